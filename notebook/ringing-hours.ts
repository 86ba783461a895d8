/** When a user may be reached: mornings of working days, and never in quiet hours. Moments are milliseconds since 1970. */

import { dateAt, localZone, momentOf, nextDate, previousDate } from '../talk-tracks/promises/moment-in-zone';
import type { Settings } from './model';

export type RingingSettings = Pick<Settings, 'hours' | 'quiet' | 'zone'>;

/** The IANA name of the zone that days and times are meant in. */
export const zoneOf = ({ zone }: Pick<Settings, 'zone'>): string => (zone === 'auto' ? localZone() : zone);

/** Monday is 1, Sunday 7. */
const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

/** Somebody who works on no day is told on any. */
const isWorkday = (date: string, { hours }: RingingSettings): boolean =>
  hours.days.length === 0 || hours.days.includes(weekdayOf(date));

/** The moment at which work begins on a day, or at which quiet ends where it lasts longer. */
function morningOn(date: string, settings: RingingSettings): number {
  return afterQuiet(momentOf(date, settings.hours.start, zoneOf(settings)), settings);
}

/** The morning of the last working day that is not after `earlier` days before a date. */
export function lastMorningUntil(date: string, earlier: number, settings: RingingSettings): number {
  let day = date;
  for (let left = earlier; left > 0; left -= 1) day = previousDate(day);
  while (!isWorkday(day, settings)) day = previousDate(day);
  return morningOn(day, settings);
}

/** The first morning of a working day that is not before a moment. */
export function nextMorningAfter(moment: number, settings: RingingSettings): number {
  let day = dateAt(moment, zoneOf(settings));
  while (!isWorkday(day, settings) || morningOn(day, settings) < moment) day = nextDate(day);
  return morningOn(day, settings);
}

/** The quiet stretch that a moment lies in, if any. A stretch over midnight may have begun the day before. */
function quietAt(moment: number, settings: RingingSettings): { readonly start: number; readonly end: number } | null {
  const { quiet } = settings;
  if (quiet === null || quiet.start === quiet.end) return null;
  const zone = zoneOf(settings);
  const today = dateAt(moment, zone);
  for (const date of [previousDate(today), today]) {
    const start = momentOf(date, quiet.start, zone);
    const end = momentOf(quiet.end > quiet.start ? date : nextDate(date), quiet.end, zone);
    if (start <= moment && moment < end) return { start, end };
  }
  return null;
}

/** The moment itself, or the end of the quiet that it lies in. */
export function afterQuiet(moment: number, settings: RingingSettings): number {
  return quietAt(moment, settings)?.end ?? moment;
}

/**
 * The moment itself where it is not quiet; else when quiet ends, where that is still before `end`; else just before it began,
 * where that is after the promise was last `touched`; null where neither is.
 */
export function outOfQuiet(
  moment: number,
  { touched, end }: { readonly touched: number; readonly end: number },
  settings: RingingSettings,
): number | null {
  const quiet = quietAt(moment, settings);
  if (!quiet) return moment;
  if (quiet.end < end) return quiet.end;
  // A minute before, so that it is not itself quiet.
  const before = quiet.start - 60_000;
  return before > touched ? before : null;
}
