/** Contacts: one person under two addresses, and what is forgotten about them. */
import { describe, expect, it } from 'vitest';
import { codeIn, note, promise, START, startBackground, valueIn } from './make-notebook';

const HOME = { id: 'ann@home.example', name: 'Ann' };
const LATER = '2026-06-01T00:00:00.000Z';

/** Ann under two addresses, Ben beside her; a row of every kind for each. */
async function meetPeople() {
  const background = startBackground();
  const { notebook } = background;
  valueIn(await notebook.addPromise(promise({ state: 'open' })));
  valueIn(await notebook.addPromise(promise({ id: 'p2', contact: HOME, state: 'open' })));
  valueIn(await notebook.addPromise(promise({ id: 'p3', contact: { id: 'ben@example.com', name: 'Ben' } })));
  valueIn(
    await notebook.saveNote(note({ text: 'A long note that says many things, of which much will be taken away.' })),
  );
  valueIn(await notebook.saveNote(note({ text: 'Short.', revision: 1 })));
  valueIn(await notebook.saveNote(note({ id: 'n2', contactId: HOME.id })));
  valueIn(await notebook.saveNote(note({ id: 'n3', contactId: 'ben@example.com', contactName: 'Ben' })));
  for (const contactId of ['ann@example.com', HOME.id, 'ben@example.com']) {
    valueIn(await notebook.addSending({ id: `s-${contactId}`, at: START, contactId, kind: 'mail', pillars: [] }));
    valueIn(await notebook.addInserted({ id: `i-${contactId}`, at: START, contactId, track: 'core/one', text: 'x' }));
  }
  return background;
}

describe('one person under two addresses', () => {
  const seen = async ({ notebook }: Awaited<ReturnType<typeof meetPeople>>, contactId: string) => ({
    promises: valueIn(await notebook.listPromises({ contactId }))
      .map(({ id }) => id)
      .sort(),
    notes: valueIn(await notebook.listNotes({ contactId }))
      .map(({ id }) => id)
      .sort(),
    inserted: valueIn(await notebook.listInserted({ contactId })).length,
  });
  const apart = { promises: ['p1'], notes: ['n1'], inserted: 1 };
  const joined = { promises: ['p1', 'p2'], notes: ['n1', 'n2'], inserted: 2 };

  it('shows what hangs on either with both, and apart again', async () => {
    const book = await meetPeople();
    expect(await seen(book, 'ann@example.com')).toEqual(apart);
    valueIn(await book.notebook.joinContacts({ id: HOME.id, sameAs: 'ann@example.com' }));
    expect(await seen(book, 'ann@example.com')).toEqual(joined);
    expect(await seen(book, HOME.id)).toEqual(joined);
    valueIn(await book.notebook.joinContacts({ id: HOME.id, sameAs: null }));
    expect(await seen(book, 'ann@example.com')).toEqual(apart);
  });

  it('stays one when a third is joined to any of them, and when the first is parted', async () => {
    const book = await meetPeople();
    valueIn(await book.notebook.joinContacts({ id: HOME.id, sameAs: 'ann@example.com' }));
    valueIn(await book.notebook.joinContacts({ id: 'ben@example.com', sameAs: HOME.id }));
    expect((await seen(book, 'ann@example.com')).promises).toEqual(['p1', 'p2', 'p3']);
    valueIn(await book.notebook.joinContacts({ id: 'ann@example.com', sameAs: null }));
    expect((await seen(book, 'ben@example.com')).promises).toEqual(['p2', 'p3']);
    expect((await seen(book, 'ann@example.com')).promises).toEqual(['p1']);
  });

  it('is one also where two that were joined elsewhere are joined', async () => {
    const book = await meetPeople();
    valueIn(await book.notebook.joinContacts({ id: HOME.id, sameAs: 'ann@example.com' }));
    valueIn(await book.notebook.joinContacts({ id: 'ann@example.com', sameAs: 'ben@example.com' }));
    expect((await seen(book, HOME.id)).promises).toEqual(['p1', 'p2', 'p3']);
    // Joined the other way round as well, nobody points to somebody who points on.
    valueIn(await book.notebook.joinContacts({ id: 'ben@example.com', sameAs: HOME.id }));
    expect((await seen(book, HOME.id)).promises).toEqual(['p1', 'p2', 'p3']);
  });

  it('needs two contacts that are known', async () => {
    const { notebook } = await meetPeople();
    expect(codeIn(await notebook.joinContacts({ id: 'nobody', sameAs: HOME.id }))).toBe('not-found');
    expect(codeIn(await notebook.joinContacts({ id: HOME.id, sameAs: 'nobody' }))).toBe('not-found');
  });
});

