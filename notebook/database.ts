/**
 * Opens the notebook's database and runs transactions in it. The only file that holds a Dexie connection.
 * Opened by the background alone, and lazily: the background may be stopped and started at any moment.
 */
import { Dexie, type Table } from 'dexie';
import type { OwnTrack } from '../talk-tracks/own-track';
import type { UseDay } from '../talk-tracks/use/use-day';
import type { BackupRow } from './backup/backup-row';
import { MIGRATIONS } from './migrations/all-migrations';
import type {
  Contact,
  Inserted,
  KeptChannel,
  Note,
  NoteVersion,
  PackDraft,
  PromiseRecord,
  Sending,
  Settings,
  SheetEntry,
  StoredPack,
} from './model';
import { OpeningBlocked } from './opening-blocked';
import { Refusal } from './refusal';
import { renewLog } from './renew-log';
import { NOTHING_OLD, type SearchTables } from './search/search-tables';

/** Which database it is, and how many changes it has seen; left out before the first. */
export interface Identity {
  readonly key: 'identity';
  readonly id: string;
  readonly changes?: number;
}

/** The tables, as a transaction sees them. */
export interface NotebookTables extends SearchTables {
  readonly contacts: Table<Contact, string>;
  readonly promises: Table<PromiseRecord, string>;
  readonly notes: Table<Note, string>;
  readonly noteVersions: Table<NoteVersion, string>;
  readonly sendings: Table<Sending, string>;
  readonly insertions: Table<Inserted, string>;
  readonly entries: Table<SheetEntry, string>;
  readonly packs: Table<StoredPack, string>;
  readonly packDrafts: Table<PackDraft, string>;
  readonly ownTracks: Table<OwnTrack, string>;
  readonly channels: Table<KeptChannel, string>;
  /** By day and track. */
  readonly uses: Table<UseDay, readonly [string, string]>;
  /** One row, with key `settings`; read it through `readSettings`. */
  readonly settings: Table<{ readonly key: 'settings'; readonly value: Settings }, string>;
  /** Which reminders were shown. */
  readonly reminders: Table<{ readonly key: string; readonly shownAt: string }, string>;
  /** The backup key, the last backup, the last trouble with one. */
  readonly backup: Table<BackupRow, string>;
  /**
   * One row, with key `identity`, written when the database is born: a database that was wiped comes back with another. `changes`
   * counts what was committed since then; a database that lost its end comes back with fewer.
   */
  readonly identity: Table<Identity, string>;
}
export type TableName = keyof NotebookTables;

/** Runs transactions. Both reject with whatever went wrong; then nothing of `work` was kept. */
export interface NotebookDatabase {
  /** `work` sees one state of the tables. */
  read<Value>(tables: readonly TableName[], work: (tables: NotebookTables) => PromiseLike<Value>): Promise<Value>;
  /**
   * All or nothing; resolves only after the browser reported the commit. `work` may run again, where the connection was
   * lost under it, so it must do nothing but read and write the tables.
   */
  change<Value>(tables: readonly TableName[], work: (tables: NotebookTables) => PromiseLike<Value>): Promise<Value>;
  /** Takes the whole database away, so that the browser lets go of its files; the next call makes an empty one. */
  erase(): Promise<void>;
  /** Has the browser rewrite its files without what was deleted, as far and as soon as it does; a deleted row stays in them until then. */
  sweep(): Promise<void>;
  /** Calls back after each commit, in their order. */
  watchCommits(told: (identity: Identity) => void): void;
  /** Lets go of the connection; the next call opens it again. */
  close(): void;
}

export interface DatabaseOptions {
  /** Left out: `keeptrack`. */
  readonly name?: string;
  /** Left out: the browser's. */
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
  /** Milliseconds to wait for a connection, which another one may hold up for ever. Left out: 4,000. */
  readonly patience?: number;
}

const NAME = 'keeptrack';
/** Who waits for longer than five seconds wants to be told why. */
const PATIENCE = 4_000;
/** A few times, not for ever: a store that will not open must say so. */
const TRIES = 3;

