/**
 * Rolling copies of the notebook in a second store: a base, and beside it what was touched since, written anew as a whole each time.
 * A day later, or when the delta has grown, a new base begins the next generation. Whatever goes wrong here never touches a save.
 */
import * as v from 'valibot';
import type { SnapshotInfo } from '../backup/backup-model';
import { takeStock } from '../canary';
import type { NotebookDatabase } from '../database';
import { LIMITS } from '../row-schemas';
import { packRows, unpackRows } from './pack-rows';
import { type RowPage, readPages, readTouched } from './read-rows';
import {
  type Generation,
  keysOf,
  MANIFEST_KEY,
  type Manifest,
  MOST_PARTS,
  manifestSchema,
  PART_SIZE,
  partKeys,
  type SnapshotPort,
} from './snapshot-model';

export interface Snapshots {
  /** Brings the newest copy up to date, where anything changed. */
  follow(): Promise<void>;
  /** Something will change that does not show in what was touched: the next copy is made from the ground up. */
  expectBase(): Promise<void>;
  /** Takes every copy away, before something is forgotten for good. */
  clear(): Promise<void>;
  /** The newest first. */
  list(): Promise<readonly SnapshotInfo[]>;
  /** The rows of a copy; null for an unknown one. Rejects where it cannot be read. */
  load(id: string): Promise<{ readonly at: string; readonly pages: readonly RowPage[] } | null>;
}

export interface SnapshotOptions {
  readonly database: NotebookDatabase;
  readonly port: SnapshotPort;
  now(): Date;
  /** True while the user was not told that the database was emptied: until then nothing of the old one goes. */
  isLossOpen(): Promise<boolean>;
  /** Letters that all copies together may take. Left out: 64 MiB. */
  readonly most?: number;
}

type Stock = Awaited<ReturnType<typeof takeStock>>;

const DAY = 24 * 60 * 60 * 1000;
const GENERATIONS = 3;
const NOTHING: Manifest = { stale: false, writing: null, tooLargeAt: null, generations: [] };

