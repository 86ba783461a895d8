/** Sums what the words of a sentence say to each head, and finds the words that say most to a mix of heads. */
import type { Span } from '../../model';
import type { TokenizedSentence } from '../match-pattern';
import { HEADS } from './heads';
import { ALONE_SCALE, aloneFeature, visitTextFeatures } from './text-features';
import type { Weights } from './weights';

/** What the words alone say: a sum for each head. Depends on the sentence alone, so it can be remembered. */
export function weighText({ tokens }: TokenizedSentence, alone: boolean, weights: Weights): Float32Array {
  const sums = new Float32Array(HEADS.length);
  let count = 0;
  visitTextFeatures(tokens, (feature) => {
    count += 1;
    weights.addFeature(feature, 1, sums);
    if (alone) weights.addFeature(aloneFeature(feature), ALONE_SCALE, sums);
  });
  const share = 1 / Math.sqrt(Math.max(1, count));
  for (let head = 0; head < sums.length; head += 1) sums[head] = (sums[head] as number) * share;
  return sums;
}

/** The stretch of words that speaks most for a mix of heads (the largest sum of neighbouring words); the whole sentence where no word does. */
export function strongestStretch({ tokens, text }: TokenizedSentence, mix: Float32Array, weights: Weights): Span {
  const says = new Float32Array(tokens.length);
  visitTextFeatures(tokens, (feature, from, to) => {
    const weight = weights.featureWeight(feature, mix) / (to - from);
    for (let at = from; at < to; at += 1) says[at] = (says[at] as number) + weight;
  });
  let [best, sum, from] = [0, 0, 0];
  let [start, end] = [0, 0];
  for (const [at, own] of says.entries()) {
    if (sum <= 0) [sum, from] = [0, at];
    sum += own;
    if (sum > best) [best, start, end] = [sum, from, at + 1];
  }
  if (end === 0) return { start: 0, end: text.length };
  return { start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? text.length };
}

/** What single words and neighbours say for a mix of heads, summed over the places where they stand; only what speaks for it. */
export function speakingWords(
  { tokens, text }: TokenizedSentence,
  mix: Float32Array,
  weights: Weights,
): Map<string, number> {
  const byWords = new Map<string, number>();
  let count = 0;
  visitTextFeatures(tokens, (feature, from, to) => {
    count += 1;
    const weight = weights.featureWeight(feature, mix);
    if (weight <= 0) return;
    const words = text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
    byWords.set(words, (byWords.get(words) ?? 0) + weight);
  });
  for (const [words, weight] of byWords) byWords.set(words, weight / Math.sqrt(Math.max(1, count)));
  return byWords;
}
