/** Learns the second look: how the first looks at all sentences of a draft settle one another. */
import { elsewhere, headBits } from '../talk-tracks/reader/weigh/elsewhere';
import { HEADS } from '../talk-tracks/reader/weigh/heads';
import { probability, withinReason } from '../talk-tracks/reader/weigh/logit';
import { bestThreshold } from './calibrate';
import type { Example } from './examples';
import { type Fitted, fitLogistic, type SparseRows, sumRow } from './fit';
import { type Scale, type Sums, withOneForRisks } from './scale';
import { shareOf } from './share-of';

/** Few columns, many rows: little is needed to keep them from boasting. */
const COST = 1;
/** Logits are larger than the bits beside them. */
const LOGIT_SCALE = 0.3;

/** For each head what the logits of a sentence and the labels elsewhere in its draft say to it. */
export interface Beside {
  readonly own: readonly (readonly number[])[];
  readonly others: readonly (readonly number[])[];
  readonly bias: readonly number[];
  readonly thresholds: readonly number[];
}

/** Learns from sentences that were left out of the first look; thresholds come from writers left out of the second as well. */
export function learnBeside(left: Sums, first: Scale, folds: readonly (readonly Example[])[]): Beside {
  const rows = rowsOf(left, first);
  const all = left.examples.map((_, row) => row);
  const sums: number[][] = HEADS.map(() => []);
  let from = 0;
  for (const fold of folds) {
    const out = all.slice(from, from + fold.length);
    const rest = [...all.slice(0, from), ...all.slice(from + fold.length)];
    const fitted = fitHeads(folds.length > 1 ? rest : all, rows, left.examples);
    for (const row of out) for (const [head, one] of fitted.entries()) sums[head]?.push(sumRow(rows, row, one));
    from += fold.length;
  }
  const chances = sums.map((own) => own.map(probability));
  const thresholds = HEADS.map((name, head) => {
    const taught = all.filter((row) => shareOf(left.examples[row] as Example, name) > 0);
    return bestThreshold(
      taught.map((row) => chances[head]?.[row] ?? 0),
      taught.map((row) => left.examples[row]?.truth[head] ?? false),
    );
  });
  const fitted = fitHeads(all, rows, left.examples);
  const heads = HEADS.length;
  return {
    own: fitted.map(({ weights }) => Array.from(weights.slice(0, heads), (weight) => weight * LOGIT_SCALE)),
    others: fitted.map(({ weights }) => Array.from(weights.slice(heads))),
    bias: fitted.map(({ bias }) => bias),
    thresholds: withOneForRisks(left.examples, chances, thresholds),
  };
}

/** One row for each sentence: its logits, then a one for each label that another sentence of its draft seems to carry. */
function rowsOf({ examples, sums }: Sums, { lines, thresholds }: Scale): SparseRows {
  const heads = HEADS.length;
  const logits = lines.map(([slope, offset], head) =>
    (sums[head] ?? []).map((sum) => withinReason(slope * sum + offset)),
  );
  const logitOf = (head: number, row: number) => logits[head]?.[row] ?? 0;
  const seems = examples.map((_, row) =>
    headBits((head) => probability(logitOf(head, row)) >= (thresholds[head] ?? 1)),
  );
  const around = aroundEach(examples, seems);
  const entries = examples.map((_, row) => [
    ...HEADS.map((_, head) => [head, logitOf(head, row) * LOGIT_SCALE] as const),
    ...HEADS.flatMap((_, head) => ((around[row] ?? 0) & (1 << head) ? [[heads + head, 1] as const] : [])),
  ]);
  const starts = new Int32Array(examples.length + 1);
  for (const [row, own] of entries.entries()) starts[row + 1] = (starts[row] as number) + own.length;
  return {
    count: examples.length,
    columns: 2 * heads,
    starts,
    column: Int32Array.from(entries.flatMap((own) => own.map(([column]) => column))),
    value: Float64Array.from(entries.flatMap((own) => own.map(([, value]) => value))),
  };
}

/** The sets of other sentences' labels; the sentences of a draft follow one another. */
function aroundEach(examples: readonly Example[], seems: readonly number[]): number[] {
  const byDraft = new Map<string, number[]>();
  for (const [row, { draft }] of examples.entries())
    byDraft.set(draft, [...(byDraft.get(draft) ?? []), seems[row] ?? 0]);
  return [...byDraft.values()].flatMap(elsewhere);
}

function fitHeads(rows: readonly number[], all: SparseRows, examples: readonly Example[]): Fitted[] {
  const some = pick(all, rows);
  return HEADS.map((name, head) =>
    fitLogistic(
      some,
      Uint8Array.from(rows, (row) => Number(examples[row]?.truth[head] ?? false)),
      COST,
      Float64Array.from(rows, (row) => shareOf(examples[row] as Example, name)),
    ),
  );
}

function pick({ columns, starts, column, value }: SparseRows, rows: readonly number[]): SparseRows {
  const picked = new Int32Array(rows.length + 1);
  const [columnsOf, valuesOf]: [number[], number[]] = [[], []];
  for (const [at, row] of rows.entries()) {
    for (let entry = starts[row] as number; entry < (starts[row + 1] as number); entry += 1) {
      columnsOf.push(column[entry] as number);
      valuesOf.push(value[entry] as number);
    }
    picked[at + 1] = columnsOf.length;
  }
  return {
    count: rows.length,
    columns,
    starts: picked,
    column: Int32Array.from(columnsOf),
    value: Float64Array.from(valuesOf),
  };
}
