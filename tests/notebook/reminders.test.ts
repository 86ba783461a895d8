/** Reminders: one summary in the morning, one before a time, once each, never in quiet hours, in any zone, also after sleep and clock changes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type PromiseRecord } from '../../notebook/model';
import { nextAlarmTime, nextReminders, promiseOfKey } from '../../notebook/reminders';
import type { Due } from '../../talk-tracks/model';
import { promise, startBackground, valueIn } from './make-notebook';

/** Work from nine to six, Monday to Friday; quiet from eight to eight. 6 March 2026 is a Friday. */
const USUAL = { ...DEFAULT_SETTINGS, zone: 'UTC' };
type Chosen = Partial<typeof USUAL>;

const day: Due = { text: '', date: '2026-03-06', precision: 'day' };
const time: Due = { text: '', date: '2026-03-06', time: '17:30', precision: 'time' };

const row = (due: Due | null, over: Partial<PromiseRecord> = {}): PromiseRecord => ({
  id: 'p1',
  who: 'writer',
  action: 'send the plan',
  sentence: '',
  due,
  condition: null,
  contactId: null,
  contactName: '',
  state: 'open',
  draftKey: null,
  subject: '',
  kind: 'mail',
  createdAt: '2026-03-02T08:00:00.000Z',
  updatedAt: '2026-03-02T08:00:00.000Z',
  events: [{ at: '2026-03-02T08:00:00.000Z', what: 'confirmed' }],
  ...over,
});

const ringing = (rows: readonly PromiseRecord[], now: string, shown: readonly string[] = [], chosen: Chosen = {}) =>
  nextReminders(rows, new Date(now), { ...USUAL, ...chosen }, new Set(shown)).map(({ key, at }) => `${key} ${at}`);
const alarm = (rows: readonly PromiseRecord[], now: string, chosen: Chosen = {}) => {
  const next = nextAlarmTime(rows, new Date(now), { ...USUAL, ...chosen });
  return next === null ? null : new Date(next).toISOString();
};
const on = (date: string): Due => ({ ...day, date });
const at = (date: string, hour: string): Due => ({ ...time, date, time: hour });

