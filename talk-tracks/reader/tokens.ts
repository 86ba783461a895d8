/**
 * Cuts a sentence into the tokens that patterns match: a word, a figure, a single Chinese character, a currency, per cent or number sign.
 * One tokenizer for both languages, so that one matcher reads both and Latin words inside Chinese text stay whole.
 */
import type { Span } from '../model';
import { mixHash, type TokenKind, type Word, wordIn, wordOf } from './vocabulary';

export type { TokenKind };

/** One token; `text` is folded (lower case, half width, straight apostrophe), the span is exact in the text given. */
export class Token implements Span {
  constructor(
    readonly start: number,
    readonly end: number,
    /** What the vocabulary knows it as; two tokens with the same text have the same word. */
    readonly word: Word,
    /** Starts with a capital letter. */
    readonly capital: boolean,
  ) {}

  get text(): string {
    return this.word.text;
  }

  get kind(): TokenKind {
    return this.word.kind;
  }
}

const SPACE = 0x20;
const APOSTROPHE = 0x27;
/** The signs beyond ASCII. */
const SIGNS = new Set(Array.from('‰£€¥₹₩', (sign) => sign.charCodeAt(0)));
/** All that folding changes: curly apostrophes, full-width forms, wide and hard spaces. */
const FOLDED = /[\u2018\u2019\u02bc\u00b4\uff01-\uff5e\u3000\u00a0\uffe5\uffe1]/g;

/**
 * A text with the half-width twin of each full-width character and a straight apostrophe for a curly one; all else unchanged.
 * Always one UTF-16 unit for one, so positions stay valid.
 */
export function foldText(text: string): string {
  return text.replace(FOLDED, (unit) => String.fromCharCode(foldCode(unit.charCodeAt(0))));
}

/** The same for one unit by its code; NaN, the code beyond either end, stays what it is. */
function foldCode(code: number): number {
  if (code < 0xa0) return code;
  if (code === 0x2019 || code === 0x2018 || code === 0x02bc || code === 0xb4) return APOSTROPHE;
  if (code === 0x3000 || code === 0xa0) return SPACE;
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  return code === 0xffe5 ? 0xa5 : code === 0xffe1 ? 0xa3 : code;
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

const POINT = 0x2e;
const COMMA = 0x2c;

/** What a unit of ASCII is to the tokenizer. */
const NOTHING = 0;
const LETTER = 1;
const DIGIT = 2;
const SIGN = 3;
const ASCII = Uint8Array.from({ length: 0x80 }, (_, code) =>
  isLetter(code) ? LETTER : isDigit(code) ? DIGIT : code >= 0x23 && code <= 0x25 ? SIGN : NOTHING,
);

/** The folded units of the word that is being read: a place to write them once instead of reading the text again and again. */
let letters = new Uint16Array(64);

/** Tokens of a text in order; punctuation, white space and lone surrogates are no tokens. Linear, never throws. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const { length } = text;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code < 0x80) {
      const is = ASCII[code];
      if (is === NOTHING) at += 1;
      else if (is === LETTER) at = addWord(tokens, text, at);
      else if (is === DIGIT) at = addFigure(tokens, text, at);
      else at = addUnit(tokens, at, code, 'sign');
    } else if (isHanzi(code)) at = addUnit(tokens, at, code, 'hanzi');
    else at = addRarer(tokens, text, at, foldCode(code));
  }
  return tokens;
}

/** What begins with a unit beyond ASCII that is no common Chinese character. */
function addRarer(tokens: Token[], text: string, at: number, code: number): number {
  if (isLetter(code)) return addWord(tokens, text, at);
  if (isDigit(code)) return addFigure(tokens, text, at);
  if (isSign(code)) return addUnit(tokens, at, code, 'sign');
  if (!isHanziPair(text, at)) return at + 1;
  tokens.push(new Token(at, at + 2, wordOf(text.slice(at, at + 2), 'hanzi'), false));
  return at + 2;
}

function addUnit(tokens: Token[], at: number, code: number, kind: TokenKind): number {
  letters[0] = code;
  tokens.push(new Token(at, at + 1, wordIn(letters, 1, kind, mixHash(0, code)), false));
  return at + 1;
}

/** Letters, and apostrophes between them. Only a word with letters beyond ASCII is cut out to be looked up. */
function addWord(tokens: Token[], text: string, start: number): number {
  let at = start;
  let hash = 0;
  let plain = true;
  for (;;) {
    let code = text.charCodeAt(at);
    if (code < 0x80 && ASCII[code] === LETTER) code |= 0x20;
    else {
      code = foldCode(code);
      if (isLetter(code)) plain = false;
      else if (code !== APOSTROPHE || !isLetter(foldCode(text.charCodeAt(at + 1)))) break;
    }
    const length = at - start;
    if (length === letters.length) widen();
    letters[length] = code;
    hash = mixHash(hash, code);
    at += 1;
  }
  if (plain) {
    const word = wordIn(letters, at - start, 'word', hash);
    tokens.push(new Token(start, at, word, text.charCodeAt(start) < 0x60));
  } else {
    const folded = foldText(text.slice(start, at));
    tokens.push(new Token(start, at, wordOf(folded.toLowerCase(), 'word'), isCapital(folded.charAt(0))));
  }
  return at;
}

/** Digits, and points and commas between them. */
function addFigure(tokens: Token[], text: string, start: number): number {
  let at = start;
  let hash = 0;
  for (;;) {
    const code = foldCode(text.charCodeAt(at));
    const inner = (code === POINT || code === COMMA) && isDigit(foldCode(text.charCodeAt(at + 1)));
    if (!isDigit(code) && !inner) break;
    const length = at - start;
    if (length === letters.length) widen();
    letters[length] = code;
    hash = mixHash(hash, code);
    at += 1;
  }
  tokens.push(new Token(start, at, wordIn(letters, at - start, 'figure', hash), false));
  return at;
}

function widen(): void {
  const wider = new Uint16Array(letters.length * 2);
  wider.set(letters);
  letters = wider;
}

/** #, %, $, £, €, ¥ and their like. */
function isSign(code: number): boolean {
  return code < 0x80 ? ASCII[code] === SIGN : SIGNS.has(code);
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
