/** Weeks that start on Monday where the user is: across ends of years, clock changes and zones. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastWeeks, weekOf } from '../../../components/mirror/weeks';

describe('the week of a moment', () => {
  it.each([
    ['a Monday begins one', '2026-11-16T00:00:00Z', 'UTC', '2026-11-16'],
    ['a Sunday ends one', '2026-11-22T23:59:59Z', 'UTC', '2026-11-16'],
    ['it is Monday in Shanghai already', '2026-11-22T16:00:00Z', 'Asia/Shanghai', '2026-11-23'],
    ['it is still Sunday in New York', '2026-11-23T04:59:59Z', 'America/New_York', '2026-11-16'],
    ['the first days of a year belong to the last week of the other', '2027-01-03T12:00:00Z', 'UTC', '2026-12-28'],
    ['a year that begins on a Thursday', '2026-01-01T12:00:00Z', 'UTC', '2025-12-29'],
    ['a leap day', '2028-02-29T12:00:00Z', 'UTC', '2028-02-28'],
    ['the Sunday of 23 hours, at its end', '2026-03-29T21:59:59Z', 'Europe/Berlin', '2026-03-23'],
    ['the Monday after it', '2026-03-29T22:00:00Z', 'Europe/Berlin', '2026-03-30'],
    ['the Sunday of 25 hours, at its end', '2026-10-25T22:59:59Z', 'Europe/Berlin', '2026-10-19'],
    ['the Monday after it', '2026-10-25T23:00:00Z', 'Europe/Berlin', '2026-10-26'],
    ['an offset in the text', '2026-11-23T00:30:00+08:00', 'UTC', '2026-11-16'],
  ])('%s', (_, moment, zone, expected) => expect(weekOf(moment, zone)).toBe(expected));

  it('is none for what is no moment', () => expect(weekOf('soon', 'UTC')).toBe(''));
});

describe('the last weeks', () => {
  it('end with the current one, across the end of a year', () => {
    expect(lastWeeks(new Date('2027-01-13T12:00:00Z'), 4, 'UTC')).toEqual([
      '2026-12-21',
      '2026-12-28',
      '2027-01-04',
      '2027-01-11',
    ]);
  });

  it('are Mondays, seven days apart, and hold the moment, wherever and whenever', () => {
    const zones = ['UTC', 'America/New_York', 'Europe/Berlin', 'Asia/Shanghai', 'Australia/Lord_Howe', 'Pacific/Apia'];
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
        fc.constantFrom(...zones),
        fc.constantFrom(12, 26, 52),
        (now, zone, count) => {
          const weeks = lastWeeks(now, count, zone);
          expect(weeks).toHaveLength(count);
          const days = weeks.map((week) => Date.parse(week) / 86_400_000);
          // 1970 began on a Thursday.
          expect(days.every((day) => (day + 3) % 7 === 0)).toBe(true);
          expect(days.every((day, index) => index === 0 || day - (days[index - 1] ?? 0) === 7)).toBe(true);
          expect(weeks.at(-1)).toBe(weekOf(now.toISOString(), zone));
        },
      ),
    );
  });
});
