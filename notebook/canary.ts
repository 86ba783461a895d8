/**
 * Notices a database that was emptied behind our back: a damaged one opens empty and without an error. A few bytes in a second
 * store remember which database there was and how much was in it.
 */
import * as v from 'valibot';
import type { NotebookDatabase } from './database';
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

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const countsSchema = v.object({ contacts: count, promises: count, notes: count, packs: count });
const memorySchema = v.object({ databaseId: v.string(), counts: countsSchema, lost: v.nullable(countsSchema) });
type Memory = v.InferOutput<typeof memorySchema>;

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

  const look = async () => {
    const [memory, present] = [await recall(), await takeStock(database)];
    const vanished = memory !== null && memory.databaseId !== present.databaseId && hasRows(memory.counts);
    const lost = vanished ? memory.counts : (memory?.lost ?? null);
    await port.set(CANARY_KEY, { ...present, lost } satisfies Memory);
    return lost;
  };

  return {
    forget: () => inTurn(() => port.set(CANARY_KEY, null)),
    check: () => inTurn(async () => toHealth(await look())),
    acknowledge: () =>
      inTurn(async () => {
        await look();
        const memory = await recall();
        if (memory) await port.set(CANARY_KEY, { ...memory, lost: null } satisfies Memory);
      }),
  };
}

const toHealth = (lost: Counts | null): Health => (lost ? { state: 'emptied', lost } : { state: 'ok' });

/** Contacts come with what is kept about them, so they do not count by themselves. */
const hasRows = ({ promises, notes, packs }: Counts) => promises + notes + packs > 0;

/** Which database it is, and how much is in it. */
export function takeStock(database: NotebookDatabase): Promise<{ databaseId: string; counts: Counts }> {
  return database.read(['identity', 'contacts', 'promises', 'notes', 'packs'], async (tables) => ({
    databaseId: (await tables.identity.get('identity'))?.id ?? '',
    counts: {
      contacts: await tables.contacts.count(),
      promises: await tables.promises.count(),
      notes: await tables.notes.count(),
      packs: await tables.packs.count(),
    },
  }));
}
