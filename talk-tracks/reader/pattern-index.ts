/**
 * Finds which of many patterns match a sentence. Every pattern waits under its rarest words; a sentence looks up its tokens and pairs of tokens
 * and tries only what waits there, so the work follows the text, not the number of patterns.
 */
import { type Anchor, chooseAnchors, classKey, pairKey } from './anchors';
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
  const classes = CLASS_NAMES.filter((name) => waiting.has(classKey(name)));
  let tries = 0;

  function find(sentence: TokenizedSentence): PatternHit[] {
    const starts = new Map<number, Set<number>>();
    for (let at = 0; at < sentence.tokens.length; at += 1) {
      const text = sentence.tokens[at]?.text ?? '';
      const next = sentence.tokens[at + 1]?.text;
      noteWaiting(starts, text, at);
      if (next !== undefined) noteWaiting(starts, pairKey(text, next), at);
      for (const name of classes) if (sentence.ends(name, at).length > 0) noteWaiting(starts, classKey(name), at);
    }
    return [...starts].flatMap(([pattern, places]) => tryStarts(pattern, places, sentence));
  }

  function noteWaiting(starts: Map<number, Set<number>>, key: string, at: number): void {
    const entries = waiting.get(key);
    if (entries) for (const entry of entries) noteStarts(starts, entry, at);
  }

  function tryStarts(pattern: number, places: ReadonlySet<number>, sentence: TokenizedSentence): PatternHit[] {
    const compiled = patterns[pattern];
    if (!compiled) return [];
    const found: TokenSpan[] = [];
    for (const from of [...places].sort((a, b) => a - b)) {
      tries += 1;
      const to = matchAt(compiled, sentence, from);
      if (to > from) found.push({ from, to });
    }
    return apart(found, compiled).map((span) => ({ pattern, ...span }));
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

/** Roughly how often a key turns up in mail, relative to a rare word. */
function commonness(key: string): number {
  if (key.startsWith('<')) return 6;
  const space = key.indexOf(' ');
  if (space >= 0) return COMMON.has(key.slice(0, space)) && COMMON.has(key.slice(space + 1)) ? 2 : 0.3;
  if (COMMON.has(key)) return 20;
  return isHanzi(key.charCodeAt(0)) ? 4 : 1;
}

function noteStarts(starts: Map<number, Set<number>>, entry: Waiting, at: number): void {
  let places = starts.get(entry.pattern);
  for (let start = Math.max(0, at - entry.max); start <= at - entry.min; start += 1) {
    if (!places) {
      places = new Set();
      starts.set(entry.pattern, places);
    }
    places.add(start);
  }
}
