/** The search of the workspace's lists: every word of the query must stand somewhere in the row. */

/** Whether all words of `query` stand in `texts`, ignoring case and width. An empty query matches. Chinese needs no spaces. */
export function matchWords(query: string, texts: readonly (string | null | undefined)[]): boolean {
  const fold = (text: string) => text.normalize('NFKC').toLowerCase();
  const row = fold(texts.filter(Boolean).join('\n'));
  return fold(query)
    .split(/\s+/)
    .every((word) => row.includes(word));
}
