/** Copies that the browser keeps by itself: never far behind, never in the way of a save, and the way back from an emptied database. */
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { MANIFEST_KEY, type Manifest } from '../../notebook/snapshots/snapshot-model';
import {
  type Background,
  makeProfile,
  note,
  type Profile,
  promise,
  snapshotPortOf,
  startBackground,
  valueIn,
} from './make-notebook';

const HOUR = 60 * 60 * 1000;
const manifestOf = ({ stored }: Profile) => stored.get(MANIFEST_KEY) as Manifest | undefined;
const partsOf = ({ stored }: Profile) => [...stored.keys()].filter((key) => key.startsWith('notebookSnapshot:'));
const later = (background: Background, milliseconds: number) => {
  background.clock.now = new Date(background.clock.now.getTime() + milliseconds);
};
/** The next life of a profile, with another database in the place of the old one. */
const afterLoss = (profile: Profile) => startBackground({ ...profile, indexedDB: new IDBFactory() });
const saveNote = async ({ notebook }: Background, id: string, text = id) =>
  valueIn(await notebook.saveNote(note({ id, text })));
const follow = async ({ notebook }: Background) => valueIn(await notebook.followChanges({}));
const list = async ({ notebook }: Background) => valueIn(await notebook.listSnapshots({}));
const textsOf = async ({ notebook }: Background) =>
  valueIn(await notebook.listNotes({}))
    .map(({ text }) => text)
    .sort();

/** The texts of the notes that the newest copy would bring back. */
const inCopy = async (background: Background) => {
  const [newest] = await list(background);
  const other = afterLoss(background.profile);
  valueIn(await other.notebook.importNotebook({ snapshot: newest?.id ?? '' }));
  return textsOf(other);
};

describe('the newest copy', () => {
  it('comes by itself, with the first change of a life and with every twenty-fifth', async () => {
    const background = startBackground();
    await saveNote(background, 'first');
    await vi.waitFor(async () => expect(await list(background)).toHaveLength(1));
    await follow(background);
    for (let index = 0; index < 25; index += 1) {
      later(background, 1_000);
      await saveNote(background, `n${index}`);
    }
    await vi.waitFor(async () => expect((await list(background))[0]?.counts.notes).toBeGreaterThanOrEqual(25));
    const next = startBackground(background.profile);
    next.clock.now = background.clock.now;
    later(next, 1_000);
    await saveNote(next, 'in another life');
    await vi.waitFor(async () => expect((await list(next))[0]?.counts.notes).toBe(27));
  });

  it('comes with the first change an hour later', async () => {
    const background = startBackground();
    await saveNote(background, 'first');
    await follow(background);
    later(background, HOUR);
    await saveNote(background, 'second');
    await vi.waitFor(async () => expect((await list(background))[0]?.counts.notes).toBe(2));
  });

  it('holds the base and what was touched since, and is written only where something was', async () => {
    const background = startBackground();
    valueIn(await background.notebook.addPromise(promise({ state: 'open' })));
    await saveNote(background, 'a', 'one');
    later(background, 1_000);
    await follow(background);
    const first = manifestOf(background.profile);
    later(background, 1_000);
    await follow(background);
    expect(manifestOf(background.profile)).toEqual(first);
    await saveNote(background, 'b', 'two');
    valueIn(await background.notebook.changePromise({ id: 'p1', change: { to: 'kept' } }));
    valueIn(await background.notebook.saveSettings({ theme: 'dark' }));
    await follow(background);
    expect(manifestOf(background.profile)?.generations).toHaveLength(1);
    expect(manifestOf(background.profile)?.generations[0]?.delta.parts).toBe(1);
    const other = afterLoss(background.profile);
    const [newest] = await list(other);
    const source = { snapshot: newest?.id ?? '' };
    expect(valueIn(await other.notebook.previewImport(source))).toMatchObject({
      kind: 'snapshot',
      counts: { notes: { added: 2 }, promises: { added: 1 }, contacts: { added: 1 } },
      takesSettings: true,
    });
    expect(await textsOf(other)).toEqual([]);
    valueIn(await other.notebook.importNotebook(source));
    expect(await textsOf(other)).toEqual(['one', 'two']);
    expect(valueIn(await other.notebook.listPromises({}))[0]?.events.map(({ what }) => what)).toEqual([
      'confirmed',
      'kept',
    ]);
    expect(valueIn(await other.notebook.getSettings({})).theme).toBe('dark');
  });

  it('holds what a note said before, also what it said last before the base', async () => {
    const background = startBackground();
    await saveNote(background, 'a', 'first words');
    await follow(background);
    later(background, HOUR);
    valueIn(await background.notebook.saveNote(note({ id: 'a', text: 'other words', revision: 1 })));
    await follow(background);
    const other = afterLoss(background.profile);
    valueIn(await other.notebook.importNotebook({ snapshot: (await list(other))[0]?.id ?? '' }));
    const versions = valueIn(await other.notebook.listNoteVersions({ noteId: 'a' }));
    expect(versions.map(({ text }) => text)).toEqual(['first words']);
  });

  it('holds what bears no time: an import, a pack, a contact put right', async () => {
    const there = startBackground();
    await saveNote(there, 'old');
    const text = JSON.stringify(valueIn(await there.notebook.exportNotebook({})));
    const here = startBackground();
    here.clock.now = new Date('2026-06-01T00:00:00.000Z');
    await saveNote(here, 'new');
    await follow(here);
    valueIn(await here.notebook.importNotebook({ text }));
    valueIn(await here.notebook.importPack({ text: 'dental 1.0.0 words' }));
    valueIn(await here.notebook.changeContact({ id: 'ann@example.com', name: 'Ann Right' }));
    await follow(here);
    expect(await inCopy(here)).toEqual(['new', 'old']);
    const other = afterLoss(here.profile);
    valueIn(await other.notebook.importNotebook({ snapshot: (await list(other))[0]?.id ?? '' }));
    expect(valueIn(await other.notebook.listContacts({}))[0]?.name).toBe('Ann Right');
    expect(valueIn(await other.notebook.listPacks({})).map(({ id }) => id)).toContain('dental');
  });

  it('is made of what a save changed while it was read', async () => {
    const background = startBackground();
    for (let index = 0; index < 30; index += 1) await saveNote(background, `n${index}`);
    later(background, 1_000);
    const following = background.notebook.followChanges({});
    await saveNote(background, 'meanwhile');
    await following;
    later(background, 1_000);
    await follow(background);
    expect(await inCopy(background)).toContain('meanwhile');
  });
});