describe('what rings', () => {
  const today = ['p1/day/2026-03-06 2026-03-06T09:00:00.000Z'];
  const late = ['p1/late/2026-03-06 2026-03-09T09:00:00.000Z'];
  const timed = 'p1/day/2026-03-06T17:30 2026-03-06T09:00:00.000Z';
  const soon = 'p1/time/2026-03-06T17:30 2026-03-06T16:30:00.000Z';
  it.each([
    ['before work: nothing', day, '2026-03-06T08:59:59.999Z', []],
    ['when work begins: the day', day, '2026-03-06T09:00:00.000Z', today],
    ['the computer slept until the evening: the day', day, '2026-03-06T19:59:59.999Z', today],
    ['in the night: nothing', day, '2026-03-06T21:00:00.000Z', []],
    ['on Saturday: nothing', day, '2026-03-07T12:00:00.000Z', []],
    ['on Monday morning: passed', day, '2026-03-09T09:00:00.000Z', late],
    ['a month later: passed, and nothing else', day, '2026-04-06T09:00:00.000Z', late],
    ['more than an hour before the time: the day', time, '2026-03-06T16:29:59.999Z', [timed]],
    ['an hour before the time: soon', time, '2026-03-06T16:30:00.000Z', [timed, soon]],
    ['at the time: nothing more today', time, '2026-03-06T17:30:00.000Z', []],
    [
      'due on Sunday: on Friday',
      on('2026-03-08'),
      '2026-03-06T09:00:00.000Z',
      ['p1/day/2026-03-08 2026-03-06T09:00:00.000Z'],
    ],
  ])('%s', (_, when, now, expected) => expect(ringing([row(when)], now)).toEqual(expected));

  it('is what was not shown', () => {
    expect(ringing([row(day)], '2026-03-06T10:00:00.000Z', ['p1/day/2026-03-06'])).toEqual([]);
    expect(ringing([row(day)], '2026-03-09T10:00:00.000Z', ['p1/day/2026-03-06'])).toEqual(late);
    expect(ringing([row(day)], '2026-03-10T10:00:00.000Z', ['p1/late/2026-03-06'])).toEqual([]);
  });

  it('is nothing for what is not open, has no date, or where nothing is wanted', () => {
    const now = '2026-03-09T10:00:00.000Z';
    for (const state of ['drafted', 'kept', 'withdrawn', 'lapsed'] as const)
      expect(ringing([row(day, { state })], now)).toEqual([]);
    expect(ringing([row(null)], now)).toEqual([]);
    expect(ringing([row(day)], now, [], { reminders: false })).toEqual([]);
  });

  it('comes in the order of its moments, with the promise', () => {
    const rows = [row(day, { id: 'b' }), row(on('2026-03-05'), { id: 'a' })];
    const found = nextReminders(rows, new Date('2026-03-09T10:00:00.000Z'), USUAL);
    expect(found.map((reminder) => reminder.promise.id)).toEqual(['a', 'b']);
    expect(found.map(({ key }) => promiseOfKey(key))).toEqual(['a', 'b']);
  });

  it.each([
    ['New York, the day the clocks go forward', 'America/New_York', '2026-03-08', '2026-03-08T13:00:00.000Z'],
    ['New York, the day they go back', 'America/New_York', '2026-11-01', '2026-11-01T14:00:00.000Z'],
    ['Shanghai', 'Asia/Shanghai', '2026-03-06', '2026-03-06T01:00:00.000Z'],
    ['Kiritimati', 'Pacific/Kiritimati', '2026-03-06', '2026-03-05T19:00:00.000Z'],
  ])('is at nine by the wall: %s', (_, zone, date, moment) => {
    const rows = [row(on(date), { createdAt: '2026-01-01T00:00:00.000Z', events: [] })];
    const chosen = { zone, hours: { ...USUAL.hours, days: [] } };
    expect(ringing(rows, new Date(Date.parse(moment) - 1).toISOString(), [], chosen)).toEqual([]);
    expect(ringing(rows, moment, [], chosen)).toEqual([`p1/day/${date} ${moment}`]);
  });
});

describe('what the user chose', () => {
  it('lead: as long before a time as it says, for all or for one', () => {
    expect(alarm([row(time)], '2026-03-06T09:00:00.000Z', { lead: 15 })).toBe('2026-03-06T17:15:00.000Z');
    expect(alarm([row(time, { lead: 120 })], '2026-03-06T09:00:00.000Z', { lead: 15 })).toBe(
      '2026-03-06T15:30:00.000Z',
    );
  });
  it('lead of a day: as many mornings earlier, but on a working day', () => {
    expect(ringing([row(on('2026-03-10'), { lead: 1440 })], '2026-03-09T09:00:00.000Z')).toHaveLength(1);
    expect(ringing([row(on('2026-03-09'), { lead: 1440 })], '2026-03-06T09:00:00.000Z')).toHaveLength(1);
    expect(ringing([row(on('2026-03-10'))], '2026-03-09T19:00:00.000Z')).toEqual([]);
  });
  it('quiet: what would fall into it comes when it ends, or before it begins where that would be too late', () => {
    expect(alarm([row(at('2026-03-06', '08:45'))], '2026-03-06T00:00:00.000Z')).toBe('2026-03-06T08:00:00.000Z');
    expect(ringing([row(at('2026-03-06', '08:45'))], '2026-03-06T08:00:00.000Z')).toEqual([
      'p1/time/2026-03-06T08:45 2026-03-06T08:00:00.000Z',
    ]);
    expect(ringing([row(at('2026-03-06', '22:00'))], '2026-03-06T19:59:00.000Z')).toEqual([
      'p1/day/2026-03-06T22:00 2026-03-06T09:00:00.000Z',
      'p1/time/2026-03-06T22:00 2026-03-06T19:59:00.000Z',
    ]);
  });
  it('quiet that is none lets the night ring', () =>
    expect(ringing([row(day)], '2026-03-06T23:00:00.000Z', [], { quiet: null })).toHaveLength(1));
  it('again: at the moment asked for, once, and when quiet ends where it is night', () => {
    const again = row(null, { remindAt: '2026-03-06T23:00:00.000Z' });
    expect(ringing([again], '2026-03-06T23:00:00.000Z')).toEqual([]);
    expect(alarm([again], '2026-03-06T19:00:00.000Z')).toBe('2026-03-07T08:00:00.000Z');
    const key = 'p1/again/2026-03-06T23:00:00.000Z';
    expect(ringing([again], '2026-03-07T08:00:00.000Z')).toEqual([`${key} 2026-03-07T08:00:00.000Z`]);
    expect(ringing([again], '2026-03-08T08:00:00.000Z', [key])).toEqual([]);
  });
  it('no working day: told on any', () =>
    expect(
      ringing([row(on('2026-03-08'))], '2026-03-08T09:00:00.000Z', [], { hours: { ...USUAL.hours, days: [] } }),
    ).toHaveLength(1));
});

