/** How sums become labels: calibrated chances, and for each label the chance from which it is given. */
import { HEADS } from '../talk-tracks/reader/weigh/heads';
import { probability } from '../talk-tracks/reader/weigh/logit';
import { bestThreshold, f1, fitLine, type Line, thresholdAt } from './calibrate';
import type { Example } from './examples';
import { PLAIN } from './held-out';
import { shareOf } from './share-of';

/** With fewer true examples than this a line or a threshold would be guessed: that of the drafts is used. */
const FEWEST_TRUE = 25;

/** Of harmless sentences of drafts no more than this share may be called risky; the aim for unseen writers is 3 %. */
const MOST_FALSE_RISKS = 0.08;
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
    const rows = examples.flatMap((example, row) =>
      shareOf(example, name) > 0 && !PLAIN.includes(example.writer) ? [row] : [],
    );
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
    thresholds: fallback ? thresholds : withOneForRisks(examples, chances, thresholds),
  };
}

/**
 * The thresholds with one for all risks. Chances are calibrated, so the same one is best for each of them, and fourteen small ones would be guessed:
 * the one that tells most types right (F1 over all types together) without calling too many harmless sentences risky.
 */
export function withOneForRisks(
  examples: readonly Example[],
  chances: readonly (readonly number[])[],
  thresholds: readonly number[],
): number[] {
  const risks = HEADS.flatMap((head, index) => (head.startsWith('risk:') ? [index] : []));
  const chanceOf = (head: number, row: number) => chances[head]?.[row] ?? 0;
  const harmless = examples.flatMap(({ truth }, row) => (risks.some((head) => truth[head]) ? [] : [row]));
  const truth = risks.flatMap((head) => examples.map((example) => example.truth[head] ?? false));
  let best = { threshold: 0.9, score: -1 };
  for (let hundredth = 20; hundredth < 90; hundredth += 1) {
    const threshold = hundredth / 100;
    const called = harmless.filter((row) => risks.some((head) => chanceOf(head, row) >= threshold));
    if (called.length > MOST_FALSE_RISKS * harmless.length) continue;
    const guess = risks.flatMap((head) => examples.map((_, row) => chanceOf(head, row) >= threshold));
    const score = f1(guess, truth);
    if (score > best.score) best = { threshold, score };
  }
  return thresholds.map((threshold, head) => (risks.includes(head) ? best.threshold : threshold));
}
