/**
 * Ways to search many notes, measured beside each other in one extension page: an index of terms in IndexedDB, MiniSearch and
 * Fuse.js in memory, reading every note, and ours. All answer the 50 newest of the same queries.
 */
import { Dexie, type Table } from 'dexie';
import Fuse from 'fuse.js';
import { createDatabase } from '../../notebook/database';
import type { Note } from '../../notebook/model';
import { TABLES_TO_FIND } from '../../notebook/search/find-rows';
import { rowsSaved } from '../../notebook/search/keep-fresh';
import { packRows } from '../../notebook/search/pack-rows';
import { searchNotebook } from '../../notebook/search/search-notebook';
import { cutText } from '../../talk-tracks/search/cut-text';
import { foldText } from '../../talk-tracks/search/fold-text';
import { type Needle, parseQuery, standIn } from '../../talk-tracks/search/parse-query';
import { createWriter } from './notebook-rows';
import { MiniSearch } from './search-peers.mjs';

interface Way {
  /** Brings all notes in, ready to be searched. */
  build(notes: readonly Note[]): Promise<void>;
  /** Lets go of what is in memory, as a stopped background does. */
  stop(): void;
  search(query: string): Promise<number>;
  save(note: Note): Promise<void>;
}

const LIMIT = 50;
const BATCH = 2_000;

/** Terms as words: words, tags, single letters and pairs of runs. */
function termsOf(text: string): string[] {
  const folded = foldText(text);
  const terms = new Set<string>();
  for (const { kind, start, end } of cutText(folded)) {
    if (kind !== 'run') terms.add(folded.slice(start, end));
    // A single letter is a beginning of a pair; the last of a run stands alone.
    else for (let at = start; at < end; at += 1) terms.add(folded.slice(at, Math.min(at + 2, end)));
  }
  return [...terms];
}
const isIn = (needles: readonly Needle[], text: string) => standIn([foldText(text)], needles);

interface Numbered {
  readonly at: number;
  readonly text: string;
  readonly terms?: readonly string[];
}

function openPlain(name: string, schema: string): { open(): Promise<Table<Numbered, number>>; close(): void } {
  let dexie: Dexie | null = null;
  return {
    async open() {
      if (!dexie) {
        dexie = new Dexie(name, { chromeTransactionDurability: 'strict' });
        dexie.version(1).stores({ notes: schema });
      }
      await dexie.open();
      return dexie.table('notes');
    },
    close() {
      dexie?.close();
      dexie = null;
    },
  };
}
const numbered = (note: Note) => ({ at: Date.parse(note.updatedAt), text: note.text });

function termIndex(): Way {
  const store = openPlain('terms', 'at, *terms');
  const keysOf = async (table: Table<Numbered, number>, { kind, text }: Needle): Promise<readonly number[]> => {
    if (kind !== 'run' || text.length === 1) return table.where('terms').startsWith(text).primaryKeys();
    const pairs = Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
    return intersect(await Promise.all(pairs.map((pair) => table.where('terms').startsWith(pair).primaryKeys())));
  };
  return {
    async build(notes) {
      const table = await store.open();
      for (let at = 0; at < notes.length; at += BATCH)
        await table.bulkPut(
          notes.slice(at, at + BATCH).map((note) => ({ ...numbered(note), terms: termsOf(note.text) })),
        );
    },
    stop: store.close,
    async search(query) {
      const table = await store.open();
      const needles = parseQuery(query);
      const keys = [...intersect(await Promise.all(needles.map((needle) => keysOf(table, needle))))].sort(
        (a, b) => b - a,
      );
      let found = 0;
      for (let at = 0; at < keys.length && found < LIMIT; at += LIMIT) {
        const rows = await table.bulkGet(keys.slice(at, at + LIMIT));
        found += rows.filter((row) => row && isIn(needles, row.text)).length;
      }
      return Math.min(found, LIMIT);
    },
    async save(note) {
      await (await store.open()).put({ ...numbered(note), terms: termsOf(note.text) });
    },
  };
}

function intersect(lists: readonly (readonly number[])[]): readonly number[] {
  const [first = [], ...rest] = [...lists].sort((one, other) => one.length - other.length);
  return rest.reduce(
    (kept, list) => {
      const all = new Set(list);
      return kept.filter((key) => all.has(key));
    },
    [...new Set(first)] as readonly number[],
  );
}

function miniSearch(): Way {
  const store = openPlain('mini', 'at');
  const saved = openPlain('mini-index', 'at');
  const options = {
    idField: 'at',
    fields: ['text'],
    tokenize: termsOf,
    processTerm: (term: string) => term,
    searchOptions: { combineWith: 'AND' as const, prefix: true, tokenize: (query: string) => termsOf(query) },
  };
  let index: MiniSearch<Numbered> | null = null;
  const load = async () => {
    index ??= MiniSearch.loadJSON<Numbered>((await (await saved.open()).get(0))?.text ?? '', options);
    return index;
  };
  return {
    async build(notes) {
      const table = await store.open();
      index = new MiniSearch<Numbered>(options);
      for (let at = 0; at < notes.length; at += BATCH) {
        const rows = notes.slice(at, at + BATCH).map(numbered);
        await table.bulkPut(rows);
        index.addAll(rows);
      }
      await (await saved.open()).put({ at: 0, text: JSON.stringify(index) });
    },
    stop() {
      index = null;
      store.close();
      saved.close();
    },
    async search(query) {
      const hits = (await load()).search(query);
      const newest = hits
        .map(({ id }) => Number(id))
        .sort((a, b) => b - a)
        .slice(0, LIMIT);
      return (await (await store.open()).bulkGet(newest)).length;
    },
    async save(note) {
      // Kept in memory alone: writing the index anew with each save would take as long as loading it.
      (await load()).add(numbered(note));
      await (await store.open()).put(numbered(note));
    },
  };
}

