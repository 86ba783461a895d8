/** The notebook under stress: many tabs at once, a worker killed at any moment, every request sent again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPack, codeIn, makeProfile, makeShelf, note, promise, startBackground, valueIn } from './make-notebook';

describe('ten tabs at once', () => {
  it('lose none of five hundred changes to one row', async () => {
    const profile = makeProfile();
    const tabs = Array.from({ length: 10 }, () => startBackground(profile));
    valueIn(await tabs[0]!.notebook.addPromise(promise({ state: 'open' })));
    await Promise.all(
      tabs.flatMap(({ notebook }, tab) =>
        Array.from({ length: 50 }, async (_, change) =>
          valueIn(await notebook.changePromise({ id: 'p1', change: { action: `tab ${tab}, change ${change}` } })),
        ),
      ),
    );
    const [kept] = valueIn(await tabs[3]!.notebook.listPromises({}));
    expect(kept?.events).toHaveLength(501);
    expect(new Set(kept?.events.map((event) => event.note)).size).toBe(501);
  });

  it('that save one note keep every word', async () => {
    const profile = makeProfile();
    const tabs = Array.from({ length: 10 }, () => startBackground(profile));
    valueIn(await tabs[0]!.notebook.saveNote(note()));
    const saved = await Promise.all(
      tabs.map(async ({ notebook }, tab) =>
        valueIn(await notebook.saveNote(note({ text: `tab ${tab}`, revision: 1 }))),
      ),
    );
    expect(saved.filter(({ conflict }) => !conflict)).toHaveLength(1);
    const texts = valueIn(await tabs[5]!.notebook.listNotes({})).map(({ text }) => text);
    expect(texts.sort()).toEqual(Array.from({ length: 10 }, (_, tab) => `tab ${tab}`));
  });
});

/** A background that can be killed: it lets go of its connection and never gets another. */
const startMortal = (profile: ReturnType<typeof makeProfile>) => {
  let dead = false;
  const indexedDB = Object.create(profile.indexedDB, {
    open: {
      value: (...given: Parameters<IDBFactory['open']>) => {
        if (dead) throw new DOMException('The worker is gone', 'InvalidStateError');
        return profile.indexedDB.open(...given);
      },
    },
  });
  const background = startBackground(profile, { indexedDB });
  const kill = () => {
    dead = true;
    background.database.close();
  };
  return { ...background, kill };
};

describe('a worker that is killed while it saves', () => {
  it('kept all or nothing, and the request sent again leaves one row', async () => {
    const profile = makeProfile();
    const outcomes = new Set<string>();
    for (let round = 0; round < 60; round += 1) {
      const life = startMortal(profile);
      const request = promise({ id: `p${round}`, contact: { id: `c${round}@example.com`, name: 'Ann' } });
      if (round % 2) valueIn(await life.notebook.health({}));
      const first = life.notebook.addPromise(request);
      // A different moment each time: before the opening, during the transaction, after the commit.
      for (let step = 0; step < round; step += 1) await (step % 4 ? Promise.resolve() : new Promise(setImmediate));
      life.kill();
      const answer = await first;

      const next = startBackground(profile).notebook;
      const found = valueIn(await next.exportNotebook({}));
      const kept = found.promises.some(({ id }) => id === request.id);
      expect(found.contacts.some(({ id }) => id === request.contact?.id)).toBe(kept);
      if (answer.ok) expect(kept).toBe(true);
      outcomes.add(`${answer.ok ? 'ok' : 'not ok'}, ${kept ? 'kept' : 'not kept'}`);
      valueIn(await next.addPromise(request));
      expect(valueIn(await next.listPromises({}))).toHaveLength(round + 1);
    }
    // The rounds did hit both sides of the commit.
    expect([...outcomes]).toEqual(expect.arrayContaining(['ok, kept', 'not ok, not kept']));
  });

  it('never said ok for what is not there', async () => {
    const profile = makeProfile();
    const acknowledged: string[] = [];
    for (let life = 0; life < 15; life += 1) {
      const { notebook, kill } = startMortal(profile);
      const saves = Array.from({ length: 10 }, (_, index) =>
        notebook.saveNote(note({ id: `n${life}-${index}`, contactId: null, text: `${life} ${index}` })),
      );
      await saves[life % 10];
      kill();
      for (const answer of await Promise.all(saves)) if (answer.ok) acknowledged.push(answer.value.note.id);
    }
    const kept = new Set(valueIn(await startBackground(profile).notebook.listNotes({})).map(({ id }) => id));
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  });
});

