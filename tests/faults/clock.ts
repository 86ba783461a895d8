/**
 * A49: promises fall due across clock changes, zones, leap days and clocks that are set back. Each is told at least once and
 * never twice under one key. In the browser, an alarm that was lost is there again within a minute of the next start.
 */

import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { NewPromise, Result } from '../../notebook/calls';
import { createNotebook, type DueReminders } from '../../notebook/create-notebook';
import { createDatabase } from '../../notebook/database';
import type { Due } from '../../talk-tracks/model';
import { makeProfile, makeShelf, snapshotPortOf } from '../notebook/make-notebook';
import type { Random } from './random';
import { Seat } from './seat';
import type { Suite } from './suite';

const HOUR = 60 * 60 * 1_000;
const DAY = 24 * HOUR;

/** A stretch of days in a zone, and what happens to the clock in it. */
interface Case {
  readonly name: string;
  readonly zone: string;
  readonly begins: string;
  /** Milliseconds by which the clock is set back once, in the middle. */
  readonly setBack: number;
}

const CASES: readonly Case[] = [
  { name: 'spring clock change', zone: 'Europe/Berlin', begins: '2026-03-27T06:00:00Z', setBack: 0 },
  { name: 'autumn clock change', zone: 'America/New_York', begins: '2026-10-30T06:00:00Z', setBack: 0 },
  { name: '14 hours ahead', zone: 'Pacific/Kiritimati', begins: '2026-05-11T06:00:00Z', setBack: 0 },
  { name: '12 hours behind', zone: 'Etc/GMT+12', begins: '2026-05-11T06:00:00Z', setBack: 0 },
  { name: 'clock set back a day', zone: 'Asia/Shanghai', begins: '2026-05-11T06:00:00Z', setBack: DAY },
  { name: 'leap day', zone: 'Europe/London', begins: '2028-02-26T06:00:00Z', setBack: 0 },
];

const pad = (value: number) => String(value).padStart(2, '0');

function someDue(begins: number, random: Random): Due {
  const date = new Date(begins + random.within(1, 4) * DAY).toISOString().slice(0, 10);
  const time = `${pad(random.within(0, 23))}:${pad(random.within(0, 59))}`;
  return random.next() < 0.5 ? { text: '', date, precision: 'day' } : { text: '', date, time, precision: 'time' };
}

const somePromise = (id: string, due: Due): NewPromise => ({
  id,
  who: 'writer',
  action: id,
  sentence: id,
  due,
  condition: null,
  contact: null,
  draftKey: null,
  subject: '',
  kind: 'mail',
  state: 'open',
});

const valueIn = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

/** Lives through eight days as the background does: looks when the alarm says, at the latest each hour. */
async function liveThrough({ zone, begins, setBack }: Case, random: Random, forgetful: boolean) {
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    let now = Date.parse(begins);
    const start = now;
    const notebook = createNotebook({
      database: createDatabase({ indexedDB: new IDBFactory(), IDBKeyRange }),
      now: () => new Date(now),
      newId: () => random.id(),
      checkPack: () => ({ ok: false, problems: [] }),
      changed: () => {},
      builtInPacks: [],
      canary: { get: async () => undefined, set: async () => {} },
      snapshots: snapshotPortOf(makeProfile()),
      shelf: makeShelf(),
    });
    const due = someDue(start, random);
    valueIn(await notebook.addPromise(somePromise('p', due)));
    const told: string[] = [];
    let isSetBack = setBack === 0;
    while (now < start + 9 * DAY) {
      const look: DueReminders = valueIn(await notebook.dueReminders(new Date(now)));
      const keys = look.reminders.map(({ key }) => key);
      told.push(...keys);
      if (!forgetful && keys.length > 0) valueIn(await notebook.remindersShown(keys));
      if (!isSetBack && now > start + 3 * DAY) {
        now -= setBack;
        isSetBack = true;
      }
      now = Math.max(now + 60_000, Math.min(look.nextAlarm ?? now + HOUR, now + HOUR));
    }
    return { missed: told.length === 0, doubled: told.length - new Set(told).size };
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}

async function liveThroughAll(cases: number, random: Random, forgetful = false) {
  const sum = { missed: 0, doubled: 0 };
  const wrong: string[] = [];
  for (let done = 0; done < cases; done += 1) {
    const one = CASES[done % CASES.length] ?? random.pick(CASES);
    const { missed, doubled } = await liveThrough(one, random, forgetful);
    sum.missed += Number(missed);
    sum.doubled += doubled;
    if (missed || doubled > 0) wrong.push(`${one.name}: ${missed ? 'never told' : `told ${doubled} times too often`}`);
  }
  return { ...sum, wrong };
}

/** Milliseconds until the alarm is there again after it was lost and the browser was started again. */
async function alarmReturns(): Promise<number> {
  const seat = await Seat.open();
  const alarms = () => seat.page.evaluate<number>('chrome.alarms.getAll().then(({ length }) => length)');
  try {
    await seat.page.evaluate('chrome.alarms.clearAll()');
    await seat.close();
    await seat.reopen();
    const began = Date.now();
    while ((await alarms()) === 0 && Date.now() - began < 60_000) await new Promise((done) => setTimeout(done, 50));
    return (await alarms()) > 0 ? Date.now() - began : Number.POSITIVE_INFINITY;
  } finally {
    await seat.leave();
  }
}

export const clock: Suite = {
  name: 'clock',
  does: 'promises lived through in memory across two clock changes, zones 14 hours ahead and 12 behind, a clock set back a day, a leap day; alarms lost and the browser started again',
  async run({ small, share, random }) {
    const cases = small ? 60 : share(500);
    const { missed, doubled, wrong } = await liveThroughAll(cases, random);
    const returned = await alarmReturns();
    return {
      count: `${cases} cases`,
      acknowledged: cases,
      lost: missed,
      torn: 0,
      other: `${missed} never told, ${doubled} told twice; a lost alarm was there again ${returned} ms after the start`,
      wrong: [...wrong, ...(returned > 60_000 ? ['the alarm did not come back'] : [])],
    };
  },
  async control({ random }) {
    const { missed, wrong } = await liveThroughAll(CASES.length, random, true);
    return { lost: missed, torn: 0, wrong: wrong.slice(0, 1) };
  },
};
