/**
 * Finds the cues' own examples that a sentence is told like. Packs teach by example: a sentence much like one in which a cue fires counts
 * for it, though no pattern matches; a sentence much like one in which it must stay quiet does not count, though a pattern does.
 */
import type { BookedCue } from './cue-book';
import { type TokenizedSentence, tokenizeSentence } from './match-pattern';
import type { Token } from './tokens';
import { visitTextFeatures } from './weigh/text-features';

/** How like a sentence is to the likest examples of one cue; 1 is the same words, 0 nothing in common. */
export interface Likeness {
  readonly cue: BookedCue;
  readonly fires: number;
  readonly quiet: number;
}

/** The examples of all cues, ready to compare with. */
export interface ExampleIndex {
  /** Cues with an example at least as like as `LIKE`, in the order of the book. */
  find(sentence: TokenizedSentence): readonly Likeness[];
}

/** From this on a sentence is told like an example (the cosine of their rare words and neighbours). Chosen so that no sentence of an unseen writer is found by it wrongly. */
export const LIKE = 0.6;

/** What more examples share than this is ordinary speech: it tells none from another, and looking through it would cost time. */
const MOST_SHARED = 120;

interface Example {
  readonly cue: number;
  readonly fires: boolean;
}

/** Indexes the examples of all cues. */
export function indexExamples(cues: readonly BookedCue[]): ExampleIndex {
  const examples: Example[] = [];
  const features: (readonly number[])[] = [];
  for (const [cue, { cue: own }] of cues.entries()) {
    for (const [texts, fires] of [
      [own.fires, true],
      [own.quiet, false],
    ] as const) {
      for (const text of texts) {
        examples.push({ cue, fires });
        features.push(featuresOf(tokenizeSentence(text).tokens));
      }
    }
  }
  const places = new Map<number, number[]>();
  for (const [example, own] of features.entries()) {
    for (const feature of own) {
      const list = places.get(feature);
      if (list) list.push(example);
      else places.set(feature, [example]);
    }
  }
  const rarity = (feature: number) => Math.log(1 + examples.length / (places.get(feature)?.length ?? 1));
  const lengths = Float32Array.from(features, (own) => lengthOf(own, rarity));
  const sums = new Float32Array(examples.length);
  return {
    find({ tokens }) {
      const own = featuresOf(tokens);
      const touched: number[] = [];
      for (const feature of own) {
        const list = places.get(feature);
        if (!list || list.length > MOST_SHARED) continue;
        const share = rarity(feature) ** 2;
        for (const example of list) {
          if (sums[example] === 0) touched.push(example);
          sums[example] = (sums[example] as number) + share;
        }
      }
      if (touched.length === 0) return [];
      const length = lengthOf(own, rarity);
      const found = new Map<number, { fires: number; quiet: number }>();
      for (const example of touched) {
        const like = (sums[example] as number) / (length * (lengths[example] as number));
        sums[example] = 0;
        if (like < LIKE) continue;
        const { cue, fires } = examples[example] as Example;
        const known = found.get(cue) ?? { fires: 0, quiet: 0 };
        found.set(
          cue,
          fires ? { ...known, fires: Math.max(known.fires, like) } : { ...known, quiet: Math.max(known.quiet, like) },
        );
      }
      return [...found].sort(([a], [b]) => a - b).map(([cue, like]) => ({ cue: cues[cue] as BookedCue, ...like }));
    },
  };
}

/** Each feature once; beginnings of words count like words. */
function featuresOf(tokens: readonly Token[]): number[] {
  const features = new Set<number>();
  visitTextFeatures(tokens, (feature) => features.add(feature));
  return [...features];
}

function lengthOf(features: readonly number[], rarity: (feature: number) => number): number {
  let sum = 0;
  for (const feature of features) sum += rarity(feature) ** 2;
  return Math.sqrt(sum);
}