describe('every change sent twice, in any order of calls', () => {
  type Notebook = ReturnType<typeof startBackground>['notebook'];
  const calls: readonly ((notebook: Notebook) => Promise<unknown>)[] = [
    (notebook) => notebook.addPromise(promise()),
    (notebook) => notebook.addPromise(promise({ id: 'p2', state: 'open', draftKey: null })),
    (notebook) => notebook.changePromise({ id: 'p1', change: { to: 'kept' } }),
    (notebook) => notebook.changePromise({ id: 'p2', change: { due: null, note: 'open end' } }),
    (notebook) => notebook.changePromise({ id: 'p2', change: { action: 'something else' } }),
    (notebook) => notebook.changePromise({ id: 'p2', change: { to: 'withdrawn' } }),
    (notebook) => notebook.dropPromise({ id: 'p1' }),
    (notebook) => notebook.draftEnded({ key: 'draft-1', how: 'sent' }),
    (notebook) => notebook.draftEnded({ key: 'draft-1', how: 'discarded' }),
    (notebook) => notebook.saveNote(note()),
    (notebook) => notebook.saveNote(note({ text: 'second', revision: 1 })),
    (notebook) => notebook.saveNote(note({ text: 'stale', revision: 0 })),
    (notebook) => notebook.deleteNote({ id: 'n1' }),
    (notebook) => notebook.restoreNote({ id: 'n1' }),
    (notebook) => notebook.importPack({ text: 'dental 1.0.0' }),
    (notebook) => notebook.switchPack({ id: 'core', enabled: false }),
    (notebook) => notebook.removePack({ id: 'dental' }),
    (notebook) => notebook.saveSettings({ theme: 'dark' }),
  ];

  it('leaves what it leaves when sent once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(calls.length - 1), { maxLength: 12 }), async (order) => {
        const [once, twice] = [startBackground(), startBackground()];
        for (const index of order) {
          await calls[index]?.(once.notebook);
          await calls[index]?.(twice.notebook);
          await calls[index]?.(twice.notebook);
        }
        const plain = async ({ notebook }: typeof once) =>
          // The copy of a conflict gets an id by chance.
          JSON.stringify(valueIn(await notebook.exportNotebook({}))).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'copy');
        expect(await plain(twice)).toBe(await plain(once));
      }),
      { numRuns: 40 },
    );
  });
});

describe('others', () => {
  it('hear of each change after its commit, and of nothing else', async () => {
    const { notebook, changes } = startBackground();
    valueIn(await notebook.saveNote(note()));
    valueIn(await notebook.addPromise(promise()));
    expect(changes.count).toBe(2);
    valueIn(await notebook.listNotes({}));
    valueIn(await notebook.dueReminders(new Date()));
    valueIn(await notebook.exportNotebook({}));
    codeIn(await notebook.changePromise({ id: 'gone', change: { to: 'kept' } }));
    codeIn(await notebook.importPack({ text: '?' }));
    expect(changes.count).toBe(2);
  });

  it.each([
    ['break', () => Promise.reject(new Error('nobody listens'))],
    ['never come to an end', () => new Promise<void>(() => undefined)],
    [
      'break at once',
      () => {
        throw new Error('nobody listens');
      },
    ],
  ])('that %s do not undo a save, nor hold it up', async (_, changed) => {
    const { database } = startBackground();
    const { createNotebook } = await import('../../notebook/create-notebook');
    const broken = createNotebook({
      database,
      now: () => new Date(),
      newId: () => 'copy',
      checkPack,
      changed,
      builtInPacks: [],
      canary: { get: () => Promise.reject(new Error('storage is gone')), set: () => Promise.reject(new Error('gone')) },
      snapshots: {
        get: () => Promise.reject(new Error('gone')),
        set: () => Promise.reject(new Error('gone')),
        remove: () => Promise.reject(new Error('gone')),
      },
      shelf: makeShelf(),
    });
    expect(valueIn(await broken.saveNote(note())).note.revision).toBe(1);
  });
});
