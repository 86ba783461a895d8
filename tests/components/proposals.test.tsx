// @vitest-environment happy-dom
/** What the account sheet could take over, in the sidebar: beside a note and on the card, taken or set aside with one press, with a way back. */
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DraftSnapshot } from '../../talk-tracks/page-draft';
import { createReader } from '../../talk-tracks/read-draft';
import { CHINESE, ENGLISH, PACK } from './canned-drafts';
import { type FakePorts, note, promiseRecord } from './fake-ports';
import { expectAccessible, openSidebar, settle } from './open-sidebar';

afterEach(cleanup);

const QUOTE = 'Two weekends went wrong and nobody answered the phone.';
const reader = createReader([PACK]);
const reply = (
  draft: DraftSnapshot,
  body: string,
): { draft: DraftSnapshot; reading: ReturnType<typeof reader.read> } => ({
  draft: { ...draft, body, excluded: [] },
  reading: reader.read({ body, kind: draft.kind, now: '2026-11-22T09:30:00Z' }),
});
const MAIL = reply(
  ENGLISH.draft,
  `Hello Ana,\nI look into it.\n\nOn Tue, 17 Nov 2026 at 09:12, Ana wrote:\n> ${QUOTE}`,
);
const NOTE = reply(
  { ...ENGLISH.draft, kind: 'crm-note' },
  'Call with Ana. She said “we always get a reply within the hour and we are very happy with that”.',
);

