/** What a note said before: one version for each sitting, one before much goes, none for each key. */
import { describe, expect, it } from 'vitest';
import { KEEP_DELETED } from '../../notebook/notes';
import { note, START, startBackground, valueIn } from './make-notebook';

const MINUTE = 60_000;

async function write(texts: readonly (readonly [minutes: number, text: string])[]) {
  const background = startBackground();
  const { notebook, clock } = background;
  let revision = 0;
  for (const [minutes, text] of texts) {
    clock.now = new Date(Date.parse(START) + minutes * MINUTE);
    revision = valueIn(await notebook.saveNote(note({ text, revision }))).note.revision;
  }
  return background;
}
const versionsOf = async ({ notebook }: Awaited<ReturnType<typeof write>>) =>
  valueIn(await notebook.listNoteVersions({ noteId: 'n1' })).map(({ text }) => text);

describe('a version is kept', () => {
  it('not of each pause in one sitting', async () =>
    expect(
      await versionsOf(
        await write([
          [0, 'a'],
          [1, 'ab'],
          [2, 'abc'],
          [3, 'ab'],
        ]),
      ),
    ).toEqual([]));
  it('of what an earlier sitting left behind, the newest first', async () =>
    expect(
      await versionsOf(
        await write([
          [0, 'one'],
          [11, 'two'],
          [12, 'two!'],
          [40, 'three'],
        ]),
      ),
    ).toEqual(['two!', 'one']));
  it('before much is taken away at once', async () =>
    expect(
      await versionsOf(
        await write([
          [0, 'x'.repeat(50)],
          [1, 'x'.repeat(10)],
        ]),
      ),
    ).toEqual(['x'.repeat(50)]));
  it('of what stood there when an earlier one is brought back, however short', async () =>
    expect(
      await versionsOf(
        await write([
          [0, 'one'],
          [11, 'two'],
          [12, 'one'],
        ]),
      ),
    ).toEqual(['two', 'one']));
  it('a hundred times at most', async () => {
    const kept = await versionsOf(await write(Array.from({ length: 105 }, (_, turn) => [turn * 11, `text ${turn}`])));
    expect(kept).toHaveLength(100);
    expect([kept[0], kept.at(-1)]).toEqual(['text 103', 'text 4']);
  });
});

describe('what a note says beside its text', () => {
  it('stays when only the text is saved, and is taken away when it is said', async () => {
    const { notebook } = startBackground();
    const first = valueIn(await notebook.saveNote(note({ pinned: true, concern: true }))).note;
    expect(first).toMatchObject({ pinned: true, concern: true });
    const second = valueIn(await notebook.saveNote(note({ text: 'more', revision: 1 }))).note;
    expect(second).toMatchObject({ pinned: true, concern: true, revision: 2 });
    const third = valueIn(await notebook.saveNote(note({ text: 'more', revision: 2, pinned: false }))).note;
    expect(third).toMatchObject({ concern: true, revision: 3 });
    expect(third).not.toHaveProperty('pinned');
  });
  it('names the note that somebody else had saved first', async () => {
    const { notebook } = await write([
      [0, 'one'],
      [1, 'two'],
    ]);
    const stale = valueIn(await notebook.saveNote(note({ text: 'three', revision: 1 })));
    expect(stale).toMatchObject({ conflict: true, note: { text: 'three', conflictOf: 'n1' } });
    const { id } = stale.note;
    const later = valueIn(await notebook.saveNote(note({ id, text: 'three', revision: 1, pinned: true })));
    expect(later.note, 'until it is settled').toMatchObject({ conflictOf: 'n1', pinned: true });
    const settled = valueIn(await notebook.saveNote(note({ id, text: 'three', revision: 2, settled: true })));
    expect(settled).toMatchObject({ conflict: false, note: { revision: 3 } });
    expect(settled.note).not.toHaveProperty('conflictOf');
  });
});

it('goes with its note when that is forgotten for good', async () => {
  const background = await write([
    [0, 'one'],
    [11, 'two'],
  ]);
  const { notebook, clock } = background;
  valueIn(await notebook.deleteNote({ id: 'n1' }));
  expect(await versionsOf(background)).toEqual(['one']);
  clock.now = new Date(clock.now.getTime() + KEEP_DELETED + 1);
  valueIn(await notebook.tidy({}));
  expect(await versionsOf(background)).toEqual([]);
});
