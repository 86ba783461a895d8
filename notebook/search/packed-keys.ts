/** Which rows a block holds. */
import type { SearchTables } from './search-tables';

/** The rows of a block in order of their places, with the moment at which each was touched when it was packed. */
export async function packedKeys(
  { searchPlaces }: Pick<SearchTables, 'searchPlaces'>,
  block: number,
): Promise<readonly { readonly id: string; readonly at: number }[]> {
  const parts = await searchPlaces
    .where('[block+part]')
    .between([block, 0], [block, Number.POSITIVE_INFINITY])
    .toArray();
  return parts.flatMap(({ ids, at }) => ids.map((id, place) => ({ id, at: at[place] ?? 0 })));
}
