/** The connection: strict commits, all or nothing, and a way back after it was lost, blocked or refused. */
import { IDBDatabase, IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDatabase } from '../../notebook/database';
import { MIGRATIONS } from '../../notebook/migrations/all-migrations';
import { OpeningBlocked } from '../../notebook/opening-blocked';
import { Refusal } from '../../notebook/refusal';
import { codeIn, makeProfile, note, promise, startBackground, valueIn } from './make-notebook';

afterEach(() => vi.restoreAllMocks());

/** A connection that never makes way, as a page of another age might hold. */
const holdRaw = (indexedDB: IDBFactory, version: number) =>
  new Promise<globalThis.IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('keeptrack', version);
    request.onupgradeneeded = () => request.result.createObjectStore('unknown');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

describe('a save', () => {
  it('asks the browser for a strict commit, in one transaction', async () => {
    // The connection takes hold of the function when it opens.
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const { notebook } = startBackground();
    valueIn(await notebook.health({}));
    spy.mockClear();
    valueIn(await notebook.addPromise(promise()));
    const writes = spy.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes).toEqual([
      [['promises', 'contacts', 'searchFresh', 'identity'], 'readwrite', { durability: 'strict' }],
    ]);
  });

  it('keeps nothing where a later part of it fails', async () => {
    const database = createDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
    const failing = database.change(['settings', 'reminders'], async ({ reminders }) => {
      await reminders.put({ key: 'first', shownAt: '' });
      throw new TypeError('half way');
    });
    await expect(failing).rejects.toThrow('half way');
    expect(await database.read(['reminders'], ({ reminders }) => reminders.count())).toBe(0);
  });
});

describe('the log behind a connection', () => {
  it('is renewed before the first save, once for each connection, and not for reading', async () => {
    const profile = makeProfile();
    const removed = vi.spyOn(profile.indexedDB, 'deleteDatabase');
    const { notebook, database } = startBackground(profile);
    valueIn(await notebook.listNotes({}));
    expect(removed).not.toHaveBeenCalled();
    await Promise.all([notebook.saveNote(note({ id: 'a' })), notebook.saveNote(note({ id: 'b' }))]);
    valueIn(await notebook.saveNote(note({ id: 'c' })));
    expect(removed.mock.calls.map(([name]) => name)).toEqual(['keeptrack-passing']);
    database.close();
    valueIn(await notebook.saveNote(note({ id: 'd' })));
    expect(removed).toHaveBeenCalledTimes(2);
    expect(valueIn(await notebook.listNotes({}))).toHaveLength(4);
  });

  it('is renewed again after a save that failed, and not after one that was refused', async () => {
    const profile = makeProfile();
    const removed = vi.spyOn(profile.indexedDB, 'deleteDatabase');
    const { notebook } = startBackground(profile);
    valueIn(await notebook.saveNote(note()));
    expect(codeIn(await notebook.changePromise({ id: 'nobody', change: { to: 'kept' } }))).toBe('not-found');
    valueIn(await notebook.saveNote(note({ text: 'two', revision: 1 })));
    expect(removed).toHaveBeenCalledTimes(1);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(codeIn(await notebook.saveNote(note({ text: 'three', revision: 2 })))).toBe('not-saved');
    valueIn(await notebook.saveNote(note({ text: 'three', revision: 2 })));
    expect(removed).toHaveBeenCalledTimes(2);
  });

  it('that cannot be renewed is not written to', async () => {
    const profile = makeProfile();
    const { notebook } = startBackground(profile);
    const refuse = vi.spyOn(profile.indexedDB, 'deleteDatabase').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(codeIn(await notebook.saveNote(note()))).toBe('not-saved');
    expect(valueIn(await notebook.listNotes({}))).toEqual([]);
    refuse.mockRestore();
    expect(valueIn(await notebook.saveNote(note())).note.revision).toBe(1);
  });
});

