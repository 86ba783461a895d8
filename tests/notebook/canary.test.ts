/** The canary: tells an emptied database from a new one, and does not cry twice, nor without cause. */
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { CANARY_KEY, COMMITS_KEY } from '../../notebook/canary';
import { makeProfile, note, promise, startBackground, valueIn } from './make-notebook';

/** The next life of a profile, with another database in the place of the old one. */
const afterLoss = (profile: ReturnType<typeof makeProfile>) => ({ ...profile, indexedDB: new IDBFactory() });
const OK = { state: 'ok' };

const filled = async () => {
  const profile = makeProfile();
  const { notebook } = startBackground(profile);
  expect(valueIn(await notebook.health({}))).toEqual(OK);
  valueIn(await notebook.saveNote(note()));
  valueIn(await notebook.addPromise(promise()));
  expect(valueIn(await notebook.health({}))).toEqual(OK);
  return profile;
};

describe('health', () => {
  it('is ok for a new profile, and for an old one in its next lives', async () => {
    const profile = await filled();
    for (let life = 0; life < 3; life += 1)
      expect(valueIn(await startBackground(profile).notebook.health({}))).toEqual(OK);
  });

  it('sees an emptied database, and says how much is gone', async () => {
    const profile = afterLoss(await filled());
    const lost = { contacts: 1, promises: 1, notes: 1, packs: 0 };
    expect(valueIn(await startBackground(profile).notebook.health({}))).toEqual({ state: 'emptied', lost });
    // Until somebody saw it, whatever is saved meanwhile.
    const { notebook } = startBackground(profile);
    valueIn(await notebook.saveNote(note({ id: 'new' })));
    expect(valueIn(await notebook.health({}))).toEqual({ state: 'emptied', lost });
    valueIn(await notebook.lossSeen({}));
    expect(valueIn(await notebook.health({}))).toEqual(OK);
    expect(valueIn(await startBackground(profile).notebook.health({}))).toEqual(OK);
  });

  it('sees it also where a save came first', async () => {
    const profile = afterLoss(await filled());
    const { notebook } = startBackground(profile);
    valueIn(await notebook.saveNote(note({ id: 'new' })));
    expect(valueIn(await notebook.health({})).state).toBe('emptied');
  });

  it('watches by itself after a save, without being asked', async () => {
    const { notebook, profile } = startBackground();
    valueIn(await notebook.saveNote(note()));
    await vi.waitFor(() => expect(profile.stored.get(CANARY_KEY)).toMatchObject({ counts: { notes: 1 } }));
  });

  it('sees a database that lost its end, and says how many changes are gone', async () => {
    const profile = await filled();
    // What is remembered is three changes ahead of what is there.
    const commits = profile.stored.get(COMMITS_KEY) as { readonly changes: number };
    const ahead = () => profile.stored.set(COMMITS_KEY, { ...commits, changes: commits.changes + 3 });
    ahead();
    const shortened = { state: 'shortened', changes: 3 };
    expect(valueIn(await startBackground(profile).notebook.health({}))).toEqual(shortened);
    const { notebook } = startBackground(profile);
    expect(valueIn(await notebook.health({}))).toEqual(shortened);
    valueIn(await notebook.lossSeen({}));
    expect(valueIn(await startBackground(profile).notebook.health({}))).toEqual(OK);
  });

  it('sees that also where a save came first', async () => {
    const profile = await filled();
    const commits = profile.stored.get(COMMITS_KEY) as { readonly changes: number };
    profile.stored.set(COMMITS_KEY, { ...commits, changes: commits.changes + 3 });
    const { notebook } = startBackground(profile);
    for (let saved = 0; saved < 5; saved += 1) valueIn(await notebook.saveNote(note({ id: `later-${saved}` })));
    expect(valueIn(await notebook.health({}))).toEqual({ state: 'shortened', changes: 3 });
  });

  it('is not misled by an answer that died before it was remembered', async () => {
    const profile = await filled();
    const commits = profile.stored.get(COMMITS_KEY) as { readonly changes: number };
    profile.stored.set(COMMITS_KEY, { ...commits, changes: commits.changes - 1 });
    expect(valueIn(await startBackground(profile).notebook.health({}))).toEqual(OK);
  });

  it('is not misled by many changes at once', async () => {
    const profile = await filled();
    const { notebook } = startBackground(profile);
    const saves = Array.from({ length: 20 }, (_, index) => notebook.saveNote(note({ id: `many-${index}` })));
    const looks = [notebook.health({}), notebook.health({})];
    await Promise.all(saves);
    for (const look of looks) expect(valueIn(await look)).toEqual(OK);
    expect(valueIn(await startBackground(profile).notebook.health({}))).toEqual(OK);
  });

  it('is content once a backup was brought back', async () => {
    const profile = await filled();
    const backup = JSON.stringify(valueIn(await startBackground(profile).notebook.exportNotebook({})));
    const { notebook } = startBackground(afterLoss(profile));
    expect(valueIn(await notebook.health({})).state).toBe('emptied');
    valueIn(await notebook.importNotebook({ text: backup }));
    expect(valueIn(await notebook.health({}))).toEqual(OK);
    expect(valueIn(await notebook.listNotes({}))).toHaveLength(1);
  });

  it('does not cry for an empty one, nor for what the user deleted', async () => {
    const empty = makeProfile();
    valueIn(await startBackground(empty).notebook.health({}));
    expect(valueIn(await startBackground(afterLoss(empty)).notebook.health({}))).toEqual(OK);

    const { notebook } = startBackground();
    valueIn(await notebook.addPromise(promise()));
    valueIn(await notebook.health({}));
    valueIn(await notebook.dropPromise({ id: 'p1' }));
    expect(valueIn(await notebook.health({}))).toEqual(OK);
  });

  it.each([null, 7, 'text', { databaseId: 3 }, { databaseId: 'x', counts: { notes: -1 } }])(
    'starts afresh where the memory is %j',
    async (memory) => {
      const profile = makeProfile();
      profile.stored.set(CANARY_KEY, memory);
      expect(valueIn(await startBackground(profile).notebook.health({}))).toEqual(OK);
      expect(profile.stored.get(CANARY_KEY)).toMatchObject({ lost: null });
    },
  );

  it('says that it does not know where the second store is gone', async () => {
    const { notebook } = startBackground(makeProfile(), {
      canary: { get: () => Promise.reject(new Error('gone')), set: async () => undefined },
    });
    expect((await notebook.health({})).ok).toBe(false);
  });
});
