// @vitest-environment happy-dom
/** The sidebar in the browser's side panel: no place in the page to ask for, and a page under it that changes. */
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ENGLISH } from './canned-drafts';
import { SETTINGS, snapshot } from './fake-ports';
import { openSidebar } from './open-sidebar';

const openPanel = (canned: typeof ENGLISH | null = ENGLISH) =>
  openSidebar({
    canned,
    prepare({ page, notebook }) {
      page.inPanel = true;
      notebook.settings = { ...SETTINGS, presence: 'panel', sidebar: { ...SETTINGS.sidebar, folded: true } };
    },
  });

/** Another page comes in front, with the draft that it greets with, and is read. */
async function come(panel: Awaited<ReturnType<typeof openPanel>>, front: 'met' | 'waits' | 'off') {
  await act(async () => panel.page.tell.pageChanged(front));
  await panel.clock.run();
}

afterEach(cleanup);

describe('in a side panel', () => {
  it('greets nobody before a page is met', async () => {
    const panel = await openPanel();
    expect(panel.page.asked('hello')).toEqual([]);
    await come(panel, 'met');
    expect(panel.page.asked('hello')).toHaveLength(1);
    expect(panel.state().draft?.identity.key).toBe('draft-1');
  });

  it('is never folded, sized, moved or asked of the page, by key or shortcut', async () => {
    const panel = await openPanel();
    await come(panel, 'met');
    expect(screen.getAllByRole('tab')).toHaveLength(4);
    expect(screen.queryByRole('separator', { name: 'Width of the sidebar' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Open Keeptrack|Fold the sidebar/ })).toBeNull();
    await panel.user.keyboard('{Escape}');
    act(() => panel.page.tell.shortcutPressed({ name: 'toggle' }));
    act(() => panel.page.tell.shortcutPressed({ name: 'search' }));
    expect(panel.notebook.asked('saveSettings')).toEqual([]);
    expect(panel.page.asked('arrange')).toEqual([]);
    await panel.user.click(screen.getByRole('button', { name: 'Settings' }));
    expect(screen.queryByText('Side of the page')).toBeNull();
    expect(await screen.findByText('Where it is shown')).toBeTruthy();
  });

  it('forgets the draft, the contact and the trouble of the page before', async () => {
    const panel = await openPanel();
    await come(panel, 'met');
    panel.page.isGone = true;
    await act(() => panel.state().askPage(panel.page.report()));
    expect(panel.state().lineClosed).toBe(true);
    await come(panel, 'waits');
    expect(panel.state()).toMatchObject({ draft: null, contact: null, health: null, reading: null, lineClosed: false });
    expect(screen.getByText('Start a mail and Keeptrack reads along.')).toBeTruthy();
  });

  it('does not hold against this page what the one before did not answer', async () => {
    const panel = await openPanel();
    await come(panel, 'met');
    let refuse = (_: Error) => {};
    const asked = panel.state().askPage(new Promise<never>((_, reject) => (refuse = reject)));
    await come(panel, 'met');
    refuse(new Error('the line was closed'));
    await asked;
    expect(panel.state()).toMatchObject({ lineClosed: false, outcome: null });
  });

  it('finds what was done to a draft as it was, when its tab is in front again', async () => {
    const panel = await openPanel();
    await come(panel, 'met');
    act(() => panel.state().dropProposal('a-proposal'));
    panel.page.greeting = { ...panel.page.greeting, draft: snapshot({ identity: { key: 'draft-2', site: 'gmail' } }) };
    await come(panel, 'met');
    expect(panel.state().draft?.identity.key).toBe('draft-2');
    expect(panel.state().desks['draft-2']?.dropped ?? []).toEqual([]);
    panel.page.greeting = { ...panel.page.greeting, draft: ENGLISH.draft };
    await come(panel, 'met');
    expect(panel.state().desks['draft-1']?.dropped).toEqual(['a-proposal']);
  });

  it('says how a site is turned on where it is off', async () => {
    const panel = await openPanel(null);
    await come(panel, 'off');
    expect(screen.getByText('Keeptrack is not on for this page.')).toBeTruthy();
    expect(screen.getByText(/toolbar/)).toBeTruthy();
    await panel.user.click(screen.getByRole('button', { name: 'Settings' }));
    await screen.findByText('Where it is shown');
    expect(screen.queryByRole('button', { name: /Copy a report/ })).toBeNull();
  });

  it('is chosen in the settings', async () => {
    const panel = await openSidebar();
    await panel.user.click(screen.getByRole('button', { name: 'Settings' }));
    await panel.user.click(await screen.findByRole('button', { name: /Where it is shown/ }));
    await panel.user.click(await screen.findByRole('option', { name: 'In the side panel' }));
    expect(panel.notebook.asked('saveSettings')).toEqual([{ presence: 'panel' }]);
  });
});
