/**
 * Packs fresh rows into blocks, one small step at a time: each is a transaction of its own, so a background that is stopped
 * loses nothing, and nobody who saves waits long.
 */
import { Dexie } from 'dexie';
import type { NotebookDatabase, NotebookTables } from '../database';
import { dissolve, toFresh } from './keep-fresh';
import { listWords } from './near-words';
import { BLOCK_SIZE, packPostings } from './postings';
import { END, type FreshRow, PLACES_IN_PART, SEARCH_TABLES, type SearchBlock } from './search-tables';
import { type Found, isShown, SEARCH_KINDS, type SearchKind, TABLE_OF, termsIn } from './searchable';

export interface PackSizes {
  /** Fewer fresh rows of a kind stay as they are: a search reads them one by one. */
  readonly fewest: number;
  /** The rows of one step. */
  readonly most: number;
  /** More blocks of a kind that are not full are taken apart, to become full ones. */
  readonly mostSmall: number;
}
const SIZES: PackSizes = { fewest: 256, most: BLOCK_SIZE, mostSmall: 32 };

/** Does one step; answers whether there is more to do. */
export async function packRows(database: NotebookDatabase, sizes = SIZES): Promise<boolean> {
  const step = await nextStep(database, sizes);
  if (step === null) return false;
  if (step.what === 'renew') await database.change(SEARCH_TABLES, (tables) => dissolve(tables, step.block));
  else if (step.what === 'freshen') await freshenOld(database, step.kind, sizes);
  else {
    await packKind(database, step.kind, sizes);
    await dissolveSmall(database, step.kind, sizes);
  }
  return true;
}

type Step =
  | { readonly what: 'freshen' | 'pack'; readonly kind: SearchKind }
  /** What an older version packed is packed anew. */
  | { readonly what: 'renew'; readonly block: SearchBlock };

/** Asked after every save, so it only looks. */
function nextStep(database: NotebookDatabase, { fewest }: PackSizes): Promise<Step | null> {
  return database.read(['searchFresh', 'searchProgress', 'searchBlocks', 'searchWords'], async (tables) => {
    for (const kind of SEARCH_KINDS) {
      if ((await tables.searchProgress.get(kind))?.upTo !== END) return { what: 'freshen', kind };
      if ((await newestFresh(tables, kind, fewest)).length >= fewest) return { what: 'pack', kind };
    }
    const renewed = new Set(await tables.searchWords.toCollection().primaryKeys());
    const block = (await tables.searchBlocks.toArray()).find((each) => !renewed.has(each.block));
    return block ? { what: 'renew', block } : null;
  });
}

/** Some rows from before there was a search become fresh, in order of their ids. */
function freshenOld(database: NotebookDatabase, kind: SearchKind, { most }: PackSizes): Promise<void> {
  return database.change([TABLE_OF[kind], 'searchFresh', 'searchProgress'], async (tables) => {
    const upTo = (await tables.searchProgress.get(kind))?.upTo ?? '';
    const ids = await tables[TABLE_OF[kind]].where('id').above(upTo).limit(most).primaryKeys();
    const rows = await readRows(tables, kind, ids);
    await tables.searchFresh.bulkPut(rows.filter(isShown).map(toFresh));
    await tables.searchProgress.put({ kind, upTo: ids.length < most ? END : (ids.at(-1) ?? END) });
  });
}

/** The rows of a kind with these ids; those that are no longer there left out. */
export async function readRows(
  tables: Pick<NotebookTables, 'notes' | 'promises' | 'contacts'>,
  kind: SearchKind,
  ids: readonly string[],
): Promise<readonly Found[]> {
  const rows = await tables[TABLE_OF[kind]].bulkGet([...ids]);
  // The table of a kind holds rows of that kind.
  return rows.flatMap((row) => (row ? [{ kind, row } as Found] : []));
}

async function packKind(database: NotebookDatabase, kind: SearchKind, { most }: PackSizes): Promise<void> {
  const taken = await database.read([TABLE_OF[kind], 'searchFresh'], async (tables) => {
    const fresh = await newestFresh(tables, kind, most);
    return {
      fresh,
      rows: await readRows(
        tables,
        kind,
        eachOnce(fresh).map(({ id }) => id),
      ),
    };
  });
  const [first, last] = [taken.fresh[0], taken.fresh.at(-1)];
  if (first === undefined || last === undefined) return;
  // No transaction is open while this is computed.
  const shown = new Map(taken.rows.filter(isShown).map((found) => [found.row.id, found]));
  const placed = eachOnce(taken.fresh).filter(({ id }) => shown.has(id));
  const drawers = packPostings(placed.map(({ id }) => termsIn(shown.get(id) as Found)));
  const words = listWords(shown.values());
  await database.change(SEARCH_TABLES, async (tables) => {
    const packed = tables.searchFresh.where('[kind+order+id]').between(keyOf(first), keyOf(last), true, true);
    const now = await packed.toArray();
    // Somebody saved one of them again, or took one away for good, which must not come back: the next step begins anew.
    if (now.length !== taken.fresh.length || now.some(({ stamp }, at) => stamp !== taken.fresh[at]?.stamp)) return;
    await packed.delete();
    if (placed.length === 0) return;
    const block = ((await tables.searchBlocks.orderBy('block').last())?.block ?? 0) + 1;
    await tables.searchBlocks.add({ block, kind, size: placed.length, newest: -(placed[0]?.order ?? 0) });
    await tables.searchPlaces.bulkAdd(partsOf(block, placed));
    await tables.searchWords.add({ block, words });
    await tables.searchDrawers.bulkAdd([...drawers].map(([drawer, postings]) => ({ drawer, block, postings })));
  });
}

const keyOf = ({ kind, order, id }: FreshRow): [SearchKind, number, string] => [kind, order, id];

/** Fresh rows without those that are here again, in the same order. */
export function eachOnce(fresh: readonly FreshRow[]): readonly FreshRow[] {
  const seen = new Set<string>();
  return fresh.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** Fresh rows of a kind, the one touched last first. */
export function newestFresh(
  { searchFresh }: Pick<NotebookTables, 'searchFresh'>,
  kind: SearchKind,
  most: number,
): PromiseLike<readonly FreshRow[]> {
  return searchFresh
    .where('[kind+order+id]')
    .between([kind, Dexie.minKey, Dexie.minKey], [kind, Dexie.maxKey, Dexie.maxKey])
    .limit(most)
    .toArray();
}

const partsOf = (block: number, placed: readonly FreshRow[]) =>
  Array.from({ length: Math.ceil(placed.length / PLACES_IN_PART) }, (_, part) => {
    const rows = placed.slice(part * PLACES_IN_PART, (part + 1) * PLACES_IN_PART);
    return { block, part, ids: rows.map(({ id }) => id), at: rows.map(({ order }) => -order) };
  });

/** A step of saving leaves a small block behind; many of them would make a search open many drawers. */
function dissolveSmall(database: NotebookDatabase, kind: SearchKind, { most, mostSmall }: PackSizes): Promise<void> {
  return database.change(SEARCH_TABLES, async (tables) => {
    const small = await tables.searchBlocks.filter((each) => each.kind === kind && each.size < most / 2).toArray();
    if (small.length > mostSmall) for (const block of small) await dissolve(tables, block);
  });
}
