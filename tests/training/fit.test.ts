// The solver finds what generated the answers; the line and the threshold do what they say.
import { describe, expect, it } from 'vitest';
import { probability } from '../../talk-tracks/reader/weigh/logit';
import { bestThreshold, f1, fitLine } from '../../training/calibrate';
import { fitLogistic, type SparseRows, sumRow } from '../../training/fit';

/** A small generator of numbers, the same every time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function rowsOf(values: readonly (readonly number[])[]): SparseRows {
  const columns = values[0]?.length ?? 0;
  return {
    count: values.length,
    columns,
    starts: Int32Array.from({ length: values.length + 1 }, (_, row) => row * columns),
    column: Int32Array.from(values.flatMap((row) => row.map((_, column) => column))),
    value: Float64Array.from(values.flat()),
  };
}

const next = numbers(7);
const points = Array.from({ length: 2000 }, () => [next() * 2 - 1, next() * 2 - 1, next() * 2 - 1]);
const chanceOf = ([a = 0, b = 0]: readonly number[]) => probability(4 * a - 2 * b + 0.5);
const answers = points.map((point) => next() < chanceOf(point));

describe('the solver', () => {
  const rows = rowsOf(points);
  const truth = Uint8Array.from(answers, Number);
  const even = new Float64Array(points.length).fill(1);
  const fitted = fitLogistic(rows, truth, 100, even);

  it('finds the weights that made the answers', () => {
    expect(fitted.weights[0]).toBeCloseTo(4, 0);
    expect(fitted.weights[1]).toBeCloseTo(-2, 0);
    expect(Math.abs(fitted.weights[2] ?? 9)).toBeLessThan(0.5);
    expect(fitted.bias).toBeCloseTo(0.5, 0);
  });
  it('gives the same bits again', () => {
    expect(fitLogistic(rows, truth, 100, even).weights).toEqual(fitted.weights);
  });
  it('leaves out what counts nothing', () => {
    const half = Float64Array.from(points, (_, row) => (row % 2 === 0 ? 1 : 0));
    const flipped = Uint8Array.from(truth, (value, row) => (row % 2 === 0 ? value : 1 - value));
    const only = fitLogistic(rows, flipped, 100, half);
    expect(Math.sign(only.weights[0] ?? 0)).toBe(1);
    expect(Math.sign(fitLogistic(rows, flipped, 100, even).weights[0] ?? 0)).not.toBe(0);
    expect(only.weights[0]).toBeCloseTo(fitted.weights[0] ?? 0, -1);
  });
  it('holds weights small where examples cost little', () => {
    const shy = fitLogistic(rows, truth, 0.001, even);
    expect(Math.abs(shy.weights[0] ?? 9)).toBeLessThan(1);
    expect(sumRow(rows, 0, shy)).toBeLessThan(Math.abs(sumRow(rows, 0, fitted)) + 1);
  });
});

describe('the line', () => {
  it('makes sums mean what they say', () => {
    const sums = points.map((point) => 3 * Math.log(chanceOf(point) / (1 - chanceOf(point))) + 2);
    const [slope, offset] = fitLine(sums, answers);
    expect(slope).toBeCloseTo(1 / 3, 1);
    expect(offset).toBeCloseTo(-2 / 3, 0);
  });
  it('does not boast of what it never saw fail', () => {
    const [slope, offset] = fitLine([-1, -1, 1, 1], [false, false, true, true]);
    expect(probability(slope + offset)).toBeLessThan(0.9);
  });
});

describe('the threshold', () => {
  it('is where F1 is best', () => {
    expect(bestThreshold([0.1, 0.3, 0.35, 0.9], [false, false, true, true])).toBeCloseTo(0.33);
    expect(bestThreshold([0.1, 0.9], [false, true])).toBe(0.5);
  });
  it('F1 knows its corners', () => {
    expect(f1([], [])).toBe(0);
    expect(f1([true, false], [true, true])).toBeCloseTo(2 / 3);
    expect(f1([false, false], [true, true])).toBe(0);
  });
});