describe('copies', () => {
  it('are three generations at most, a new one when a day has passed', async () => {
    const background = startBackground();
    for (let day = 0; day < 6; day += 1) {
      await saveNote(background, `day ${day}`);
      await follow(background);
      later(background, 25 * HOUR);
    }
    const copies = await list(background);
    expect(copies.map(({ counts }) => counts.notes)).toEqual([6, 5, 4]);
    expect(partsOf(background.profile).every((key) => copies.some(({ id }) => key.includes(id)))).toBe(true);
  });

  it('of a database that was emptied stay until the loss is seen, whatever is written meanwhile', async () => {
    const old = startBackground();
    await saveNote(old, 'precious');
    valueIn(await old.notebook.health({}));
    await follow(old);
    const background = afterLoss(old.profile);
    for (let day = 0; day < 5; day += 1) {
      later(background, 25 * HOUR);
      await saveNote(background, `new ${day}`);
      await follow(background);
    }
    expect(valueIn(await background.notebook.health({})).state).toBe('emptied');
    const copies = await list(background);
    expect(copies.map(({ counts }) => counts.notes)).toEqual([5, 1]);
    valueIn(await background.notebook.importNotebook({ snapshot: copies[1]?.id ?? '' }));
    expect(await textsOf(background)).toContain('precious');
    expect(await textsOf(background)).toHaveLength(6);
    expect(valueIn(await background.notebook.health({}))).toEqual({ state: 'ok' });
  });

  it('never replace what was lost by nothing', async () => {
    const old = startBackground();
    await saveNote(old, 'precious');
    await follow(old);
    const background = afterLoss(old.profile);
    await follow(background);
    expect(await list(background)).toHaveLength(1);
  });

  it('that a background left half are swept away with the next', async () => {
    const profile = makeProfile();
    const port = snapshotPortOf(profile);
    let dead = false;
    const dying = startBackground(profile, {
      snapshots: {
        ...port,
        // Stops before the last word of the base is written.
        set: async (values) => {
          if (dead) throw new Error('stopped');
          await port.set(values);
          dead = Object.keys(values).some((key) => key.startsWith('notebookSnapshot:'));
        },
      },
    });
    await saveNote(dying, 'a');
    await vi.waitFor(() => expect(partsOf(profile)).toHaveLength(1));
    const half = partsOf(profile);
    const next = startBackground(profile);
    later(next, 1_000);
    await saveNote(next, 'b');
    await follow(next);
    expect(partsOf(profile).some((key) => half.includes(key))).toBe(false);
    expect(await inCopy(next)).toEqual(['a', 'b']);
  });

  it.each([
    ['missing', (profile: Profile) => profile.stored.delete(partsOf(profile)[0] ?? '')],
    ['broken', (profile: Profile) => profile.stored.set(partsOf(profile)[0] ?? '', 'bm90IHBhY2tlZA==')],
  ])('with a part that is %s are refused, and nothing is changed', async (_, harm) => {
    const old = startBackground();
    await saveNote(old, 'a');
    await follow(old);
    harm(old.profile);
    const background = afterLoss(old.profile);
    const answer = await background.notebook.importNotebook({ snapshot: (await list(background))[0]?.id ?? '' });
    expect(answer).toMatchObject({ ok: false, failure: { code: 'bad-file', file: 'damaged' } });
    expect(await textsOf(background)).toEqual([]);
  });

  it('start afresh where the list of them makes no sense', async () => {
    const background = startBackground();
    background.profile.stored.set(MANIFEST_KEY, { generations: 7 });
    await saveNote(background, 'a');
    await follow(background);
    expect(await list(background)).toHaveLength(1);
  });

  it('are given up where they would be too large, for a day, and nothing of them stays', async () => {
    const background = startBackground(makeProfile(), { mostOfCopies: 1_000 });
    const noise = Array.from({ length: 100 }, () => crypto.randomUUID()).join('');
    await saveNote(background, 'a', noise);
    await follow(background);
    expect(await list(background)).toEqual([]);
    expect(partsOf(background.profile)).toEqual([]);
    expect(manifestOf(background.profile)?.tooLargeAt).toBe(background.clock.now.toISOString());
  });
});

