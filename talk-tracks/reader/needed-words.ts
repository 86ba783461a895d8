/** Says which words a sentence must hold before a pattern can match in it: most patterns that wait under a common word are done with by one look at another. */
import { CLASS_BITS, classesOf } from './classes';
import { commonness } from './common-words';
import type { Step } from './compile-pattern';
import type { Token } from './tokens';

/** For each need its length, the bits of classes that meet it, and the numbers of words that meet it; need after need, the most telling first. */
export type Needs = Int32Array;

interface Need {
  readonly ids: readonly number[];
  /** The same words by their hashes. */
  readonly hashes: readonly number[];
  readonly classes: number;
  /** Roughly how many sentences meet it. */
  readonly common: number;
}

/** Asking for more words than this costs more than trying the pattern. */
const MOST_IDS = 40;
const MOST_NEEDS = 6;

/** The needs of a pattern's steps. A pattern matches in no sentence that does not meet them all. */
export function neededWords(steps: readonly Step[]): Needs {
  const flat = needsOf(steps).map(({ ids, classes }) => [ids.length, classes, ...ids]);
  return Int32Array.from(flat.flat());
}

/** As many needs, of as few words, as tell most patterns off before they are compiled. */
const FIRST_NEEDS = 2;
const FIRST_WORDS = 8;

/** The most telling of the needs without the words: for each the places of its words among the bits of `Presence`. */
export function firstNeeds(steps: readonly Step[]): readonly (readonly number[])[] {
  const needs = needsOf(steps).filter(({ hashes, classes }) => classes === 0 && hashes.length <= FIRST_WORDS);
  return needs.slice(0, FIRST_NEEDS).map(({ hashes }) => hashes.map(bitOf));
}

/** The bit that stands for a word, by its hash: several words share one. */
function bitOf(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> 20;
}

function needsOf(steps: readonly Step[]): Need[] {
  const needs = steps.flatMap((step) => needOf(step) ?? []).filter(({ ids }) => ids.length <= MOST_IDS);
  return needs.sort((a, b) => a.common - b.common).slice(0, MOST_NEEDS);
}

/** What one step cannot do without; null for one that can do without anything. */
function needOf(step: Step): Need | null {
  if (step.is === 'word') {
    let common = 0;
    for (const { text } of step.words) common += commonness(text);
    return { ids: step.words.map(({ id }) => id), hashes: step.words.map(({ hash }) => hash), classes: 0, common };
  }
  if (step.is === 'class') return { ids: [], hashes: [], classes: CLASS_BITS[step.name], common: 6 };
  if (step.is !== 'one-of' || step.optional) return null;
  const ids = new Set<number>();
  const hashes = new Set<number>();
  let classes = 0;
  let common = 0;
  for (const branch of step.branches) {
    const [first] = needsOf(branch);
    if (!first) return null;
    for (const id of first.ids) ids.add(id);
    for (const hash of first.hashes) hashes.add(hash);
    classes |= first.classes;
    common += first.common;
  }
  return { ids: [...ids], hashes: [...hashes], classes, common };
}

/** The numbers of all words that a match can begin with; null where it can begin with what has no number. */
export function firstWords(steps: readonly Step[]): ReadonlySet<number> | null {
  const ids = new Set<number>();
  for (const step of steps) {
    if (step.is === 'start') continue;
    if (step.is === 'word') {
      for (const { id } of step.words) ids.add(id);
      return ids;
    }
    if (step.is !== 'one-of') return null;
    for (const branch of step.branches) {
      const first = firstWords(branch);
      if (!first) return null;
      for (const id of first) ids.add(id);
    }
    if (!step.optional) return ids;
  }
  return null;
}

/** What one sentence holds, to be asked about many needs. */
export class Presence {
  /** For each word's number the sentence that held it last. */
  private heldBy = new Int32Array(1 << 10);
  private sentence = 0;
  private classes = 0;
  private tokens: readonly Token[] = [];
  /** The words of the sentence as bits, told apart well enough to pass most patterns over. */
  private readonly bits = new Int32Array(1 << 7);

  /** Forgets the sentence before and takes in the tokens of the next. */
  note(tokens: readonly Token[]): void {
    this.tokens = tokens;
    this.sentence += 1;
    this.classes = 0;
    this.bits.fill(0);
    for (let at = 0; at < tokens.length; at += 1) {
      const word = tokens[at]?.word;
      if (!word) continue;
      this.classes |= classesOf(word);
      const bit = bitOf(word.hash);
      this.bits[bit >> 5] = (this.bits[bit >> 5] as number) | (1 << (bit & 31));
      if (word.id === 0) continue;
      if (word.id >= this.heldBy.length) this.widen(word.id);
      this.heldBy[word.id] = this.sentence;
    }
  }

  /** Takes the same tokens in again: a pattern that was compiled meanwhile has given numbers to words that had none. */
  noteAgain(): void {
    this.note(this.tokens);
  }

  /** False only where one of a pattern's first needs is not met. `needs`: how many, then for each how many bits, and the bits. */
  mayMeet(needs: Uint16Array, from: number): boolean {
    let at = from + 1;
    for (let left = needs[from] as number; left > 0; left -= 1) {
      const end = at + 1 + (needs[at] as number);
      let met = false;
      for (at += 1; at < end && !met; at += 1) met = this.holds(needs[at] as number);
      if (!met) return false;
      at = end;
    }
    return true;
  }

  private holds(bit: number): boolean {
    return ((this.bits[bit >> 5] as number) & (1 << (bit & 31))) !== 0;
  }

  /** Whether all needs are met. */
  meets(needs: Needs): boolean {
    const { heldBy, sentence, classes } = this;
    for (let at = 0; at < needs.length; ) {
      const end = at + 2 + (needs[at] ?? 0);
      let met = ((needs[at + 1] ?? 0) & classes) !== 0;
      for (at += 2; at < end && !met; at += 1) met = heldBy[needs[at] ?? 0] === sentence;
      if (!met) return false;
      at = end;
    }
    return true;
  }

  private widen(id: number): void {
    const wider = new Int32Array(1 << (32 - Math.clz32(id)));
    wider.set(this.heldBy);
    this.heldBy = wider;
  }
}
