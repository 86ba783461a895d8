/**
 * Cuts a sentence into the tokens that patterns match: a word, a figure, a single Chinese character, a currency, per cent or number sign.
 * One tokenizer for both languages, so that one matcher reads both and Latin words inside Chinese text stay whole.
 */
import type { Span } from '../model';

/** `word`: Latin and other alphabets; `figure`: digits with inner points and commas; `hanzi`: one character; `sign`: #, %, $, £, €, ¥. */
export type TokenKind = 'word' | 'figure' | 'hanzi' | 'sign';

/** One token; `text` is folded (lower case, half width, straight apostrophe), the span is exact in the text given. */
export interface Token extends Span {
  readonly text: string;
  readonly kind: TokenKind;
  /** Starts with a capital letter. */
  readonly capital: boolean;
}

const SIGNS = new Set(['#', '%', '‰', '$', '£', '€', '¥', '₹', '₩']);
/** All that folding changes: curly apostrophes, full-width forms, wide and hard spaces. */
const FOLDED = /[\u2018\u2019\u02bc\u00b4\uff01-\uff5e\u3000\u00a0\uffe5\uffe1]/g;
const APOSTROPHES = new Set(['\u2018', '\u2019', '\u02bc', '\u00b4']);

/**
 * A text with the half-width twin of each full-width character and a straight apostrophe for a curly one; all else unchanged.
 * Always one UTF-16 unit for one, so positions stay valid.
 */
export function foldText(text: string): string {
  return text.replace(FOLDED, foldUnit);
}

function foldUnit(unit: string): string {
  if (APOSTROPHES.has(unit)) return "'";
  const code = unit.charCodeAt(0);
  if (code === 0x3000 || code === 0xa0) return ' ';
  if (code === 0xffe5) return '¥';
  if (code === 0xffe1) return '£';
  return String.fromCharCode(code - 0xfee0);
}

/** True for one Chinese (or Japanese, Korean) character of the basic plane. */
export function isHanzi(code: number): boolean {
  return (
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0xac00 && code <= 0xd7af) ||
    code === 0x3007
  );
}

/** True for a letter of an alphabet, accents included, Chinese excluded, by its code in folded text; false for NaN, the code beyond either end. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (!(code >= 0xaa && code < 0x2000)) return false;
  const unit = String.fromCharCode(code);
  return unit.toLowerCase() !== unit.toUpperCase();
}

/** True for 0–9, by code. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const APOSTROPHE = 0x27;
const POINT = 0x2e;
const COMMA = 0x2c;

/** Tokens of a text in order; punctuation, white space and lone surrogates are no tokens. Linear, never throws. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const folded = foldText(text);
  let at = 0;
  while (at < folded.length) {
    const code = folded.charCodeAt(at);
    const start = at;
    let kind: TokenKind | null = null;
    if (isLetter(code)) {
      kind = 'word';
      at = wordEnd(folded, at);
    } else if (isDigit(code)) {
      kind = 'figure';
      at = figureEnd(folded, at);
    } else if (isHanzi(code)) {
      kind = 'hanzi';
      at += 1;
    } else if (isHanziPair(folded, at)) {
      kind = 'hanzi';
      at += 2;
    } else {
      if (SIGNS.has(folded.charAt(at))) kind = 'sign';
      at += 1;
    }
    if (kind) {
      const word = folded.slice(start, at);
      const capital = kind === 'word' && isCapital(word.charAt(0));
      tokens.push({ start, end: at, kind, text: kind === 'word' ? word.toLowerCase() : word, capital });
    }
  }
  return tokens;
}

/** Letters, and apostrophes between them. */
function wordEnd(folded: string, start: number): number {
  let at = start + 1;
  for (let code = folded.charCodeAt(at); ; code = folded.charCodeAt(at)) {
    if (!isLetter(code) && !(code === APOSTROPHE && isLetter(folded.charCodeAt(at + 1)))) return at;
    at += 1;
  }
}

/** Digits, and points and commas between them. */
function figureEnd(folded: string, start: number): number {
  let at = start + 1;
  for (let code = folded.charCodeAt(at); ; code = folded.charCodeAt(at)) {
    const inner = (code === POINT || code === COMMA) && isDigit(folded.charCodeAt(at + 1));
    if (!isDigit(code) && !inner) return at;
    at += 1;
  }
}

function isCapital(unit: string): boolean {
  return unit.toLowerCase() !== unit;
}

/** Planes 2 and 3 hold the rarer Chinese characters, written as two surrogates. */
function isHanziPair(text: string, at: number): boolean {
  const high = text.charCodeAt(at);
  const low = text.charCodeAt(at + 1);
  return high >= 0xd840 && high <= 0xd8bf && low >= 0xdc00 && low <= 0xdfff;
}
