/** Who is named by words of a query: what notes are about them can be found by their names together with what the notes say. */
import { foldText } from '../../talk-tracks/search/fold-text';
import { type Needle, standIn } from '../../talk-tracks/search/parse-query';
import { idsOfPerson } from '../contacts';
import { findRows } from './find-rows';
import type { OpenDrawers } from './open-drawers';
import { aboutTerm, textsOf } from './searchable';

/** Those met last, where a short word begins the names of many. */
const MOST_NAMED = 16;

/** What is known of those who are named, folded, by the ids that notes about them have. */
export type Named = ReadonlyMap<string, readonly string[]>;

/** `terms` are those of each part of the query. */
export async function findNamed(
  tables: Parameters<typeof findRows>[0],
  needles: readonly Needle[],
  { terms, open }: { readonly terms: readonly (readonly number[])[]; readonly open: OpenDrawers },
): Promise<Named> {
  const { rows } = await findRows(
    tables,
    {
      kinds: ['contact'],
      terms: [terms.flat()],
      isWanted: (found) => {
        const texts = textsOf(found).map(({ text }) => foldText(text));
        return needles.some((needle) => standIn(texts, [needle]));
      },
      most: MOST_NAMED,
    },
    open,
  );
  const named = new Map<string, readonly string[]>();
  for (const found of rows) {
    const texts = textsOf(found).map(({ text }) => foldText(text));
    for (const id of await idsOfPerson(tables, found.row.id)) named.set(id, [...(named.get(id) ?? []), ...texts]);
  }
  return named;
}

/** The terms of notes about those whom one part of a query names. */
export const aboutTerms = (named: Named, needle: Needle): readonly number[] =>
  [...named].flatMap(([id, texts]) => (standIn(texts, [needle]) ? [aboutTerm(id)] : []));
