/** When a promise is due, and whether it is late: computed from the date and the clock, never stored. */
import type { Due } from '../talk-tracks/model';
import type { PromiseRecord } from './model';
import { dateAt, localZone, momentOf, nextDate } from './moment-in-zone';

/**
 * The first moment at which a promise is late: the time itself where there is one, else the end of the day. The date of a week
 * or a month is its last day, as the reader gives it. `zone` is an IANA name; left out, this computer's.
 * An invalid `Date` for what is no date.
 */
export function dueMoment(due: Due, zone = localZone()): Date {
  return new Date(due.time ? momentOf(due.date, due.time, zone) : momentOf(nextDate(due.date), '00:00', zone));
}

/** True for an open promise whose moment has come. What is still a draft, kept or withdrawn is never late. */
export function isLate(promise: Pick<PromiseRecord, 'state' | 'due'>, now: Date, zone = localZone()): boolean {
  return promise.state === 'open' && promise.due !== null && dueMoment(promise.due, zone) <= now;
}

/** How many open promises are due today or late: the number on the toolbar button. */
export function countDue(promises: readonly PromiseRecord[], now: Date, zone = localZone()): number {
  const today = dateAt(now.getTime(), zone);
  return promises.filter(({ state, due }) => state === 'open' && due !== null && due.date <= today).length;
}
