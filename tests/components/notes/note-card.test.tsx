// @vitest-environment happy-dom
/** A note of the contact in hand: pinned, their own words, what it said before, and whose it is. */
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { type FakePorts, note } from '../fake-ports';
import { expectAccessible, openSidebar } from '../open-sidebar';

afterEach(cleanup);

const openNotes = async (prepare: (ports: FakePorts) => void) => {
  const sidebar = await openSidebar({ prepare });
  await sidebar.user.click(screen.getByRole('tab', { name: 'Notes' }));
  return sidebar;
};
const texts = () => screen.getAllByRole<HTMLTextAreaElement>('textbox').map(({ value }) => value);

describe('a note', () => {
  it('is pinned to the top, after what was typed is saved, and let go again', async () => {
    const { user, notebook, container } = await openNotes(({ notebook: book }) => {
      book.notes.push(note({ id: 'old', text: 'Old', createdAt: '2026-01-01T00:00:00.000Z' }), note({ text: 'New' }));
    });
    expect(texts()).toEqual(['New', 'Old']);
    const cards = () => screen.getAllByRole('button', { name: 'Pin' });
    await user.type(screen.getAllByRole('textbox')[1] as HTMLElement, ' friend');
    await user.click(cards()[1] as HTMLElement);
    await waitFor(() => expect(texts()).toEqual(['Old friend', 'New']));
    expect(notebook.notes.find(({ id }) => id === 'old')).toMatchObject({ text: 'Old friend', pinned: true });
    await expectAccessible(container);
    await user.click(screen.getByRole('button', { name: 'Unpin' }));
    await waitFor(() => expect(texts()).toEqual(['New', 'Old friend']));
  });

  it('is kept as their own words', async () => {
    const { user, notebook } = await openNotes(({ notebook: book }) => void book.notes.push(note()));
    await user.click(screen.getByRole('button', { name: 'Their words' }));
    await waitFor(() => expect(notebook.notes[0]?.concern).toBe(true));
    expect(await screen.findByRole('button', { name: 'Not their words' })).toBeTruthy();
  });

  it('says so where that was not saved', async () => {
    const { user } = await openNotes(({ notebook: book }) => {
      book.notes.push(note());
      book.failing.set('saveNote', 'not-saved');
    });
    await user.click(screen.getByRole('button', { name: 'Pin' }));
    expect(await screen.findByText('This was not saved.', { exact: false })).toBeTruthy();
  });

  it('shows what it said before, and brings it back', async () => {
    const { user, notebook } = await openNotes(({ notebook: book }) => {
      book.notes.push(note({ revision: 2, text: 'Now' }));
      book.versions.push({ id: 'n-1/1', noteId: 'n-1', revision: 1, text: '**Before**', at: note().createdAt });
    });
    await user.click(screen.getByRole('button', { name: 'Earlier versions' }));
    expect((await screen.findByText('Before')).tagName).toBe('STRONG');
    await user.click(screen.getByRole('button', { name: 'Bring this back' }));
    expect(texts()).toEqual(['**Before**']);
    await waitFor(() => expect(notebook.notes[0]?.text).toBe('Now'));
  });
});

it('stays on screen while it is asked for again, though it hangs on another address of the same person', async () => {
  const { state, notebook } = await openNotes(() => {});
  const joined = note({ contactId: 'ana@home.example' });
  Object.assign(notebook, { listNotes: async () => ({ ok: true, value: [joined] }) });
  await act(() => state().refreshNotes());
  expect(texts()).toEqual([joined.text]);
  const again = state().refreshNotes();
  expect(state().notes).toEqual([joined]);
  await act(() => again);
});
