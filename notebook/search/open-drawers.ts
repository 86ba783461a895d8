/** Opens the drawers of the index. */

import { drawerOf, inEither, type PlaceSet, setIn } from './postings';
import type { SearchTables } from './search-tables';

/** For each block in which one of some terms stands, the places at which one of them does. */
export type OpenDrawers = (terms: readonly number[]) => Promise<Places>;
export type Places = ReadonlyMap<number, PlaceSet>;

/** For one search, which asks for the same terms more than once. */
export function openEachOnce({ searchDrawers }: Pick<SearchTables, 'searchDrawers'>): OpenDrawers {
  const opened = new Map<number, Promise<Places>>();
  const open = async (term: number): Promise<Places> => {
    const drawer = drawerOf(term);
    const range = [
      [drawer, 0],
      [drawer, Number.POSITIVE_INFINITY],
    ] as const;
    const drawers = await searchDrawers
      .where('[drawer+block]')
      .between(...range)
      .toArray();
    const sets = drawers.map(({ block, postings }) => [block, setIn(postings, term)] as const);
    return new Map(sets.flatMap(([block, places]) => (places ? [[block, places] as const] : [])));
  };
  return async (terms) => {
    for (const term of terms) if (!opened.has(term)) opened.set(term, open(term));
    const [only = new Map(), ...more] = await Promise.all([...new Set(terms)].map((term) => opened.get(term)));
    if (more.length === 0) return only;
    const places = new Map<number, PlaceSet>(only);
    for (const other of more)
      for (const [block, set] of other ?? []) {
        const known = places.get(block);
        places.set(block, known ? inEither(known, set) : set);
      }
    return places;
  };
}
