/** The moment from which something is late. */
import type { Due } from '../model';
import { localZone, momentOf, nextDate } from './moment-in-zone';

/**
 * The first moment at which a promise is late: the time itself where there is one, else the end of the day. The date of a week
 * or a month is its last day, as the reader gives it. `zone` is an IANA name; left out, this computer's.
 * An invalid `Date` for what is no date.
 */
export function dueMoment(due: Due, zone = localZone()): Date {
  return new Date(due.time ? momentOf(due.date, due.time, zone) : momentOf(nextDate(due.date), '00:00', zone));
}
