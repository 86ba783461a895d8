/** The weeks that the mirror counts by. A week is named by the date of its Monday, `YYYY-MM-DD`, in the user's zone. */
import { mondayOf, shiftDate } from '../../talk-tracks/monday-of';
import { dateAt } from '../../talk-tracks/promises/moment-in-zone';

/** The week that a moment (ISO, or milliseconds) falls into, in an IANA zone. An empty text for what is no moment. */
export function weekOf(moment: string | number, zone: string): string {
  const at = new Date(moment).getTime();
  if (Number.isNaN(at)) return '';
  return mondayOf(dateAt(at, zone));
}

/** The last `count` weeks, the one of `now` at the end. */
export function lastWeeks(now: Date, count: number, zone: string): readonly string[] {
  const current = weekOf(now.getTime(), zone);
  return Array.from({ length: count }, (_, index) => shiftDate(current, (index + 1 - count) * 7));
}
