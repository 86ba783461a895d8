// A column that stands on one side of the truth is freer to weigh than one that stands on both; signs keep their freedom.
import { expect, it } from 'vitest';
import type { SparseRows } from '../../training/fit';
import { ratioScale } from '../../training/ratio-scale';

/** Columns 0 and 1 are words, 2 is a sign; one list of columns for each row. */
const rowsOf = (lists: number[][]): SparseRows => ({
  count: lists.length,
  columns: 3,
  starts: Int32Array.from([0, ...lists.map((_, row) => lists.slice(0, row + 1).flat().length)]),
  column: Int32Array.from(lists.flat()),
  value: Float64Array.from(lists.flat(), () => 1),
});

const rows = rowsOf([[0, 1, 2], [0], [0], [1], [1, 2], [1]]);
const truth = Uint8Array.from([1, 1, 1, 0, 0, 0]);
const even = new Float64Array(6).fill(1);

it('frees what tells the sides apart, and leaves signs alone', () => {
  const [telling, both, sign] = ratioScale(rows, truth, even, 2);
  expect(telling).toBeGreaterThan(both ?? 9);
  expect(both).toBeGreaterThanOrEqual(0.5);
  expect(sign).toBe(1);
});
it('counts an example by its share', () => {
  const without = Float64Array.from([0, 1, 1, 1, 1, 1]);
  const [, all] = ratioScale(rows, truth, even, 2);
  const [, some] = ratioScale(rows, truth, without, 2);
  expect(some).toBeGreaterThan(all ?? 9);
});
