/**
 * Finds which of many patterns match a sentence. Every pattern waits under its rarest words; a sentence looks up its tokens and pairs of tokens
 * and tries only what waits there, so the work follows the text, not the number of patterns.
 */
import { AnchorTable, NOWHERE } from './anchor-table';
import { chooseAnchors, classKey, keyNumber, pairNumber, singleNumber } from './anchors';
import { CLASS_BITS, CLASS_NAMES, type ClassName, classesOf } from './classes';
import { commonness, isCommon } from './common-words';
import type { CompiledPattern } from './compile-pattern';
import { addPosition, apart, matchAt, type TokenizedSentence, type TokenSpan } from './match-pattern';
import { firstWords, type Needs, neededWords, Presence } from './needed-words';

/** Where the first needs of a pattern stand, worked out beforehand. */
export interface EarlyNeeds {
  readonly list: Uint16Array;
  readonly from: number;
}

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

/** Builds the index; linear in the total length of the patterns. `table`: where they wait already, if it was filled beforehand; `early`: the first needs of those that are not compiled yet. */
export function buildPatternIndex(
  patterns: readonly CompiledPattern[],
  table: AnchorTable = anchorPatterns(patterns),
  early: readonly (EarlyNeeds | undefined)[] = [],
): PatternIndex {
  const classes = waitingClasses(table);
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
      const word = tokens[at]?.word;
      if (!word) continue;
      noteAll(table.first(singleNumber(word.hash)), at);
      const next = tokens[at + 1];
      if (next) noteAll(table.first(pairNumber(word.hash, next.word.hash)), at);
      if ((classesOf(word) & classes.bits) === 0) continue;
      for (const { name, first } of classes.lists) if (sentence.ends(name, at).length > 0) noteAll(first, at);
    }
    const hits: PatternHit[] = [];
    for (const pattern of order) tryPlaces(pattern, sentence, hits);
    return hits;
  }

  /** Notes where the patterns that wait under a key may begin when it stands at `at`. */
  function noteAll(head: number, at: number): void {
    for (let entry = head; entry !== NOWHERE; entry = table.next(entry)) {
      const first = Math.max(0, at - table.max(entry));
      const last = at - table.min(entry);
      if (first > last) continue;
      const pattern = table.pattern(entry);
      const places = noticed[pattern] === sentences ? placesOf[pattern] : notice(pattern);
      if (places) for (let start = first; start <= last; start += 1) addPosition(places, start);
    }
  }

  /** The list of a pattern's places, empty at its first notice in a sentence; undefined where a word that it needs is not there. */
  function notice(pattern: number): number[] | undefined {
    if (noticed[pattern] === -sentences) return undefined;
    const compiled = patterns[pattern];
    if (!compiled || !mayMeet(pattern, compiled) || !meets(compiled)) {
      noticed[pattern] = -sentences;
      return undefined;
    }
    noticed[pattern] = sentences;
    order.push(pattern);
    const places: number[] = [];
    placesOf[pattern] = places;
    return places;
  }

  /** Whether a pattern is worth compiling. */
  function mayMeet(pattern: number, compiled: CompiledPattern): boolean {
    const needs = early[pattern];
    return compiled.isRead || !needs || presence.mayMeet(needs.list, needs.from);
  }

  function meets(pattern: CompiledPattern): boolean {
    let needs = known.get(pattern);
    if (!needs) {
      needs = neededWords(pattern.steps);
      known.set(pattern, needs);
      presence.noteAgain();
    }
    return presence.meets(needs);
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

  return { find, meets, tried: () => tries };
}

/** The needs of patterns, worked out when one is noticed for the first time, because few ever are. */
const known = new WeakMap<CompiledPattern, Needs>();

/** The classes under which patterns wait. */
interface WaitingClasses {
  readonly bits: number;
  readonly lists: readonly { readonly name: ClassName; readonly first: number }[];
}

function waitingClasses(table: AnchorTable): WaitingClasses {
  const lists = CLASS_NAMES.flatMap((name) => {
    const first = table.first(keyNumber(classKey(name)));
    return first === NOWHERE ? [] : [{ name, first }];
  });
  return { bits: lists.reduce((sum, { name }) => sum | CLASS_BITS[name], 0), lists };
}

/**
 * Puts each pattern under its rarest words as far as is known by then: common words cost more, and so do words under which many wait already.
 * `from`: the first pattern that does not wait in the table yet.
 */
export function anchorPatterns(
  patterns: readonly CompiledPattern[],
  table: AnchorTable = new AnchorTable(),
  from = 0,
): AnchorTable {
  const cost = (key: string) => (table.count(keyNumber(key)) + 1) * costOf(key);
  for (let pattern = from; pattern < patterns.length; pattern += 1) {
    const { steps } = patterns[pattern] as CompiledPattern;
    for (const { key, min, max } of chooseAnchors(steps, cost)) table.file(keyNumber(key), pattern, min, max);
  }
  return table;
}

/** Roughly how often a key turns up in mail, relative to a rare word. */
function costOf(key: string): number {
  if (key.startsWith('<')) return 6;
  const space = key.indexOf(' ');
  if (space >= 0) return isCommon(key.slice(0, space)) && isCommon(key.slice(space + 1)) ? 2 : 0.3;
  return commonness(key);
}
