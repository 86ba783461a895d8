/** A few words around what matched, to be shown on one line. */
import type { Span } from '../../talk-tracks/model';
import { foldText } from '../../talk-tracks/search/fold-text';
import { type Needle, placesOf } from '../../talk-tracks/search/parse-query';

/** UTF-16 units before the first match, and in all. */
const BEFORE = 30;
const LENGTH = 160;
const MOST_SPANS = 20;

/** `spans` are UTF-16 offsets into `snippet`; a text in which nothing matches gives its beginning and no spans. */
export function cutSnippet(
  text: string,
  needles: readonly Needle[],
): { readonly snippet: string; readonly spans: readonly Span[] } {
  const places = placesOf(foldText(text), needles, MOST_SPANS);
  const from = wholeAt(text, Math.max(0, (places[0]?.start ?? 0) - BEFORE));
  const to = wholeAt(text, Math.min(text.length, from + LENGTH));
  const spans = places
    .filter(({ start }) => start < to)
    .map(({ start, end }) => ({ start: start - from, end: Math.min(end, to) - from }));
  return { snippet: text.slice(from, to), spans };
}

const isLowHalf = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00;
/** The same place, or the one before where that is within a character of two units. */
const wholeAt = (text: string, at: number) => (isLowHalf(text, at) ? at - 1 : at);