describe('a promise that was made or moved on the day itself', () => {
  const touched = (moment: string, what: 'sent' | 'moved' | 'reopened') =>
    row(day, {
      events: [
        { at: '2026-03-02T08:00:00.000Z', what: 'confirmed' },
        { at: moment, what },
      ],
    });

  it.each(['sent', 'moved', 'reopened'] as const)(
    '(%s) is asked after half way to the end of work, not at once',
    (what) => {
      const rows = [touched('2026-03-06T14:00:00.000Z', what)];
      expect(ringing(rows, '2026-03-06T15:59:59.999Z')).toEqual([]);
      expect(ringing(rows, '2026-03-06T16:00:00.000Z')).toEqual(['p1/day/2026-03-06 2026-03-06T16:00:00.000Z']);
    },
  );
  it('in the evening is only told when it passed', () => {
    const rows = [touched('2026-03-06T19:00:00.000Z', 'sent')];
    expect(ringing(rows, '2026-03-06T19:59:00.000Z')).toEqual([]);
    expect(ringing(rows, '2026-03-09T09:00:00.000Z')).toEqual(['p1/late/2026-03-06 2026-03-09T09:00:00.000Z']);
  });
  it('for a time within the hour is asked after half way to it', () =>
    expect(
      ringing([row(time, { createdAt: '2026-03-06T17:00:00.000Z', events: [] })], '2026-03-06T17:15:00.000Z'),
    ).toEqual(['p1/time/2026-03-06T17:30 2026-03-06T17:15:00.000Z']));
});

describe('the alarm', () => {
  it.each([
    ['2026-03-05T12:00:00.000Z', '2026-03-06T00:00:00.000Z'],
    ['2026-03-06T08:30:00.000Z', '2026-03-06T09:00:00.000Z'],
    ['2026-03-06T09:00:00.000Z', '2026-03-09T09:00:00.000Z'],
    ['2026-03-09T09:00:00.000Z', null],
  ])('after %s is at %s', (now, next) => expect(alarm([row(day)], now)).toBe(next));

  it('comes when quiet ends, for what was kept back', () =>
    expect(alarm([row(day)], '2026-03-09T20:30:00.000Z')).toBe('2026-03-10T08:00:00.000Z'));
  it('is for the number alone where no reminders are wanted', () => {
    expect(alarm([row(day)], '2026-03-05T12:00:00.000Z', { reminders: false })).toBe('2026-03-06T00:00:00.000Z');
    expect(alarm([row(day)], '2026-03-06T10:00:00.000Z', { reminders: false })).toBeNull();
  });
  it('is the nearest of all', () => {
    const rows = [row(day), row(time, { id: 'p2' }), row(null), row(on('2026-03-01'), { state: 'kept' })];
    expect(alarm(rows, '2026-03-06T10:00:00.000Z')).toBe('2026-03-06T16:30:00.000Z');
  });
});

