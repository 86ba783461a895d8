/** Which copy brings back most of what was lost. Pure. */
import type { SnapshotInfo } from '../notebook/backup/backup-model';
import type { Counts, Loss } from '../notebook/model';

const rowsIn = ({ notes, promises }: Counts): number => notes + promises;

/**
 * The copy that comes nearest to what was there, the newer one of two; the copies of the notebook that stands in its place now hold
 * less. Of a notebook that only lost its end, the newest. Null where no copy holds anything.
 */
export function copyOfLost(copies: readonly SnapshotInfo[], loss: Loss): SnapshotInfo | null {
  const distance = ({ counts }: SnapshotInfo) =>
    loss.state === 'emptied' ? Math.abs(rowsIn(counts) - rowsIn(loss.lost)) : 0;
  const useful = copies.filter(({ counts }) => rowsIn(counts) > 0);
  return useful.toSorted((one, other) => distance(one) - distance(other) || other.at.localeCompare(one.at))[0] ?? null;
}