describe('what is known of a contact', () => {
  it('is put right, and stays when it is met again without a name', async () => {
    const { notebook } = await meetPeople();
    valueIn(await notebook.changeContact({ id: HOME.id, name: 'Ann Lee', account: ' Brandt ' }));
    valueIn(await notebook.saveNote({ id: 'n9', contactId: HOME.id, text: 'x', revision: 0 }));
    const [contact] = valueIn(await notebook.listContacts({ ids: [HOME.id] }));
    expect(contact).toMatchObject({ name: 'Ann Lee', account: 'Brandt' });
    expect(valueIn(await notebook.changeContact({ id: HOME.id, account: '' }))).not.toHaveProperty('account');
    expect(codeIn(await notebook.changeContact({ id: 'nobody', name: 'x' }))).toBe('not-found');
  });
});

describe('forgetting', () => {
  it('a contact takes everything of the person away, under every address, and nothing of others', async () => {
    const { notebook } = await meetPeople();
    valueIn(await notebook.joinContacts({ id: HOME.id, sameAs: 'ann@example.com' }));
    valueIn(
      await notebook.saveSettings({
        mutes: [
          { rule: 'core/guilt', type: 'guilt', contact: HOME },
          { rule: 'core/jargon', type: 'jargon' },
        ],
      }),
    );
    valueIn(await notebook.remindersShown(['p1/day/2026-03-06', 'p3/day/2026-03-06']));
    valueIn(await notebook.forgetContact({ id: 'ann@example.com' }));
    const file = valueIn(await notebook.exportNotebook({}));
    expect(JSON.stringify(file)).not.toMatch(/ann|Ann|p1|p2|n1|n2/);
    expect(file).toMatchObject({
      contacts: [{ id: 'ben@example.com' }],
      promises: [{ id: 'p3' }],
      notes: [{ id: 'n3' }],
      noteVersions: [],
      sendings: [{ id: 's-ben@example.com' }],
      insertions: [{ id: 'i-ben@example.com' }],
      settings: { mutes: [{ rule: 'core/jargon' }] },
    });
  });

  it('what was long ago spares open promises and what was touched since', async () => {
    const { notebook, clock } = await meetPeople();
    clock.now = new Date(LATER);
    valueIn(await notebook.saveNote(note({ id: 'n2', contactId: HOME.id, text: 'touched', revision: 1 })));
    valueIn(await notebook.forgetBefore({ moment: '2026-05-01T00:00:00.000Z' }));
    const file = valueIn(await notebook.exportNotebook({}));
    // Ben's promise was drafted and never sent, his note is old: nothing of him is left.
    expect(file.promises.map(({ id }) => id)).toEqual(['p1', 'p2']);
    expect(file.notes.map(({ id }) => id)).toEqual(['n2']);
    expect(file.contacts.map(({ id }) => id).sort()).toEqual(['ann@example.com', HOME.id]);
    expect([file.noteVersions, file.sendings, file.insertions]).toEqual([[], [], []]);
  });

  it('everything leaves an empty notebook, and no word of a loss', async () => {
    const { notebook, profile } = await meetPeople();
    valueIn(await notebook.health({}));
    valueIn(await notebook.saveSettings({ theme: 'dark' }));
    valueIn(await notebook.eraseAll({}));
    expect(valueIn(await notebook.health({}))).toEqual({ state: 'ok' });
    const next = startBackground(profile).notebook;
    expect(valueIn(await next.exportNotebook({}))).toMatchObject({
      contacts: [],
      promises: [],
      notes: [],
      sendings: [],
      settings: { theme: 'auto' },
    });
    expect(valueIn(await next.health({}))).toEqual({ state: 'ok' });
  });
});

describe('the diary', () => {
  it('keeps a sending and a line once, newest first, from a moment on', async () => {
    const { notebook } = await meetPeople();
    const sending = { id: 's9', at: LATER, contactId: null, kind: 'mail', pillars: ['limits'] } as const;
    valueIn(await notebook.addSending(sending));
    valueIn(await notebook.addSending({ ...sending, pillars: [] }));
    expect(valueIn(await notebook.listSendings({}))).toHaveLength(4);
    expect(valueIn(await notebook.listSendings({ since: LATER }))).toEqual([sending]);
    expect(valueIn(await notebook.listSendings({}))[0]).toEqual(sending);
    const line = { id: 'i9', at: LATER, contactId: HOME.id, contactName: 'Ann', track: 'core/two', text: 'y' };
    valueIn(await notebook.addInserted(line));
    valueIn(await notebook.addInserted(line));
    expect(valueIn(await notebook.listInserted({ contactId: HOME.id })).map(({ id }) => id)).toEqual([
      'i9',
      `i-${HOME.id}`,
    ]);
    expect(valueIn(await notebook.listInserted({ contactId: HOME.id }))[0]).not.toHaveProperty('contactName');
  });
});