describe('what is forgotten', () => {
  it.each(['forgetContact', 'forgetBefore'] as const)('is swept out of the files: %s', async (call) => {
    const profile = makeProfile();
    const { notebook } = startBackground(profile);
    valueIn(await notebook.saveNote(note()));
    const removed = vi.spyOn(profile.indexedDB, 'deleteDatabase');
    valueIn(await notebook[call]({ id: 'ana@example.com', moment: '2030-01-01T00:00:00.000Z' }));
    expect(removed.mock.calls.map(([name]) => name)).toEqual(Array(3).fill('keeptrack-passing'));
  });

  it('is forgotten also where the files cannot be swept', async () => {
    const profile = makeProfile();
    const { notebook } = startBackground(profile);
    valueIn(await notebook.saveNote(note()));
    vi.spyOn(profile.indexedDB, 'deleteDatabase').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    valueIn(await notebook.forgetBefore({ moment: '2030-01-01T00:00:00.000Z' }));
    expect(valueIn(await notebook.listNotes({}))).toEqual([]);
  });
});

describe('a try', () => {
  it.each([
    ['was refused', new Refusal({ code: 'conflict' }), 1],
    ['met the quota', new DOMException('no room', 'QuotaExceededError'), 1],
    ['may have met a dead connection', new DOMException('internal', 'UnknownError'), 3],
  ])('that %s', async (_, error, times) => {
    const database = createDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
    const work = vi.fn(() => Promise.reject(error));
    await expect(database.change(['notes'], work)).rejects.toMatchObject({ name: error.name });
    expect(work).toHaveBeenCalledTimes(times);
  });
});

describe('a full disk', () => {
  const store = IDBObjectStore.prototype;
  const quota = () => new DOMException('no room', 'QuotaExceededError');
  const faults: readonly (readonly [string, () => void])[] = [
    [
      'put throws',
      () =>
        vi.spyOn(store, 'put').mockImplementation(() => {
          throw quota();
        }),
    ],
    [
      'the transaction aborts after the put',
      () => {
        const put = store.put;
        vi.spyOn(store, 'put').mockImplementation(function (this: globalThis.IDBObjectStore, ...given) {
          const request = put.apply(this, given);
          this.transaction.abort();
          return request;
        });
      },
    ],
    [
      'the transaction aborts with an unknown error',
      () =>
        vi.spyOn(store, 'put').mockImplementation(() => {
          throw new DOMException('Internal error', 'UnknownError');
        }),
    ],
  ];

  it.each(faults)('is told, and never called saved: %s', async (_, fail) => {
    const { notebook, changes } = startBackground();
    valueIn(await notebook.saveNote(note({ id: 'before' })));
    const told = changes.count;
    fail();
    const answers = [
      await notebook.saveNote(note({ text: 'my secret plan' })),
      await notebook.addPromise(promise({ state: 'open' })),
      await notebook.saveSettings({ theme: 'dark' }),
      await notebook.switchPack({ id: 'core', enabled: false }),
    ];
    expect(answers.map(codeIn)).toEqual(['not-saved', 'not-saved', 'not-saved', 'not-saved']);
    expect(JSON.stringify(answers)).not.toMatch(/secret|floor|ann@|n1/);
    expect(changes.count).toBe(told);
    // Reading and deleting go on, and when there is room again so does saving.
    expect(valueIn(await notebook.listNotes({}))).toHaveLength(1);
    vi.restoreAllMocks();
    expect(valueIn(await notebook.saveNote(note())).note.revision).toBe(1);
    expect(valueIn(await notebook.listPromises({}))).toEqual([]);
    expect(valueIn(await notebook.getSettings({})).theme).toBe('auto');
  });

  it('at any one of 60 saves loses that one alone', async () => {
    const { notebook } = startBackground();
    const put = store.put;
    let puts = 0;
    vi.spyOn(store, 'put').mockImplementation(function (this: globalThis.IDBObjectStore, ...given) {
      puts += 1;
      if (puts % 11 === 0) throw quota();
      return put.apply(this, given);
    });
    const saved: string[] = [];
    for (let index = 0; index < 60; index += 1) {
      const answer = await notebook.saveNote(note({ id: `n${index}`, contactId: null, text: `note ${index}` }));
      if (answer.ok) saved.push(answer.value.note.id);
    }
    vi.restoreAllMocks();
    expect(saved.length).toBeGreaterThan(40);
    expect(saved.length).toBeLessThan(60);
    const kept = valueIn(await notebook.listNotes({})).map(({ id }) => id);
    expect(kept.sort()).toEqual(saved.sort());
  });
});

