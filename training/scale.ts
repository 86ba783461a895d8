/** How sums become labels: calibrated chances, and for each label the chance from which it is given. */
import { HEADS } from '../talk-tracks/reader/weigh/heads';
import { probability } from '../talk-tracks/reader/weigh/logit';
import { bestThreshold, fitLine, type Line, thresholdAt } from './calibrate';
import type { Example } from './examples';
import { shareOf } from './share-of';

/** With fewer true examples than this a line or a threshold would be guessed: that of the drafts is used. */
const FEWEST_TRUE = 25;

/** Of harmless sentences of drafts no more than this share may be called risky; the aim for unseen writers is 3 %. */
const MOST_FALSE_RISKS = 0.028;
/** Of lines without a label no more than this share may be given it: how often a label comes up there is not known beforehand, so F1 cannot choose. */
const MOST_FALSE_LINES = { pillar: 0.03, risk: 0.012 };

/** What heads say of sentences whose writers they never saw; `sums` has a list for each head. */
export interface Sums {
  readonly examples: readonly Example[];
  readonly sums: readonly (readonly number[])[];
}

/** A line to the logit and a threshold for each head. */
export interface Scale {
  readonly lines: readonly Line[];
  readonly thresholds: readonly number[];
}

/** Lines and thresholds for the sums; `fallback` where too few examples are true. */
export function scaleOf({ examples, sums }: Sums, fallback: Scale | null): Scale {
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
export function raiseRisks(
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
