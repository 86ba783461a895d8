/** What somebody typed into a search box, as the parts that must all be found, and where each stands in a text. */
import type { Span } from '../model';
import { cutText, isTagStart, kindOfUnit, type PieceKind } from './cut-text';
import { foldText } from './fold-text';
import { canBeNear, nearLength } from './near-word';

/** One part of a query, folded. */
export interface Needle {
  readonly kind: PieceKind;
  readonly text: string;
  /** A word one letter off will do. */
  readonly isNear?: true;
}

/** Nobody means more at once; what comes after is not looked for. */
const MOST = 16;

/** The parts of a query: `#tag`, words and runs of Chinese, each once. None for what holds no letter. */
export function parseQuery(query: string): readonly Needle[] {
  const folded = foldText(query.normalize('NFC'));
  const needles = new Map<string, Needle>();
  let tagEnd = 0;
  for (const { kind, start, end } of cutText(folded)) {
    // The words of a tag belong to it.
    if (start < tagEnd) continue;
    if (kind === 'tag') tagEnd = end;
    const text = folded.slice(start, end);
    needles.set(text, { kind, text });
  }
  return [...needles.values()].slice(0, MOST);
}

/** The same parts, with a slip forgiven in each that is long enough; null where none is. */
export function forgive(needles: readonly Needle[]): readonly Needle[] | null {
  const isLong = ({ kind, text }: Needle) => kind === 'word' && canBeNear(text);
  return needles.some(isLong) ? needles.map((needle) => (isLong(needle) ? { ...needle, isNear: true } : needle)) : null;
}

/** Where a part stands first in a folded text, from `from` on; null where it does not. */
export function findNeedle(folded: string, { kind, text, isNear }: Needle, from = 0): Span | null {
  if (isNear) return findNear(folded, text, from);
  for (let at = folded.indexOf(text, from); at >= 0; at = folded.indexOf(text, at + 1)) {
    const isWordStart = at === 0 || kindOfUnit(folded.charCodeAt(at - 1)) !== 'word';
    if (kind === 'run' || (kind === 'tag' ? isTagStart(folded, at) : isWordStart))
      return { start: at, end: at + text.length };
  }
  return null;
}

function findNear(folded: string, typed: string, from: number): Span | null {
  for (const { kind, start, end } of cutText(folded)) {
    if (kind !== 'word' || start < from) continue;
    const length = nearLength(typed, folded.slice(start, end));
    if (length > 0) return { start, end: start + length };
  }
  return null;
}

/** Whether every part stands somewhere in these folded texts. */
export const standIn = (folded: readonly string[], needles: readonly Needle[]): boolean =>
  needles.every((needle) => folded.some((text) => findNeedle(text, needle) !== null));

/** Every place of every part in a folded text, in order, those that overlap as one; at most `most`. */
export function placesOf(folded: string, needles: readonly Needle[], most: number): readonly Span[] {
  const found: Span[] = [];
  for (const needle of needles) {
    let place = findNeedle(folded, needle);
    for (let count = 0; place && count < most; count += 1) {
      found.push(place);
      place = findNeedle(folded, needle, place.end);
    }
  }
  const joined: Span[] = [];
  for (const span of found.sort((one, other) => one.start - other.start)) {
    const last = joined.at(-1);
    if (last && span.start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined.slice(0, most);
}
