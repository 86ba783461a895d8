/** Walks a compiled pattern over the tokens of a sentence. Works on sets of positions, so no pattern can make it backtrack without end. */
import type { Span } from '../model';
import { type ClassName, classEnds } from './classes';
import type { Branch, CompiledPattern, OneOf, Step } from './compile-pattern';
import { type Token, tokenize } from './tokens';

/** A sentence made ready for matching: its tokens, and the classes found so far. */
export interface TokenizedSentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Ends of a class that starts at a token, looked up once. */
  ends(name: ClassName, at: number): readonly number[];
}

/** Tokenizes a sentence once for any number of patterns. */
export function tokenizeSentence(text: string): TokenizedSentence {
  const tokens = tokenize(text);
  const known = new Map<ClassName, (readonly number[] | undefined)[]>();
  return {
    text,
    tokens,
    ends(name, at) {
      let ends = known.get(name);
      if (!ends) {
        ends = [];
        known.set(name, ends);
      }
      ends[at] ??= classEnds(name, tokens, at, text);
      return ends[at];
    },
  };
}

/** The furthest position (token index) that the pattern reaches when it starts at token `start`, or -1 where it does not match. */
export function matchAt(pattern: CompiledPattern, sentence: TokenizedSentence, start: number): number {
  return walkFrom(start, pattern.steps, sentence).at(-1) ?? -1;
}

/** Every place where the pattern matches, left to right, none overlapping; spans are UTF-16 units of `sentenceText`. */
export function matchPattern(pattern: CompiledPattern, sentenceText: string): Span[] {
  const sentence = tokenizeSentence(sentenceText);
  return matchTokens(pattern, sentence).map((span) => textSpan(span, sentence));
}

/** The same for a sentence that is tokenized already. */
export function matchTokens(pattern: CompiledPattern, sentence: TokenizedSentence): TokenSpan[] {
  const found: TokenSpan[] = [];
  for (let from = 0; from < sentence.tokens.length; from += 1) {
    const to = matchAt(pattern, sentence, from);
    if (to > from) found.push({ from, to });
  }
  return apart(found, pattern);
}

/** A stretch of tokens, `to` exclusive. */
export interface TokenSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * The leftmost spans of one pattern that do not overlap, from `spans` in order of `from`. Where a gap lets a match reach back further than it must,
 * the shortest of those that end alike.
 */
export function apart(spans: readonly TokenSpan[], pattern: CompiledPattern): TokenSpan[] {
  const shortens = pattern.steps.some((step) => step.is === 'gap') && pattern.steps[0]?.is !== 'class';
  const kept: TokenSpan[] = [];
  for (const span of spans) {
    const last = kept.at(-1);
    if (!last || span.from >= last.to) kept.push(span);
    else if (shortens && span.to === last.to) kept[kept.length - 1] = span;
  }
  return kept;
}

/** Where a stretch of tokens lies in the sentence's text. */
export function textSpan(span: TokenSpan, sentence: TokenizedSentence): Span {
  return { start: sentence.tokens[span.from]?.start ?? 0, end: sentence.tokens[span.to - 1]?.end ?? 0 };
}

const NOWHERE: readonly number[] = [];

/** Positions after the steps, ascending, for the position before them. Most tries fail on a plain word, so plain words are walked without making any list. */
function walkFrom(start: number, steps: readonly Step[], sentence: TokenizedSentence): readonly number[] {
  let at = start;
  let next = 0;
  for (let step = steps[next]; step?.is === 'word'; step = steps[next]) {
    const token = sentence.tokens[at];
    if (!token || !step.forms.has(token.text)) return NOWHERE;
    at += 1;
    next += 1;
  }
  let positions: readonly number[] = [at];
  for (; next < steps.length && positions.length > 0; next += 1) {
    const step = steps[next];
    if (step) positions = take(step, positions, sentence);
  }
  return positions;
}

/** Positions after one step, ascending, for the positions before it. */
function take(step: Step, from: readonly number[], sentence: TokenizedSentence): readonly number[] {
  const { tokens } = sentence;
  switch (step.is) {
    case 'word':
      return takeWord(step.forms, from, sentence);
    case 'any':
      return from.filter((at) => at < tokens.length).map((at) => at + 1);
    case 'class':
      return union(from.map((at) => sentence.ends(step.name, at)));
    case 'gap':
      return takeGap(step.max, from, tokens.length);
    case 'start':
      return from.filter((at) => at === 0);
    case 'end':
      return from.filter((at) => at === tokens.length);
    case 'one-of':
      return takeOneOf(step, from, sentence);
  }
}

function takeWord(forms: ReadonlySet<string>, from: readonly number[], { tokens }: TokenizedSentence): number[] {
  const reached: number[] = [];
  for (const at of from) {
    const token = tokens[at];
    if (token && forms.has(token.text)) reached.push(at + 1);
  }
  return reached;
}

/** From each position on as far as the gap and the sentence go; positions ascend, so what was reached before is passed over. */
function takeGap(width: number, from: readonly number[], length: number): number[] {
  const reached: number[] = [];
  for (const at of from) {
    const last = Math.min(at + width, length);
    for (let to = Math.max(at, (reached.at(-1) ?? -1) + 1); to <= last; to += 1) reached.push(to);
  }
  return reached;
}

function takeOneOf(step: OneOf, from: readonly number[], sentence: TokenizedSentence): readonly number[] {
  const lists: (readonly number[])[] = step.optional ? [from] : [];
  for (const at of from) {
    const text = sentence.tokens[at]?.text;
    if (text !== undefined) tryAll(step.byFirstWord.get(text) ?? NO_BRANCHES, at, sentence, lists);
    tryAll(step.others, at, sentence, lists);
  }
  return union(lists);
}

function tryAll(branches: readonly Branch[], at: number, sentence: TokenizedSentence, into: (readonly number[])[]) {
  for (const branch of branches) {
    const reached = walkFrom(at, branch, sentence);
    if (reached.length > 0) into.push(reached);
  }
}

const NO_BRANCHES: readonly Branch[] = [];

function union(lists: readonly (readonly number[])[]): readonly number[] {
  const only = lists[0];
  if (!only) return NOWHERE;
  if (lists.length === 1) return only;
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}
