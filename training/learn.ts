/** Learns one language: sums for every head, calibrated on sentences that were left out. */
import type { Language } from '../talk-tracks/model';
import { HEADS, type Head } from '../talk-tracks/reader/weigh/heads';
import { bestThreshold, fitLine, type Line, probability, thresholdAt } from './calibrate';
import { type Columns, numberColumns, rowsOf } from './columns';
import type { Example } from './examples';
import { type Fitted, fitLogistic, sumRow } from './fit';
import { PRACTISED } from './held-out';

/** What a wrong example costs against the penalty on weights. Chosen by trying on the folds. */
const COST = 20;
/** Lines of other genres teach, and must not outvote the drafts. */
const GENRE_SHARE = 0.25;
/** What occurs only once cannot be told from chance. */
const FEWEST = 2;
/** Lines of other genres have no writers of their own; they are left out by quarters. */
const QUARTERS = 4;
/** With fewer true examples than this a line or a threshold would be guessed: that of the drafts is used. */
const FEWEST_TRUE = 25;

/** Of harmless sentences of drafts no more than this share may be called risky; the aim for unseen writers is 3 %. */
const MOST_FALSE_RISKS = 0.028;
/** Of lines without a label no more than this share may be given it: how often a label comes up there is not known beforehand, so F1 cannot choose. */
const MOST_FALSE_LINES = { pillar: 0.03, risk: 0.012 };

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
  const enough: boolean[] = [];
  const lines: Line[] = [];
  const thresholds: number[] = [];
  for (const [head, name] of HEADS.entries()) {
    const rows = examples.flatMap((example, row) => (shareOf(example, name) > 0 ? [row] : []));
    const truth = rows.map((row) => examples[row]?.truth[head] ?? false);
    enough[head] = !fallback || truth.filter(Boolean).length >= FEWEST_TRUE;
    const own = rows.map((row) => sums[head]?.[row] ?? 0);
    const line = enough[head] ? fitLine(own, truth) : (fallback?.lines[head] ?? ([1, 0] as const));
    lines.push(line);
    const chances = own.map((sum) => probability(line[0] * sum + line[1]));
    if (!enough[head]) thresholds.push(fallback?.thresholds[head] ?? 0.5);
    else
      thresholds.push(
        fallback
          ? thresholdAt(MOST_FALSE_LINES[name.startsWith('risk:') ? 'risk' : 'pillar'], chances, truth)
          : bestThreshold(chances, truth),
      );
  }
  const chances = lines.map(([slope, offset], head) =>
    (sums[head] ?? []).map((sum) => probability(slope * sum + offset)),
  );
  return {
    lines,
    thresholds: fallback ? thresholds : raiseRisks(examples, chances, thresholds),
  };
}

/** Raises the thresholds of the risks, the lowest first, until few enough harmless sentences are called risky. */
function raiseRisks(
  examples: readonly Example[],
  chances: readonly (readonly number[])[],
  thresholds: readonly number[],
): number[] {
  const risks = HEADS.flatMap((head, index) => (head.startsWith('risk:') ? [index] : []));
  const harmless = examples.flatMap(({ truth }, row) => (risks.some((head) => truth[head]) ? [] : [row]));
  const raised = (floor: number) =>
    thresholds.map((threshold, head) => (risks.includes(head) ? Math.max(threshold, floor) : threshold));
  for (let floor = 20; floor < 90; floor += 1) {
    const tried = raised(floor / 100);
    const called = harmless.filter((row) => risks.some((head) => (chances[head]?.[row] ?? 0) >= (tried[head] ?? 1)));
    if (called.length <= MOST_FALSE_RISKS * harmless.length) return tried;
  }
  return raised(0.9);
}

/** How much an example teaches a head. */
function shareOf({ genre, writer }: Example, head: Head): number {
  // Promises are labelled in drafts only.
  if (head === 'promise') return genre || PRACTISED.includes(writer) ? 0 : 1;
  return genre ? GENRE_SHARE : 1;
}

function fitAll(examples: readonly Example[]): { columns: Columns; fitted: Fitted[] } {
  const columns = numberColumns(examples, FEWEST);
  const all = rowsOf(examples, columns);
  // Costly wording costs wherever it stands, also in the first words of a draft that is just begun.
  const anywhere = rowsOf(examples, columns, (evidence) => !/^(?:place|length) /.test(evidence));
  const fitted = HEADS.map((name, head) => {
    const share = Float64Array.from(examples, (example) => shareOf(example, name));
    const truth = Uint8Array.from(examples, (example) => Number(example.truth[head] ?? false));
    return fitLogistic(name.startsWith('risk:') ? anywhere : all, truth, COST, share);
  });
  return { columns, fitted };
}
