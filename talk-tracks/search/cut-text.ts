/**
 * Cuts folded text into what can be searched for: words of letters, runs of a writing without spaces (Chinese, Japanese,
 * emoji), and tags. By UTF-16 units, the same way for texts and for queries.
 */

/** A word is found by how it begins, a run anywhere in it, a tag by how it begins, from its `#` on. */
export type PieceKind = 'word' | 'run' | 'tag';

/** Offsets are UTF-16 units. The words of a tag come as pieces of their own as well. */
export interface Piece {
  readonly kind: PieceKind;
  readonly start: number;
  readonly end: number;
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;
const HASH = 35;

/** What a UTF-16 unit of folded text belongs to; null for what stands between. */
export function kindOfUnit(code: number): 'word' | 'run' | null {
  if (code < 128) {
    const isLetter =
      (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95 || (code >= 65 && code <= 90);
    return isLetter ? 'word' : null;
  }
  if (isRun(code)) return 'run';
  return LETTER.test(String.fromCharCode(code)) ? 'word' : null;
}

/** Ideographs, kana, and the halves of everything beyond the first plane; not the marks of Chinese and Japanese. */
const isRun = (code: number): boolean =>
  (code >= 0x2e80 && code <= 0x2fdf) ||
  (code >= 0x3005 && code <= 0x3007) ||
  (code >= 0x3041 && code <= 0x30ff && code !== 0x30fb) ||
  (code >= 0x3400 && code <= 0x9fff) ||
  (code >= 0xd800 && code <= 0xdfff) ||
  (code >= 0xf900 && code <= 0xfaff);

const isInTag = (code: number): boolean => code === 45 || kindOfUnit(code) !== null;

/** Whether a tag begins here: a `#` that is not glued to a word or another `#` before it, with a name after it. */
export const isTagStart = (text: string, at: number): boolean =>
  text.charCodeAt(at) === HASH &&
  (at === 0 || (text.charCodeAt(at - 1) !== HASH && kindOfUnit(text.charCodeAt(at - 1)) !== 'word')) &&
  at + 1 < text.length &&
  kindOfUnit(text.charCodeAt(at + 1)) !== null;

/** Every piece of a folded text, in order. */
export function* cutText(text: string): Generator<Piece> {
  for (let at = 0; at < text.length; ) {
    if (isTagStart(text, at)) yield { kind: 'tag', start: at, end: endOf(text, at + 1, isInTag) };
    const kind = kindOfUnit(text.charCodeAt(at));
    if (kind === null) {
      at += 1;
      continue;
    }
    const start = at;
    at = endOf(text, at, (code) => kindOfUnit(code) === kind);
    yield { kind, start, end: at };
  }
}

function endOf(text: string, from: number, belongs: (code: number) => boolean): number {
  let at = from;
  while (at < text.length && belongs(text.charCodeAt(at))) at += 1;
  return at;
}
