/**
 * Finds which of many patterns match a sentence. Every pattern waits under its rarest words; a sentence looks up its tokens and pairs of tokens
 * and tries only what waits there, so the work follows the text, not the number of patterns.
 */
import { type Anchor, chooseAnchors, classKey } from './anchors';
import { CLASS_NAMES } from './classes';
import type { CompiledPattern } from './compile-pattern';
import { apart, matchAt, type TokenizedSentence, type TokenSpan } from './match-pattern';
import { isHanzi } from './tokens';

/** Words so common that a pattern should wait under another one, where it has one. */
const COMMON = new Set(
  (
    'the a an to of and in for on at by with we i you it is are be this that as your our us me my will have has can do not so if or but from was were been would more all any no ' +
    '的 了 我 您 你 们 是 在 有 不 这 那 个 一 到 就 也 都 和 会 要 为 上 下 能 可 以 我们 您的'
  ).split(' '),
);

/** What a pattern found: which pattern (index into those given), and the tokens it covers. */
export interface PatternHit extends TokenSpan {
  readonly pattern: number;
}

interface Waiting {
  readonly pattern: number;
  readonly min: number;
  readonly max: number;
}

const NO_HITS: PatternHit[] = [];

/** Patterns made ready for looking up. */
export interface PatternIndex {
  /** All hits in a sentence, grouped by pattern, none overlapping within a pattern. */
  find(sentence: TokenizedSentence): PatternHit[];
  /** How many times a pattern was tried at a place since the index was built: the work, for tests. */
  tried(): number;
}

/** Builds the index; linear in the total length of the patterns. */
export function buildPatternIndex(patterns: readonly CompiledPattern[]): PatternIndex {
  const waiting = fileByAnchor(patterns);
  const pairs = groupPairs(waiting);
  const classes = CLASS_NAMES.filter((name) => waiting.has(classKey(name)));
  let tries = 0;

  function find(sentence: TokenizedSentence): PatternHit[] {
    const starts = new Map<number, number[]>();
    for (let at = 0; at < sentence.tokens.length; at += 1) {
      const text = sentence.tokens[at]?.text ?? '';
      noteAll(starts, waiting.get(text), at);
      const next = sentence.tokens[at + 1]?.text;
      if (next !== undefined) noteAll(starts, pairs.get(text)?.get(next), at);
      for (const name of classes)
        if (sentence.ends(name, at).length > 0) noteAll(starts, waiting.get(classKey(name)), at);
    }
    return [...starts].flatMap(([pattern, places]) => tryStarts(pattern, places, sentence));
  }

  function tryStarts(pattern: number, places: number[], sentence: TokenizedSentence): PatternHit[] {
    const compiled = patterns[pattern];
    if (!compiled) return [];
    const found: TokenSpan[] = [];
    let last = -1;
    for (const from of places.sort((a, b) => a - b)) {
      if (from === last) continue;
      last = from;
      tries += 1;
      const to = matchAt(compiled, sentence, from);
      if (to > from) found.push({ from, to });
    }
    return found.length === 0 ? NO_HITS : apart(found, compiled).map((span) => ({ pattern, ...span }));
  }

  return { find, tried: () => tries };
}

/** Each pattern goes under its rarest words as far as is known by then: common words cost more, and so do words under which many wait already. */
function fileByAnchor(patterns: readonly CompiledPattern[]): Map<string, Waiting[]> {
  const waiting = new Map<string, Waiting[]>();
  const cost = (key: string) => ((waiting.get(key)?.length ?? 0) + 1) * commonness(key);
  patterns.forEach(({ steps }, pattern) => {
    for (const anchor of chooseAnchors(steps, cost)) file(waiting, anchor, pattern);
  });
  return waiting;
}

function file(waiting: Map<string, Waiting[]>, anchor: Anchor, pattern: number): void {
  const entry = { pattern, min: anchor.min, max: anchor.max };
  const list = waiting.get(anchor.key);
  if (list) list.push(entry);
  else waiting.set(anchor.key, [entry]);
}

/** The pairs under their left word, so that looking one up writes no key. */
function groupPairs(waiting: ReadonlyMap<string, Waiting[]>): Map<string, Map<string, Waiting[]>> {
  const pairs = new Map<string, Map<string, Waiting[]>>();
  for (const [key, entries] of waiting) {
    const space = key.indexOf(' ');
    if (space < 0) continue;
    const left = key.slice(0, space);
    const rights = pairs.get(left) ?? new Map<string, Waiting[]>();
    pairs.set(left, rights.set(key.slice(space + 1), entries));
  }
  return pairs;
}

/** Roughly how often a key turns up in mail, relative to a rare word. */
function commonness(key: string): number {
  if (key.startsWith('<')) return 6;
  const space = key.indexOf(' ');
  if (space >= 0) return COMMON.has(key.slice(0, space)) && COMMON.has(key.slice(space + 1)) ? 2 : 0.3;
  if (COMMON.has(key)) return 20;
  return isHanzi(key.charCodeAt(0)) ? 4 : 1;
}

/** Notes where the patterns that wait under a key may begin when it stands at `at`; a place may be noted twice. */
function noteAll(starts: Map<number, number[]>, entries: readonly Waiting[] | undefined, at: number): void {
  if (!entries) return;
  for (const { pattern, min, max } of entries) {
    const first = Math.max(0, at - max);
    if (first > at - min) continue;
    const places = starts.get(pattern) ?? [];
    for (let start = first; start <= at - min; start += 1) places.push(start);
    starts.set(pattern, places);
  }
}