/** Makes the database of a profile. Opens nothing yet and never throws. */
export function createDatabase(options: DatabaseOptions = {}): NotebookDatabase {
  let current: Dexie | null = null;
  const watchers: ((identity: Identity) => void)[] = [];
  /** Connections that nothing is written through before the log behind them is a new one. */
  const renewals = new WeakMap<Dexie, Promise<void>>();

  const letGo = (dexie: Dexie) => {
    if (current === dexie) current = null;
    dexie.close();
  };

  const connect = async (): Promise<Dexie> => {
    current ??= describeDatabase(options);
    const dexie = current;
    // Where somebody blocks it, the opening goes on waiting for its turn; only we stop waiting.
    await within(options.patience ?? PATIENCE, dexie.open());
    return dexie;
  };

  const renew = (dexie: Dexie): Promise<void> => {
    const known = renewals.get(dexie);
    if (known) return known;
    const renewal = renewLog(dexie.name, options.indexedDB ?? indexedDB);
    renewals.set(dexie, renewal);
    // Where there was no room, the next save tries again.
    renewal.catch(() => renewals.delete(dexie));
    return renewal;
  };

  const runOnce = async <Value>(
    mode: 'r' | 'rw',
    names: readonly TableName[],
    work: (tables: NotebookTables) => PromiseLike<Value>,
  ): Promise<Value> => {
    const dexie = await connect();
    try {
      if (mode === 'rw') {
        await renew(dexie);
      }
      // `async` itself: only then Dexie keeps the transaction alive over native awaits further down.
      return await dexie.transaction(mode, names, async () => await work(tablesOf(dexie)));
    } catch (error) {
      // Half a record may lie in the log now; nothing is to be written behind it.
      if (!(error instanceof Refusal)) renewals.delete(dexie);
      if (mayBeConnection(error)) letGo(dexie);
      throw error;
    }
  };

  const run: typeof runOnce = async (mode, names, work) => {
    for (let left = TRIES - 1; ; left -= 1) {
      try {
        return await runOnce(mode, names, work);
      } catch (error) {
        if (left === 0 || error instanceof OpeningBlocked || !mayBeConnection(error)) throw error;
      }
    }
  };

  return {
    read: (names, work) => run('r', names, work),
    erase: async () => {
      const dexie = describeDatabase(options);
      if (current) letGo(current);
      await within(options.patience ?? PATIENCE, dexie.delete());
    },
    sweep: async () => {
      // First what the log holds becomes a table, then tables are merged without what was deleted, then the merged ones go.
      for (let time = 0; time < 3; time += 1) await renewLog(options.name ?? NAME, options.indexedDB ?? indexedDB);
    },
    change: async (names, work) => {
      const { value, identity } = await run('rw', [...new Set([...names, 'identity' as const])], async (tables) => {
        const done = await work(tables);
        return { value: done, identity: await countChange(tables) };
      });
      if (identity) for (const told of watchers) told(identity);
      return value;
    },
    watchCommits: (told) => void watchers.push(told),
    close: () => {
      if (current) letGo(current);
    },
  };
}

/** One more change, inside the transaction that it counts. */
async function countChange({ identity }: NotebookTables): Promise<Identity | null> {
  const known = await identity.get('identity');
  if (!known) return null;
  const counted: Identity = { ...known, changes: (known.changes ?? 0) + 1 };
  await identity.put(counted);
  return counted;
}

/** Declares every version and hands the newborn database its identity. */
function describeDatabase(options: DatabaseOptions): Dexie {
  const dexie = new Dexie(options.name ?? NAME, {
    // Chrome does not flush on commit by default; what we call saved must outlive a power cut.
    chromeTransactionDurability: 'strict',
    ...(options.indexedDB && { indexedDB: options.indexedDB }),
    ...(options.IDBKeyRange && { IDBKeyRange: options.IDBKeyRange }),
  });
  for (const { version, stores, upgrade } of MIGRATIONS) {
    const step = dexie.version(version).stores({ ...stores });
    if (upgrade) step.upgrade(upgrade);
  }
  dexie.on('populate', (transaction) => {
    void transaction.table('identity').add({ key: 'identity', id: crypto.randomUUID() });
    // What comes from now on is found at once; there is nothing from before.
    void transaction.table('searchProgress').bulkAdd(NOTHING_OLD);
  });
  // Dexie itself makes way for another connection that wants to upgrade or delete; the next call opens again.
  return dexie;
}

function tablesOf(dexie: Dexie): NotebookTables {
  return {
    contacts: dexie.table('contacts'),
    promises: dexie.table('promises'),
    notes: dexie.table('notes'),
    noteVersions: dexie.table('noteVersions'),
    sendings: dexie.table('sendings'),
    insertions: dexie.table('insertions'),
    entries: dexie.table('entries'),
    packs: dexie.table('packs'),
    packDrafts: dexie.table('packDrafts'),
    ownTracks: dexie.table('ownTracks'),
    channels: dexie.table('channels'),
    uses: dexie.table('uses'),
    settings: dexie.table('settings'),
    reminders: dexie.table('reminders'),
    backup: dexie.table('backup'),
    identity: dexie.table('identity'),
    searchFresh: dexie.table('searchFresh'),
    searchBlocks: dexie.table('searchBlocks'),
    searchPlaces: dexie.table('searchPlaces'),
    searchDrawers: dexie.table('searchDrawers'),
    searchWords: dexie.table('searchWords'),
    searchProgress: dexie.table('searchProgress'),
  };
}

const NOT_THE_CONNECTION = new Set(['QuotaExceededError', 'PrematureCommitError']);

/**
 * True where a fresh connection may help: a dead one shows itself in many ways (a full disk leaves `UnknownError` behind, a
 * reopening that failed half way a `TypeError`). Not where we refused, nor where the quota is used up, nor where `work` let the
 * transaction end too early, which is a mistake of ours and must show.
 */
function mayBeConnection(error: unknown): boolean {
  if (error instanceof Refusal) return false;
  if (!(error instanceof Error || error instanceof DOMException)) return true;
  const { inner } = error as { inner?: unknown };
  return !NOT_THE_CONNECTION.has(error.name) && (inner === undefined || inner === null || mayBeConnection(inner));
}

function within<Value>(milliseconds: number, work: PromiseLike<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new OpeningBlocked()), milliseconds);
    work.then(resolve, reject).then(() => clearTimeout(timer));
  });
}