describe('a save', () => {
  it.each([
    ['is full', () => Promise.reject(new DOMException('full', 'QuotaExceededError'))],
    ['never answers', () => new Promise<never>(() => undefined)],
  ])('does not fail, nor wait, where the store of copies %s', async (_, set) => {
    const background = startBackground(makeProfile(), {
      snapshots: { get: async () => undefined, set, remove: async () => undefined },
    });
    for (let index = 0; index < 30; index += 1) await saveNote(background, `n${index}`);
    valueIn(await background.notebook.addPromise(promise()));
    expect(await textsOf(background)).toHaveLength(30);
  });
});

describe('what is forgotten', () => {
  const secret = async (background: Background) => {
    const port = background.profile.stored;
    const copies = await list(background);
    const texts: string[] = [];
    for (const { id } of copies) {
      const other = afterLoss({ ...background.profile, stored: new Map(port) });
      valueIn(await other.notebook.importNotebook({ snapshot: id }));
      texts.push(...(await textsOf(other)));
    }
    return texts;
  };
  const filled = async () => {
    const background = startBackground();
    await saveNote(background, 'about Ann');
    valueIn(await background.notebook.saveNote(note({ id: 'free', contactId: null, text: 'a free one' })));
    for (let day = 0; day < 2; day += 1) {
      await follow(background);
      later(background, 25 * HOUR);
      valueIn(await background.notebook.saveNote(note({ id: `later-${day}`, contactId: null, text: `later ${day}` })));
    }
    await follow(background);
    expect(await list(background)).toHaveLength(3);
    return background;
  };

  it('of a contact is in no copy any more', async () => {
    const background = await filled();
    valueIn(await background.notebook.forgetContact({ id: 'ann@example.com' }));
    await follow(background);
    const texts = await secret(background);
    expect(texts).toContain('a free one');
    expect(texts).not.toContain('about Ann');
  });

  it('of before a moment is in no copy any more', async () => {
    const background = await filled();
    valueIn(await background.notebook.forgetBefore({ moment: '2026-03-03T00:00:00.000Z' }));
    await follow(background);
    expect([...new Set(await secret(background))].sort()).toEqual(['later 0', 'later 1']);
  });

  it('altogether leaves no copy, no file on the shelf and no key', async () => {
    const background = await filled();
    valueIn(await background.notebook.exportFile({ format: 'json' }));
    valueIn(await background.notebook.eraseAll({}));
    expect(await list(background)).toEqual([]);
    expect(partsOf(background.profile)).toEqual([]);
    expect(background.shelf.files.size).toBe(0);
    expect(valueIn(await background.notebook.backupState({}))).toMatchObject({ hasPassword: false });
  });

  it('is not forgotten where its copies cannot be reached: the user is told', async () => {
    const background = startBackground(makeProfile(), {
      snapshots: {
        get: async () => undefined,
        set: async () => undefined,
        remove: () => Promise.reject(new Error('gone')),
      },
    });
    await saveNote(background, 'about Ann');
    expect((await background.notebook.forgetContact({ id: 'ann@example.com' })).ok).toBe(false);
    expect(await textsOf(background)).toEqual(['about Ann']);
  });
});
