/**
 * Finds which of many patterns match a sentence. Every pattern waits under its rarest words; a sentence looks up its tokens and pairs of tokens
 * and tries only what waits there, so the work follows the text, not the number of patterns.
 */
import { type Anchor, chooseAnchors, classKey } from './anchors';
import { CLASS_BITS, CLASS_NAMES, type ClassName, classesOf } from './classes';
import { commonness, isCommon } from './common-words';
import type { CompiledPattern } from './compile-pattern';
import { addPosition, apart, matchAt, type TokenizedSentence, type TokenSpan } from './match-pattern';
import { firstWords, type Needs, neededWords, Presence } from './needed-words';
import { nameWord, wordOf } from './vocabulary';

/** What a pattern found: which pattern (index into those given), and the tokens it covers. */
export interface PatternHit extends TokenSpan {
  readonly pattern: number;
}

/** Patterns made ready for looking up. */
export interface PatternIndex {
  /** All hits in a sentence, grouped by pattern, none overlapping within a pattern. */
  find(sentence: TokenizedSentence): PatternHit[];
  /** Whether the sentence that was looked at last holds the words that a pattern, of the index or not, cannot match without. */
  meets(pattern: CompiledPattern): boolean;
  /** How many times a pattern was tried at a place since the index was built: the work, for tests. */
  tried(): number;
}

/** Builds the index; linear in the total length of the patterns. */
export function buildPatternIndex(patterns: readonly CompiledPattern[]): PatternIndex {
  const waiting = fileByAnchor(patterns);
  const { singles, pairs, classes } = waiting;
  const firsts: (ReadonlySet<number> | null)[] = [];
  const presence = new Presence();
  /** For each pattern the number of the sentence in which it was last noticed, negative where it cannot match there. */
  const noticed = new Int32Array(patterns.length);
  const placesOf: number[][] = [];
  let order: number[] = [];
  let sentences = 0;
  let tries = 0;

  function find(sentence: TokenizedSentence): PatternHit[] {
    const { tokens } = sentence;
    order = [];
    sentences += 1;
    presence.note(tokens);
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (!token) continue;
      const { id } = token.word;
      const single = singles[id];
      if (single) noteAll(single, at);
      const rights = pairs[id];
      if (rights) {
        const pair = rights.get(tokens[at + 1]?.word.id ?? 0);
        if (pair) noteAll(pair, at);
      }
      if ((classesOf(token.word) & classes.bits) === 0) continue;
      for (const { name, entries } of classes.lists) if (sentence.ends(name, at).length > 0) noteAll(entries, at);
    }
    const hits: PatternHit[] = [];
    for (const pattern of order) tryPlaces(pattern, sentence, hits);
    return hits;
  }

  /** Notes where the patterns that wait under a key may begin when it stands at `at`. */
  function noteAll(entries: Int32Array, at: number): void {
    for (let entry = 0; entry < entries.length; entry += 3) {
      const first = Math.max(0, at - (entries[entry + 2] ?? 0));
      const last = at - (entries[entry + 1] ?? 0);
      if (first > last) continue;
      const pattern = entries[entry] ?? 0;
      const places = noticed[pattern] === sentences ? placesOf[pattern] : notice(pattern);
      if (places) for (let start = first; start <= last; start += 1) addPosition(places, start);
    }
  }

  /** The list of a pattern's places, empty at its first notice in a sentence; undefined where a word that it needs is not there. */
  function notice(pattern: number): number[] | undefined {
    if (noticed[pattern] === -sentences) return undefined;
    const compiled = patterns[pattern];
    if (!compiled || !presence.meets(needsOf(compiled))) {
      noticed[pattern] = -sentences;
      return undefined;
    }
    noticed[pattern] = sentences;
    order.push(pattern);
    const places: number[] = [];
    placesOf[pattern] = places;
    return places;
  }

  function firstOf(pattern: number, { steps }: CompiledPattern): ReadonlySet<number> | null {
    let first = firsts[pattern];
    if (first === undefined) {
      first = firstWords(steps);
      firsts[pattern] = first;
    }
    return first;
  }

  function tryPlaces(pattern: number, sentence: TokenizedSentence, hits: PatternHit[]): void {
    const compiled = patterns[pattern];
    const places = placesOf[pattern];
    if (!compiled || !places) return;
    let found: TokenSpan[] | null = null;
    const first = firstOf(pattern, compiled);
    for (const from of places) {
      if (first && !first.has(sentence.tokens[from]?.word.id ?? 0)) continue;
      tries += 1;
      const to = matchAt(compiled, sentence, from);
      if (to > from) {
        found ??= [];
        found.push({ from, to });
      }
    }
    if (found) for (const { from, to } of apart(found, compiled)) hits.push({ pattern, from, to });
  }

  return { find, meets: (pattern) => presence.meets(needsOf(pattern)), tried: () => tries };
}

