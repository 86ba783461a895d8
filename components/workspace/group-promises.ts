/** Sorts promises into the groups of the ledger: what is late first, what is done last. */
import type { PromiseRecord } from '../../notebook/model';

export const PROMISE_GROUPS = ['late', 'soon', 'later', 'undated', 'drafted', 'done'] as const;
export type PromiseGroup = (typeof PROMISE_GROUPS)[number];

const DAY = 24 * 60 * 60 * 1000;

/**
 * The local moment from which a promise is late: its time, or the end of its day. `Infinity` without a date.
 */
export function lateFrom({ due }: Pick<PromiseRecord, 'due'>): number {
  if (!due) return Number.POSITIVE_INFINITY;
  const [year = 0, month = 1, day = 1] = due.date.split('-').map(Number);
  if (!due.time) return new Date(year, month - 1, day + 1).getTime();
  const [hours = 0, minutes = 0] = due.time.split(':').map(Number);
  return new Date(year, month - 1, day, hours, minutes).getTime();
}

/** Which group a promise belongs to at this moment. */
export function groupOf(promise: PromiseRecord, now: Date): PromiseGroup {
  if (promise.state === 'kept' || promise.state === 'withdrawn') return 'done';
  if (promise.state === 'drafted') return 'drafted';
  const late = lateFrom(promise);
  if (late === Number.POSITIVE_INFINITY) return 'undated';
  if (late <= now.getTime()) return 'late';
  return late - now.getTime() <= 8 * DAY ? 'soon' : 'later';
}

/** All promises by group, each group in the order of its dates; what is done, the latest first. Empty groups are left out. */
export function groupPromises(
  promises: readonly PromiseRecord[],
  now: Date,
): readonly { readonly group: PromiseGroup; readonly promises: readonly PromiseRecord[] }[] {
  return PROMISE_GROUPS.flatMap((group) => {
    const mine = promises.filter((promise) => groupOf(promise, now) === group);
    const inOrder =
      group === 'done'
        ? mine.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))
        : mine.toSorted((a, b) => lateFrom(a) - lateFrom(b) || a.createdAt.localeCompare(b.createdAt));
    return inOrder.length > 0 ? [{ group, promises: inOrder }] : [];
  });
}
