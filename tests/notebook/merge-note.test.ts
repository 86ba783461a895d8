/** Two notes of one id: words are never overwritten unseen, and a backup of one's own brings no copies. */
import { describe, expect, it } from 'vitest';
import { mergeNote } from '../../notebook/merge-note';
import type { Note } from '../../notebook/model';
import { type Background, note, START, startBackground, valueIn } from './make-notebook';

const row = (over: Partial<Note> = {}): Note => ({
  id: 'n1',
  contactId: null,
  text: 'before ten',
  createdAt: START,
  updatedAt: START,
  revision: 3,
  deletedAt: null,
  ...over,
});
const LATER = '2026-03-04T10:00:00.000Z';
const nothing = { oursSaid: null, theirsSaid: null };

describe('two notes of one id', () => {
  it('are one where they say the same, with what else was changed last', () => {
    expect(mergeNote(row(), row(), nothing)).toEqual({ keep: true });
    const pinned = row({ pinned: true, updatedAt: LATER });
    expect(mergeNote(row(), pinned, nothing)).toEqual({ replace: { ...pinned, revision: 4 } });
    expect(mergeNote(pinned, row(), nothing)).toEqual({ keep: true });
  });

  it('are the later one where it grew out of the other', () => {
    const later = row({ text: 'before nine', revision: 5, updatedAt: LATER });
    expect(mergeNote(row(), later, { oursSaid: null, theirsSaid: 'before ten' })).toEqual({ replace: later });
    expect(mergeNote(later, row(), { oursSaid: 'before ten', theirsSaid: null })).toEqual({ keep: true });
  });

  it.each([
    ['at the same revision', 3, START],
    ['ours with more saves', 2, START],
    ['theirs with more saves, and later', 9, LATER],
  ])('stay two where neither is known to have said what the other says: %s', (_, revision, updatedAt) => {
    const theirs = row({ text: 'before nine', revision, updatedAt });
    const merged = mergeNote(row(), theirs, nothing);
    expect(merged).toMatchObject({ copy: { text: 'before nine', conflictOf: 'n1', revision: 1 } });
    expect('copy' in merged && merged.copy.id).not.toBe('n1');
    // However often it comes.
    expect(mergeNote(row(), theirs, nothing)).toEqual(merged);
  });
});

describe('a file of a notebook', () => {
  const day = (background: Background, date: string) => {
    background.clock.now = new Date(`2026-03-${date}T10:00:00.000Z`);
  };
  const edit = async ({ notebook }: Background, text: string) => {
    const [known] = valueIn(await notebook.listNotes({}));
    valueIn(await notebook.saveNote(note({ text, revision: known?.revision ?? 0 })));
  };
  const exported = async ({ notebook }: Background) => JSON.stringify(valueIn(await notebook.exportNotebook({})));
  const textsOf = async ({ notebook }: Background) =>
    valueIn(await notebook.listNotes({}))
      .map(({ text }) => text)
      .sort();

  it('that is older than the notebook brings nothing back over what was written since', async () => {
    const here = startBackground();
    await edit(here, 'before ten');
    const old = await exported(here);
    day(here, '05');
    await edit(here, 'before nine');
    const counts = valueIn(await here.notebook.importNotebook({ text: old }));
    expect(counts).toMatchObject({ added: 0, replaced: 0 });
    expect(await textsOf(here)).toEqual(['before nine']);
  });

  it('that is newer than the notebook takes its place', async () => {
    const [here, there] = [startBackground(), startBackground()];
    await edit(there, 'before ten');
    valueIn(await here.notebook.importNotebook({ text: await exported(there) }));
    day(there, '05');
    await edit(there, 'before nine');
    expect(valueIn(await here.notebook.importNotebook({ text: await exported(there) })).replaced).toBeGreaterThan(0);
    expect(await textsOf(here)).toEqual(['before nine']);
  });

  const write = async ({ notebook, clock }: Background, texts: readonly string[]) => {
    for (const text of texts) {
      clock.now = new Date(clock.now.getTime() + 30_000);
      const [known] = valueIn(await notebook.listNotes({}));
      valueIn(await notebook.saveNote(note({ text, revision: known?.revision ?? 0 })));
    }
  };

  it('that was taken while a note was written leaves one note, brought back here or brought there later', async () => {
    const [here, there] = [startBackground(), startBackground()];
    await write(here, ['b', 'be', 'before']);
    const old = await exported(here);
    await write(here, ['before t', 'before te', 'before ten']);
    valueIn(await there.notebook.importNotebook({ text: old }));
    expect(await textsOf(there)).toEqual(['before']);
    const preview = valueIn(await here.notebook.previewImport({ text: old }));
    expect(preview.copies).toBe(0);
    valueIn(await here.notebook.importNotebook({ text: old }));
    expect(await textsOf(here)).toEqual(['before ten']);
    valueIn(await there.notebook.importNotebook({ text: await exported(here) }));
    expect(await textsOf(there)).toEqual(['before ten']);
  });

  it('is written, and notes are saved, also where it cannot be remembered', async () => {
    const life = startBackground();
    life.profile.stored.get = () => {
      throw new Error('gone');
    };
    await write(life, ['b', 'be']);
    expect(await exported(life)).toContain('"be"');
    await write(life, ['before']);
    expect(await textsOf(life)).toEqual(['before']);
  });

  it('that was changed as the notebook was leaves both, once', async () => {
    const [here, there] = [startBackground(), startBackground()];
    await edit(there, 'before ten');
    valueIn(await here.notebook.importNotebook({ text: await exported(there) }));
    day(here, '05');
    day(there, '06');
    await edit(here, 'before nine');
    await edit(there, 'not on Fridays');
    const text = await exported(there);
    const preview = valueIn(await here.notebook.previewImport({ text }));
    expect(preview).toMatchObject({ kind: 'notebook', copies: 1, takesSettings: false });
    expect(preview.counts.notes).toEqual({ added: 1, replaced: 0, kept: 0 });
    expect(await textsOf(here)).toEqual(['before nine']);
    for (let round = 0; round < 2; round += 1) {
      valueIn(await here.notebook.importNotebook({ text }));
      expect(await textsOf(here)).toEqual(['before nine', 'not on Fridays']);
    }
  });
});
