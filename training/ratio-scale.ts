/** How freely each column may weigh for one head, judged by counting alone, before anything is fitted (the interpolated log-count ratio of Wang & Manning 2012). */
import type { SparseRows } from './fit';

/** Added to every count, so that what was seen once is not taken for a law. */
const UNSEEN = 0.3;
/** The part of a column's freedom that hangs on its ratio; the rest is the same for all. */
const MIX = 0.5;

/**
 * A factor for every column: large where it occurs far more often on one side of the truth than on the other. Their mean square over the columns
 * below `texts` is 1 before they are mixed; columns from there on (evidence, cues) are few and stay as free as they are.
 */
export function ratioScale(rows: SparseRows, truth: Uint8Array, share: Float64Array, texts: number): Float64Array {
  const yes = new Float64Array(texts).fill(UNSEEN);
  const no = new Float64Array(texts).fill(UNSEEN);
  for (let row = 0; row < rows.count; row += 1) {
    const side = truth[row] === 1 ? yes : no;
    for (let at = rows.starts[row] as number; at < (rows.starts[row + 1] as number); at += 1) {
      const column = rows.column[at] as number;
      if (column < texts) side[column] = (side[column] as number) + (share[row] as number);
    }
  }
  const all = Math.log(sum(no) / sum(yes));
  const ratios = yes.map((count, column) => Math.abs(Math.log(count / (no[column] as number)) + all));
  const size = Math.sqrt(sum(ratios.map((ratio) => ratio * ratio)) / Math.max(1, texts));
  const scale = new Float64Array(rows.columns).fill(1);
  for (const [column, ratio] of ratios.entries()) scale[column] = 1 - MIX + MIX * (size > 0 ? ratio / size : 1);
  return scale;
}

function sum(numbers: Float64Array): number {
  return numbers.reduce((total, number) => total + number, 0);
}
