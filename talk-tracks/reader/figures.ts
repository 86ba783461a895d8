/** Reads figures out of tokens in both languages, and the small looks at tokens that all classes share. */
import type { Token, TokenKind } from './tokens';

/** Where something that starts at a token can end: indexes after its last token, shortest first; empty where it does not start there. */
export type Ends = readonly number[];
/** It does not start there. */
export const NONE: Ends = [];

/** The most tokens that a class can take up; bounds how far an anchor looks back. */
export const CLASS_WIDTH = 8;

/** A set of words from a list parted by spaces. */
export const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const NUMBER_WORDS = words(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen',
);
const NUMERALS = new Set('零〇一二两三四五六七八九十百千万亿');
/** A figure begins with one of these: 万一 and 千万 are words. */
const FIRST_NUMERALS = new Set('零〇一二两三四五六七八九十');
/** 一 before or after one of these is no figure (一起, 同一). */
const AFTER_ONE = new Set('起样直定下些般旦切致律并同边再向味会声共时刻点路块');
const BEFORE_ONE = new Set('同统唯之某每哪万周期拜');
const SCALES = words('k m bn million billion thousand hundred 万 亿 千 百');

/** The folded text of a token; empty beyond either end. */
export function word(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? '';
}

/** The index after the characters of `phrase`, or -1 where the tokens do not spell it. */
export function after(tokens: readonly Token[], at: number, phrase: string): number {
  for (let i = 0; i < phrase.length; i += 1) if (tokens[at + i]?.text !== phrase.charAt(i)) return -1;
  return at + phrase.length;
}

/** The index after the first of the phrases that the tokens spell, or -1. */
export function firstAfter(tokens: readonly Token[], at: number, phrases: readonly string[]): number {
  for (const phrase of phrases) {
    const end = after(tokens, at, phrase);
    if (end > 0) return end;
  }
  return -1;
}
/** The text between a token and the next. */
export function between(tokens: readonly Token[], at: number, text: string): string {
  const left = tokens[at];
  const right = tokens[at + 1];
  return left && right ? text.slice(left.end, right.start) : '';
}

/** Whether a number may begin with a token of this text. */
export function beginsNumber(text: string, kind: TokenKind): boolean {
  return kind === 'figure' || (kind === 'word' ? NUMBER_WORDS : FIRST_NUMERALS).has(text);
}

/** 45, 1,200, 3万, twelve, 三十. */
export function numberEnds(tokens: readonly Token[], at: number): Ends {
  const token = tokens[at];
  if (!token) return NONE;
  if (token.kind === 'figure') return SCALES.has(word(tokens, at + 1)) ? [at + 1, at + 2] : [at + 1];
  if (token.kind === 'word') {
    if (!NUMBER_WORDS.has(token.text)) return NONE;
    return NUMBER_WORDS.has(word(tokens, at + 1)) ? [at + 1, at + 2] : [at + 1];
  }
  if (token.kind !== 'hanzi' || !isNumeral(tokens, at)) return NONE;
  const ends: number[] = [];
  for (let end = at; NUMERALS.has(word(tokens, end)) && end - at < CLASS_WIDTH; end += 1) {
    // 三十，四 are two figures.
    if (end > at && tokens[end]?.start !== tokens[end - 1]?.end) break;
    ends.push(end + 1);
  }
  return ends;
}

function isNumeral(tokens: readonly Token[], at: number): boolean {
  if (!FIRST_NUMERALS.has(word(tokens, at))) return false;
  const [before, text, next] = [word(tokens, at - 1), word(tokens, at), word(tokens, at + 1)];
  // A weekday's number is its name (周四); 十分 is "very".
  if (before === '周' || before === '期' || before === '拜') return false;
  if (text === '十' && next === '分' && word(tokens, at + 2) !== '钟') return false;
  return text !== '一' || (!AFTER_ONE.has(next) && !BEFORE_ONE.has(before));
}
/** The last end of a number, or -1: units stand after the whole figure. */
export function numberEnd(tokens: readonly Token[], at: number): number {
  return numberEnds(tokens, at).at(-1) ?? -1;
}