describe('a connection', () => {
  it('that was closed opens again on the next call', async () => {
    const { notebook, database } = startBackground();
    valueIn(await notebook.saveNote(note()));
    database.close();
    expect(valueIn(await notebook.listNotes({}))).toHaveLength(1);
  });

  /** Makes the next transactions fail as they do on a connection that the browser is closing. */
  const failBeginnings = () => {
    const begin = IDBDatabase.prototype.transaction;
    const fault = { left: 0, begun: 0 };
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: globalThis.IDBDatabase,
      ...given
    ) {
      // Opening is not meant.
      if (given[1] !== 'readonly' && given[1] !== 'readwrite') return begin.apply(this, given);
      fault.begun += 1;
      if (fault.left > 0) {
        fault.left -= 1;
        throw new DOMException('The database connection is closing.', 'InvalidStateError');
      }
      return begin.apply(this, given);
    });
    return fault;
  };

  it.each([1, 3])(
    'that the browser closed under us opens again, and the call is answered (%i failures)',
    async (left) => {
      vi.spyOn(console, 'warn').mockImplementation(() => undefined);
      const fault = failBeginnings();
      const { notebook } = startBackground();
      valueIn(await notebook.saveNote(note()));
      fault.left = left;
      expect(valueIn(await notebook.saveNote(note({ text: 'again', revision: 1 }))).note.text).toBe('again');
      expect(fault.left).toBe(0);
      expect(valueIn(await notebook.listNotes({}))).toHaveLength(1);
    },
  );

  it('that is dead for good is tried a few times, then said', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const fault = failBeginnings();
    const { notebook } = startBackground();
    valueIn(await notebook.saveNote(note()));
    fault.left = Number.POSITIVE_INFINITY;
    fault.begun = 0;
    expect(codeIn(await notebook.saveNote(note({ text: 'lost?', revision: 1 })))).toBe('not-saved');
    expect(fault.begun).toBeLessThan(40);
    fault.left = 0;
    expect(valueIn(await notebook.saveNote(note({ text: 'lost?', revision: 1 }))).note.revision).toBe(2);
  });

  it('makes way for another that upgrades or deletes, and comes back', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { notebook, profile } = startBackground();
    valueIn(await notebook.saveNote(note()));
    const raw = await holdRaw(profile.indexedDB, MIGRATIONS.length * 10);
    raw.close();
    expect(valueIn(await notebook.listNotes({}))).toHaveLength(1);
  });

  it('that somebody else blocks is answered in time, and opens once the way is free', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const profile = makeProfile();
    const raw = await holdRaw(profile.indexedDB, 5);
    const { notebook, database } = startBackground(profile, { patience: 20 });
    const blocked = await notebook.saveNote(note());
    expect(blocked).toEqual({ ok: false, failure: { code: 'held-up' } });
    await expect(database.read(['notes'], ({ notes }) => notes.count())).rejects.toBeInstanceOf(OpeningBlocked);
    raw.close();
    await vi.waitFor(async () => valueIn(await notebook.saveNote(note())));
    expect(valueIn(await notebook.listNotes({}))).toHaveLength(1);
  });

  it('that is refused altogether is a clear answer, each time, and not for ever', async () => {
    const profile = makeProfile();
    const { notebook } = startBackground(profile);
    const open = vi.spyOn(profile.indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The user denied permission', 'SecurityError');
    });
    expect(codeIn(await notebook.listNotes({}))).toBe('not-saved');
    expect(codeIn(await notebook.saveNote(note()))).toBe('not-saved');
    expect(open.mock.calls.length).toBeLessThan(10);
    open.mockRestore();
    expect(valueIn(await notebook.saveNote(note())).note.revision).toBe(1);
  });
});
