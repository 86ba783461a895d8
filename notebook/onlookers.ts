/** Who looks on while the notebook changes: the canary, and the copies. Neither ever makes a save wait or fail. */
import type { Canary } from './canary';
import type { Onlookers } from './desk';
import type { Snapshots } from './snapshots/create-snapshots';
import { toResult } from './to-result';

const MINUTE = 60_000;
/** So many changes, or an hour, may be missing in the newest copy. */
const CHANGES = 25;

/** Lets the canary count once a minute, and has the newest copy follow now and then; the first change of a background's life is one of them. */
export function createOnlookers(canary: Canary, snapshots: Snapshots, now: () => Date): Onlookers {
  let countedAt = Number.NEGATIVE_INFINITY;
  let copiedAt = Number.NEGATIVE_INFINITY;
  let changes = 0;
  const isWithin = (milliseconds: number, since: number) => Math.abs(now().getTime() - since) < milliseconds;
  return {
    changed() {
      changes += 1;
      if (!isWithin(MINUTE, countedAt)) {
        countedAt = now().getTime();
        // A canary that cannot look keeps quiet here; `health` says so.
        void toResult(() => canary.check());
      }
      if (changes >= CHANGES || !isWithin(60 * MINUTE, copiedAt)) {
        changes = 0;
        copiedAt = now().getTime();
        void toResult(() => snapshots.follow());
      }
    },
    willRewrite: () => snapshots.expectBase(),
  };
}
