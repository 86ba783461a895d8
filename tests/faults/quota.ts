/**
 * A34: the browser gives the extension less room than the notebook wants. What does not fit is said to be not saved, never the
 * opposite; reading and exporting go on, and a deletion is what it is said to be.
 */

import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { createNotebook } from '../../notebook/create-notebook';
import { createDatabase } from '../../notebook/database';
import { makeProfile, makeShelf, snapshotPortOf } from '../notebook/make-notebook';
import { AckLog, type Comparison } from './ack-log';
import type { Ending } from './page-driver';
import type { Random } from './random';
import { Seat } from './seat';
import type { Run, Suite } from './suite';

/** Bytes of room beyond what a new notebook takes, from next to nothing to some minutes of writing. */
const ROOMS = [0, 4, 16, 64, 128, 256, 512, 1_024, 1_536, 2_048].map((kilobytes) => kilobytes * 1_024);
/** Saves that fail one after another before a quota counts as used up. */
const ENOUGH = 20;

const BIG = (random: Random) => Array.from({ length: 2_000 }, () => random.within(0, 1e9).toString(36)).join(' ');

interface Outcome extends Comparison {
  readonly acknowledged: number;
  readonly refused: number;
  /** Notes that could be deleted while there was no room. */
  readonly deleted: number;
  readonly wrong: readonly string[];
}

/** Fills a quota to the brim. `trusting`: takes every save for saved. */
async function fillQuota(random: Random, room: number, trusting = false): Promise<Outcome> {
  const seat = await Seat.open({ variant: 'quota' });
  const log = new AckLog(random);
  const wrong: string[] = [];
  let refused = 0;
  seat.onEnding = (ending) => {
    if (!ending.result.ok) refused += 1;
    log.take(trusting ? { ...ending, result: { ok: true, value: null } } : ending);
  };
  const expectOk = async (what: string, work: Promise<{ readonly ok: boolean }>) => {
    const result = await work;
    if (!result.ok) wrong.push(`${what} failed with ${room} bytes of room: ${JSON.stringify(result)}`);
  };
  try {
    await seat.carryOut(log.orders(20), 4);
    // The browser remembers for a while how much room there was, so it must begin anew before it is told.
    await seat.close();
    await seat.reopen();
    const devtools = await seat.devtools();
    const { usage } = await devtools.send('Storage.getUsageAndQuota', { origin: seat.origin });
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: seat.origin, quotaSize: usage + room });
    for (let index = 0; refused < ENOUGH && index < 400; index += 1) {
      const request = { id: random.id(), contactId: null, text: BIG(random), revision: 0 };
      const filled = await seat.try('saveNote', request);
      if (!filled.ok) {
        refused += 1;
        await seat.carryOut(log.orders(4), 2);
      }
    }
    if (refused < ENOUGH) wrong.push(`${room} bytes of room were never used up`);
    await expectOk('reading', seat.try('listNotes', {}));
    await expectOk('exporting', seat.try('exportNotebook', {}));
    const words = log.compare(ourWords(await seat.ask('exportNotebook', {})));
    const [first] = await seat.ask('listNotes', {});
    const deleted = first ? await seat.try('deleteNote', { id: first.id }) : null;
    const isDeleted = (await seat.ask('listNotes', {})).every(({ id }) => id !== first?.id);
    if (deleted && deleted.ok !== isDeleted) wrong.push('a deletion was not what it was said to be');
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: seat.origin });
    await expectOk(
      'saving when there was room again',
      seat.try('saveNote', { id: random.id(), contactId: null, text: 'room', revision: 0 }),
    );
    return { ...words, acknowledged: log.acknowledged, refused, deleted: deleted?.ok ? 1 : 0, wrong };
  } finally {
    await seat.leave();
  }
}

/** Without what was only there to take room. */
const ourWords = <File extends { readonly notes: readonly { readonly text: string }[] }>(file: File): File => ({
  ...file,
  notes: file.notes.filter(({ text }) => / #\w{16}$/.test(text)),
});

/** In memory: each of the first writes fails by itself, and only that save must be missing. */
async function failEachWrite(random: Random, writes: number): Promise<Outcome> {
  const put = IDBObjectStore.prototype.put;
  const log = new AckLog(random);
  const wrong: string[] = [];
  let written = 0;
  let failing = 0;
  IDBObjectStore.prototype.put = function (this: globalThis.IDBObjectStore, ...given) {
    written += 1;
    if (written === failing) throw new DOMException('no room', 'QuotaExceededError');
    return put.apply(this, given);
  };
  try {
    const notebook = createNotebook({
      database: createDatabase({ indexedDB: new IDBFactory(), IDBKeyRange }),
      now: () => new Date(),
      newId: () => random.id(),
      checkPack: () => ({ ok: false, problems: [] }),
      changed: () => {},
      builtInPacks: [],
      canary: { get: async () => undefined, set: async () => {} },
      snapshots: snapshotPortOf(makeProfile()),
      shelf: makeShelf(),
    });
    for (let failed = 1; failed <= writes; failed += 1) {
      const orders = log.orders(2);
      // The first, second or third write from here, so that every write of a transaction has its turn.
      failing = written + (failed % 3) + 1;
      for (const { index, call, request } of orders) {
        const answers = notebook as unknown as Readonly<
          Record<string, (request: unknown) => Promise<Ending['result']>>
        >;
        const result = await answers[call]?.(request);
        if (result) log.take({ index, result, took: 0 });
      }
    }
    const file = await notebook.exportNotebook({});
    if (!file.ok)
      return { lost: [], torn: [], doubled: [], acknowledged: 0, refused: 0, deleted: 0, wrong: ['the export failed'] };
    const refused = [...log.refused.values()].reduce((sum, times) => sum + times, 0);
    if (refused === 0) wrong.push('no write failed');
    return { ...log.compare(file.value), acknowledged: log.acknowledged, refused, deleted: 0, wrong };
  } finally {
    IDBObjectStore.prototype.put = put;
  }
}

export const quota: Suite = {
  name: 'quota',
  does: 'a quota of ten sizes set by the browser on a build without `unlimitedStorage`, filled to the brim; and each of the first 500 writes failing with `QuotaExceededError` in memory',
  async run({ small, random, say }: Run) {
    const rooms = small ? ROOMS.slice(4, 5) : ROOMS;
    const outcomes: Outcome[] = [];
    for (const room of rooms) {
      const outcome = await fillQuota(random, room);
      outcomes.push(outcome);
      say(`${room / 1_024} kB of room: ${outcome.acknowledged} acknowledged, ${outcome.refused} refused`);
    }
    const writes = small ? 100 : 500;
    const inMemory = await failEachWrite(random, writes);
    const all = [...outcomes, inMemory];
    const sum = (count: (outcome: Outcome) => number) => all.reduce((total, outcome) => total + count(outcome), 0);
    return {
      count: `${rooms.length} sizes, ${writes} failing writes`,
      acknowledged: sum(({ acknowledged }) => acknowledged),
      lost: sum(({ lost }) => lost.length),
      torn: sum(({ torn, doubled }) => torn.length + doubled.length),
      other: `${sum(({ refused }) => refused)} refused openly, reads and exports went on in ${rooms.length} of ${rooms.length}, deletions in ${sum(({ deleted }) => deleted)} of ${rooms.length} (a deleted note is kept for 30 days, so deleting needs room; it was refused openly)`,
      wrong: all.flatMap(({ wrong }) => wrong),
    };
  },
  async control({ random }) {
    const { lost, torn } = await fillQuota(random, 64 * 1_024, true);
    return { lost: lost.length, torn: torn.length, wrong: [] };
  },
};
