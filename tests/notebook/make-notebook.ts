/** Small makers for the tests of the notebook: a fresh database, a clock that is set by hand, requests with defaults. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Shelf } from '../../notebook/backup/shelf';
import type { NewPromise, Result } from '../../notebook/calls';
import type { CanaryPort } from '../../notebook/canary';
import { createNotebook, type NotebookAnswers } from '../../notebook/create-notebook';
import { createDatabase, type NotebookDatabase } from '../../notebook/database';
import type { BuiltInPack, PackCheck } from '../../notebook/packs';
import type { SnapshotPort } from '../../notebook/snapshots/snapshot-model';

export const START = '2026-03-02T10:00:00.000Z';

/** A pack is `id version words` in these tests; anything else is refused. */
export const checkPack = (text: string): PackCheck => {
  const match = /^([a-z-]+) (\d+\.\d+\.\d+)\b/.exec(text);
  if (!match)
    return {
      ok: false,
      problems: [{ line: 3, path: 'tracks[0].title', code: 'missing-key', message: 'no title' }],
    };
  return { ok: true, id: match[1] as string, version: match[2] as string };
};

/** What outlives the background: the two stores. */
export interface Profile {
  readonly indexedDB: IDBFactory;
  readonly stored: Map<string, unknown>;
}
export const makeProfile = (): Profile => ({ indexedDB: new IDBFactory(), stored: new Map() });

export const snapshotPortOf = ({ stored }: Pick<Profile, 'stored'>): SnapshotPort => ({
  get: async (key) => structuredClone(stored.get(key)),
  set: async (values) => {
    for (const [key, value] of Object.entries(values)) stored.set(key, structuredClone(value));
  },
  remove: async (keys) => {
    for (const key of keys) stored.delete(key);
  },
});

/** Files between a page and the background. */
export const makeShelf = (files = new Map<string, Blob>()): Shelf & { readonly files: Map<string, Blob> } => ({
  files,
  put: async (name, file) => void files.set(name, file),
  take: async (name) => files.get(name) ?? null,
  remove: async (name) => void files.delete(name),
  clear: async () => files.clear(),
});

export interface Background {
  readonly profile: Profile;
  readonly database: NotebookDatabase;
  readonly notebook: NotebookAnswers;
  readonly clock: { now: Date };
  readonly changes: { count: number };
  readonly canary: CanaryPort;
  readonly shelf: ReturnType<typeof makeShelf>;
}

export const canaryPortOf = (profile: Profile): CanaryPort => ({
  get: async (key) => structuredClone(profile.stored.get(key)),
  set: async (key, value) => void profile.stored.set(key, structuredClone(value)),
});

/** Starts a background on a profile; a second call is the next life of the worker, or another tab. */
export function startBackground(
  profile = makeProfile(),
  {
    builtInPacks = [{ id: 'core', version: '1.2.0' }] as readonly BuiltInPack[],
    indexedDB = profile.indexedDB,
    patience = 2_000,
    canary = canaryPortOf(profile),
    snapshots = snapshotPortOf(profile),
    shelf = makeShelf(),
    mostOfCopies = 64 * 1_048_576,
  } = {},
): Background {
  const database = createDatabase({ indexedDB, IDBKeyRange, patience });
  const clock = { now: new Date(START) };
  const changes = { count: 0 };
  const notebook = createNotebook({
    database,
    now: () => clock.now,
    newId: () => crypto.randomUUID(),
    checkPack,
    changed: () => {
      changes.count += 1;
    },
    builtInPacks,
    canary,
    snapshots,
    shelf,
    mostOfCopies,
  });
  return { profile, database, notebook, clock, changes, canary, shelf };
}

export const promise = (over: Partial<NewPromise> = {}): NewPromise => ({
  id: 'p1',
  who: 'writer',
  action: 'send the floor plan',
  sentence: 'I will send the floor plan by Friday.',
  due: { text: 'by Friday', date: '2026-03-06', precision: 'day' },
  condition: null,
  contact: { id: 'ann@example.com', name: 'Ann Lee', address: 'ann@example.com' },
  draftKey: 'draft-1',
  subject: 'Floor plan',
  kind: 'mail',
  state: 'drafted',
  ...over,
});

export const note = (over: Partial<Parameters<NotebookAnswers['saveNote']>[0]> = {}) => ({
  id: 'n1',
  contactId: 'ann@example.com' as string | null,
  contactName: 'Ann Lee',
  text: 'Prefers calls before ten.',
  revision: 0,
  ...over,
});

/** The value of an answer that must have been given. */
export function valueIn<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.failure)}`);
  return result.value;
}

/** The code of an answer that must have been refused. */
export function codeIn(result: Result<unknown>): string {
  if (result.ok) throw new Error(`not refused: ${JSON.stringify(result.value)}`);
  return result.failure.code;
}
