/** Notes through the calls: nobody's words are lost, whoever saves when. */
import { describe, expect, it } from 'vitest';
import { KEEP_DELETED } from '../../notebook/notes';
import { codeIn, note, START, startBackground, valueIn } from './make-notebook';

const texts = async ({ notebook }: Pick<ReturnType<typeof startBackground>, 'notebook'>, deleted = false) =>
  valueIn(await notebook.listNotes({ deleted })).map(({ text }) => text);

describe('saving a note', () => {
  it('keeps it, and counts', async () => {
    const background = startBackground();
    const { notebook } = background;
    const first = valueIn(await notebook.saveNote(note()));
    expect(first).toEqual({
      note: {
        id: 'n1',
        contactId: 'ann@example.com',
        text: 'Prefers calls before ten.',
        createdAt: START,
        updatedAt: START,
        revision: 1,
        deletedAt: null,
      },
      conflict: false,
    });
    const second = valueIn(await notebook.saveNote(note({ text: 'Prefers mail.', revision: 1 })));
    expect([second.note.revision, second.conflict]).toEqual([2, false]);
    expect(await texts(background)).toEqual(['Prefers mail.']);
    expect(valueIn(await notebook.listContacts({})).map(({ name }) => name)).toEqual(['Ann Lee']);
  });

  it('that was saved already changes nothing', async () => {
    const { notebook } = startBackground();
    const first = valueIn(await notebook.saveNote(note()));
    expect(valueIn(await notebook.saveNote(note()))).toEqual(first);
    const second = valueIn(await notebook.saveNote(note({ text: 'two', revision: 1 })));
    expect(valueIn(await notebook.saveNote(note({ text: 'two', revision: 1 })))).toEqual(second);
    expect(valueIn(await notebook.listNotes({}))).toHaveLength(1);
  });

  it('that somebody else changed keeps both', async () => {
    const background = startBackground();
    const { notebook } = background;
    valueIn(await notebook.saveNote(note()));
    valueIn(await notebook.saveNote(note({ text: 'from the workspace', revision: 1 })));
    const stale = valueIn(await notebook.saveNote(note({ text: 'from the sidebar', revision: 1 })));
    expect(stale.conflict).toBe(true);
    expect(stale.note.id).not.toBe('n1');
    expect((await texts(background)).sort()).toEqual(['from the sidebar', 'from the workspace']);
    // The same stale save once more is the same second note.
    expect(valueIn(await notebook.saveNote(note({ text: 'from the sidebar', revision: 1 })))).toEqual(stale);
    expect(await texts(background)).toHaveLength(2);
  });

  it('without words stores nothing where it is new, and stores it where it is not', async () => {
    const background = startBackground();
    const { notebook } = background;
    expect(valueIn(await notebook.saveNote(note({ text: ' \n' }))).note.revision).toBe(0);
    expect(await texts(background)).toEqual([]);
    expect(valueIn(await notebook.listContacts({}))).toEqual([]);
    valueIn(await notebook.saveNote(note()));
    valueIn(await notebook.saveNote(note({ text: '', revision: 1 })));
    expect(await texts(background)).toEqual(['']);
  });

  it('of which nothing is known any more keeps the words', async () => {
    const background = startBackground();
    expect(valueIn(await background.notebook.saveNote(note({ revision: 7 }))).note.revision).toBe(1);
    expect(await texts(background)).toHaveLength(1);
  });

  it.each(['😀 漢字 الاسم', 'a\u0000b', '\uD800 half a character', '<script>x</script>', '__proto__'])(
    'gives back the very same text: %j',
    async (text) => {
      const background = startBackground();
      valueIn(await background.notebook.saveNote(note({ text })));
      expect(await texts(background)).toEqual([text]);
    },
  );
});

describe('deleting a note', () => {
  it('can be taken back', async () => {
    const background = startBackground();
    const { notebook } = background;
    const { note: saved } = valueIn(await notebook.saveNote(note()));
    valueIn(await notebook.deleteNote({ id: 'n1' }));
    expect([await texts(background), await texts(background, true)]).toEqual([[], [saved.text]]);
    expect(valueIn(await notebook.restoreNote({ id: 'n1' }))).toEqual(saved);
    expect([await texts(background), await texts(background, true)]).toEqual([[saved.text], []]);
    expect(codeIn(await notebook.restoreNote({ id: 'gone' }))).toBe('not-found');
  });

  it('twice, or of what was never stored, is done', async () => {
    const { notebook, clock } = startBackground();
    valueIn(await notebook.saveNote(note()));
    valueIn(await notebook.deleteNote({ id: 'n1' }));
    clock.now = new Date('2026-03-20T00:00:00.000Z');
    valueIn(await notebook.deleteNote({ id: 'n1' }));
    valueIn(await notebook.deleteNote({ id: 'never' }));
    expect(valueIn(await notebook.listNotes({ deleted: true }))[0]?.deletedAt).toBe(START);
  });

  it('while somebody types in it does not swallow the words', async () => {
    const background = startBackground();
    const { notebook } = background;
    valueIn(await notebook.saveNote(note()));
    valueIn(await notebook.deleteNote({ id: 'n1' }));
    valueIn(await notebook.saveNote(note({ text: 'still typing', revision: 1 })));
    expect(await texts(background)).toEqual(['still typing']);
  });

  it('is final after thirty days, not before', async () => {
    const background = startBackground();
    const { notebook, clock } = background;
    valueIn(await notebook.saveNote(note()));
    valueIn(await notebook.saveNote(note({ id: 'n2', text: 'stays' })));
    valueIn(await notebook.deleteNote({ id: 'n1' }));
    clock.now = new Date(Date.parse(START) + KEEP_DELETED);
    valueIn(await notebook.tidy({}));
    expect(await texts(background, true)).toHaveLength(1);
    clock.now = new Date(Date.parse(START) + KEEP_DELETED + 1);
    valueIn(await notebook.tidy({}));
    expect([await texts(background), await texts(background, true)]).toEqual([['stays'], []]);
  });
});

describe('the list', () => {
  it('is of one contact, of nobody, or of all', async () => {
    const { notebook, clock } = startBackground();
    for (const [index, contactId] of ['a@example.com', null, 'b@example.com', 'a@example.com'].entries()) {
      clock.now = new Date(Date.parse(START) + index);
      valueIn(await notebook.saveNote(note({ id: `n${index}`, contactId, text: `${index}` })));
    }
    const ids = async (filter: { contactId?: string | null }) =>
      valueIn(await notebook.listNotes(filter)).map(({ id }) => id);
    expect(await ids({})).toEqual(['n3', 'n2', 'n1', 'n0']);
    expect(await ids({ contactId: null })).toEqual(['n1']);
    expect(await ids({ contactId: 'a@example.com' })).toEqual(['n3', 'n0']);
  });
});
