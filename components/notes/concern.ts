/** A concern is a note that begins with the customer's own words, as a quote. */

/** What a new concern begins with. */
export const CONCERN_START = '> ';

/** The text with its first paragraph as a quote; unchanged where it begins with one. */
export function asConcern(text: string): string {
  const lines = text.trimStart().split('\n');
  if (lines[0]?.startsWith('>')) return text;
  const end = lines.findIndex((line) => line.trim() === '');
  return lines.map((line, at) => (end < 0 || at < end ? `${CONCERN_START}${line}` : line)).join('\n');
}

/** Whether nothing was written yet, apart from the signs of a quote. */
export const isUnwritten = (text: string): boolean => /^[\s>]*$/.test(text);
