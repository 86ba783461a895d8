/** What the Link menu of a note offers, and how a link inside of Keeptrack is written. */
import type { Inserted, PromiseRecord } from '../../notebook/model';
import type { LinkChoice } from './note-desk';

/** Of each kind; a menu is no list to search in. */
const MOST = 8;
/** UTF-16 units of a line that its link says. */
const LONGEST = 60;

/** On one line and short, without what would end the link. */
const tidy = (words: string): string => {
  const line = words
    .replace(/\s+/g, ' ')
    .replace(/[[\]\\`*_#]/g, '')
    .trim();
  const letters = Array.from(line);
  return letters.length > LONGEST
    ? `${letters
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`
    : line;
};

/** Promises as they come, then lines, the newest first; a line that was used twice is offered once. */
export function listLinkChoices(promises: readonly PromiseRecord[], lines: readonly Inserted[]): readonly LinkChoice[] {
  const once = new Map(lines.toReversed().map((line) => [line.track, line]));
  return [
    ...promises
      .slice(0, MOST)
      .map(
        ({ id, action }): LinkChoice => ({ kind: 'promise', words: tidy(action), address: `keeptrack:promise/${id}` }),
      ),
    ...lines
      .filter((line) => once.get(line.track) === line)
      .slice(0, MOST)
      .map(
        ({ track, text }): LinkChoice => ({ kind: 'track', words: tidy(text), address: `keeptrack:track/${track}` }),
      ),
  ];
}

/** The Markdown of a link. */
export const writeLink = ({ words, address }: LinkChoice): string => `[${words}](${address})`;
