/** Which promises are late or due today: computed from the date and the clock, never stored. */
import { dueMoment } from '../talk-tracks/promises/due-moment';
import { dateAt, localZone } from '../talk-tracks/promises/moment-in-zone';
import type { PromiseRecord } from './model';

/** True for an open promise whose moment has come. What is still a draft, kept or withdrawn is never late. */
export function isLate(promise: Pick<PromiseRecord, 'state' | 'due'>, now: Date, zone = localZone()): boolean {
  return promise.state === 'open' && promise.due !== null && dueMoment(promise.due, zone) <= now;
}

/** How many open promises are due today or late: the number on the toolbar button. */
export function countDue(promises: readonly PromiseRecord[], now: Date, zone = localZone()): number {
  const today = dateAt(now.getTime(), zone);
  return promises.filter(({ state, due }) => state === 'open' && due !== null && due.date <= today).length;
}
