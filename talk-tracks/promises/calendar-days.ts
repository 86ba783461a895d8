/**
 * Arithmetic on whole days, so that no rule about dates ever meets a time zone or a summer-time change.
 * A day is the number of days since 1970-01-01; weekdays count from Monday = 1 to Sunday = 7.
 */

/** Days since 1970-01-01. */
export type Day = number;

const MILLISECONDS_A_DAY = 86_400_000;

/** The day of a date; months and days outside their range roll over, as in `Date.UTC`. */
export function dayOf(year: number, month: number, date: number): Day {
  return Math.floor(Date.UTC(year, month - 1, date) / MILLISECONDS_A_DAY);
}

/** Year, month (1–12) and date (1–31) of a day. */
export function partsOf(day: Day): { year: number; month: number; date: number } {
  const at = new Date(day * MILLISECONDS_A_DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** `YYYY-MM-DD`. */
export function isoOf(day: Day): string {
  return new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** The day of a `YYYY-MM-DD` at the start of a text, or null where there is none or it is no date of the calendar. */
export function dayOfIso(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (!match) return null;
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return Number.isFinite(day) && isoOf(day) === match[0] ? day : null;
}

/** Monday = 1 … Sunday = 7. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The given weekday of the Monday–Sunday week that lies `weeks` after the week of `day`. */
export function weekdayInWeek(day: Day, weekday: number, weeks = 0): Day {
  return day - weekdayOf(day) + weekday + 7 * weeks;
}

/** The first such weekday strictly after `day`. */
export function nextWeekday(day: Day, weekday: number): Day {
  const ahead = weekday - weekdayOf(day);
  return day + (ahead > 0 ? ahead : ahead + 7);
}

/** Friday of the week of `day`, or of the next week where that Friday is past. */
export function fridayOfWeek(day: Day, weeks = 0): Day {
  const friday = weekdayInWeek(day, 5, weeks);
  return friday < day ? friday + 7 : friday;
}

/** Counts working days (Monday to Friday, no public holidays) from the day after `day`. Zero is the day itself. */
export function addWorkingDays(day: Day, count: number): Day {
  const weeks = Math.floor(count / 5);
  let at = day + weeks * 7;
  // A start on a weekend counts from its Friday: the five working days after it are the same.
  if (weekdayOf(at) > 5 && count > 0) at -= weekdayOf(at) - 5;
  for (let left = count - weeks * 5; left > 0; left -= 1) at += weekdayOf(at) === 5 ? 3 : 1;
  return at;
}

/** The same date some months later, at most the last day of that month. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day);
  return Math.min(dayOf(year, month + months, date), lastOfMonth(year, month + months));
}

/** The last day of a month; a month outside 1–12 rolls over. */
export function lastOfMonth(year: number, month: number): Day {
  return dayOf(year, month + 1, 1) - 1;
}

/** The last day of the month that lies `months` after the month of `day`. */
export function monthEnd(day: Day, months = 0): Day {
  const { year, month } = partsOf(day);
  return lastOfMonth(year, month + months);
}

/** That date of the month `months` away from `day`'s, or null where that month has no such date. */
export function dateInMonth(day: Day, date: number, months: number): Day | null {
  const { year, month } = partsOf(day);
  const found = dayOf(year, month + months, date);
  return date >= 1 && found <= lastOfMonth(year, month + months) ? found : null;
}

/** The next day with that date of the month, strictly after `day`; null for a date no month has. */
export function nextDate(day: Day, date: number): Day | null {
  for (let months = 0; months <= 12; months += 1) {
    const found = dateInMonth(day, date, months);
    if (found !== null && found > day) return found;
  }
  return null;
}

/** The next such date of the year, on or after `day`; null where the calendar has no such date in the next years. */
export function nextMonthDate(day: Day, month: number, date: number): Day | null {
  if (month < 1 || month > 12 || date < 1) return null;
  const { year } = partsOf(day);
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const found = dayOf(year + ahead, month, date);
    if (found >= day && found <= lastOfMonth(year + ahead, month)) return found;
  }
  return null;
}