describe('something heard in a mail', () => {
  it('is one quiet line beside it, and stands on the card with what it would become', async () => {
    const { user, container } = await openSidebar({ canned: MAIL });
    await user.click(await screen.findByRole('button', { name: '2 things here could go into the account sheet' }));
    const list = screen.getByRole('list', { name: 'Could go into the sheet' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(2);
    expect(list.textContent).toContain(QUOTE);
    expect(list.textContent).toContain('A complaint: begin to mend it, step by step.');
    await expectAccessible(container);
  });

  it('is noted as it was shown, with the focus on the way back, which takes it away again', async () => {
    const { user, notebook } = await openSidebar({ canned: MAIL });
    await user.click(await screen.findByRole('button', { name: /could go into the account sheet/ }));
    await user.click(screen.getByRole('button', { name: /^Note it: A complaint/ }));
    await settle();
    expect(notebook.asked('saveEntry')).toEqual([
      expect.objectContaining({
        kind: 'recovery',
        accountId: 'account:brandt.example',
        data: expect.objectContaining({ words: QUOTE, closedAt: null }),
      }),
    ]);
    expect(screen.getByText('A complaint is being mended.')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Undo');
    await user.keyboard('{Enter}');
    await settle();
    expect(screen.queryByText('A complaint is being mended.')).toBeNull();
    expect(screen.getByRole('button', { name: /^Note it: A complaint/ })).toBeTruthy();
  });

  it('is set aside for good', async () => {
    const { user, notebook } = await openSidebar({ canned: MAIL });
    await user.click(await screen.findByRole('button', { name: /could go into the account sheet/ }));
    await user.click(screen.getByRole('button', { name: /^Leave it: A complaint/ }));
    await settle();
    expect(notebook.asked('saveEntry')).toEqual([expect.objectContaining({ kind: 'set-aside' })]);
    expect(screen.queryByRole('button', { name: /^Note it: A complaint/ })).toBeNull();
    expect(screen.getByText('Left out, and not proposed again.')).toBeTruthy();
  });

  it('says that nothing was noted where the notebook refuses', async () => {
    const { user, notebook } = await openSidebar({ canned: MAIL });
    await user.click(await screen.findByRole('button', { name: /could go into the account sheet/ }));
    notebook.failing.set('saveEntry', 'not-saved');
    await user.click(screen.getByRole('button', { name: /^Note it: A complaint/ }));
    await settle();
    expect(screen.getByRole('button', { name: /^Note it: A complaint/ })).toBeTruthy();
    expect(screen.queryByText('Noted in the account sheet.')).toBeNull();
  });

  it('is nothing where the mail answers nobody', async () => {
    await openSidebar();
    expect(screen.queryByRole('button', { name: /could go into the account sheet/ })).toBeNull();
  });
});

describe('beside a CRM note', () => {
  const fill = ({ notebook }: FakePorts) => {
    notebook.notes.push(note({ id: 'n1', text: 'Prefers calls before ten.' }));
    notebook.promises.push(promiseRecord({ id: 'done', state: 'kept', action: 'Send the references' }));
  };

  it('stands the account itself: the sheet at a glance, what could go into it, the last notes', async () => {
    await openSidebar({ canned: NOTE, prepare: fill });
    const sheet = await screen.findByRole('region', { name: 'Account sheet' });
    expect(sheet.textContent).toContain('How they find it, responsiveness: 4 of 5.');
    expect(sheet.textContent).toContain('Kept: Send the references');
    expect(screen.getByRole('region', { name: 'Last notes' }).textContent).toContain('Prefers calls before ten.');
  });

  it('in Chinese as well', async () => {
    const draft = reply(
      { ...CHINESE.draft, kind: 'crm-note' },
      '今天和王总通话。他说“报修以后等了四天，一直没人联系我们”。',
    );
    await openSidebar({ canned: draft, surroundings: { language: 'zh', dark: false } });
    const sheet = await screen.findByRole('region', { name: '客户档案' });
    expect(sheet.textContent).toContain('客户感受，反应：5 分里的 2。');
  });
});

describe('a record where nobody writes', () => {
  const record = {
    site: 'hubspot',
    record: { name: 'Brandt Logistik', field: 'record', id: '0-2/7' },
    stage: 'Proposal',
  } as const;

  const showRecord = ({ page }: FakePorts) => {
    page.greeting = { ...page.greeting, record };
  };

  it('is who is in hand: notes, promises and the sheet of that account', async () => {
    const { page } = await openSidebar({
      canned: null,
      prepare: showRecord,
    });
    expect(await screen.findByRole('button', { name: 'Card of Brandt Logistik' })).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Account sheet' })).toBeTruthy();
    act(() =>
      page.tell.recordChanged({ record: { ...record, record: { ...record.record, name: 'Orbit', id: '0-2/8' } } }),
    );
    expect(await screen.findByRole('button', { name: 'Card of Orbit' })).toBeTruthy();
    act(() => page.tell.recordChanged({ record: null }));
    await settle();
    expect(screen.queryByRole('button', { name: 'Card of Orbit' })).toBeNull();
  });

  it('gives way to a draft, and comes back after it', async () => {
    const { page } = await openSidebar({
      canned: null,
      prepare: showRecord,
    });
    act(() => page.tell.draftChanged(ENGLISH.draft));
    expect(await screen.findByRole('button', { name: 'Card of Ana Brandt' })).toBeTruthy();
    act(() => page.tell.draftEnded({ identity: ENGLISH.draft.identity, how: 'discarded' }));
    expect(await screen.findByRole('button', { name: 'Card of Brandt Logistik' })).toBeTruthy();
  });
});

describe('what is next for the account', () => {
  const row = { createdAt: '2026-11-20T09:00:00Z', updatedAt: '2026-11-20T09:00:00Z', deletedAt: null };
  const steps = (['acknowledge', 'explain'] as const).map((step) => ({ step, doneAt: null, note: '' }));
  const fill = ({ notebook }: FakePorts) => {
    const accountId = 'account:brandt.example';
    notebook.entries.push(
      {
        ...{ ...row, id: 'r1', accountId, kind: 'recovery' },
        data: { variant: 'complaint', words: QUOTE, steps, closedAt: null },
      },
      {
        ...{ ...row, id: 'c1', accountId, kind: 'care' },
        data: {
          ...{ cadence: null, start: '2026-11-20' },
          visits: [
            { on: '2026-12-20', title: 'Ask how it goes', purpose: 'No sale', track: 'house/one-case', doneAt: null },
          ],
        },
      },
      {
        ...{ ...row, id: 's1', accountId, kind: 'stakes' },
        data: {
          ...{ success: { low: 0.5, high: 0.6 }, gain: { low: 1000, high: 2000 }, cost: 100, currency: 'EUR' },
          assumptions: 'if the line runs two shifts',
        },
      },
      { ...{ ...row, id: 'w1', accountId, kind: 'worksheet' }, data: { worksheet: 'house/gone', values: {} } },
    );
  };
  const openCard = async () => {
    const sidebar = await openSidebar({ prepare: fill });
    await sidebar.user.click(screen.getByRole('button', { name: 'Card of Ana Brandt' }));
    return sidebar;
  };

  it('is the open step of a complaint, done with one press, and the next visit with its line', async () => {
    const { user, notebook, page, container } = await openCard();
    const sheet = await screen.findByRole('region', { name: 'Account sheet' });
    expect(sheet.textContent).toContain('Next step: Acknowledge, in their words');
    expect(sheet.textContent).toContain('Next visit: Ask how it goes');
    await expectAccessible(container);
    await user.click(screen.getByRole('button', { name: 'Done: Acknowledge, in their words' }));
    await settle();
    expect(sheet.textContent).toContain('Next step: Say what happened');
    expect(notebook.asked('saveEntry')).toEqual([
      expect.objectContaining({ id: 'r1', data: expect.objectContaining({ words: QUOTE }) }),
    ]);
    await user.click(within(sheet).getByRole('button', { name: 'Insert: One case like theirs' }));
    await settle();
    expect(page.asked('insert')).toHaveLength(1);
  });

  it('puts the risks into the draft, as a paragraph that says what they rest on', async () => {
    const { user, page } = await openCard();
    await user.click(await screen.findByRole('button', { name: 'Insert from the sheet' }));
    expect(screen.getAllByRole('menuitem')).toHaveLength(2);
    await user.click(screen.getByRole('menuitem', { name: 'The risks, as a paragraph' }));
    await vi.waitFor(() => expect(page.asked('insert')).toHaveLength(1));
    expect(JSON.stringify(page.asked('insert'))).toContain('if the line runs two shifts');
  });
});
