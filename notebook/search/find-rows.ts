/** Finds rows by their terms, the one touched last first, reading as few of them as can be. Inside one transaction. */
import type { NotebookTables } from '../database';
import { type OpenDrawers, openEachOnce, type Places } from './open-drawers';
import { eachOnce, newestFresh, readRows } from './pack-rows';
import { inBoth, type PlaceSet, placesOf } from './postings';
import { PLACES_IN_PART, type SearchBlock } from './search-tables';
import { type Found, isShown, momentOf, type SearchKind, TABLE_OF } from './searchable';

export const TABLES_TO_FIND = [
  'notes',
  'promises',
  'contacts',
  'searchFresh',
  'searchBlocks',
  'searchPlaces',
  'searchDrawers',
  'searchWords',
  'searchProgress',
] as const;
type Tables = Pick<NotebookTables, (typeof TABLES_TO_FIND)[number]>;

/** More rows than these are not read one by one. */
const MOST_ONE_BY_ONE = 1_000;

/** What is looked for. */
export interface Wanted {
  readonly kinds: readonly SearchKind[];
  /** Every row that is wanted has a term of each of these. */
  readonly terms: readonly (readonly number[])[];
  /** Terms are a hint; this decides. */
  isWanted(found: Found): boolean;
  /** The most rows of a kind that are answered: the newest. */
  readonly most: number;
}

/** `isComplete` is false where rows are still to be packed and were too many to read. */
export interface FoundRows {
  readonly rows: readonly Found[];
  readonly isComplete: boolean;
}

/** Looks through what is fresh row by row, and through the blocks by their postings; kind after kind, each the newest first. */
export async function findRows(tables: Tables, wanted: Wanted, open = openEachOnce(tables)): Promise<FoundRows> {
  const places = await placesInBlocks(wanted, open);
  const blocks = await tables.searchBlocks.bulkGet([...places.keys()]);
  const inOrder = blocks.filter((block) => block !== undefined).sort((one, other) => other.newest - one.newest);
  const answers = await Promise.all(
    wanted.kinds.map(async (kind): Promise<FoundRows> => {
      const list = createNewestList(wanted);
      const isComplete = await lookThroughFresh(tables, kind, list);
      for (const block of inOrder) {
        if (block.newest <= list.floor()) break;
        if (block.kind === kind)
          await lookThroughBlock(tables, block, placesOf(places.get(block.block) ?? NOWHERE), list);
      }
      return { rows: list.rows(), isComplete };
    }),
  );
  return {
    rows: answers.flatMap(({ rows }) => rows),
    isComplete: answers.every(({ isComplete }) => isComplete),
  };
}

interface NewestList {
  add(found: readonly Found[]): void;
  /** What is no newer than this has no place any more. */
  floor(): number;
  rows(): readonly Found[];
}

function createNewestList({ isWanted, most }: Wanted): NewestList {
  const known = new Set<string>();
  let rows: Found[] = [];
  return {
    add(found) {
      const fresh = found.filter((each) => !known.has(each.row.id) && isShown(each) && isWanted(each));
      for (const { row } of fresh) known.add(row.id);
      rows = [...rows, ...fresh]
        .sort((one, other) => momentOf(other) - momentOf(one) || (one.row.id < other.row.id ? -1 : 1))
        .slice(0, most);
    },
    floor: () => (rows.length < most ? Number.NEGATIVE_INFINITY : momentOf(rows[most - 1] as Found)),
    rows: () => rows,
  };
}

/** Answers whether that was all that no block holds. */
async function lookThroughFresh(tables: Tables, kind: SearchKind, list: NewestList): Promise<boolean> {
  const fresh = await newestFresh(tables, kind, MOST_ONE_BY_ONE + 1);
  list.add(
    await readRows(
      tables,
      kind,
      eachOnce(fresh.slice(0, MOST_ONE_BY_ONE)).map(({ id }) => id),
    ),
  );
  const upTo = (await tables.searchProgress.get(kind))?.upTo ?? '';
  // Rows from before there was a search, as far as they were not made fresh yet.
  const old = await tables[TABLE_OF[kind]]
    .where('id')
    .above(upTo)
    .limit(MOST_ONE_BY_ONE + 1)
    .toArray();
  list.add(old.slice(0, MOST_ONE_BY_ONE).map((row) => ({ kind, row }) as Found));
  return fresh.length <= MOST_ONE_BY_ONE && old.length <= MOST_ONE_BY_ONE;
}

const NOWHERE: PlaceSet = new Uint16Array();

/** For each block the places at which a term of each stands. */
async function placesInBlocks({ terms }: Wanted, open: OpenDrawers): Promise<Places> {
  const opened = await Promise.all(terms.map(open));
  const [first, ...rest] = opened.sort((one, other) => one.size - other.size);
  const common = new Map<number, PlaceSet>();
  for (const [block, places] of first ?? []) {
    const left = rest.reduce((kept, term) => inBoth(kept, term.get(block) ?? NOWHERE), places);
    if (left.some((bits) => bits !== 0)) common.set(block, left);
  }
  return common;
}

/** Reads the rows at some places of a block, the newest first, until none of the rest can be among the newest wanted. */
async function lookThroughBlock(
  tables: Tables,
  { kind, block }: SearchBlock,
  places: readonly number[],
  list: NewestList,
): Promise<void> {
  for (let from = 0; from < places.length; from += PLACES_IN_PART) {
    const some = places.slice(from, from + PLACES_IN_PART);
    const parts = [...new Set(some.map((place) => Math.floor(place / PLACES_IN_PART)))];
    const read = await tables.searchPlaces.bulkGet(parts.map((part) => [block, part] as [number, number]));
    const byPart = new Map(read.flatMap((part) => (part ? [[part.part, part] as const] : [])));
    const rows = some.flatMap((place) => {
      const part = byPart.get(Math.floor(place / PLACES_IN_PART));
      const [id, at] = [part?.ids[place % PLACES_IN_PART], part?.at[place % PLACES_IN_PART]];
      return id !== undefined && at !== undefined && at > list.floor() ? [id] : [];
    });
    // Places are in the order of time: where the oldest of these is too old, so are all after it.
    if (rows.length === 0) return;
    list.add(await readRows(tables, kind, rows));
  }
}
