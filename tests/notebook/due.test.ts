/** When a promise is late: across zones, clock changes, leap days and the ends of years. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countDue, isLate } from '../../notebook/due';
import type { PromiseRecord } from '../../notebook/model';
import type { Due } from '../../talk-tracks/model';
import { dueMoment } from '../../talk-tracks/promises/due-moment';
import { dateAt, momentOf, nextDate } from '../../talk-tracks/promises/moment-in-zone';

const day = (date: string, precision: Due['precision'] = 'day'): Due => ({ text: '', date, precision });
const time = (date: string, at: string): Due => ({ text: '', date, time: at, precision: 'time' });
const iso = (due: Due, zone: string) => dueMoment(due, zone).toISOString();

describe('the moment', () => {
  it.each([
    ['the end of the day', day('2026-03-06'), 'UTC', '2026-03-07T00:00:00.000Z'],
    ['the end of the day, far east', day('2026-03-06'), 'Pacific/Kiritimati', '2026-03-06T10:00:00.000Z'],
    ['the end of the day, far west', day('2026-03-06'), 'Etc/GMT+12', '2026-03-07T12:00:00.000Z'],
    ['the end of the day in Shanghai', day('2026-03-06'), 'Asia/Shanghai', '2026-03-06T16:00:00.000Z'],
    ['the end of the year', day('2026-12-31'), 'Asia/Kathmandu', '2026-12-31T18:15:00.000Z'],
    ['a leap day', day('2028-02-29'), 'UTC', '2028-03-01T00:00:00.000Z'],
    ['the last day of a week', day('2026-03-06', 'week'), 'UTC', '2026-03-07T00:00:00.000Z'],
    ['the last day of a month', day('2026-03-31', 'month'), 'UTC', '2026-04-01T00:00:00.000Z'],
    ['the time itself', time('2026-03-06', '17:30'), 'Asia/Shanghai', '2026-03-06T09:30:00.000Z'],
    ['the end of a day of 23 hours', day('2026-03-29'), 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
    ['the end of a day of 25 hours', day('2026-10-25'), 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
    ['a day whose midnight is skipped', day('2026-04-23'), 'Africa/Cairo', '2026-04-23T22:00:00.000Z'],
    ['a time that is skipped', time('2026-03-08', '02:30'), 'America/New_York', '2026-03-08T07:30:00.000Z'],
    ['a time after one that is skipped', time('2026-03-08', '03:30'), 'America/New_York', '2026-03-08T07:30:00.000Z'],
    ['a time that comes twice, west', time('2026-11-01', '01:30'), 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['a time that comes twice, east', time('2026-10-25', '02:30'), 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['half an hour of summer', time('2026-10-04', '02:15'), 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z'],
  ])('is %s', (_, due, zone, expected) => expect(iso(due, zone)).toBe(expected));

  it('of what is no date is none, and never late', () => {
    const due = day('soon');
    expect(dueMoment(due, 'UTC').getTime()).toBeNaN();
    expect(isLate({ state: 'open', due }, new Date('2030-01-01'), 'UTC')).toBe(false);
  });

  it('is what the clocks of the zone show, wherever and whenever', () => {
    const zones = [
      'UTC',
      'America/New_York',
      'Europe/London',
      'Asia/Shanghai',
      'Asia/Kolkata',
      'Australia/Adelaide',
      'Pacific/Apia',
    ];
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
        fc.constantFrom(...zones),
        (moment, zone) => {
          const date = dateAt(moment.getTime(), zone);
          const [start, end] = [momentOf(date, '00:00', zone), momentOf(nextDate(date), '00:00', zone)];
          expect(start).toBeLessThanOrEqual(moment.getTime());
          expect(end).toBeGreaterThan(moment.getTime());
          expect((end - start) / 3_600_000).toBeGreaterThanOrEqual(22);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('lateness', () => {
  const open = { state: 'open', due: day('2026-03-06') } as const;
  it.each([
    ['2026-03-06T23:59:59.999Z', false],
    ['2026-03-07T00:00:00.000Z', true],
  ])('of an open promise at %s is %s', (now, late) => expect(isLate(open, new Date(now), 'UTC')).toBe(late));
  it.each(['drafted', 'kept', 'withdrawn'] as const)('is nothing for what is %s', (state) =>
    expect(isLate({ ...open, state }, new Date('2027-01-01'), 'UTC')).toBe(false),
  );
  it('is nothing without a date', () =>
    expect(isLate({ state: 'open', due: null }, new Date('2027-01-01'), 'UTC')).toBe(false));
});

describe('the number on the button', () => {
  const row = (state: PromiseRecord['state'], due: Due | null) => ({ state, due }) as PromiseRecord;
  it('counts open promises due today or before, by the calendar of the zone', () => {
    const rows = [
      row('open', day('2026-03-01')),
      row('open', time('2026-03-06', '23:00')),
      row('open', day('2026-03-07')),
      row('open', null),
      row('drafted', day('2026-03-01')),
      row('kept', day('2026-03-01')),
    ];
    const now = new Date('2026-03-06T20:00:00.000Z');
    expect(countDue(rows, now, 'UTC')).toBe(2);
    expect(countDue(rows, now, 'Asia/Shanghai')).toBe(3);
  });
});
