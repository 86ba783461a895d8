/** Dates and wall-clock times of a time zone as moments, and back; right on both sides of a clock change. */

/** Building a formatter is slow and there are few zones. Holds nothing of the user's. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(zone, made);
  return made;
}

/** The zone of this computer, an IANA name. */
export function localZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The wall clock of a zone at a moment, written as if it were UTC (milliseconds). */
function wallClock(moment: number, zone: string): number {
  const part = new Map(
    formatterOf(zone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const of = (name: Intl.DateTimeFormatPartTypes) => part.get(name) ?? 0;
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
}

const DAY = 24 * 60 * 60 * 1000;

/** The same few days and hours are asked for again and again, and asking the calendar is slow. Holds nothing of the user's. */
const known = new Map<string, number>();
const MOST_KNOWN = 5_000;

/**
 * The moment (milliseconds since 1970) at which the clocks of a zone show a date `YYYY-MM-DD` and a time `HH:MM`. An hour that is
 * there twice counts as its first; a time that is skipped is as much later as was skipped. NaN for what is no date or time.
 */
export function momentOf(date: string, time: string, zone: string): number {
  const name = `${date} ${time} ${zone}`;
  const before = known.get(name);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const moment = findMoment(date, time, zone);
  known.set(name, moment);
  return moment;
}

function findMoment(date: string, time: string, zone: string): number {
  const wall = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(wall)) return Number.NaN;
  const offsetAt = (moment: number) => wallClock(moment, zone) - moment;
  // A zone changes its clocks at most once within two days, so the right offset is the one before or the one after.
  const before = wall - offsetAt(wall - DAY);
  const after = wall - offsetAt(wall + DAY);
  const shown = [before, after].filter((moment) => wallClock(moment, zone) === wall);
  return shown.length > 0 ? Math.min(...shown) : before;
}

/** The date `YYYY-MM-DD` in a zone at a moment. */
export function dateAt(moment: number, zone: string): string {
  return new Date(wallClock(moment, zone)).toISOString().slice(0, 10);
}

/** The day after a date. What is no date stays what it is. */
export const nextDate = (date: string): string => shiftDate(date, DAY);

/** The day before a date. What is no date stays what it is. */
export const previousDate = (date: string): string => shiftDate(date, -DAY);

function shiftDate(date: string, by: number): string {
  const day = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(day) ? date : new Date(day + by).toISOString().slice(0, 10);
}