/** The needs of patterns, worked out when one is noticed for the first time, because few ever are. */
const known = new WeakMap<CompiledPattern, Needs>();

function needsOf(pattern: CompiledPattern): Needs {
  let needs = known.get(pattern);
  if (!needs) {
    needs = neededWords(pattern.steps);
    known.set(pattern, needs);
  }
  return needs;
}

/** A pattern that waits under a key, and how many tokens it may have begun before it. */
interface Waiting {
  readonly pattern: number;
  readonly min: number;
  readonly max: number;
}

/** What waits under words, pairs of words and classes. Lists hold pattern, min and max one after another; words go by their number. */
interface WaitingLists {
  readonly singles: readonly (Int32Array | undefined)[];
  /** Under the left word's number the lists by the right one's. */
  readonly pairs: readonly (ReadonlyMap<number, Int32Array> | undefined)[];
  readonly classes: {
    readonly bits: number;
    readonly lists: readonly { readonly name: ClassName; readonly entries: Int32Array }[];
  };
}

/** Each pattern goes under its rarest words as far as is known by then: common words cost more, and so do words under which many wait already. */
function fileByAnchor(patterns: readonly CompiledPattern[]): WaitingLists {
  const waiting = new Map<string, Waiting[]>();
  const cost = (key: string) => ((waiting.get(key)?.length ?? 0) + 1) * costOf(key);
  patterns.forEach(({ steps }, pattern) => {
    for (const anchor of chooseAnchors(steps, cost)) file(waiting, anchor, pattern);
  });
  const singles: Int32Array[] = [];
  const pairs: Map<number, Int32Array>[] = [];
  for (const [key, entries] of waiting) {
    const space = key.indexOf(' ');
    if (key.startsWith('<')) continue;
    if (space < 0) singles[numberOf(key)] = flat(entries);
    else {
      const left = numberOf(key.slice(0, space));
      pairs[left] ??= new Map();
      pairs[left].set(numberOf(key.slice(space + 1)), flat(entries));
    }
  }
  const lists = CLASS_NAMES.flatMap((name) => {
    const entries = waiting.get(classKey(name));
    return entries ? [{ name, entries: flat(entries) }] : [];
  });
  const bits = lists.reduce((sum, { name }) => sum | CLASS_BITS[name], 0);
  return { singles, pairs, classes: { bits, lists } };
}

/** The number of a word that a pattern names; it has one since the pattern was compiled. */
function numberOf(text: string): number {
  return nameWord(wordOf(text, 'word'));
}

function flat(entries: readonly Waiting[]): Int32Array {
  const list = new Int32Array(entries.length * 3);
  entries.forEach(({ pattern, min, max }, at) => {
    list.set([pattern, min, max], at * 3);
  });
  return list;
}

function file(waiting: Map<string, Waiting[]>, anchor: Anchor, pattern: number): void {
  const entry = { pattern, min: anchor.min, max: anchor.max };
  const list = waiting.get(anchor.key);
  if (list) list.push(entry);
  else waiting.set(anchor.key, [entry]);
}

/** Roughly how often a key turns up in mail, relative to a rare word. */
function costOf(key: string): number {
  if (key.startsWith('<')) return 6;
  const space = key.indexOf(' ');
  if (space >= 0) return isCommon(key.slice(0, space)) && isCommon(key.slice(space + 1)) ? 2 : 0.3;
  return commonness(key);
}
