/**
 * The words met so far, each kept once: a token points at its word, so that what is known of a word is worked out once and
 * words are compared without looking at their letters. Draft words are forgotten when there are too many; words of patterns stay.
 */
/** `word`: Latin and other alphabets; `figure`: digits with inner points and commas; `hanzi`: one character; `sign`: #, %, $, £, €, ¥. */
export type TokenKind = 'word' | 'figure' | 'hanzi' | 'sign';

/** One distinct word, figure, character or sign, folded. */
export class Word {
  /** A small number of its own once a pattern names it; 0 before. Never changes after. */
  id = 0;
  /** Which classes of the pattern language may begin with it, as `classes.ts` counts them; -1 before anybody asked. */
  classes = -1;
  /** Which needs of the rules for promises it meets, and how many needs there were then, as `promises/word-gate.ts` numbers them. */
  needs: readonly number[] | null = null;
  needsOf = 0;

  constructor(
    readonly text: string,
    readonly kind: TokenKind,
    readonly hash: number,
  ) {}
}

/** Draft words kept: what a person writes in weeks. */
const MOST_WORDS = 30_000;

/** An open hash table of words, found by their letters without writing a string. */
let slots: (Word | undefined)[] = new Array(1 << 12);
let count = 0;
const named: Word[] = [];

/** Mixes one more UTF-16 unit into the hash of a word; begins with 0. */
export function mixHash(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + unit) | 0;
}

/** The hash of a folded text. */
export function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = mixHash(hash, text.charCodeAt(at));
  return hash;
}

/** The word that the first `length` of `letters` spell, folded and in lower case; `hash` is mixed from them. */
export function wordIn(letters: Uint16Array, length: number, kind: TokenKind, hash: number): Word {
  const mask = slots.length - 1;
  for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
    const word = slots[slot];
    if (word === undefined) return keep(new Word(written(letters, length), kind, hash));
    if (word.hash === hash && spells(word.text, letters, length)) return word;
  }
}

/** The word of a folded text in lower case. */
export function wordOf(text: string, kind: TokenKind): Word {
  const hash = hashOf(text);
  const mask = slots.length - 1;
  for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
    const word = slots[slot];
    if (word === undefined) return keep(new Word(ownCopy(text), kind, hash));
    if (word.hash === hash && word.text === text) return word;
  }
}

/** Gives a word its number, so that an index can be looked up by it. */
export function nameWord(word: Word): number {
  if (word.id === 0) {
    named.push(word);
    word.id = named.length;
  }
  return word.id;
}

/** The same text in memory of its own: engines let a part of a text point into the whole and so keep the whole. */
export function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}

function written(letters: Uint16Array, length: number): string {
  let text = '';
  for (let at = 0; at < length; at += 1) text += String.fromCharCode(letters[at] ?? 0);
  return text;
}

function spells(text: string, letters: Uint16Array, length: number): boolean {
  if (text.length !== length) return false;
  for (let at = 0; at < length; at += 1) if (text.charCodeAt(at) !== letters[at]) return false;
  return true;
}

/** Single characters have small hashes that lie side by side: multiplied, they lie apart. */
function spread(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> 8;
}

/**
 * Forgets draft words where there are too many; says how often that was done. Only between drafts: a pattern that is compiled while a sentence
 * is read must meet the very words that the sentence holds.
 */
export function forgetWords(): number {
  if (count - named.length >= MOST_WORDS) {
    refill(named, 1 << 12);
    forgotten += 1;
  }
  return forgotten;
}

let forgotten = 0;

function keep(word: Word): Word {
  if (count * 2 >= slots.length) refill(slots, slots.length * 2);
  place(word);
  return word;
}

function refill(words: readonly (Word | undefined)[], size: number): void {
  slots = new Array(Math.max(size, 1 << (33 - Math.clz32(words.length))));
  count = 0;
  for (const word of words) if (word) place(word);
}

function place(word: Word): void {
  const mask = slots.length - 1;
  let slot = spread(word.hash) & mask;
  while (slots[slot] !== undefined) slot = (slot + 1) & mask;
  slots[slot] = word;
  count += 1;
}
