/**
 * Names what stands in a sentence by numbers: each word or Chinese character, each pair of neighbours, each three Chinese characters, the
 * beginnings of longer words. The same numbers when weights are trained and when a draft is read; they are hashes of the folded letters.
 */
import type { Token } from '../tokens';

/** Told of one feature: its number, and the tokens that it stands on (`to` exclusive). */
export type FeatureVisitor = (feature: number, from: number, to: number) => void;

const START = 0x2545f491;
const END = 0x6c078965;
const FIGURE = 0x1b873593;
/** What keeps features of different kinds apart. */
const ONE = 1;
const TWO = 2;
const THREE = 3;
const BEGINNING = 4;
const ALONE = 5;
/** Inflected forms of a word mostly share so many letters. */
const BEGINNINGS = [4, 5] as const;

/** Visits all features of a sentence, in the order of its words. Linear. */
export function visitTextFeatures(tokens: readonly Token[], visit: FeatureVisitor): void {
  let before = START;
  let beforeThat = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) return;
    const { kind } = token.word;
    const own = kind === 'figure' ? FIGURE : token.word.hash;
    visit(mix(ONE, own), at, at + 1);
    visit(mix(mix(TWO, before), own), Math.max(0, at - 1), at + 1);
    if (kind === 'hanzi') {
      if (beforeThat !== 0) visit(mix(mix(mix(THREE, beforeThat), before), own), Math.max(0, at - 2), at + 1);
    } else if (kind === 'word') visitBeginnings(token.word.text, at, visit);
    beforeThat = before;
    before = own;
  }
  visit(mix(mix(TWO, before), END), Math.max(0, tokens.length - 1), tokens.length);
}

function visitBeginnings(word: string, at: number, visit: FeatureVisitor): void {
  let hash = BEGINNING;
  const letters = Math.min(word.length - 1, 5);
  for (let index = 0; index < letters; index += 1) {
    hash = mix(hash, word.charCodeAt(index));
    if (index + 1 === BEGINNINGS[0] || index + 1 === BEGINNINGS[1]) visit(hash, at, at + 1);
  }
}

/** How much a feature weighs as that of a sentence that stands alone. Chosen by trying. */
export const ALONE_SCALE = 2;

/** The number of the same feature in a sentence that stands alone, with no message around it: a chat turn, a field, a line of a page. */
export function aloneFeature(feature: number): number {
  return mix(ALONE, feature);
}

/** Joins two numbers into one of 32 bits that says little of either. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(b, 0x85ebca6b), 0xc2b2ae35);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x27d4eb2f) >>> 0;
}
