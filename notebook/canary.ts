/**
 * Notices a database that was emptied or cut short behind our back: a damaged one opens so without an error. A few bytes in a
 * second store remember which database there was, how much was in it and how many changes it had seen.
 */
import * as v from 'valibot';
import type { Identity, NotebookDatabase } from './database';
import type { Counts, Health } from './model';

/** The second store; in the extension it is `storage.local`. */
export interface CanaryPort {
  /** Undefined where nothing was kept. */
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
}

export interface Canary {
  /** Compares and remembers. Rejects where one of the two stores cannot be read or written. */
  check(): Promise<Health>;
  /** The user was told, or brought a backup back. */
  acknowledge(): Promise<void>;
  /** The user took everything away: what was remembered is no loss. */
  forget(): Promise<void>;
}

/** The name under which the second store remembers. */
export const CANARY_KEY = 'notebookCanary';
/** The same for the number of changes, which is written after each: counting rows would take too long. */
export const COMMITS_KEY = 'notebookCommits';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const countsSchema = v.object({ contacts: count, promises: count, notes: count, packs: count });
const memorySchema = v.object({ databaseId: v.string(), counts: countsSchema, lost: v.nullable(countsSchema) });
type Memory = v.InferOutput<typeof memorySchema>;
/** `gone`: changes that were found missing and that nobody was told of yet. */
const commitsSchema = v.object({ databaseId: v.string(), changes: count, gone: count });
type Commits = v.InferOutput<typeof commitsSchema>;

/** Makes the canary of a database. Checks follow one another, so that an older count never overwrites a newer one. */
export function createCanary(database: NotebookDatabase, port: CanaryPort): Canary {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };

  const recall = async (): Promise<Memory | null> => {
    const checked = v.safeParse(memorySchema, await port.get(CANARY_KEY));
    return checked.success ? checked.output : null;
  };

  const recallCommits = async (): Promise<Commits | null> => {
    const checked = v.safeParse(commitsSchema, await port.get(COMMITS_KEY));
    return checked.success ? checked.output : null;
  };

  /** The database whose number of changes was held against the remembered one in this life. */
  let held = '';

  /** Remembers a number of changes; the first of a life must not be below what is remembered, with so many `more` since then. */
  const hold = async ({ id: databaseId, changes = 0 }: Identity, more: 0 | 1) => {
    const known = await recallCommits();
    const isSame = known?.databaseId === databaseId;
    const isFirst = held !== databaseId;
    const gone = isSame ? known.gone + (isFirst ? Math.max(0, known.changes + more - changes) : 0) : 0;
    held = databaseId;
    const highest = isSame && !isFirst ? Math.max(known.changes, changes) : changes;
    await port.set(COMMITS_KEY, { databaseId, changes: highest, gone } satisfies Commits);
    return gone;
  };

  // A second store that fails keeps quiet here; `health` says so.
  database.watchCommits((identity) => void inTurn(() => hold(identity, 1)).catch(() => undefined));

  const look = async () => {
    const [memory, { identity, ...present }] = [await recall(), await takeStock(database)];
    const gone = await hold(identity, 0);
    const vanished = memory !== null && memory.databaseId !== present.databaseId && hasRows(memory.counts);
    const lost = vanished ? memory.counts : (memory?.lost ?? null);
    await port.set(CANARY_KEY, { ...present, lost } satisfies Memory);
    return toHealth(lost, gone);
  };

  return {
    forget: () =>
      inTurn(async () => {
        await port.set(CANARY_KEY, null);
        await port.set(COMMITS_KEY, null);
      }),
    check: () => inTurn(look),
    acknowledge: () =>
      inTurn(async () => {
        await look();
        const memory = await recall();
        if (memory) await port.set(CANARY_KEY, { ...memory, lost: null } satisfies Memory);
        const commits = await recallCommits();
        if (commits) await port.set(COMMITS_KEY, { ...commits, gone: 0 } satisfies Commits);
      }),
  };
}

function toHealth(lost: Counts | null, gone: number): Health {
  if (lost) return { state: 'emptied', lost };
  return gone > 0 ? { state: 'shortened', changes: gone } : { state: 'ok' };
}

/** Contacts come with what is kept about them, so they do not count by themselves. */
const hasRows = ({ promises, notes, packs }: Counts) => promises + notes + packs > 0;

interface Stock {
  readonly identity: Identity;
  readonly databaseId: string;
  readonly counts: Counts;
}

/** Which database it is, and how much is in it. */
export function takeStock(database: NotebookDatabase): Promise<Stock> {
  return database.read(['identity', 'contacts', 'promises', 'notes', 'packs'], async (tables) => {
    const identity = (await tables.identity.get('identity')) ?? { key: 'identity', id: '' };
    return {
      identity,
      databaseId: identity.id,
      counts: {
        contacts: await tables.contacts.count(),
        promises: await tables.promises.count(),
        notes: await tables.notes.count(),
        packs: await tables.packs.count(),
      },
    };
  });
}