function fuse(): Way {
  const store = openPlain('fuse', 'at');
  let index: Fuse<Numbered> | null = null;
  const load = async () => {
    index ??= new Fuse(await (await store.open()).toArray(), {
      keys: ['text'],
      threshold: 0.2,
      ignoreLocation: true,
      useExtendedSearch: true,
    });
    return index;
  };
  return {
    async build(notes) {
      const table = await store.open();
      for (let at = 0; at < notes.length; at += BATCH) await table.bulkPut(notes.slice(at, at + BATCH).map(numbered));
      await load();
    },
    stop() {
      index = null;
      store.close();
    },
    search: async (query) => (await load()).search(query, { limit: LIMIT }).length,
    async save(note) {
      (await load()).add(numbered(note));
      await (await store.open()).put(numbered(note));
    },
  };
}

function scan(): Way {
  const store = openPlain('scan', 'at');
  return {
    async build(notes) {
      const table = await store.open();
      for (let at = 0; at < notes.length; at += BATCH) await table.bulkPut(notes.slice(at, at + BATCH).map(numbered));
    },
    stop: store.close,
    async search(query) {
      const table = await store.open();
      const needles = parseQuery(query);
      let found = 0;
      let below = Number.POSITIVE_INFINITY;
      while (found < LIMIT) {
        const keys = await table.where('at').below(below).reverse().limit(BATCH).primaryKeys();
        if (keys.length === 0) break;
        below = keys.at(-1) ?? 0;
        const rows = await table
          .where('at')
          .between(below, keys[0] ?? 0, true, true)
          .toArray();
        found += rows.filter(({ text }) => isIn(needles, text)).length;
      }
      return Math.min(found, LIMIT);
    },
    async save(note) {
      await (await store.open()).put(numbered(note));
    },
  };
}

function ours(): Way {
  let database = createDatabase({ name: 'ours' });
  return {
    async build(notes) {
      for (let at = 0; at < notes.length; at += BATCH)
        await database.change(['notes', 'searchFresh'], async (tables) => {
          const some = notes.slice(at, at + BATCH);
          await tables.notes.bulkPut(some);
          await rowsSaved(
            tables,
            some.map((row) => ({ kind: 'note', row }) as const),
          );
        });
      while (await packRows(database));
    },
    stop() {
      database.close();
      database = createDatabase({ name: 'ours' });
    },
    async search(query) {
      const { hits } = await database.read(TABLES_TO_FIND, (tables) =>
        searchNotebook(tables, { query, limit: LIMIT, kinds: ['note'] }),
      );
      return hits.length;
    },
    save: (note) =>
      database.change(['notes', 'searchFresh'], async (tables) => {
        await tables.notes.put(note);
        await rowsSaved(tables, [{ kind: 'note', row: note }]);
      }),
  };
}

const WAYS: Readonly<Record<string, () => Way>> = { ours, scan, fuse, miniSearch, termIndex };

export interface WayRow {
  readonly way: string;
  readonly notes: number;
  readonly build: number;
  readonly bytes: number;
  readonly heap: number;
  readonly cold: readonly number[];
  readonly warm: readonly number[];
  readonly save: readonly number[];
  /** Hits of each query, to see that all ways find the same. */
  readonly hits: readonly number[];
}

const bytesNow = async () => (await navigator.storage.estimate()).usage ?? 0;
const heapNow = () => {
  (globalThis as { gc?: () => void }).gc?.();
  return (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize;
};

/** Measures one way with this many notes; milliseconds and bytes. */
async function measureWay(
  name: string,
  count: number,
  queries: { readonly cold: number; readonly warm: number },
): Promise<WayRow> {
  const writer = createWriter(7, 2_000);
  const notes: Note[] = Array.from({ length: count }, (_, at) => writer.note(at));
  const asked = Array.from({ length: queries.warm }, (_, at) =>
    writer.query(
      at % 2 === 0 ? 'en' : 'zh',
      notes[((at * 977) % count) - (((at * 977) % count) % 2) + (at % 2)] as Note,
    ),
  );
  const more = Array.from({ length: 60 }, (_, at) => writer.note(count + at));
  const timed = async (work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  const way = (WAYS[name] as () => Way)();
  const [bytes, heap] = [await bytesNow(), heapNow()];
  const build = await timed(() => way.build(notes));
  const warm: number[] = [];
  const hits: number[] = [];
  for (const query of asked) warm.push(await timed(async () => hits.push(await way.search(query))));
  const kept = heapNow() - heap;
  const save: number[] = [];
  for (const note of more) save.push(await timed(() => way.save(note)));
  const cold: number[] = [];
  for (const query of asked.slice(0, queries.cold)) {
    way.stop();
    cold.push(await timed(() => way.search(query)));
  }
  return { way: name, notes: count, build, bytes: (await bytesNow()) - bytes, heap: kept, cold, warm, save, hits };
}

Object.assign(globalThis, { measureWay });
