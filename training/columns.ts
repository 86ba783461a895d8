/** Numbers the features of examples as the columns of a matrix. */
import { EVIDENCE_SCALE } from '../talk-tracks/reader/weigh/evidence-scale';
import { ALONE_SCALE } from '../talk-tracks/reader/weigh/text-features';
import type { Example } from './examples';
import type { SparseRows } from './fit';

/** Which column is what. */
export interface Columns {
  /** In ascending order of the features. */
  readonly features: ReadonlyMap<number, number>;
  readonly evidence: ReadonlyMap<string, number>;
  readonly cues: ReadonlyMap<string, number>;
  readonly count: number;
}

/** Columns for all that occurs in at least `fewest` examples. */
export function numberColumns(examples: readonly Example[], fewest: number): Columns {
  const features = frequent(examples, ({ features }) => features, fewest).sort((a, b) => a - b);
  const evidence = frequent(examples, (example) => example.evidence.map(([name]) => name), fewest).sort();
  const cues = frequent(examples, (example) => example.cues, 1).sort();
  let next = 0;
  const numbered = <Name>(names: readonly Name[]) => new Map(names.map((name) => [name, next++] as const));
  return { features: numbered(features), evidence: numbered(evidence), cues: numbered(cues), count: next };
}

function frequent<Name>(
  examples: readonly Example[],
  namesOf: (example: Example) => readonly Name[],
  fewest: number,
): Name[] {
  const counts = new Map<Name, number>();
  for (const example of examples)
    for (const name of new Set(namesOf(example))) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].flatMap(([name, count]) => (count >= fewest ? [name] : []));
}

/** The examples as rows, with the evidence that is seen. Words without a column still count in the length of their sentence, as they do when a draft is read. */
export function rowsOf(
  examples: readonly Example[],
  columns: Columns,
  isSeen = (_evidence: string) => true,
): SparseRows {
  const starts = new Int32Array(examples.length + 1);
  const column: number[] = [];
  const value: number[] = [];
  for (const [row, example] of examples.entries()) {
    const own = new Map<number, number>();
    const put = (col: number | undefined, amount: number) => {
      if (col !== undefined) own.set(col, (own.get(col) ?? 0) + amount);
    };

    // The second half of a lone sentence's features are those of standing alone.
    const plain = example.features.length / (example.alone ? 2 : 1);
    const share = 1 / Math.sqrt(Math.max(1, plain));
    for (const [at, feature] of example.features.entries())
      put(columns.features.get(feature), at < plain ? share : share * ALONE_SCALE);
    for (const [name, amount] of example.evidence)
      if (isSeen(name)) put(columns.evidence.get(name), amount * EVIDENCE_SCALE);
    for (const cue of example.cues) put(columns.cues.get(cue), EVIDENCE_SCALE);
    for (const [col, amount] of [...own].sort(([a], [b]) => a - b)) {
      column.push(col);
      value.push(amount);
    }
    starts[row + 1] = column.length;
  }
  return {
    count: examples.length,
    columns: columns.count,
    starts,
    column: Int32Array.from(column),
    value: Float64Array.from(value),
  };
}
