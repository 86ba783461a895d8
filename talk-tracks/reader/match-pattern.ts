/** Walks a compiled pattern over the tokens of a sentence. Works on sets of positions, so no pattern can make it backtrack without end. */
import type { Span } from '../model';
import { CLASS_BITS, type ClassName, classEnds, classesOf } from './classes';
import type { Branch, ClassStep, CompiledPattern, GapStep, OneOf, Step, WordStep } from './compile-pattern';
import { type Token, tokenize } from './tokens';

/** A sentence made ready for matching: its tokens, and the classes found so far. */
export class TokenizedSentence {
  readonly tokens: readonly Token[];
  /** For each class the ends at each token that was asked for. */
  private readonly known: Partial<Record<ClassName, (readonly number[] | undefined)[]>> = {};

  constructor(readonly text: string) {
    this.tokens = tokenize(text);
  }

  /** Ends of a class that starts at a token, looked up once. */
  ends(name: ClassName, at: number): readonly number[] {
    const token = this.tokens[at];
    if (!token || (classesOf(token.word) & CLASS_BITS[name]) === 0) return NOWHERE;
    this.known[name] ??= [];
    const known = this.known[name];
    known[at] ??= classEnds(name, this.tokens, at, this.text);
    return known[at];
  }
}

const NOWHERE: readonly number[] = [];

/** Tokenizes a sentence once for any number of patterns. */
export function tokenizeSentence(text: string): TokenizedSentence {
  return new TokenizedSentence(text);
}