/** Makes the copies of a database. What is asked at once is done one after the other. */
export function createSnapshots({ database, port, now, isLossOpen, most }: SnapshotOptions): Snapshots {
  const room = most ?? MOST_PARTS * PART_SIZE;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };

  const recall = async (): Promise<Manifest> => {
    const checked = v.safeParse(manifestSchema, await port.get(MANIFEST_KEY));
    return checked.success ? checked.output : NOTHING;
  };
  const remember = (manifest: Manifest) => port.set({ [MANIFEST_KEY]: manifest });

  /** Takes away what a background that was stopped left half. */
  const sweep = async (manifest: Manifest) => {
    if (manifest.writing) await port.remove(partKeys(manifest.writing, 'base', MOST_PARTS + 1));
  };

  const writeBase = async (before: Manifest, { databaseId, counts }: Stock, at: string): Promise<void> => {
    // It would be as large again; reading all of it each time would be for nothing.
    if (before.tooLargeAt && Math.abs(Date.parse(at) - Date.parse(before.tooLargeAt)) < DAY) return;
    if (Object.values(counts).every((count) => count === 0)) return;
    await sweep(before);
    const id = `${at}~${databaseId.slice(0, 8)}`;
    await remember({ ...before, writing: id });
    const base = { parts: 0, size: 0 };
    for await (const part of packRows(readPages(database))) {
      const [key] = partKeys(id, 'base', base.parts + 1).slice(-1);
      base.parts += 1;
      base.size += part.length;
      if (base.size > room) {
        await sweep({ ...before, writing: id });
        return remember({ ...before, writing: null, tooLargeAt: at });
      }
      await port.set({ [key ?? '']: part });
    }
    const delta = { parts: 0, size: 0 };
    const newest: Generation = { id, databaseId, since: at, at, counts, base, delta };
    const { kept, gone } = prune([newest, ...before.generations], room, await isLossOpen());
    await remember({ ...NOTHING, generations: kept });
    await port.remove(gone.flatMap(keysOf));
  };

  const writeDelta = async (
    manifest: Manifest,
    newest: Generation,
    { counts, pages, at }: Pick<Stock, 'counts'> & { readonly pages: readonly RowPage[]; readonly at: string },
  ) => {
    const parts: string[] = [];
    for await (const part of packRows(pages)) parts.push(part);
    const delta = { parts: parts.length, size: parts.reduce((sum, part) => sum + part.length, 0) };
    const generations = [{ ...newest, at, counts, delta }, ...manifest.generations.slice(1)];
    const keys = partKeys(newest.id, 'delta', parts.length);
    // In one write: a manifest that fits another delta would make both unreadable.
    await port.set({
      ...Object.fromEntries(keys.map((key, index) => [key, parts[index]])),
      [MANIFEST_KEY]: { ...manifest, generations } satisfies Manifest,
    });
    await port.remove(partKeys(newest.id, 'delta', newest.delta.parts).slice(parts.length));
  };

  const follow = async () => {
    const [manifest, at] = [await recall(), now().toISOString()];
    const [newest] = manifest.generations;
    const stock = await takeStock(database);
    if (!newest || manifest.stale || newest.databaseId !== stock.databaseId || at < newest.at)
      return writeBase(manifest, stock, at);
    const pages = await readTouched(database, newest.since);
    if (!wasTouched(pages, newest.at)) return;
    const isOld = Date.parse(at) - Date.parse(newest.since) > DAY;
    if (isOld || newest.delta.size > newest.base.size / 4 + PART_SIZE / 4) return writeBase(manifest, stock, at);
    await writeDelta(manifest, newest, { counts: stock.counts, pages, at });
  };

  return {
    follow: () => inTurn(follow),
    expectBase: () => inTurn(async () => remember({ ...(await recall()), stale: true })),
    clear: () =>
      inTurn(async () => {
        const manifest = await recall();
        await sweep(manifest);
        await port.remove([...manifest.generations.flatMap(keysOf), MANIFEST_KEY]);
      }),
    list: () => inTurn(async () => (await recall()).generations.map(({ id, at, counts }) => ({ id, at, counts }))),
    load: (id) =>
      inTurn(async () => {
        const found = (await recall()).generations.find((generation) => generation.id === id);
        if (!found) return null;
        const read = async (piece: 'base' | 'delta') => {
          const parts: unknown[] = [];
          for (const key of partKeys(id, piece, found[piece].parts)) parts.push(await port.get(key));
          return unpackRows(parts, LIMITS.file);
        };
        return { at: found.at, pages: [...(await read('base')), ...(await read('delta'))] };
      }),
  };
}

/** Whether any row was touched at or after a moment; settings bear no time and come along. */
const wasTouched = (pages: readonly RowPage[], since: string): boolean =>
  pages.some(({ name, rows }) => name !== 'settings' && rows.some((row) => touchedAt(row) >= since));

function touchedAt(row: unknown): string {
  const { updatedAt, lastSeen, at } = Object(row) as { updatedAt?: unknown; lastSeen?: unknown; at?: unknown };
  return [updatedAt, lastSeen, at].find((moment) => typeof moment === 'string') as string;
}

/** The newest few, as far as there is room. While a loss is open, all of the lost database and the newest of the one in its place. */
function prune(generations: readonly Generation[], room: number, lossOpen: boolean) {
  const [newest] = generations;
  const kept: Generation[] = [];
  let size = 0;
  for (const generation of generations) {
    size += generation.base.size + generation.delta.size;
    const isOfLost = lossOpen && generation.databaseId !== newest?.databaseId;
    const hasRoom = kept.length < (lossOpen ? 1 : GENERATIONS) && size <= room;
    if (generation === newest || isOfLost || hasRoom) kept.push(generation);
  }
  return { kept, gone: generations.filter((generation) => !kept.includes(generation)) };
}