describe('whoever follows the alarms', () => {
  it('shows each reminder once, in any zone, also where the clock is put back', () => {
    const hours = fc.integer({ min: 0, max: 23 }).map((hour) => `${String(hour).padStart(2, '0')}:30`);
    const dates = fc
      .integer({ min: 1, max: 28 })
      .map((date) => `2026-${date % 2 ? '03' : '11'}-${String(date).padStart(2, '0')}`);
    const zones = fc.constantFrom(
      'UTC',
      'America/New_York',
      'Europe/Berlin',
      'Asia/Shanghai',
      'Pacific/Kiritimati',
      'Etc/GMT+12',
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(dates, fc.option(hours)), { minLength: 1, maxLength: 6 }),
        zones,
        fc.boolean(),
        fc.boolean(),
        (dues, zone, putBack, loud) => {
          const settings = { ...USUAL, zone, ...(loud && { quiet: null }) };
          const rows = dues.map(([date, at], index) =>
            row(
              { ...day, date, ...(at && { time: at, precision: 'time' }) },
              { id: `p${index}`, createdAt: '2026-01-01T00:00:00.000Z', events: [] },
            ),
          );
          const shown: string[] = [];
          let now = Date.parse('2026-01-02T00:00:00.000Z');
          for (let turn = 0; turn < 200; turn += 1) {
            for (const { key } of nextReminders(rows, new Date(now), settings, new Set(shown))) shown.push(key);
            const next = nextAlarmTime(rows, new Date(now), settings);
            if (next === null) break;
            now = putBack && turn === 5 ? next - 86_400_000 : next;
          }
          expect(new Set(shown).size).toBe(shown.length);
          // Each is told before it is due, and again when it passed.
          for (const { id } of rows) {
            const kinds = shown.filter((key) => promiseOfKey(key) === id).map((key) => key.split('/')[1]);
            expect(kinds).toContain('late');
            expect(kinds.some((kind) => kind === 'day' || kind === 'time')).toBe(true);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('the notebook', () => {
  it('hands out reminders until they were shown, and the number and the next alarm', async () => {
    const { notebook, profile, clock } = startBackground();
    valueIn(await notebook.addPromise(promise({ state: 'open' })));
    valueIn(await notebook.addPromise(promise({ id: 'p2' })));
    const now = new Date(2026, 2, 6, 10);
    const first = valueIn(await notebook.dueReminders(now));
    expect(first.badge).toBe(1);
    expect(first.reminders.map(({ key }) => key)).toEqual(['p1/day/2026-03-06']);
    expect(first.nextAlarm).toBe(new Date(2026, 2, 9, 9).getTime());
    expect(first.day).toBe('2026-03-06');
    // The worker was killed before anything was shown.
    const next = startBackground(profile).notebook;
    expect(valueIn(await next.dueReminders(now)).reminders).toHaveLength(1);
    valueIn(await next.remindersShown(['p1/day/2026-03-06']));
    expect(valueIn(await next.dueReminders(now)).reminders).toEqual([]);
    // What was shown is remembered while the promise is open.
    clock.now = now;
    valueIn(await notebook.tidy({}));
    expect(valueIn(await notebook.dueReminders(now)).reminders).toEqual([]);
    valueIn(await notebook.changePromise({ id: 'p1', change: { to: 'kept' } }));
    valueIn(await notebook.tidy({}));
    expect(valueIn(await notebook.dueReminders(now))).toMatchObject({ reminders: [], badge: 0, nextAlarm: null });
  });

  it('rings for nothing where the user said so, and still counts', async () => {
    const { notebook } = startBackground();
    valueIn(await notebook.addPromise(promise({ state: 'open' })));
    valueIn(await notebook.saveSettings({ reminders: false }));
    const due = valueIn(await notebook.dueReminders(new Date(2026, 2, 6, 10)));
    expect([due.reminders, due.badge]).toEqual([[], 1]);
  });

  it('does not ring or count for what somebody else promised', async () => {
    const { notebook } = startBackground();
    valueIn(await notebook.addPromise(promise({ state: 'open', who: 'recipient' })));
    const due = valueIn(await notebook.dueReminders(new Date(2026, 2, 6, 10)));
    expect([due.reminders, due.badge]).toEqual([[], 0]);
  });
});
