/** The Notes tab as a user meets it: read, written, pinned, kept as a concern, linked, brought back, settled. */
// @vitest-environment happy-dom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Note } from '../../../notebook/model';
import { CHINESE, ENGLISH } from '../canned-drafts';
import { type FakePorts, NOW, note, promiseRecord } from '../fake-ports';
import { expectAccessible, type Opening, openSidebar, settle } from '../open-sidebar';

afterEach(cleanup);

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });
const noField = () => expect(screen.queryByRole('textbox', { name: 'Note' })).toBeNull();
const shown = () => screen.getAllByRole('group', { name: 'Note. Enter opens it for writing.' });
const texts = () => shown().map((text) => text.textContent);

/** The tab with notes in it. */
async function openNotes(notes: readonly Partial<Note>[] = [{}], opening: Opening = {}) {
  const parts = await openSidebar({
    ...opening,
    prepare(ports: FakePorts) {
      ports.notebook.notes.push(...notes.map((one) => note(one)));
      opening.prepare?.(ports);
    },
  });
  await parts.user.click(screen.getByRole('tab', { name: /Notes|笔记/ }));
  return parts;
}

/** Opens the menu of the first note and takes something from it. */
async function take(user: Awaited<ReturnType<typeof openNotes>>['user'], name: string) {
  await user.click(screen.getAllByRole('button', { name: 'More about this note' })[0]!);
  await user.click(await screen.findByRole('menuitem', { name }));
}

