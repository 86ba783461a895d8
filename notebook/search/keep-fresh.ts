/** Keeps the search right when rows come, change and go. Inside the transaction that changes them. */

import { packedKeys } from './packed-keys';
import { DRAWERS } from './postings';
import type { FreshRow, SEARCH_TABLES, SearchBlock, SearchTables } from './search-tables';
import { type Found, isShown, momentOf, type SearchKind } from './searchable';

/** Rows that were saved are found as they are now, from this transaction on. */
export async function rowsSaved(
  { searchFresh }: Pick<SearchTables, 'searchFresh'>,
  saved: readonly Found[],
): Promise<void> {
  const [only, ...more] = saved.filter(isShown).map(toFresh);
  if (only === undefined) return;
  // A note that is being written is saved every second.
  if (more.length === 0) await searchFresh.where('[kind+id]').equals([only.kind, only.id]).delete();
  await searchFresh.bulkPut([only, ...more]);
}

export const toFresh = (found: Found): FreshRow => ({
  kind: found.kind,
  id: found.row.id,
  order: -momentOf(found),
  stamp: crypto.randomUUID(),
});

/** Rows that are gone for good leave nothing behind, not even the numbers of their words. */
export async function rowsGone(
  tables: Pick<SearchTables, (typeof SEARCH_TABLES)[number]>,
  kind: SearchKind,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const gone = new Set(ids);
  await tables.searchFresh
    .where('[kind+id]')
    .anyOf(ids.map((id) => [kind, id]))
    .delete();
  for (const block of await tables.searchBlocks.filter((each) => each.kind === kind).toArray()) {
    const packed = await packedKeys(tables, block.block);
    if (packed.some(({ id }) => gone.has(id))) await dissolve(tables, block, gone);
  }
}

/** Takes a block apart: its rows are fresh again, but for those that are `gone`. */
export async function dissolve(
  tables: Pick<SearchTables, (typeof SEARCH_TABLES)[number]>,
  { block, kind }: SearchBlock,
  gone: ReadonlySet<string> = new Set(),
): Promise<void> {
  const packed = (await packedKeys(tables, block)).filter(({ id }) => !gone.has(id));
  await tables.searchFresh.bulkPut(packed.map(({ id, at }) => ({ kind, id, order: -at, stamp: crypto.randomUUID() })));
  await tables.searchBlocks.delete(block);
  await tables.searchPlaces.where('[block+part]').between([block, 0], [block, Number.POSITIVE_INFINITY]).delete();
  await tables.searchWords.delete(block);
  await tables.searchDrawers.bulkDelete(Array.from({ length: DRAWERS }, (_, drawer) => [drawer, block]));
}
