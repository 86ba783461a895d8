/**
 * Finds the cues' own examples that a sentence is told like. Packs teach by example: a sentence much like one in which a cue fires counts
 * for it, though no pattern matches; a sentence much like one in which it must stay quiet does not count, though a pattern does.
 */
import { AnchorTable, NOWHERE } from './anchor-table';
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
const LIKE = 0.6;

/** The share of a sentence's own weight that a like example must hold: the square of `LIKE`, a little less for rounding. */
const LEAST_SHARED = LIKE ** 2 - 0.001;

/** What more examples share than this is ordinary speech: it tells none from another, and looking through it would cost time. */
const MOST_SHARED = 120;

interface Example {
  readonly cue: number;
  readonly fires: boolean;
}

/** Indexes the examples of all cues. They wait under their features as patterns wait under their anchors. */
export function indexExamples(cues: readonly BookedCue[]): ExampleIndex {
  const examples: Example[] = [];
  const features: Int32Array[] = [];
  const once = new FeatureSet();
  for (const [cue, { cue: own }] of cues.entries()) {
    for (const [texts, fires] of [
      [own.fires, true],
      [own.quiet, false],
    ] as const) {
      for (const text of texts) {
        examples.push({ cue, fires });
        features.push(once.of(tokenizeSentence(text).tokens).slice());
      }
    }
  }
  const table = new AnchorTable(features.reduce((sum, own) => sum + own.length, 1));
  for (const [example, own] of features.entries()) for (const feature of own) table.file(feature, example, 0, 0);
  /** What a feature counts, by how many examples share it: the square of its rarity. */
  const shares = new Float64Array(examples.length + 1);
  for (let count = 0; count <= examples.length; count += 1)
    shares[count] = Math.log(1 + examples.length / Math.max(1, count)) ** 2;
  const lengthOf = (own: Int32Array) => {
    let sum = 0;
    for (const feature of own) sum += shares[table.count(feature)] as number;
    return Math.sqrt(sum);
  };
  const lengths = Float32Array.from(features, lengthOf);
  const sums = new Float32Array(examples.length);
  return {
    find({ tokens }) {
      const own = once.of(tokens);
      let square = 0;
      let shared = 0;
      for (let at = 0; at < own.length; at += 1) {
        const count = table.count(own[at] as number);
        const share = shares[count] as number;
        square += share;
        if (count > 0 && count <= MOST_SHARED) shared += share;
      }
      // What two sentences share is at most all there is of the shorter: less than that and none can be alike enough. Most sentences end here.
      if (shared < LEAST_SHARED * square) return NOTHING;
      const touched: number[] = [];
      for (let at = 0; at < own.length; at += 1) {
        const feature = own[at] as number;
        const count = table.count(feature);
        const share = shares[count] as number;
        if (count > MOST_SHARED) continue;
        for (let entry = table.first(feature); entry !== NOWHERE; entry = table.next(entry)) {
          const example = table.pattern(entry);
          if (sums[example] === 0) touched.push(example);
          sums[example] = (sums[example] as number) + share;
        }
      }
      if (touched.length === 0) return NOTHING;
      const length = Math.sqrt(square);
      let found: Map<number, { fires: number; quiet: number }> | null = null;
      for (const example of touched) {
        const like = (sums[example] as number) / (length * (lengths[example] as number));
        sums[example] = 0;
        if (like < LIKE) continue;
        const { cue, fires } = examples[example] as Example;
        found ??= new Map();
        const known = found.get(cue) ?? { fires: 0, quiet: 0 };
        found.set(
          cue,
          fires ? { ...known, fires: Math.max(known.fires, like) } : { ...known, quiet: Math.max(known.quiet, like) },
        );
      }
      if (!found) return NOTHING;
      return [...found].sort(([a], [b]) => a - b).map(([cue, like]) => ({ cue: cues[cue] as BookedCue, ...like }));
    },
  };
}

const NOTHING: readonly Likeness[] = [];

/** Lists each feature of a sentence once. A `Set` of numbers of 32 bits makes an object of every number, which costs more than the whole comparison. */
class FeatureSet {
  private slots = new Int32Array(1 << 10);
  /** For each slot the sentence that filled it last. */
  private filledBy = new Int32Array(1 << 10);
  private list = new Int32Array(1 << 9);
  private length = 0;
  private sentence = 0;

  /** The features in the order they are met, good until the next sentence. Beginnings of words count like words. */
  of(tokens: readonly Token[]): Int32Array {
    // A token has at most four features, and the end one.
    if (tokens.length * 4 + 1 > this.list.length) {
      this.list = new Int32Array(tokens.length * 8);
      const slots = 1 << (33 - Math.clz32(this.list.length));
      this.slots = new Int32Array(slots);
      this.filledBy = new Int32Array(slots);
    }
    this.sentence += 1;
    this.length = 0;
    visitTextFeatures(tokens, this.add);
    return this.list.subarray(0, this.length);
  }

  private readonly add = (number: number): void => {
    const feature = number | 0;
    const mask = this.slots.length - 1;
    let slot = feature & mask;
    for (; this.filledBy[slot] === this.sentence; slot = (slot + 1) & mask) if (this.slots[slot] === feature) return;
    this.slots[slot] = feature;
    this.filledBy[slot] = this.sentence;
    this.list[this.length] = feature;
    this.length += 1;
  };
}
