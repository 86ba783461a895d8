/** Turns sums into probabilities that mean what they say (Platt 1999): a line from the sum to the logit, fitted on sentences of writers who were left out. */

import { probability } from '../talk-tracks/reader/weigh/logit';

/** From a sum to the logit of a probability. */
export type Line = readonly [slope: number, offset: number];

/** Fits the line by Newton's method; the truth is drawn in a little from 0 and 1, as Platt advises, so that few examples do not make it boast. */
export function fitLine(sums: readonly number[], truth: readonly boolean[]): Line {
  const yes = truth.filter(Boolean).length;
  const high = (yes + 1) / (yes + 2);
  const low = 1 / (truth.length - yes + 2);
  const wanted = truth.map((is) => (is ? high : low));
  let line: Line = [0, Math.log((yes + 1) / (truth.length - yes + 1))];
  let loss = lossOf(line, sums, wanted);
  for (let step = 0; step < 50; step += 1) {
    const [moveA, moveB] = newtonMove(line, sums, wanted);
    let next: Line = line;
    let nextLoss = loss;
    // Half the step until it helps: far from the end a whole one may overshoot.
    for (let part = 1; part > 1e-6 && nextLoss >= loss; part /= 2) {
      next = [line[0] - part * moveA, line[1] - part * moveB];
      nextLoss = lossOf(next, sums, wanted);
    }
    if (loss - nextLoss < 1e-10 * loss) break;
    [line, loss] = [next, nextLoss];
  }
  return line;
}

/** What the line costs: the surprise at every answer. */
function lossOf([slope, offset]: Line, sums: readonly number[], wanted: readonly number[]): number {
  let loss = 0;
  for (const [index, sum] of sums.entries()) {
    const logit = slope * sum + offset;
    loss += Math.log1p(Math.exp(-Math.abs(logit))) + Math.max(0, logit) - logit * (wanted[index] as number);
  }
  return loss;
}

function newtonMove([slope, offset]: Line, sums: readonly number[], wanted: readonly number[]): Line {
  let [ga, gb, haa, hab, hbb] = [0, 0, 1e-6, 0, 1e-6];
  for (const [index, sum] of sums.entries()) {
    const chance = probability(slope * sum + offset);
    const miss = chance - (wanted[index] as number);
    const bend = chance * (1 - chance);
    ga += miss * sum;
    gb += miss;
    haa += bend * sum * sum;
    hab += bend * sum;
    hbb += bend;
  }
  const det = haa * hbb - hab * hab;
  return [(hbb * ga - hab * gb) / det, (haa * gb - hab * ga) / det];
}

/** How much F1 two thresholds may differ by and still be called as good: less than what chance makes of a thousand sentences. */
const AS_GOOD = 0.004;

/**
 * The probability from which saying yes gives the best F1, tried in steps of a hundredth between a fifth and four fifths: the middle of those that are
 * as good as the best, since the very best one is an accident of the examples. A half where nothing is true.
 */
export function bestThreshold(chances: readonly number[], truth: readonly boolean[]): number {
  const tried = Array.from({ length: 61 }, (_, step) => (20 + step) / 100);
  const scores = tried.map((threshold) =>
    f1(
      chances.map((chance) => chance >= threshold),
      truth,
    ),
  );
  const best = Math.max(...scores);
  if (best === 0) return 0.5;
  const good = tried.filter((_, step) => (scores[step] ?? 0) >= best - AS_GOOD);
  return good[good.length >> 1] ?? 0.5;
}

/** The lowest probability, in steps of a hundredth, from which no more than this share of the untrue is called true. */
export function thresholdAt(share: number, chances: readonly number[], truth: readonly boolean[]): number {
  const untrue = chances.filter((_, index) => !truth[index]);
  for (let hundredth = 5; hundredth < 95; hundredth += 1) {
    const called = untrue.filter((chance) => chance >= hundredth / 100);
    if (called.length <= share * untrue.length) return hundredth / 100;
  }
  return 0.95;
}

/** Harmonic mean of precision and recall; 0 where nothing is true and nothing guessed. */
export function f1(guess: readonly boolean[], truth: readonly boolean[]): number {
  let [both, either] = [0, 0];
  for (const [index, is] of truth.entries()) {
    if (is && guess[index]) both += 1;
    either += Number(is) + Number(guess[index] ?? false);
  }
  return either === 0 ? 0 : (2 * both) / either;
}
