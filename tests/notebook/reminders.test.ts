/** Reminders: the right one, once, at a decent hour, in any zone, also after sleep, clock changes and a clock put back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PromiseRecord } from '../../notebook/model';
import { nextAlarmTime, nextReminders, promiseOfKey } from '../../notebook/reminders';
import type { Due } from '../../talk-tracks/model';
import { promise, startBackground, valueIn } from './make-notebook';

const ON = { reminders: true };
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

const ringing = (rows: readonly PromiseRecord[], now: string, shown: readonly string[] = [], zone = 'UTC') =>
  nextReminders(rows, new Date(now), ON, new Set(shown), zone).map(({ key, at }) => `${key} ${at}`);
const alarm = (rows: readonly PromiseRecord[], now: string, settings = ON, zone = 'UTC') => {
  const next = nextAlarmTime(rows, new Date(now), settings, zone);
  return next === null ? null : new Date(next).toISOString();
};

describe('what rings', () => {
  const due = ['p1/due/2026-03-06 2026-03-06T09:00:00.000Z'];
  const late = ['p1/late/2026-03-06 2026-03-07T09:00:00.000Z'];
  const soon = ['p1/due/2026-03-06T17:30 2026-03-06T16:30:00.000Z'];
  const over = ['p1/late/2026-03-06T17:30 2026-03-06T17:30:00.000Z'];
  it.each([
    ['before the morning: nothing', day, '2026-03-06T08:59:59.999Z', []],
    ['in the morning: due', day, '2026-03-06T09:00:00.000Z', due],
    ['the computer slept until the evening: due', day, '2026-03-06T23:59:59.999Z', due],
    ['after midnight: nothing any more, and nothing yet', day, '2026-03-07T00:00:00.000Z', []],
    ['the next morning: late', day, '2026-03-07T09:00:00.000Z', late],
    ['a month later: late, and not due as well', day, '2026-04-06T09:00:00.000Z', late],
    ['more than an hour before the time: nothing', time, '2026-03-06T16:29:59.999Z', []],
    ['an hour before the time: due', time, '2026-03-06T16:30:00.000Z', soon],
    ['at the time: late', time, '2026-03-06T17:30:00.000Z', over],
  ])('%s', (_, when, now, expected) => expect(ringing([row(when)], now)).toEqual(expected));

  it('is what was not shown', () => {
    expect(ringing([row(day)], '2026-03-06T10:00:00.000Z', ['p1/due/2026-03-06'])).toEqual([]);
    expect(ringing([row(day)], '2026-03-07T10:00:00.000Z', ['p1/due/2026-03-06'])).toEqual(late);
    expect(ringing([row(day)], '2026-03-08T10:00:00.000Z', ['p1/late/2026-03-06'])).toEqual([]);
  });

  it('is nothing for what is not open, has no date, or where nothing is wanted', () => {
    const now = '2026-03-09T10:00:00.000Z';
    for (const state of ['drafted', 'kept', 'withdrawn'] as const)
      expect(ringing([row(day, { state })], now)).toEqual([]);
    expect(ringing([row(null)], now)).toEqual([]);
    expect(nextReminders([row(day)], new Date(now), { reminders: false }, new Set(), 'UTC')).toEqual([]);
  });

  it('comes in the order of its moments, with the promise', () => {
    const rows = [row(day, { id: 'b' }), row({ ...day, date: '2026-03-05' }, { id: 'a' })];
    const found = nextReminders(rows, new Date('2026-03-07T10:00:00.000Z'), ON, new Set(), 'UTC');
    expect(found.map(({ promise }) => promise.id)).toEqual(['a', 'b']);
    expect(found.map(({ key }) => promiseOfKey(key))).toEqual(['a', 'b']);
  });

  it.each([
    ['New York, the day the clocks go forward', 'America/New_York', '2026-03-08', '2026-03-08T13:00:00.000Z'],
    ['New York, the day they go back', 'America/New_York', '2026-11-01', '2026-11-01T14:00:00.000Z'],
    ['Shanghai', 'Asia/Shanghai', '2026-03-06', '2026-03-06T01:00:00.000Z'],
    ['Kiritimati', 'Pacific/Kiritimati', '2026-03-06', '2026-03-05T19:00:00.000Z'],
  ])('is at nine by the wall: %s', (_, zone, date, moment) => {
    const rows = [row({ ...day, date }, { createdAt: '2026-01-01T00:00:00.000Z', events: [] })];
    expect(ringing(rows, new Date(Date.parse(moment) - 1).toISOString(), [], zone)).toEqual([]);
    expect(ringing(rows, moment, [], zone)).toEqual([`p1/due/${date} ${moment}`]);
  });
});

describe('a promise that was made or moved on the day itself', () => {
  const touched = (at: string, what: 'sent' | 'moved' | 'reopened') =>
    row(day, {
      events: [
        { at: '2026-03-02T08:00:00.000Z', what: 'confirmed' },
        { at, what },
      ],
    });

  it.each(['sent', 'moved', 'reopened'] as const)(
    '(%s) is asked after half way to the evening, not at once',
    (what) => {
      const rows = [touched('2026-03-06T14:00:00.000Z', what)];
      expect(ringing(rows, '2026-03-06T15:59:59.999Z')).toEqual([]);
      expect(ringing(rows, '2026-03-06T16:00:00.000Z')).toEqual(['p1/due/2026-03-06 2026-03-06T16:00:00.000Z']);
    },
  );
  it('in the evening only rings when it is late', () => {
    const rows = [touched('2026-03-06T19:00:00.000Z', 'sent')];
    expect(ringing(rows, '2026-03-06T23:00:00.000Z')).toEqual([]);
    expect(ringing(rows, '2026-03-07T09:00:00.000Z')).toEqual(['p1/late/2026-03-06 2026-03-07T09:00:00.000Z']);
  });
  it('for a time within the hour is asked after half way to it', () =>
    expect(
      ringing([row(time, { createdAt: '2026-03-06T17:00:00.000Z', events: [] })], '2026-03-06T17:15:00.000Z'),
    ).toEqual(['p1/due/2026-03-06T17:30 2026-03-06T17:15:00.000Z']));
});

describe('the alarm', () => {
  it.each([
    ['2026-03-05T12:00:00.000Z', '2026-03-06T00:00:00.000Z'],
    ['2026-03-06T00:00:00.000Z', '2026-03-06T09:00:00.000Z'],
    ['2026-03-06T09:00:00.000Z', '2026-03-07T09:00:00.000Z'],
    ['2026-03-07T09:00:00.000Z', null],
  ])('after %s is at %s', (now, next) => expect(alarm([row(day)], now)).toBe(next));

  it('is for the number alone where no reminders are wanted', () => {
    expect(alarm([row(day)], '2026-03-05T12:00:00.000Z', { reminders: false })).toBe('2026-03-06T00:00:00.000Z');
    expect(alarm([row(day)], '2026-03-06T00:00:00.000Z', { reminders: false })).toBeNull();
  });
  it('is the nearest of all', () => {
    const rows = [row(day), row(time, { id: 'p2' }), row(null), row({ ...day, date: '2026-03-01' }, { state: 'kept' })];
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
        (dues, zone, putBack) => {
          const rows = dues.map(([date, at], index) =>
            row(
              { ...day, date, ...(at && { time: at, precision: 'time' }) },
              { id: `p${index}`, createdAt: '2026-01-01T00:00:00.000Z', events: [] },
            ),
          );
          const shown: string[] = [];
          let now = Date.parse('2026-01-02T00:00:00.000Z');
          for (let turn = 0; turn < 200; turn += 1) {
            for (const { key } of nextReminders(rows, new Date(now), ON, new Set(shown), zone)) shown.push(key);
            const next = nextAlarmTime(rows, new Date(now), ON, zone);
            if (next === null) break;
            now = putBack && turn === 5 ? next - 86_400_000 : next;
          }
          expect(new Set(shown).size).toBe(shown.length);
          expect(shown.length).toBe(rows.length * 2);
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
    expect(first.reminders.map(({ key }) => key)).toEqual(['p1/due/2026-03-06']);
    expect(first.nextAlarm).toBe(new Date(2026, 2, 7, 9).getTime());
    // The worker was killed before anything was shown.
    const next = startBackground(profile).notebook;
    expect(valueIn(await next.dueReminders(now)).reminders).toHaveLength(1);
    valueIn(await next.remindersShown(['p1/due/2026-03-06']));
    expect(valueIn(await next.dueReminders(now)).reminders).toEqual([]);
    // What was shown is remembered while the promise is open.
    clock.now = now;
    valueIn(await notebook.tidy({}));
    expect(valueIn(await notebook.dueReminders(now)).reminders).toEqual([]);
    valueIn(await notebook.changePromise({ id: 'p1', change: { to: 'kept' } }));
    valueIn(await notebook.tidy({}));
    expect(valueIn(await notebook.dueReminders(now))).toEqual({ reminders: [], badge: 0, nextAlarm: null });
  });

  it('rings for nothing where the user said so, and still counts', async () => {
    const { notebook } = startBackground();
    valueIn(await notebook.addPromise(promise({ state: 'open' })));
    valueIn(await notebook.saveSettings({ reminders: false }));
    const due = valueIn(await notebook.dueReminders(new Date(2026, 2, 6, 10)));
    expect([due.reminders, due.badge]).toEqual([[], 1]);
  });
});
