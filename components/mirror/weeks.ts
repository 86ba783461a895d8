/** The weeks that the mirror counts by. A week is named by the date of its Monday, `YYYY-MM-DD`, in the user's zone. */
import { dateAt } from '../../talk-tracks/promises/moment-in-zone';

const DAY = 24 * 60 * 60 * 1000;

/** A date some days on. Plain dates know no clock changes. */
const shift = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** The week that a moment (ISO, or milliseconds) falls into, in an IANA zone. An empty text for what is no moment. */
export function weekOf(moment: string | number, zone: string): string {
  const at = new Date(moment).getTime();
  if (Number.isNaN(at)) return '';
  const date = dateAt(at, zone);
  const sinceMonday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  return shift(date, -sinceMonday);
}

/** The last `count` weeks, the one of `now` at the end. */
export function lastWeeks(now: Date, count: number, zone: string): readonly string[] {
  const current = weekOf(now.getTime(), zone);
  return Array.from({ length: count }, (_, index) => shift(current, (index + 1 - count) * 7));
}
