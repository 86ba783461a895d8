/** Says which words a sentence must hold before a pattern can match in it: most patterns that wait under a common word are done with by one look at another. */
import { CLASS_BITS, classesOf } from './classes';
import { commonness } from './common-words';
import type { Step } from './compile-pattern';
import type { Token } from './tokens';

/** For each need its length, the bits of classes that meet it, and the numbers of words that meet it; need after need, the most telling first. */
export type Needs = Int32Array;

interface Need {
  readonly ids: readonly number[];
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

function needsOf(steps: readonly Step[]): Need[] {
  const needs = steps.flatMap((step) => needOf(step) ?? []).filter(({ ids }) => ids.length <= MOST_IDS);
  return needs.sort((a, b) => a.common - b.common).slice(0, MOST_NEEDS);
}

/** What one step cannot do without; null for one that can do without anything. */
function needOf(step: Step): Need | null {
  if (step.is === 'word') {
    let common = 0;
    for (const { text } of step.words) common += commonness(text);
    return { ids: step.words.map(({ id }) => id), classes: 0, common };
  }
  if (step.is === 'class') return { ids: [], classes: CLASS_BITS[step.name], common: 6 };
  if (step.is !== 'one-of' || step.optional) return null;
  const ids = new Set<number>();
  let classes = 0;
  let common = 0;
  for (const branch of step.branches) {
    const [first] = needsOf(branch);
    if (!first) return null;
    for (const id of first.ids) ids.add(id);
    classes |= first.classes;
    common += first.common;
  }
  return { ids: [...ids], classes, common };
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

  /** Forgets the sentence before and takes in the tokens of the next. */
  note(tokens: readonly Token[]): void {
    this.tokens = tokens;
    this.sentence += 1;
    this.classes = 0;
    for (let at = 0; at < tokens.length; at += 1) {
      const word = tokens[at]?.word;
      if (!word) continue;
      this.classes |= classesOf(word);
      if (word.id === 0) continue;
      if (word.id >= this.heldBy.length) this.widen(word.id);
      this.heldBy[word.id] = this.sentence;
    }
  }

  /** Takes the same tokens in again: a pattern that was compiled meanwhile has given numbers to words that had none. */
  noteAgain(): void {
    this.note(this.tokens);
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
