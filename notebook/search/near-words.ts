/** Which words there are in the blocks that somebody may have meant who typed one letter wrong. */
import { cutText } from '../../talk-tracks/search/cut-text';
import { foldText } from '../../talk-tracks/search/fold-text';
import { FEWEST_LETTERS, nearLength } from '../../talk-tracks/search/near-word';
import type { SearchTables } from './search-tables';
import { type Found, textsOf } from './searchable';

/** Of a block; what is met after these is not forgiven. */
const MOST_WORDS = 20_000;
/** UTF-16 units of a word; nobody types more with one slip alone. */
const LONGEST = 40;
/** Beginnings of words that are looked for in place of one that was typed. */
const MOST_NEAR = 24;

const DIGIT = /\p{N}/u;

/** The words of rows as a block holds them. */
export function listWords(rows: Iterable<Found>): string {
  const words = new Set<string>();
  for (const found of rows)
    for (const { text } of textsOf(found)) {
      const folded = foldText(text);
      for (const { kind, start, end } of cutText(folded)) {
        if (kind !== 'word' || end - start < FEWEST_LETTERS) continue;
        const word = folded.slice(start, Math.min(end, start + LONGEST));
        if (!DIGIT.test(word)) words.add(word);
        if (words.size === MOST_WORDS) return [...words].join(' ');
      }
    }
  return [...words].join(' ');
}

/** For each of some folded words how those words of all blocks begin that are near to it. */
export async function findBeginnings(
  { searchWords }: Pick<SearchTables, 'searchWords'>,
  typed: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map(typed.map((each) => [each, new Set<string>()]));
  for (const { words } of await searchWords.toArray())
    for (const word of words.split(' '))
      for (const [each, beginnings] of found) {
        const length = nearLength(each, word);
        if (length > 0 && beginnings.size < MOST_NEAR) beginnings.add(word.slice(0, length));
      }
  return new Map([...found].map(([each, beginnings]) => [each, [...beginnings]]));
}
