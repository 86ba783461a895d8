/**
 * Logistic regression with a quadratic penalty, solved by limited-memory BFGS (Nocedal 1980). No randomness, no threads, a fixed order of
 * additions: the same examples give the same weights to the last bit.
 */

/** Rows of a sparse matrix: entries `starts[i]` to `starts[i + 1]` belong to row i. */
export interface SparseRows {
  readonly count: number;
  readonly columns: number;
  readonly starts: Int32Array;
  readonly column: Int32Array;
  readonly value: Float64Array;
}

/** One weight for each column, and one for the constant. */
export interface Fitted {
  readonly weights: Float64Array;
  readonly bias: number;
}

/** Steps that BFGS remembers. */
const MEMORY = 7;
const MOST_STEPS = 120;
/** Ends when the slope has fallen to this share of the first. */
const FLAT = 0.004;

/** Fits one yes-or-no question. `cost`: what a wrong example costs against the penalty on weights; `share`: how much each example counts. */
export function fitLogistic(rows: SparseRows, truth: Uint8Array, cost: number, share: Float64Array): Fitted {
  const size = rows.columns + 1;
  let point: Float64Array<ArrayBuffer> = new Float64Array(size);
  let slope: Float64Array<ArrayBuffer> = new Float64Array(size);
  let value = descend(rows, truth, cost, share, point, slope);
  const first = length(slope);
  const moves: { s: Float64Array; y: Float64Array; rho: number }[] = [];
  for (let step = 0; step < MOST_STEPS && length(slope) > FLAT * first; step += 1) {
    const way = direction(slope, moves);
    const fall = dot(way, slope);
    let stride = moves.length === 0 ? 1 / Math.max(1, length(slope)) : 1;
    const next = new Float64Array(size);
    const nextSlope = new Float64Array(size);
    let nextValue = Number.POSITIVE_INFINITY;
    // Armijo's rule: go back by halves until the value falls as far as the slope promises.
    for (let tries = 0; tries < 30; tries += 1) {
      for (let at = 0; at < size; at += 1) next[at] = (point[at] as number) + stride * (way[at] as number);
      nextValue = descend(rows, truth, cost, share, next, nextSlope);
      if (nextValue <= value + 1e-4 * stride * fall) break;
      stride /= 2;
    }
    if (nextValue >= value) break;
    const s = difference(next, point);
    const y = difference(nextSlope, slope);
    const sy = dot(s, y);
    if (sy > 1e-12) moves.push({ s, y, rho: 1 / sy });
    if (moves.length > MEMORY) moves.shift();
    point = next;
    slope = nextSlope;
    value = nextValue;
  }
  return { weights: point.slice(0, rows.columns), bias: point[rows.columns] as number };
}

/** The sum of a row under fitted weights. */
export function sumRow(rows: SparseRows, row: number, { weights, bias }: Fitted): number {
  let sum = bias;
  for (let at = rows.starts[row] as number; at < (rows.starts[row + 1] as number); at += 1)
    sum += (weights[rows.column[at] as number] as number) * (rows.value[at] as number);
  return sum;
}

/** The value at a point; writes the slope there. The constant is not penalised. */
function descend(
  { count, columns, starts, column, value }: SparseRows,
  truth: Uint8Array,
  cost: number,
  share: Float64Array,
  point: Float64Array,
  slope: Float64Array,
): number {
  let total = 0;
  for (let at = 0; at < columns; at += 1) {
    const weight = point[at] as number;
    slope[at] = weight;
    total += (weight * weight) / 2;
  }
  slope[columns] = 0;
  for (let row = 0; row < count; row += 1) {
    let sum = point[columns] as number;
    const end = starts[row + 1] as number;
    for (let at = starts[row] as number; at < end; at += 1)
      sum += (point[column[at] as number] as number) * (value[at] as number);
    const sign = truth[row] === 1 ? 1 : -1;
    const margin = sign * sum;
    const small = Math.exp(-Math.abs(margin));
    const weight = cost * (share[row] as number);
    total += weight * (Math.log1p(small) + (margin < 0 ? -margin : 0));
    const push = -sign * weight * (margin < 0 ? 1 / (1 + small) : small / (1 + small));
    for (let at = starts[row] as number; at < end; at += 1) {
      const col = column[at] as number;
      slope[col] = (slope[col] as number) + push * (value[at] as number);
    }
    slope[columns] = (slope[columns] as number) + push;
  }
  return total;
}

/** Where BFGS goes next: against the slope, bent by the curvature that the last moves met. */
function direction(
  slope: Float64Array,
  moves: readonly { s: Float64Array; y: Float64Array; rho: number }[],
): Float64Array {
  const way = slope.map((value) => -value);
  const shares: number[] = [];
  for (let index = moves.length - 1; index >= 0; index -= 1) {
    const { s, y, rho } = moves[index] as (typeof moves)[number];
    const share = rho * dot(s, way);
    shares[index] = share;
    add(way, y, -share);
  }
  const last = moves.at(-1);
  if (last) scale(way, 1 / (last.rho * dot(last.y, last.y)));
  for (const [index, { s, y, rho }] of moves.entries()) add(way, s, (shares[index] as number) - rho * dot(y, way));
  return way;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] as number) * (b[at] as number);
  return sum;
}

function length(a: Float64Array): number {
  return Math.sqrt(dot(a, a));
}

function add(a: Float64Array, b: Float64Array, times: number): void {
  for (let at = 0; at < a.length; at += 1) a[at] = (a[at] as number) + times * (b[at] as number);
}

function scale(a: Float64Array, times: number): void {
  for (let at = 0; at < a.length; at += 1) a[at] = (a[at] as number) * times;
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, at) => value - (b[at] as number));
}
