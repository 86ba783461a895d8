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
const APOSTROPHES = new Set(["'", '’', '‘', 'ʼ', '＇', '`', '´']);

/**
 * Half-width twin of a full-width character, a straight apostrophe for a curly one; any other character unchanged.
 * Always one UTF-16 unit for one, so positions stay valid.
 */
export function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code < 0x80) return unit;
  if (APOSTROPHES.has(unit)) return "'";
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code === 0x3000 || code === 0xa0) return ' ';
  if (code === 0xffe5) return '¥';
  if (code === 0xffe1) return '£';
  return unit;
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

/** True for a letter of an alphabet, accents included, Chinese excluded. `unit` is folded. */
export function isLetter(unit: string): boolean {
  const code = unit.charCodeAt(0);
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return code >= 0xaa && code < 0x2000 && unit.toLowerCase() !== unit.toUpperCase();
}

/** True for 0–9. `unit` is folded. */
export function isDigit(unit: string): boolean {
  return unit >= '0' && unit <= '9' && unit.length === 1;
}

/** Tokens of a text in order; punctuation, white space and lone surrogates are no tokens. Linear, never throws. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const unit = (at: number) => (at < text.length ? foldUnit(text.charAt(at)) : '');
  let at = 0;
  while (at < text.length) {
    const start = at;
    const first = unit(at);
    let kind: TokenKind | null = null;
    if (isLetter(first)) {
      kind = 'word';
      at += 1;
      while (isLetter(unit(at)) || (unit(at) === "'" && isLetter(unit(at + 1)))) at += 1;
    } else if (isDigit(first)) {
      kind = 'figure';
      at += 1;
      while (isDigit(unit(at)) || ((unit(at) === '.' || unit(at) === ',') && isDigit(unit(at + 1)))) at += 1;
    } else if (isHanzi(text.charCodeAt(at))) {
      kind = 'hanzi';
      at += 1;
    } else if (isHanziPair(text, at)) {
      kind = 'hanzi';
      at += 2;
    } else {
      if (SIGNS.has(first)) kind = 'sign';
      at += 1;
    }
    if (kind)
      tokens.push({ start, end: at, kind, text: fold(text, start, at), capital: kind === 'word' && isCapital(first) });
  }
  return tokens;
}

function fold(text: string, start: number, end: number): string {
  let folded = '';
  for (let at = start; at < end; at += 1) folded += foldUnit(text.charAt(at));
  return folded.toLowerCase();
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
