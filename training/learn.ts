/** Learns one language: sums for every head, calibrated on sentences that were left out. */
import type { Language } from '../talk-tracks/model';
import { HEADS } from '../talk-tracks/reader/weigh/heads';
import { bestThreshold, fitLine, type Line, probability } from './calibrate';
import { type Columns, numberColumns, rowsOf } from './columns';
import type { Example } from './examples';
import { type Fitted, fitLogistic, sumRow } from './fit';

/** What a wrong example costs against the penalty on weights. Chosen by trying on the folds. */
const COST = 20;
/** Lines of other genres teach, and must not outvote the drafts. */
const GENRE_SHARE = 0.5;
/** What occurs only once cannot be told from chance. */
const FEWEST = 2;
/** Lines of other genres have no writers of their own; they are left out by quarters. */
const QUARTERS = 4;
/** With fewer true examples than this a line or a threshold would be guessed: that of the drafts is used. */
const FEWEST_TRUE = 25;

/** Of harmless sentences no more than this share may be called risky: in drafts, where the aim for unseen writers is 3 %, and in lines. */
const MOST_FALSE_RISKS = { among: 0.028, alone: 0.05 };

/** How sums become labels: a line to the logit and a threshold for each head. */
export interface Scale {
  readonly lines: readonly Line[];
  readonly thresholds: readonly number[];
}

/** Sentences judged by weights that never saw their writer; `chances` has a list for each head. */
export interface LeftOut {
  readonly examples: readonly Example[];
  readonly chances: readonly (readonly number[])[];
}

/** All that was learned. */
export interface Learned {
  readonly lang: Language;
  readonly columns: Columns;
  readonly fitted: readonly Fitted[];
  /** For sentences of a draft, and for a sentence that is all there is. */
  readonly among: Scale;
  readonly alone: Scale;
  readonly left: LeftOut;
}

/** Learns from the examples; every writer is left out once to see how well it goes. */
export function learn(lang: Language, examples: readonly Example[], say: (text: string) => void): Learned {
  const drafts = examples.filter(({ genre }) => !genre);
  const lines = examples.filter(({ genre }) => genre);
  const writers = [...new Set(drafts.map(({ writer }) => writer))];
  const among = leaveOut(
    examples,
    writers.map((writer) => drafts.filter((example) => example.writer === writer)),
    (done) => say(`${lang}: learned without ${writers[done]}`),
  );
  const scale = scaleOf(among, null);
  const alone =
    lines.length === 0
      ? scale
      : scaleOf(
          leaveOut(examples, quarters(lines), (done) => say(`${lang}: learned without lines ${done}`)),
          scale,
        );
  const chances = scale.lines.map(([slope, offset], head) =>
    (among.sums[head] ?? []).map((sum) => probability(slope * sum + offset)),
  );
  return { lang, ...fitAll(examples), among: scale, alone, left: { examples: among.examples, chances } };
}

interface Sums {
  readonly examples: readonly Example[];
  readonly sums: readonly (readonly number[])[];
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

/** Lines and thresholds for the sums; `fallback` where too few examples are true. */
function scaleOf({ examples, sums }: Sums, fallback: Scale | null): Scale {
  const truths = HEADS.map((_, head) => examples.map(({ truth }) => truth[head] ?? false));
  const enough = truths.map((truth) => !fallback || truth.filter(Boolean).length >= FEWEST_TRUE);
  const lines = truths.map((truth, head) =>
    enough[head] ? fitLine(sums[head] ?? [], truth) : (fallback?.lines[head] ?? ([1, 0] as const)),
  );
  const chances = lines.map(([slope, offset], head) =>
    (sums[head] ?? []).map((sum) => probability(slope * sum + offset)),
  );
  const thresholds = truths.map((truth, head) =>
    enough[head] ? bestThreshold(chances[head] ?? [], truth) : (fallback?.thresholds[head] ?? 0.5),
  );
  return {
    lines,
    thresholds: raiseRisks(examples, chances, thresholds, MOST_FALSE_RISKS[fallback ? 'alone' : 'among']),
  };
}

/** Raises the thresholds of the risks, the lowest first, until few enough harmless sentences are called risky. */
function raiseRisks(
  examples: readonly Example[],
  chances: readonly (readonly number[])[],
  thresholds: readonly number[],
  most: number,
): number[] {
  const risks = HEADS.flatMap((head, index) => (head.startsWith('risk:') ? [index] : []));
  const harmless = examples.flatMap(({ truth }, row) => (risks.some((head) => truth[head]) ? [] : [row]));
  const raised = (floor: number) =>
    thresholds.map((threshold, head) => (risks.includes(head) ? Math.max(threshold, floor) : threshold));
  for (let floor = 20; floor < 90; floor += 1) {
    const tried = raised(floor / 100);
    const called = harmless.filter((row) => risks.some((head) => (chances[head]?.[row] ?? 0) >= (tried[head] ?? 1)));
    if (called.length <= most * harmless.length) return tried;
  }
  return raised(0.9);
}

function fitAll(examples: readonly Example[]): { columns: Columns; fitted: Fitted[] } {
  const columns = numberColumns(examples, FEWEST);
  const rows = rowsOf(examples, columns);
  const share = Float64Array.from(examples, ({ genre }) => (genre ? GENRE_SHARE : 1));
  const fitted = HEADS.map((_, head) =>
    fitLogistic(
      rows,
      Uint8Array.from(examples, ({ truth }) => Number(truth[head] ?? false)),
      COST,
      share,
    ),
  );
  return { columns, fitted };
}
