/** Learns one language: sums for every head, calibrated on sentences that were left out, and how the sentences of a draft settle one another. */
import type { Language } from '../talk-tracks/model';
import { HEADS } from '../talk-tracks/reader/weigh/heads';
import { type Columns, numberColumns, rowsOf } from './columns';
import type { Example } from './examples';
import { type Fitted, fitLogistic, sumRow } from './fit';
import { type Beside, learnBeside } from './learn-beside';
import { ratioScale } from './ratio-scale';
import { type Scale, type Sums, scaleOf } from './scale';
import { shareOf } from './share-of';

/** What a wrong example costs against the penalty on weights. Chosen by trying on the folds. */
const COST = 20;
/** What occurs only once cannot be told from chance. */
const FEWEST = 2;
/** Writers are left out by sixths, each with all of its drafts. */
const FOLDS = 6;
/** Lines of other genres have no writers of their own; they are left out by quarters. */
const QUARTERS = 4;

/** All that was learned. */
export interface Learned {
  readonly lang: Language;
  readonly columns: Columns;
  readonly fitted: readonly Fitted[];
  /** For sentences of a draft at first sight, and for a sentence that is all there is. */
  readonly among: Scale;
  readonly alone: Scale;
  /** For sentences of a draft beside all others. */
  readonly beside: Beside;
}

/** Learns from the examples; every writer is left out once to see how well it goes. */
export function learn(lang: Language, examples: readonly Example[], say: (text: string) => void): Learned {
  const drafts = examples.filter(({ genre }) => !genre);
  const lines = examples.filter(({ genre }) => genre);
  const folds = foldsOf(drafts);
  const left = leaveOut(examples, folds, (done) => say(`${lang}: learned without writers ${done + 1}/${folds.length}`));
  const among = scaleOf(left, null);
  const alone =
    lines.length === 0
      ? among
      : scaleOf(
          leaveOut(examples, quarters(lines), (done) => say(`${lang}: learned without lines ${done + 1}/${QUARTERS}`)),
          among,
        );
  const beside = learnBeside(left, among, folds);
  return { lang, ...fitAll(examples), among, alone, beside };
}

function foldsOf(drafts: readonly Example[]): Example[][] {
  const writers = [...new Set(drafts.map(({ writer }) => writer))];
  return Array.from({ length: Math.min(FOLDS, writers.length) }, (_, fold) =>
    drafts.filter(({ writer }) => writers.indexOf(writer) % FOLDS === fold),
  );
}

function leaveOut(all: readonly Example[], folds: readonly (readonly Example[])[], done: (fold: number) => void): Sums {
  const sums: number[][] = HEADS.map(() => []);
  for (const [index, fold] of folds.entries()) {
    const out = new Set(fold);
    const { columns, fitted } = fitAll(all.filter((example) => !out.has(example)));
    const rows = rowsOf(fold, columns);
    for (const [head, one] of fitted.entries())
      for (let row = 0; row < rows.count; row += 1) sums[head]?.push(sumRow(rows, row, one));
    done(index);
  }
  return { examples: folds.flat(), sums };
}

function quarters(lines: readonly Example[]): Example[][] {
  return Array.from({ length: QUARTERS }, (_, quarter) =>
    lines.filter((_, index) => Math.floor(index / 25) % QUARTERS === quarter),
  );
}

function fitAll(examples: readonly Example[]): { columns: Columns; fitted: Fitted[] } {
  const columns = numberColumns(examples, FEWEST);
  const all = rowsOf(examples, columns);
  // Costly wording costs wherever it stands, also in the first words of a draft that is just begun.
  const anywhere = rowsOf(examples, columns, (evidence) => !/^(?:place|length) /.test(evidence));
  const texts = columns.features.size;
  const fitted = HEADS.map((name, head) => {
    const rows = name.startsWith('risk:') ? anywhere : all;
    const share = Float64Array.from(examples, (example) => shareOf(example, name));
    const truth = Uint8Array.from(examples, (example) => Number(example.truth[head] ?? false));
    const scale = ratioScale(rows, truth, share, texts);
    const value = rows.value.map((amount, at) => amount * (scale[rows.column[at] as number] as number));
    const { weights, bias } = fitLogistic({ ...rows, value }, truth, COST, share);
    return { weights: weights.map((weight, column) => weight * (scale[column] as number)), bias };
  });
  return { columns, fitted };
}
