/** What somebody typed into a search box, as the parts that must all be found, and where each stands in a text. */
import type { Span } from '../../talk-tracks/model';
import { cutText, isTagStart, kindOfUnit, type PieceKind } from './cut-text';
import { foldText } from './fold-text';

/** One part of a query, folded. */
export interface Needle {
  readonly kind: PieceKind;
  readonly text: string;
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

/** Where a part begins in a folded text, from `from` on; -1 where it does not. */
export function findNeedle(folded: string, { kind, text }: Needle, from = 0): number {
  for (let at = folded.indexOf(text, from); at >= 0; at = folded.indexOf(text, at + 1)) {
    if (kind === 'run') return at;
    if (kind === 'tag' && isTagStart(folded, at)) return at;
    if (kind === 'word' && (at === 0 || kindOfUnit(folded.charCodeAt(at - 1)) !== 'word')) return at;
  }
  return -1;
}

/** Whether every part stands somewhere in these folded texts. */
export const standIn = (folded: readonly string[], needles: readonly Needle[]): boolean =>
  needles.every((needle) => folded.some((text) => findNeedle(text, needle) >= 0));

/** Every place of every part in a folded text, in order, those that overlap as one; at most `most`. */
export function placesOf(folded: string, needles: readonly Needle[], most: number): readonly Span[] {
  const found: Span[] = [];
  for (const needle of needles) {
    let at = findNeedle(folded, needle);
    for (let count = 0; at >= 0 && count < most; count += 1) {
      found.push({ start: at, end: at + needle.text.length });
      at = findNeedle(folded, needle, at + needle.text.length);
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
