/** Sorts promises into the groups of the ledger: what is late first, what is done last. */
import type { PromiseRecord } from '../../notebook/model';
import { byDue, lateFrom } from '../words/describe-due';

const PROMISE_GROUPS = ['late', 'soon', 'later', 'undated', 'others', 'drafted', 'done'] as const;
export type PromiseGroup = (typeof PROMISE_GROUPS)[number];

const DAY = 24 * 60 * 60 * 1000;

/** Which group a promise belongs to at this moment; its day is meant in this zone. */
function groupOf(promise: PromiseRecord, now: Date, zone: string): PromiseGroup {
  if (promise.state === 'drafted') return 'drafted';
  if (promise.state !== 'open') return 'done';
  if (promise.who !== 'writer') return 'others';
  const late = lateFrom(promise.due, zone);
  if (late === Number.POSITIVE_INFINITY) return 'undated';
  if (late <= now.getTime()) return 'late';
  return late - now.getTime() <= 8 * DAY ? 'soon' : 'later';
}

/** All promises by group, each group in the order of its dates; what is done, the latest first. Empty groups are left out. */
export function groupPromises(
  promises: readonly PromiseRecord[],
  now: Date,
  zone: string,
): readonly { readonly group: PromiseGroup; readonly promises: readonly PromiseRecord[] }[] {
  return PROMISE_GROUPS.flatMap((group) => {
    const mine = promises.filter((promise) => groupOf(promise, now, zone) === group);
    const inOrder =
      group === 'done'
        ? mine.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))
        : mine.toSorted((a, b) => byDue(a, b) || a.createdAt.localeCompare(b.createdAt));
    return inOrder.length > 0 ? [{ group, promises: inOrder }] : [];
  });
}