describe('a note', () => {
  it('is shown as it is meant, and written after a press, with the caret at the end', async () => {
    const { user, notebook } = await openNotes([{ text: 'Prefers **calls** before ten.' }]);
    noField();
    expect(within(shown()[0]!).getByText('calls').tagName).toBe('STRONG');
    await user.click(shown()[0]!);
    expect(document.activeElement).toBe(field());
    await user.keyboard(' Never on Mondays.');
    expect(screen.getByText('Not saved yet')).toBeTruthy();
    await user.click(screen.getByRole('heading', { name: 'Notes about Ana Brandt' }));
    expect(await screen.findByText('Saved')).toBeTruthy();
    noField();
    expect(texts()).toEqual(['Prefers calls before ten. Never on Mondays.']);
    expect(notebook.notes[0]?.text).toBe('Prefers **calls** before ten. Never on Mondays.');
  });

  it('is opened by Enter and by its button, and left by Escape with the focus on it', async () => {
    const { user, state } = await openNotes();
    act(() => shown()[0]!.focus());
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(field());
    expect(field().value, 'the key itself writes nothing').toBe('Prefers calls before ten.');
    await user.keyboard('!{Escape}');
    noField();
    expect(document.activeElement).toBe(shown()[0]);
    expect(await screen.findByText('Saved')).toBeTruthy();
    expect(state().settings.sidebar.folded).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Edit' }));
    expect(document.activeElement).toBe(field());
  });

  it('is left with the focus, but not for its own buttons and lists', async () => {
    const { user } = await openNotes([{}, { id: 'n-2', text: 'Other.' }]);
    await user.click(shown()[0]!);
    act(() => screen.getAllByRole('button', { name: 'Delete' })[0]!.focus());
    await settle();
    expect(field()).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Link' }));
    await screen.findByRole('menu');
    await settle();
    expect(screen.getByText('No open promise and no line used lately.')).toBeTruthy();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    expect(field()).toBeTruthy();
    await user.click(shown()[0]!);
    await waitFor(() => expect(field().value).toBe('Other.'));
  });

  it('leads where its links and chips say, without being opened', async () => {
    const { user, state } = await openNotes([
      {
        text: '[report](https://brandt.example/r) #Price [plan](keeptrack:promise/p-1) [case](keeptrack:track/orchard/one-case)',
      },
      { id: 'n-2', text: 'Nothing of it.' },
    ]);
    const link = screen.getByRole('link', { name: 'report' });
    expect([link.getAttribute('href'), link.getAttribute('target'), link.getAttribute('rel')]).toEqual([
      'https://brandt.example/r',
      '_blank',
      'noreferrer',
    ]);
    expect(screen.getByText('(brandt.example/r)')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Notes with #Price' }));
    expect(shown()).toHaveLength(1);
    expect(screen.getByText('Only notes with #price')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    expect(shown()).toHaveLength(2);
    noField();
    await user.click(screen.getByRole('button', { name: 'case' }));
    expect(state()).toMatchObject({ tab: 'tracks', query: 'case' });
    act(() => state().showTab('notes'));
    await user.click(screen.getByRole('button', { name: 'plan' }));
    expect(state().tab).toBe('promises');
  });

  it('is text, whatever is in it', async () => {
    const { container } = await openNotes([
      { text: '<img src=x onerror=alert(1)> [a](javascript:alert(1)) ![b](https://c.example/d.png)' },
    ]);
    expect(texts()).toEqual(['<img src=x onerror=alert(1)> [a](javascript:alert(1)) b']);
    expect(container.querySelectorAll('img, script, a')).toHaveLength(0);
  });
});

describe('what is typed', () => {
  it('begins in an empty field that has the caret, and is saved without leaving it', async () => {
    const { user, notebook, clock } = await openNotes([]);
    expect(screen.getByText('Nothing noted about Ana Brandt yet.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'New note' }));
    expect(document.activeElement).toBe(field());
    await user.keyboard('Budget in March');
    clock.run();
    expect(await screen.findByText('Saved')).toBeTruthy();
    expect(notebook.notes).toMatchObject([{ text: 'Budget in March', contactId: 'ana@brandt.example' }]);
    expect(document.activeElement, 'the caret stays while it is saved').toBe(field());
  });

  it('is nothing: then no note is left behind', async () => {
    const { user, notebook } = await openNotes([]);
    await user.click(screen.getByRole('button', { name: 'New note' }));
    await user.keyboard('{Escape}');
    expect(screen.getByText('Nothing noted about Ana Brandt yet.')).toBeTruthy();
    expect(notebook.asked('saveNote')).toEqual([]);
  });

  it('says that it was not saved, and is still there', async () => {
    const { user, notebook, device, clock } = await openNotes();
    notebook.failing.set('saveNote', 'not-saved');
    await user.click(shown()[0]!);
    await user.keyboard(' More.');
    clock.run();
    expect(await screen.findByText(/Not saved: your text is still here./)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Copy the text' }));
    expect(device.copied).toEqual(['Prefers calls before ten. More.']);
    await user.click(screen.getByRole('heading', { name: 'Notes about Ana Brandt' }));
    await waitFor(noField);
    expect(texts(), 'also outside of its field').toEqual(['Prefers calls before ten. More.']);
    notebook.failing.clear();
    await user.click(screen.getByRole('button', { name: 'Save again' }));
    expect(await screen.findByText('Saved')).toBeTruthy();
  });

  it('outlives tabs, folding, another contact and a list that is read again', async () => {
    const { user, state, page, notebook, clock } = await openNotes();
    notebook.failing.set('saveNote', 'unreachable');
    const typed = 'Prefers calls before ten. More.';
    await user.click(shown()[0]!);
    await user.keyboard(' More.');
    await user.click(screen.getByRole('tab', { name: 'Tracks' }));
    await user.click(screen.getByRole('tab', { name: 'Notes' }));
    expect(texts()).toEqual([typed]);
    await act(() => state().fold(true));
    await act(() => state().fold(false));
    await act(() => state().refreshNotes());
    expect(texts()).toEqual([typed]);
    act(() => page.tell.draftChanged(CHINESE.draft));
    clock.run();
    expect(await screen.findByText('1 note elsewhere not saved yet')).toBeTruthy();
    act(() => page.tell.draftChanged({ ...ENGLISH.draft, revision: 9, identity: { key: 'again', site: 'gmail' } }));
    await waitFor(() => expect(texts()).toEqual([typed]));
  });
});

describe('pins and concerns', () => {
  it('a pin puts a note first', async () => {
    const { user, notebook } = await openNotes([
      { id: 'old', text: 'Old.', createdAt: new Date(2026, 9, 1).toISOString() },
      { id: 'new', text: 'New.' },
    ]);
    expect(texts()).toEqual(['New.', 'Old.']);
    await user.click(screen.getAllByRole('button', { name: 'More about this note' })[1]!);
    await user.click(await screen.findByRole('menuitem', { name: 'Pin to the top' }));
    await waitFor(() => expect(texts()).toEqual(['Old.', 'New.']));
    expect(screen.getByText(/^Pinned ·/)).toBeTruthy();
    expect(notebook.notes.find(({ id }) => id === 'old')).toMatchObject({ pinned: true, text: 'Old.' });
    await take(user, 'Take the pin out');
    await waitFor(() => expect(notebook.notes.find(({ id }) => id === 'old')).not.toHaveProperty('pinned'));
  });

  it('a concern begins with a quote and stands on top, under its own name', async () => {
    const { user, notebook, clock } = await openNotes();
    await user.click(screen.getByRole('button', { name: 'Keep as a concern' }));
    expect(field().value).toBe('> ');
    await user.keyboard('We cannot lose another weekend.');
    clock.run();
    await screen.findByText('Saved');
    expect(notebook.notes.at(-1)).toMatchObject({ text: '> We cannot lose another weekend.', concern: true });
    const group = screen.getByRole('region', { name: 'In their words' });
    expect(within(group).getByRole('heading').querySelector('[data-pillar="empathy"]')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(within(group).getByText('We cannot lose another weekend.').closest('blockquote')).toBeTruthy();
  });

  it('a note becomes one, and stops to be one', async () => {
    const { user, notebook } = await openNotes();
    await take(user, 'Keep as a concern');
    await waitFor(() =>
      expect(notebook.notes[0]).toMatchObject({ text: '> Prefers calls before ten.', concern: true }),
    );
    await take(user, 'No concern any more');
    await waitFor(() => expect(notebook.notes[0]).not.toHaveProperty('concern'));
  });
});

describe('what a note is about', () => {
  const draft = { ...ENGLISH.draft, identity: { key: 'draft-1', site: 'gmail', hostId: 'r-7' } };

  it('is chosen before it is written, and tells the groups apart', async () => {
    const { user, notebook, clock } = await openNotes(
      [{}, { id: 'b', contactId: 'account:brandt.example', text: 'Two plants.' }],
      {
        canned: { ...ENGLISH, draft },
        prepare: (ports) =>
          void ports.notebook.contacts.push({
            id: 'ana@brandt.example',
            name: 'Ana Brandt',
            account: 'Brandt Logistik',
            firstSeen: NOW.toISOString(),
            lastSeen: NOW.toISOString(),
          }),
      },
    );
    expect(await screen.findByRole('region', { name: 'Notes about Brandt Logistik' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /About$/ }));
    expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual([
      'Ana Brandt',
      'Brandt Logistik',
      'this conversation',
      'nobody',
    ]);
    await user.click(screen.getByRole('option', { name: 'this conversation' }));
    await user.click(screen.getByRole('button', { name: 'New note' }));
    await user.keyboard('Waits for the plan');
    clock.run();
    await screen.findByText('Saved');
    expect(notebook.asked('saveNote').at(-1)).toMatchObject({
      contactId: 'thread:gmail:r-7',
      contactName: draft.subject,
    });
    expect(screen.getByRole('region', { name: 'This conversation' })).toBeTruthy();
  });

  it('is still the conversation after the mail was sent', async () => {
    const { user, page, state, clock } = await openNotes([], { canned: { ...ENGLISH, draft } });
    act(() => state().chooseAbout('thread'));
    await user.click(screen.getByRole('button', { name: 'New note' }));
    await user.keyboard('Sent, now');
    act(() => page.tell.draftEnded({ identity: draft.identity, how: 'sent' }));
    clock.run();
    await act(() => state().refreshNotes());
    expect(field().value).toBe('Sent, now');
  });
});

describe('links', () => {
  it('to promises and lines are put where the caret is', async () => {
    const { user, notebook, clock } = await openNotes([{ text: 'Before after' }], {
      prepare(ports) {
        ports.notebook.promises.push(promiseRecord({ id: 'p-1' }));
        ports.notebook.insertions.push({
          id: 'i-1',
          at: NOW.toISOString(),
          contactId: 'ana@brandt.example',
          track: 'orchard/one-case',
          text: 'A site of your size.',
        });
      },
    });
    await user.click(shown()[0]!);
    field().setSelectionRange(7, 7);
    await user.click(screen.getByRole('button', { name: 'Link' }));
    expect(await screen.findByRole('menuitem', { name: 'A site of your size.' })).toBeTruthy();
    await user.click(screen.getByRole('menuitem', { name: 'send the site plan' }));
    await waitFor(() => expect(field().value).toBe('Before [send the site plan](keeptrack:promise/p-1)after'));
    expect(document.activeElement).toBe(field());
    clock.run();
    await screen.findByText('Saved');
    expect(notebook.notes[0]?.text).toContain('keeptrack:promise/p-1');
  });
});

describe('earlier versions', () => {
  it('are shown beside what the note says now, and brought back as a new one', async () => {
    const { user, notebook } = await openNotes([{ text: 'Calls before ten.', revision: 4 }], {
      prepare: ({ notebook: book }) =>
        void book.versions.push({
          id: 'n-1/3',
          noteId: 'n-1',
          revision: 3,
          text: 'Calls before nine.',
          at: NOW.toISOString(),
        }),
    });
    await take(user, 'Earlier versions');
    const history = await screen.findByRole('region', { name: 'Earlier versions' });
    await user.click(await within(history).findByRole('button', { name: /Sun 22 Nov, 09:30/ }));
    expect(history.querySelector('del')?.textContent).toContain('nine.');
    expect(history.querySelector('ins')?.textContent).toContain('ten.');
    await user.click(within(history).getByRole('button', { name: 'Bring this back' }));
    await waitFor(() => expect(notebook.notes[0]).toMatchObject({ text: 'Calls before nine.', revision: 5 }));
    expect(notebook.versions[0]?.text, 'what it said is an earlier version now').toBe('Calls before ten.');
    await waitFor(() => expect(texts()).toEqual(['Calls before nine.']));
  });

  it('that are not there are explained', async () => {
    const { user } = await openNotes();
    await take(user, 'Earlier versions');
    expect(await screen.findByText(/^No earlier version is kept/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('region', { name: 'Earlier versions' })).toBeNull();
  });
});

describe('a note of two windows', () => {
  const pair = [{}, { id: 'n-2', text: 'Theirs.', conflictOf: 'n-1' }];

  it('is named so in both places as soon as it happens, with the caret where it was', async () => {
    const { user, notebook, clock } = await openNotes();
    await user.click(shown()[0]!);
    await user.keyboard(' Mine.');
    notebook.notes[0] = note({ text: 'Theirs.', revision: 4 });
    clock.run();
    expect(await screen.findAllByText('This note was changed in another window.')).toHaveLength(2);
    await user.keyboard(' On.');
    expect(field().value).toBe('Prefers calls before ten. Mine. On.');
  });

  it.each([
    ['Keep this', ['Theirs.']],
    ['Keep the other', ['Prefers calls before ten.']],
    ['Keep both', ['Prefers calls before ten.', 'Theirs.']],
  ])('is settled by “%s”', async (name, left) => {
    const { user, notebook } = await openNotes(pair);
    const copy = screen.getByText(/saved second/).closest('article')!;
    await user.click(within(copy).getByRole('button', { name }));
    await waitFor(() => expect(screen.queryByText('This note was changed in another window.')).toBeNull());
    expect(texts().sort()).toEqual(left);
    expect(notebook.notes, 'nothing is gone for good').toHaveLength(2);
    if (left.length < 2) {
      await user.click(screen.getByRole('button', { name: 'Undo' }));
      await waitFor(() => expect(shown()).toHaveLength(2));
    }
  });
});

describe('the list', () => {
  it('lets a deleted note be brought back, and says for how long', async () => {
    const { user } = await openNotes();
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    expect(await screen.findByText('Note deleted. The workspace keeps it for 30 days.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(texts()).toEqual(['Prefers calls before ten.']));
  });

  it('that cannot be read says so, and is asked for again', async () => {
    const { user, notebook } = await openNotes([{}], {
      prepare: ({ notebook: book }) => void book.failing.set('listNotes', 'unreachable'),
    });
    expect(screen.getByText('The notebook does not answer.')).toBeTruthy();
    notebook.failing.clear();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Prefers calls before ten.')).toBeTruthy();
  });

  it('breaks no rule, full as it may be', async () => {
    const text = '# Head\n\n> quote\n\n- [x] done #tag\n- [ ] [open](https://a.example)\n\n[p](keeptrack:promise/p-1)';
    const { user, container } = await openNotes([
      { text, concern: true },
      { id: 'n-2', conflictOf: 'n-1', pinned: true },
    ]);
    await take(user, 'Earlier versions');
    await screen.findByText(/^No earlier version/);
    await expectAccessible(container);
    await user.click(shown()[1]!);
    await expectAccessible(container);
  });

  it('speaks Chinese', async () => {
    const { container } = await openNotes(
      [{ contactId: 'chen@yuanchuan.example', text: '> 太贵了。', concern: true }],
      { canned: CHINESE, surroundings: { language: 'zh', dark: false } },
    );
    expect(screen.getByRole('region', { name: '客户原话' })).toBeTruthy();
    expect(container.querySelector('.tab-body')?.textContent?.replace(/yuanchuan\.example/g, '')).not.toMatch(
      /[a-z]{3}/i,
    );
  });
});
