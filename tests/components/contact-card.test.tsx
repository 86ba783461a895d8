// @vitest-environment happy-dom
/** The card of the contact in hand: who it is, what hangs on them, and that two addresses are one person. */
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { PACK } from './canned-drafts';
import { type FakePorts, NOW, note, promiseRecord } from './fake-ports';
import { expectAccessible, openSidebar } from './open-sidebar';

afterEach(cleanup);

const seen = { firstSeen: NOW.toISOString(), lastSeen: NOW.toISOString() };
const ANA = { id: 'ana@brandt.example', name: 'Ana Brandt', account: 'Brandt Logistik', ...seen };
const HOME = { id: 'ana@home.example', name: 'Ana B.', ...seen };
const track = PACK.tracks[0];

const fill = ({ notebook }: FakePorts) => {
  notebook.contacts.push(ANA, HOME, { id: 'li@orbit.example', name: 'Li Wen', ...seen });
  notebook.promises.push(
    promiseRecord({ id: 'mine', action: 'Send the references' }),
    promiseRecord({ id: 'theirs', action: 'Send the floor plan', who: 'recipient' }),
  );
  notebook.notes.push(
    note({ id: 'n1', text: 'Prefers calls before ten.' }),
    note({ id: 'n2', text: '> Two weekends, and nobody noticed.', concern: true }),
  );
  notebook.insertions.push({
    id: 'i1',
    at: NOW.toISOString(),
    contactId: ANA.id,
    track: `${PACK.id}/${track?.id}`,
    text: 'A site like yours',
  });
};
const openCard = async () => {
  const sidebar = await openSidebar({ prepare: fill });
  await sidebar.user.click(screen.getByRole('button', { name: 'Card of Ana Brandt' }));
  return sidebar;
};

describe('the card', () => {
  it('shows who it is and what hangs on them', async () => {
    const { container } = await openCard();
    expect(screen.getByRole('region', { name: 'Who this is' }).textContent).toMatch(
      /ana@brandt\.example.*Brandt Logistik/,
    );
    expect(screen.getByRole('region', { name: 'Still open with Ana Brandt' }).textContent).toMatch(
      /Send the references/,
    );
    expect(screen.getByRole('region', { name: 'Waiting for others' }).textContent).toMatch(/Send the floor plan/);
    expect(screen.getByRole('region', { name: 'In their words' }).textContent).toBe(
      'In their wordsTwo weekends, and nobody noticed.',
    );
    expect(screen.getByRole('region', { name: 'Last notes' }).textContent).toMatch(/Prefers calls before ten\./);
    const before = await screen.findByRole('region', { name: 'Lines used before' });
    expect(before.textContent).toMatch(track?.title.en ?? 'no track');
    expect(screen.queryByRole('tab', { name: 'Coach' })).toBeNull();
    await expectAccessible(container);
  });

  it('closes, and gives way to another contact', async () => {
    const { user, state } = await openCard();
    await user.click(screen.getByRole('button', { name: 'Close the card' }));
    expect(screen.getByRole('tab', { name: 'Coach' })).toBeTruthy();
    state().openCard(true);
    const other = { ...(state().draft ?? expect.fail('a draft was there')), revision: 9 };
    state().takeDraft({ ...other, recipients: [{ name: 'Li Wen', address: 'li@orbit.example', field: 'to' }] });
    expect(state().cardOpened).toBe(false);
  });

  it('says that another address is the same person, and takes it back', async () => {
    const { user, notebook } = await openCard();
    await user.click(screen.getByRole('button', { name: 'Also has another address' }));
    await user.click(await screen.findByRole('button', { name: 'Ana B. · ana@home.example' }));
    await waitFor(() => expect(notebook.asked('joinContacts')).toEqual([{ id: HOME.id, sameAs: ANA.id }]));
    await user.click(await screen.findByRole('button', { name: 'ana@home.example is somebody else' }));
    await waitFor(() => expect(notebook.contacts.find(({ id }) => id === HOME.id)).not.toHaveProperty('sameAs'));
  });

  it('finds anybody by name or address, and says when there is nobody', async () => {
    const { user } = await openCard();
    await user.click(screen.getByRole('button', { name: 'Also has another address' }));
    await user.type(screen.getByLabelText('Name or address'), 'orbit');
    expect(screen.getByRole('button', { name: 'Li Wen · li@orbit.example' })).toBeTruthy();
    await user.type(screen.getByLabelText('Name or address'), 'xyz');
    expect(screen.getByText('Nobody of that name is in the notebook.')).toBeTruthy();
  });

  it('keeps the account that was put right, and says so where it was not saved', async () => {
    const { user, notebook } = await openCard();
    await user.click(screen.getByRole('button', { name: 'Edit the account' }));
    await user.clear(screen.getByLabelText('Account'));
    await user.type(screen.getByLabelText('Account'), 'Brandt AG');
    notebook.failing.set('changeContact', 'not-saved');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('This was not saved.', { exact: false })).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Account').value).toBe('Brandt AG');
    notebook.failing.clear();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(notebook.contacts.find(({ id }) => id === ANA.id)?.account).toBe('Brandt AG'));
    expect(await screen.findByText('Brandt AG', { selector: '.card-row span' })).toBeTruthy();
  });
});