/** The furthest position (token index) that the pattern reaches when it starts at token `start`, or -1 where it does not match. */
export function matchAt(pattern: CompiledPattern, sentence: TokenizedSentence, start: number): number {
  steps = 0;
  const reached = furthest(pattern.steps, 0, start, sentence);
  return steps > MOST_STEPS ? (walkOn([start], pattern.steps, 0, sentence).at(-1) ?? -1) : reached;
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

/** Steps that a try may take from position to position; the few patterns that take more are walked by whole sets of positions. */
const MOST_STEPS = 400;
let steps = 0;

/** The furthest position after the steps from `next` on, or -1: goes one way after another, which makes no lists and nearly always ends soon. */
function furthest(path: readonly Step[], next: number, start: number, sentence: TokenizedSentence): number {
  const { tokens } = sentence;
  let at = start;
  for (let index = next; index < path.length; index += 1) {
    const step = path[index];
    if (!step) return -1;
    if (step.is === 'word') {
      const token = tokens[at];
      if (!token || !step.takes(token.word.id)) return -1;
      at += 1;
    } else if (step.is === 'any') {
      if (at >= tokens.length) return -1;
      at += 1;
    } else if (step.is === 'start') {
      if (at !== 0) return -1;
    } else if (step.is === 'end') {
      if (at !== tokens.length) return -1;
    } else return furthestOfMany(step, path, index + 1, at, sentence);
  }
  return at;
}

/** The same after a step that goes several ways. */
function furthestOfMany(
  step: OneOf | GapStep | ClassStep,
  path: readonly Step[],
  next: number,
  at: number,
  sentence: TokenizedSentence,
): number {
  steps += 1;
  if (steps > MOST_STEPS) return -1;
  let best = -1;
  if (step.is === 'gap') {
    const last = Math.min(at + step.max, sentence.tokens.length);
    for (let to = at; to <= last; to += 1) best = Math.max(best, furthest(path, next, to, sentence));
  } else if (step.is === 'class') {
    for (const to of sentence.ends(step.name, at)) best = Math.max(best, furthest(path, next, to, sentence));
  } else {
    if (step.optional) best = furthest(path, next, at, sentence);
    for (const branch of begunAt(step, at, sentence))
      best = Math.max(best, furthestBy(branch, path, next, at, sentence));
    for (const branch of step.others) best = Math.max(best, furthestBy(branch, path, next, at, sentence));
  }
  return best;
}

/** The same by way of a branch. */
function furthestBy(
  branch: Branch,
  path: readonly Step[],
  next: number,
  at: number,
  sentence: TokenizedSentence,
): number {
  const end = plainEnd(branch, at, sentence);
  if (end !== SEVERAL) return end < 0 ? -1 : furthest(path, next, end, sentence);
  let best = -1;
  for (const to of walkOn([at], branch, 0, sentence)) best = Math.max(best, furthest(path, next, to, sentence));
  return best;
}

const SEVERAL = -2;

/** Where a branch of plain words ends; -1 where it does not match, `SEVERAL` where it goes several ways. */
function plainEnd(branch: Branch, at: number, { tokens }: TokenizedSentence): number {
  for (let next = 0; next < branch.length; next += 1) {
    const step = branch[next];
    if (step?.is !== 'word') return SEVERAL;
    const token = tokens[at + next];
    if (!token || !step.takes(token.word.id)) return -1;
  }
  return at + branch.length;
}

/** Positions after the steps, ascending, for the positions before step `next`. */
function walkOn(
  from: readonly number[],
  steps: readonly Step[],
  next: number,
  sentence: TokenizedSentence,
): readonly number[] {
  let positions = from;
  for (let at = next; at < steps.length && positions.length > 0; at += 1) {
    const step = steps[at];
    if (step) positions = take(step, positions, sentence);
  }
  return positions;
}

/** The branches that begin with the token at `at`. */
function begunAt({ byFirstWord, bits }: OneOf, at: number, { tokens }: TokenizedSentence): readonly Branch[] {
  const id = tokens[at]?.word.id ?? 0;
  return (bits & (1 << (id & 31))) === 0 ? NO_BRANCHES : (byFirstWord.get(id) ?? NO_BRANCHES);
}

const NO_BRANCHES: readonly Branch[] = [];

/** Positions after one step, ascending, for the positions before it. */
function take(step: Step, from: readonly number[], sentence: TokenizedSentence): readonly number[] {
  const { tokens } = sentence;
  switch (step.is) {
    case 'word':
      return takeWord(step, from, sentence);
    case 'any':
      return from.filter((at) => at < tokens.length).map((at) => at + 1);
    case 'class':
      return takeClass(step.name, from, sentence);
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

function takeWord(step: WordStep, from: readonly number[], { tokens }: TokenizedSentence): number[] {
  const reached: number[] = [];
  for (const at of from) {
    const token = tokens[at];
    if (token && step.takes(token.word.id)) reached.push(at + 1);
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

function takeClass(name: ClassName, from: readonly number[], sentence: TokenizedSentence): readonly number[] {
  if (from.length === 1) return sentence.ends(name, from[0] ?? 0);
  const reached: number[] = [];
  for (const at of from) for (const end of sentence.ends(name, at)) addPosition(reached, end);
  return reached;
}

function takeOneOf(step: OneOf, from: readonly number[], sentence: TokenizedSentence): readonly number[] {
  const reached: number[] = [];
  for (const at of from) {
    if (step.optional) addPosition(reached, at);
    for (const branch of begunAt(step, at, sentence)) addAll(branch, at, sentence, reached);
    for (const branch of step.others) addAll(branch, at, sentence, reached);
  }
  return reached;
}

/** Adds the positions after a branch. */
function addAll(branch: Branch, at: number, sentence: TokenizedSentence, into: number[]): void {
  const end = plainEnd(branch, at, sentence);
  if (end === SEVERAL) for (const to of walkOn([at], branch, 0, sentence)) addPosition(into, to);
  else if (end >= 0) addPosition(into, end);
}

/** Adds a position to those that ascend, where it is not among them. There are few, and most come in order. */
export function addPosition(positions: number[], at: number): void {
  let place = positions.length;
  while (place > 0 && (positions[place - 1] ?? 0) >= at) place -= 1;
  if (positions[place] === at) return;
  positions.push(at);
  for (let last = positions.length - 1; last > place; last -= 1) positions[last] = positions[last - 1] ?? 0;
  positions[place] = at;
}
