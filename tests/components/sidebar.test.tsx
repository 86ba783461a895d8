// @vitest-environment happy-dom
/** The sidebar as its user meets it: every tab in both languages, by pointer and by keyboard, when all is well and when it is not. */
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { TABS } from '../../components/store/slices';
import { CHINESE, ENGLISH } from './canned-drafts';
import { note, promiseRecord, SETTINGS, snapshot } from './fake-ports';
import { expectAccessible, openSidebar, settle } from './open-sidebar';

afterEach(cleanup);

const late = promiseRecord({
  id: 'p-late',
  action: 'References from two plants',
  due: { text: '', date: '2026-11-20', precision: 'day' },
});

describe('the coach', () => {
  it('shows four pillars in words, one card, two rows, the risk and the promises', async () => {
    const { container } = await openSidebar();
    const pillars = screen.getByRole('list', { name: 'What the draft carries' });
    expect(
      within(pillars)
        .getAllByRole('button')
        .map((one) => one.getAttribute('aria-label')),
    ).toEqual(['Empathy: there', 'Evidence: missing', 'Limits: weak', 'Follow-through: 2 promises']);
    expect(within(screen.getByRole('article')).getByText('customer').className).toBe('slot');
    expect(screen.getByRole('button', { name: /Say what the rollout does not cover/ })).toBeTruthy();
    expect(screen.getByText('guaranteed to be painless')).toBeTruthy();
    expect(screen.getByRole('checkbox', { name: 'Keep track of: Send the site plan' })).toBeTruthy();
    expect(container.textContent).not.toMatch(/score|0\.5|%/i);
    expect([...container.querySelectorAll('.pillars .shape')].map((shape) => shape.getAttribute('data-state'))).toEqual(
      ['present', 'missing', 'weak', 'present'],
    );
  });

  it('never shows more than three suggestions', async () => {
    const [one] = ENGLISH.reading.suggestions;
    const suggestions = Array.from({ length: 9 }, (_, index) => ({ ...one!, track: `house/t${index}` }));
    const { container } = await openSidebar({ canned: { ...ENGLISH, reading: { ...ENGLISH.reading, suggestions } } });
    expect(container.querySelectorAll('.card, .more > li')).toHaveLength(3);
  });

  describe('a line whose case may not be told as it is', () => {
    const [one] = ENGLISH.reading.suggestions;
    const told = (standing: 'good' | 'expired' | 'not-allowed') => {
      const suggestions = [{ ...one!, proof: { is: 'case' as const, id: 'house/bakery', standing } }];
      return { canned: { ...ENGLISH, reading: { ...ENGLISH.reading, suggestions } } };
    };
    const insert = () => within(screen.getByRole('article')).getByRole('button', { name: 'Insert' });

    it('is asked about before it is inserted, also by its key', async () => {
      const { user, page, state } = await openSidebar(told('expired'));
      expect(screen.getByText(/A bakery with 40 people/).textContent).toContain('Good until');
      await user.click(insert());
      expect(page.asked('insert')).toEqual([]);
      expect(screen.getByText('This case is not free to be told.')).toBeTruthy();
      await user.click(screen.getByRole('button', { name: 'Leave it' }));
      expect(screen.queryByText('This case is not free to be told.')).toBeNull();
      await act(() => state().insertFirst());
      expect(page.asked('insert')).toEqual([]);
      await user.click(screen.getByRole('button', { name: 'They have agreed: insert' }));
      expect(page.asked('insert')).toHaveLength(1);
      expect(screen.queryByText('This case is not free to be told.')).toBeNull();
    });
    it('says that nobody has allowed it', async () => {
      const { container } = await openSidebar(told('not-allowed'));
      expect(screen.getByText('Not yet allowed to be told.')).toBeTruthy();
      await expectAccessible(container);
    });
    it('is asked about in the list of tracks too, at the line that was pressed', async () => {
      const { user, page } = await openSidebar(told('expired'));
      await user.click(screen.getByRole('tab', { name: 'Tracks' }));
      await user.click(screen.getByRole('button', { name: /One case like theirs/ }));
      const second = screen.getAllByRole('button', { name: 'Insert' })[1]!;
      await user.click(second);
      expect(page.asked('insert')).toEqual([]);
      const question = screen.getByText('This case is not free to be told.').closest('li')!;
      expect(question.contains(second)).toBe(true);
      await user.click(screen.getByRole('button', { name: 'They have agreed: insert' }));
      expect(page.asked('insert')).toMatchObject([{ text: expect.stringContaining('the report is public') }]);
    });
    it('is asked about before it is copied where the page cannot write', async () => {
      const { user, page, device } = await openSidebar(told('expired'));
      act(() => page.tell.healthChanged({ site: 'gmail', state: 'copy-only', reason: 'insert-failed' }));
      await user.click(within(screen.getByRole('article')).getByRole('button', { name: 'Copy' }));
      expect(device.copied).toEqual([]);
      await user.click(screen.getByRole('button', { name: 'They have agreed: insert' }));
      expect(device.copied).toHaveLength(1);
    });
    it('is asked about in Chinese', async () => {
      const suggestions = [
        {
          ...CHINESE.reading.suggestions[0]!,
          proof: { is: 'case' as const, id: 'house/bakery', standing: 'not-allowed' as const },
        },
      ];
      const { user, page } = await openSidebar({
        canned: { ...CHINESE, reading: { ...CHINESE.reading, suggestions } },
        surroundings: { language: 'zh', dark: false },
      });
      expect(screen.getByText('客户还没有同意对外讲。')).toBeTruthy();
      await user.click(within(screen.getByRole('article')).getByRole('button', { name: '插入' }));
      expect(page.asked('insert')).toEqual([]);
      expect(screen.getByText('这个案例现在还不能直接讲。')).toBeTruthy();
      await user.click(screen.getByRole('button', { name: '客户已同意，插入' }));
      expect(page.asked('insert')).toHaveLength(1);
    });
    it('is inserted at once where it may be told', async () => {
      const { user, page } = await openSidebar(told('good'));
      await user.click(insert());
      expect(page.asked('insert')).toHaveLength(1);
    });
  });

  it('teaches while there is no draft', async () => {
    await openSidebar({ canned: null });
    expect(screen.getByText('Start a mail and Keeptrack reads along.')).toBeTruthy();
    expect(screen.getByText('Nothing leaves this computer.')).toBeTruthy();
  });

  it('says that nothing is written yet', async () => {
    await openSidebar({
      canned: { draft: snapshot(), reading: { ...ENGLISH.reading, sentences: [], risks: [], promises: [] } },
    });
    expect(screen.getByText(/Write a sentence or two/)).toBeTruthy();
  });

  it('inserts by the button and says so', async () => {
    const { user, page } = await openSidebar();
    await user.click(within(screen.getByRole('article')).getByRole('button', { name: 'Insert' }));
    expect(page.asked('insert')).toHaveLength(1);
    expect(await screen.findByText('Inserted.')).toBeTruthy();
  });

  it('copies by the button', async () => {
    const { user, device } = await openSidebar();
    await user.click(within(screen.getByRole('article')).getByRole('button', { name: 'Copy' }));
    expect(device.copied[0]).toContain('{{customer}}');
    expect(await screen.findByText('Copied.')).toBeTruthy();
  });

  it('offers another wording', async () => {
    const { user } = await openSidebar();
    await user.click(screen.getByRole('button', { name: 'Another wording, 1 of 2' }));
    expect(within(screen.getByRole('article')).getByText(/first quarter/)).toBeTruthy();
  });

  it('explains itself: track, reason, source, pack and version', async () => {
    const { user } = await openSidebar();
    await user.click(within(screen.getByRole('article')).getByRole('button', { name: 'Why?' }));
    const card = within(screen.getByRole('article'));
    expect(
      card.getByText('One case of the same size says more than many names: the reader can call and ask.'),
    ).toBeTruthy();
    expect(card.getByText('Reinhardt 2019, “Proof in small numbers”')).toBeTruthy();
    expect(card.getByText('house@2.1.0')).toBeTruthy();
  });

  it('says that the line is on the clipboard when it did not arrive', async () => {
    const { user, page } = await openSidebar();
    page.outcome = { outcome: 'failed', why: 'not-there' };
    await user.click(within(screen.getByRole('article')).getByRole('button', { name: 'Insert' }));
    expect(await screen.findByText('The line did not arrive in the draft.')).toBeTruthy();
    expect(screen.getByText(/The line is on the clipboard/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByText('The line did not arrive in the draft.')).toBeNull();
  });

  it('shows the line where even the clipboard refuses', async () => {
    const { user, page, device } = await openSidebar();
    page.outcome = { outcome: 'failed', why: 'not-there' };
    device.refusesCopy = true;
    await user.click(within(screen.getByRole('article')).getByRole('button', { name: 'Insert' }));
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'The line' });
    expect(field.value).toContain('A site of your size');
  });

  it('replaces what costs trust', async () => {
    const { user, page } = await openSidebar();
    await user.click(screen.getByRole('button', { name: 'Replace' }));
    expect(page.asked('insert')).toMatchObject([{ replace: { text: 'guaranteed to be painless' } }]);
  });

  it('says the reason of a risk once, without its words again', async () => {
    await openSidebar();
    expect(screen.getByText('Nobody can promise a certain outcome.')).toBeTruthy();
  });

  it('shows three risks, the costliest first, and the rest on request or when its mark is touched', async () => {
    const { body } = ENGLISH.draft;
    const [one] = ENGLISH.reading.risks;
    const risks = ['Our', 'rollout', 'most', 'customers'].map((word, index) => ({
      ...one!,
      start: body.indexOf(word),
      end: body.indexOf(word) + word.length,
      type: index === 3 ? ('concealment' as const) : ('jargon' as const),
    }));
    const { user, container, page } = await openSidebar({
      canned: { ...ENGLISH, reading: { ...ENGLISH.reading, risks } },
    });
    const shown = () => [...container.querySelectorAll('.risk s')].map((words) => words.textContent);
    expect(shown()).toEqual(['customers', 'Our', 'rollout']);
    act(() => page.tell.markTouched({ key: 'draft-1', offset: body.indexOf('most') }));
    expect(shown()).toHaveLength(4);
    act(() => page.tell.markTouched({ key: 'draft-1', offset: 0 }));
    await user.click(screen.getByRole('button', { name: 'Show 1 more' }));
    expect(shown()).toHaveLength(4);
  });

  it('washes the words of a card while it is hovered or has the focus, and selects them on a click', async () => {
    const { user, page } = await openSidebar();
    const [risk] = ENGLISH.reading.risks;
    const words = screen.getByRole('button', { name: 'Show in the draft: guaranteed to be painless' });
    const card = words.closest('li')!;
    fireEvent.pointerEnter(card);
    expect(page.asked('point').at(-1)).toEqual({
      key: 'draft-1',
      revision: 1,
      span: { start: risk!.start, end: risk!.end },
    });
    fireEvent.pointerLeave(card);
    expect(page.asked('point').at(-1)).toMatchObject({ span: null });
    act(() => words.focus());
    expect(page.asked('point').at(-1)).toMatchObject({ span: { start: risk!.start } });
    await user.click(words);
    expect(page.asked('select').at(-1)).toEqual({ key: 'draft-1', span: { start: risk!.start, end: risk!.end } });
  });

  it('shows the words of a pillar from its shape, with how sure it is', async () => {
    const { user } = await openSidebar();
    await user.click(screen.getByRole('button', { name: 'Empathy: there' }));
    const words = screen.getByRole('button', { name: /Show in the draft: You said the cut-over/ });
    const item = within(words.closest('li')!);
    await user.click(item.getByRole('button', { name: 'Why?' }));
    expect(item.getByText('clear words for it')).toBeTruthy();
    expect(item.getByText('you-said')).toBeTruthy();
    expect(item.getByText('A04')).toBeTruthy();
  });

  it('says what was looked for where a pillar is missing', async () => {
    const { user } = await openSidebar({
      prepare: ({ reader }) => {
        reader.missing = { evidence: 'No case, figure or document.' };
      },
    });
    await user.click(screen.getByRole('button', { name: 'Evidence: missing' }));
    expect(screen.getByText('No case, figure or document.')).toBeTruthy();
  });

  it('shows the card of a mark that was touched in the draft', async () => {
    const { page, container } = await openSidebar();
    act(() => page.tell.markTouched({ key: 'draft-1', offset: ENGLISH.reading.risks[0]!.start }));
    expect(container.querySelector('.risk')?.hasAttribute('data-touched')).toBe(true);
  });

  it('lists the placeholders that are still in the draft, and selects one', async () => {
    const { user, page } = await openSidebar({
      canned: { ...ENGLISH, draft: { ...ENGLISH.draft, body: `${ENGLISH.draft.body}\n{{plant}}` } },
    });
    await user.click(screen.getByRole('button', { name: 'plant' }));
    const start = ENGLISH.draft.body.length + 1;
    expect(page.asked('select').at(-1)).toEqual({ key: 'draft-1', span: { start, end: start + 9 } });
  });

  it('reads for a stage that was chosen', async () => {
    const { user, reader } = await openSidebar();
    await user.click(screen.getByRole('button', { name: /Any stage/ }));
    await user.click(await screen.findByRole('option', { name: 'Proposal' }));
    expect(reader.drafts.at(-1)).toMatchObject({ stage: 'proposal' });
  });

  it.each([
    ['reads-only', 'locked', 'Keeptrack reads here but cannot write.', 'The field is locked.'],
    ['copy-only', 'insert-failed', 'Inserting does not work in this editor.', 'The last line did not arrive.'],
    ['off', 'unreadable', 'Keeptrack is off for this draft.', 'Its text cannot be read.'],
  ] as const)('says that a page is %s, and why', async (health, reason, happened, why) => {
    const { page } = await openSidebar();
    act(() => page.tell.healthChanged({ site: 'gmail', state: health, reason }));
    expect(screen.getByText(happened)).toBeTruthy();
    expect(screen.getByText(new RegExp(why))).toBeTruthy();
    const card = within(screen.getByRole('article'));
    expect(card.queryByRole('button', { name: 'Insert' })).toBeNull();
    expect(card.getByRole('button', { name: 'Copy' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Replace' })).toBeNull();
  });

  it('does not show a reason that it has no words for', async () => {
    const { page, container } = await openSidebar();
    act(() => page.tell.healthChanged({ site: 'gmail', state: 'off', reason: 'constructor' }));
    expect(container.textContent).not.toMatch(/constructor|function/);
  });

  it('says that the page is gone', async () => {
    const { user, page } = await openSidebar();
    page.isGone = true;
    await user.click(within(screen.getByRole('article')).getByRole('button', { name: 'Insert' }));
    expect(await screen.findByText('This page can no longer be reached.')).toBeTruthy();
    expect(
      within(screen.getByRole('article')).queryByRole('button', { name: 'Insert' }),
      'no button promises more than it does',
    ).toBeNull();
    await user.click(screen.getByRole('tab', { name: 'Tracks' }));
    expect(screen.getByText('This page can no longer be reached.')).toBeTruthy();
  });
});

describe('promises in the draft', () => {
  const box = (action: string) => screen.getByRole<HTMLInputElement>('checkbox', { name: `Keep track of: ${action}` });

  it('are ticked, and unticked again', async () => {
    const { user, notebook } = await openSidebar();
    await user.click(box('Send the site plan'));
    await waitFor(() => expect(box('Send the site plan').checked).toBe(true));
    expect(notebook.promises).toHaveLength(1);
    expect(screen.getByText('noted once you send')).toBeTruthy();
    await user.click(box('Send the site plan'));
    await waitFor(() => expect(box('Send the site plan').checked).toBe(false));
    expect(notebook.promises).toEqual([]);
  });

  it('are all confirmed with one press', async () => {
    const { user, notebook } = await openSidebar();
    await user.click(screen.getByRole('button', { name: 'Keep both' }));
    await waitFor(() => expect(notebook.promises).toHaveLength(2));
  });

  it('are put right before they are confirmed', async () => {
    const { user, notebook } = await openSidebar();
    await user.click(screen.getByRole('button', { name: 'Edit: Send the site plan' }));
    const what = screen.getByRole('textbox', { name: 'What' });
    await user.clear(what);
    await user.type(what, 'Send the plan of hall 2');
    fireEvent.change(screen.getByLabelText('Due'), { target: { value: '2026-12-01' } });
    fireEvent.change(screen.getByLabelText('Time'), { target: { value: '' } });
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await user.click(box('Send the plan of hall 2'));
    await waitFor(() => expect(notebook.promises).toHaveLength(1));
    expect(notebook.promises[0]).toMatchObject({ due: { date: '2026-12-01', precision: 'day' } });
    expect(notebook.promises[0]?.due).not.toHaveProperty('time');
  });

  it('are set aside, and brought back', async () => {
    const { user } = await openSidebar();
    await user.click(screen.getByRole('button', { name: 'Edit: Send the site plan' }));
    await user.click(screen.getByRole('button', { name: 'Not a promise' }));
    expect(screen.queryByRole('checkbox', { name: /Send the site plan/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Bring back' }));
    expect(box('Send the site plan')).toBeTruthy();
  });

  it('that could not be saved are said to be, and stay unticked', async () => {
    const { user, notebook } = await openSidebar();
    notebook.failing.set('addPromise', 'not-saved');
    await user.click(box('Send the site plan'));
    expect(await screen.findByText('This was not saved.')).toBeTruthy();
    expect(box('Send the site plan').checked).toBe(false);
  });

  it('that the draft no longer makes are told of', async () => {
    const { user, page, clock, state } = await openSidebar();
    await user.click(box('Send the site plan'));
    await waitFor(() => expect(state().draftPromises).toHaveLength(1));
    state().replaceReader({ ...state().reader, read: () => ({ ...ENGLISH.reading, promises: [] }) });
    act(() => page.tell.draftChanged({ ...ENGLISH.draft, revision: 2 }));
    clock.run();
    expect(screen.getByText('The draft no longer says this.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Forget' }));
    await waitFor(() => expect(screen.queryByText('The draft no longer says this.')).toBeNull());
  });

  it('follow the draft to another date only when asked', async () => {
    const { user, notebook, state } = await openSidebar();
    await user.click(box('Send the site plan'));
    await waitFor(() => expect(notebook.promises).toHaveLength(1));
    const { sentences, promises } = ENGLISH.reading;
    const changed = {
      ...ENGLISH.reading,
      sentences: sentences.map((one, index) =>
        index === 3 ? { ...one, text: "I'll send you the site plan by Thursday." } : one,
      ),
      promises: [{ ...promises[0]!, due: { text: 'by Thursday', date: '2026-11-26', precision: 'day' as const } }],
    };
    act(() => state().replaceReader({ ...state().reader, read: () => changed }));
    expect(notebook.promises[0]?.due?.date).toBe('2026-11-27');
    expect(screen.getByText('The draft now says Thu 26 Nov.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Take that date' }));
    await waitFor(() => expect(notebook.promises[0]?.due?.date).toBe('2026-11-26'));
  });
});

describe('open promises', () => {
  const prepare: Parameters<typeof openSidebar>[0] = {
    prepare: ({ notebook }) =>
      void notebook.promises.push(
        promiseRecord({ id: 'p-2', action: 'Check the lift gate', due: null }),
        late,
        promiseRecord({ id: 'p-3', action: 'Send the invoice', contactId: 'li@orbit.example', contactName: 'Li Wen' }),
      ),
  };

  it('with this contact come first, late ones on top, and the tab counts what is late', async () => {
    const { user, container } = await openSidebar(prepare);
    await user.click(screen.getByRole('tab', { name: /Promises/ }));
    expect(screen.getByRole('tab', { name: /1 late/ })).toBeTruthy();
    expect([...container.querySelectorAll('.promise .check-words > span')].map((one) => one.textContent)).toEqual([
      'References from two plants',
      'Check the lift gate',
      'Send the invoice',
    ]);
    expect(screen.getByText('2 days late')).toBeTruthy();
  });

  it('are kept with a tick, and taken back', async () => {
    const { user, notebook } = await openSidebar(prepare);
    await user.click(screen.getByRole('tab', { name: /Promises/ }));
    await user.click(screen.getByRole('checkbox', { name: 'Kept: References from two plants' }));
    expect(await screen.findByText('Kept: “References from two plants”.')).toBeTruthy();
    expect(notebook.promises.find(({ id }) => id === 'p-late')?.state).toBe('kept');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(notebook.promises.find(({ id }) => id === 'p-late')?.state).toBe('open'));
  });

  it('are moved to another date, or withdrawn', async () => {
    const { user, notebook } = await openSidebar(prepare);
    await user.click(screen.getByRole('tab', { name: /Promises/ }));
    await user.click(screen.getByRole('button', { name: 'Change: References from two plants' }));
    await user.click(screen.getByRole('button', { name: 'Move date' }));
    fireEvent.change(screen.getByLabelText('Due'), { target: { value: '2026-12-02' } });
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(notebook.promises.find(({ id }) => id === 'p-late')?.due?.date).toBe('2026-12-02'));
    await user.click(screen.getByRole('button', { name: 'Change: Check the lift gate' }));
    await user.click(screen.getByRole('button', { name: 'Withdraw' }));
    await waitFor(() => expect(notebook.promises.find(({ id }) => id === 'p-2')?.state).toBe('withdrawn'));
  });

  it.each([
    ['not-saved', 'This was not saved.'],
    ['conflict', 'This was changed in another window first.'],
    ['not-found', 'This is no longer there.'],
    ['bad-request', 'Keeptrack could not use this.'],
    ['unreachable', 'The notebook does not answer.'],
  ] as const)('that could not be changed (%s) say why and stay', async (code, happened) => {
    const { user, notebook } = await openSidebar(prepare);
    await user.click(screen.getByRole('tab', { name: /Promises/ }));
    notebook.failing.set('changePromise', code);
    await user.click(screen.getByRole('checkbox', { name: 'Kept: References from two plants' }));
    expect(await screen.findByText(happened)).toBeTruthy();
    expect(screen.getByRole('checkbox', { name: 'Kept: References from two plants' })).toBeTruthy();
  });

  it('lead to the workspace', async () => {
    const { user, device } = await openSidebar(prepare);
    await user.click(screen.getByRole('tab', { name: /Promises/ }));
    await user.click(screen.getByRole('button', { name: 'Show all in the workspace' }));
    expect(device.opened).toEqual(['promises']);
  });

  it('that are none teach how one comes about', async () => {
    const { user } = await openSidebar();
    await user.click(screen.getByRole('tab', { name: 'Promises' }));
    expect(screen.getByText('No open promises.')).toBeTruthy();
  });
});

describe('talk tracks', () => {
  it('are found, opened, inserted in either language and explained', async () => {
    const { user, page } = await openSidebar();
    await user.click(screen.getByRole('tab', { name: 'Tracks' }));
    await user.type(screen.getByRole('searchbox', { name: 'Search talk tracks' }), 'case');
    const row = screen.getByRole('button', { name: /One case like theirs/ });
    expect(screen.queryByRole('button', { name: /A deed and a day/ })).toBeNull();
    await user.click(row);
    expect(screen.getByText(/A site of your size/)).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: '中文' }));
    expect(screen.getByText(/和您规模相近的/)).toBeTruthy();
    await user.click(screen.getAllByRole('button', { name: 'Insert' })[0]!);
    expect(page.asked('insert')).toMatchObject([{ text: expect.stringContaining('{{客户}}') }]);
    await user.click(screen.getByRole('button', { name: 'Why?' }));
    expect(screen.getByText('house@2.1.0')).toBeTruthy();
  });

  it('that are not found, and packs that are off, are said', async () => {
    const { user, state, device } = await openSidebar();
    await user.click(screen.getByRole('tab', { name: 'Tracks' }));
    await user.type(screen.getByRole('searchbox'), 'zzz');
    expect(screen.getByText('Nothing matches these words.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Clear the search' }));
    act(() => state().replaceReader({ ...state().reader, packs: [], search: () => [] }));
    await user.click(screen.getByRole('button', { name: 'Open packs' }));
    expect(device.opened).toEqual(['packs']);
  });

  it('are one key away', async () => {
    const { page } = await openSidebar();
    act(() => page.tell.shortcutPressed({ name: 'search' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('searchbox')));
  });

  it('are walked through with the arrow keys, from the search field on', async () => {
    const { user } = await openSidebar();
    await user.click(screen.getByRole('tab', { name: 'Tracks' }));
    await user.click(screen.getByRole('searchbox'));
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toContain('One case like theirs');
    await user.keyboard('{ArrowDown}{End}');
    expect(document.activeElement?.textContent).toContain('A deed and a day');
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement?.textContent).toContain('Say back what they told you');
    await user.keyboard('{Home}');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });
});

describe('the keyboard', () => {
  it('moves between tabs with the arrows', async () => {
    const { user } = await openSidebar();
    await user.click(screen.getByRole('tab', { name: 'Coach' }));
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { name: 'Promises' }).getAttribute('aria-selected')).toBe('true');
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(screen.getByRole('tab', { name: 'Tracks' }).getAttribute('aria-selected')).toBe('true');
  });

  it('inserts with Alt+Enter, confirms with Alt+P, all with Alt+A; Alt+E opens the next, Alt+D sets it aside', async () => {
    const { user, page, notebook } = await openSidebar();
    const surface = screen.getByRole('main');
    fireEvent.keyDown(surface, { code: 'Enter', key: 'Enter', altKey: true });
    await settle();
    expect(page.asked('insert')).toHaveLength(1);
    // Alt changes what the key writes on a Mac.
    fireEvent.keyDown(surface, { code: 'KeyP', key: 'π', altKey: true });
    await settle();
    expect(notebook.promises.map(({ action }) => action)).toEqual(['Send the site plan']);
    fireEvent.keyDown(surface, { code: 'KeyE', key: 'e', altKey: true });
    expect(screen.getByRole('button', { name: 'Not a promise' })).toBeTruthy();
    fireEvent.keyDown(surface, { code: 'KeyD', key: 'd', altKey: true });
    expect(screen.getByText(/1 promise set aside/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Bring back' }));
    fireEvent.keyDown(surface, { code: 'KeyA', key: 'a', altKey: true });
    await settle();
    expect(notebook.promises).toHaveLength(2);
  });

  it('does nothing of that without Alt, held down, in a text field, or while an input method composes', async () => {
    const { user, page, notebook } = await openSidebar();
    const surface = screen.getByRole('main');
    fireEvent.keyDown(surface, { code: 'Enter', key: 'Enter' });
    fireEvent.keyDown(surface, { code: 'Enter', key: 'Enter', altKey: true, repeat: true });
    fireEvent.keyDown(surface, { code: 'Enter', key: 'Enter', altKey: true, isComposing: true });
    fireEvent.keyDown(surface, { code: 'KeyP', key: 'p', altKey: true, ctrlKey: true });
    await user.click(screen.getByRole('button', { name: 'Edit: Send the site plan' }));
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'What' }), { code: 'KeyP', key: 'π', altKey: true });
    await settle();
    expect(page.asked('insert')).toEqual([]);
    expect(notebook.promises).toEqual([]);
  });

  it('folds with Esc and opens again, the focus going along', async () => {
    const { user, page } = await openSidebar();
    await user.click(screen.getByRole('tab', { name: 'Coach' }));
    await user.keyboard('{Escape}');
    const folded = await screen.findByRole('button', { name: /Open Keeptrack/ });
    expect(page.asked('arrange').at(-1)).toMatchObject({ folded: true });
    expect(document.activeElement).toBe(folded);
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('tab', { name: 'Coach' })).toBeTruthy();
    expect(page.asked('arrange').at(-1)).toMatchObject({ folded: false });
    act(() => page.tell.shortcutPressed({ name: 'toggle' }));
    expect(document.activeElement, 'folded from the page, the draft keeps its caret').not.toBe(
      await screen.findByRole('button', { name: /Open Keeptrack/ }),
    );
  });

  it('closes what is open before it folds', async () => {
    const { user, state } = await openSidebar();
    await user.click(screen.getByRole('button', { name: 'Settings' }));
    expect(await screen.findByRole('dialog')).toBeTruthy();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Edit: Send the site plan' }));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('textbox', { name: 'What' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Edit: Send the site plan' }));
    act(() => screen.getByRole('button', { name: 'Cancel' }).focus());
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('textbox', { name: 'What' })).toBeNull();
    expect(state().settings.sidebar.folded).toBe(false);
  });

  it('does not fold while somebody writes', async () => {
    const { user, state } = await openSidebar();
    await user.click(screen.getByRole('tab', { name: 'Notes' }));
    await user.click(screen.getAllByRole('button', { name: 'New note' })[0]!);
    await user.keyboard('text{Escape}');
    expect(state().settings.sidebar.folded).toBe(false);
  });

  it('names its keys as the keyboard does', async () => {
    await openSidebar({ surroundings: { language: 'en', dark: false, mac: true } });
    expect(screen.getByText('⌥↵')).toBeTruthy();
  });
});

describe('folded', () => {
  it('tells the state of the draft in shapes, and in words for those who listen', async () => {
    const { container, page } = await openSidebar({
      prepare: ({ notebook }) => {
        notebook.settings = { ...SETTINGS, sidebar: { ...SETTINGS.sidebar, folded: true } };
      },
    });
    const tab = screen.getByRole('button', {
      name: 'Open Keeptrack. Empathy: there. Evidence: missing. Limits: weak. Follow-through: 2 promises',
    });
    expect(tab.querySelectorAll('.shape')).toHaveLength(4);
    expect(document.activeElement, 'a page that loads folded keeps its caret').not.toBe(tab);
    await expectAccessible(container);
    fireEvent.click(tab);
    await waitFor(() => expect(page.asked('arrange').at(-1)).toMatchObject({ folded: false }));
  });
});

describe('a risk', () => {
  it('is muted from its card, and comes back when asked for', async () => {
    const { user, notebook } = await openSidebar();
    const cards = () => screen.queryAllByRole('button', { name: /^Show in the draft: / }).length;
    const before = cards();
    await user.click(screen.getAllByRole('button', { name: 'Mute' })[0] as HTMLElement);
    await user.click(await screen.findByRole('menuitem', { name: 'Not anywhere' }));
    expect(notebook.settings.mutes).toHaveLength(1);
    expect(cards()).toBeLessThan(before);
    await user.click(screen.getByRole('button', { name: 'Point out again' }));
    expect(notebook.settings.mutes).toEqual([]);
    expect(cards()).toBe(before);
  });
});

describe('settings', () => {
  it('change marks, language and theme at once', async () => {
    const { user, container, notebook } = await openSidebar();
    await user.click(screen.getByRole('button', { name: 'Settings' }));
    await user.click(await screen.findByRole('button', { name: /Theme/ }));
    await user.click(await screen.findByRole('option', { name: 'Dark' }));
    expect(container.querySelector('.keeptrack')?.getAttribute('data-theme')).toBe('dark');
    await user.click(screen.getByRole('button', { name: /Language/ }));
    await user.click(await screen.findByRole('option', { name: '简体中文' }));
    expect(container.querySelector('.keeptrack')?.getAttribute('lang')).toBe('zh-CN');
    expect(notebook.settings).toMatchObject({ theme: 'dark', language: 'zh' });
  });

  it('make the sidebar wider and narrower with the arrow keys, within its limits', async () => {
    const { user, notebook, page } = await openSidebar();
    const edge = screen.getByRole('separator', { name: 'Width of the sidebar' });
    edge.focus();
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(edge.getAttribute('aria-valuenow')).toBe('380');
    expect(page.asked('arrange').at(-1)).toMatchObject({ width: 380 });
    await user.keyboard('{ArrowRight>9/}');
    expect(edge.getAttribute('aria-valuenow')).toBe('300');
    expect(notebook.settings.places).toEqual({ gmail: { side: 'right', width: 300 } });
  });

  it('size it from the edge towards the page, wherever the page put it', async () => {
    const { user, page } = await openSidebar();
    act(() => page.tell.sideChanged({ side: 'left' }));
    const edge = screen.getByRole('separator', { name: 'Width of the sidebar' });
    expect(edge.className).toContain('is-left');
    edge.focus();
    await user.keyboard('{ArrowRight}');
    expect(page.asked('arrange').at(-1)).toMatchObject({ side: 'right', width: 364 });
  });

  it('copy a report of the page', async () => {
    const { user, device } = await openSidebar();
    await user.click(screen.getByRole('button', { name: 'Settings' }));
    await user.click(await screen.findByRole('button', { name: /Copy a report/ }));
    expect(device.copied).toEqual(['how this page is built']);
  });

  it('that could not be saved say so', async () => {
    const { user, notebook } = await openSidebar();
    notebook.failing.set('saveSettings', 'not-saved');
    await user.click(screen.getByRole('button', { name: 'Settings' }));
    await user.click(await screen.findByRole('switch', { name: 'Remind me of promises' }));
    expect(await within(screen.getByRole('dialog')).findByText('This was not saved.')).toBeTruthy();
  });

  it('follow what is around where they say so', async () => {
    const { container } = await openSidebar({ surroundings: { language: 'zh', dark: true } });
    const surface = container.querySelector('.keeptrack');
    expect([surface?.getAttribute('lang'), surface?.getAttribute('data-theme')]).toEqual(['zh-CN', 'dark']);
  });
});

describe('in Chinese', () => {
  it('speaks Chinese throughout', async () => {
    const { container } = await openSidebar({ canned: CHINESE, surroundings: { language: 'zh', dark: false } });
    expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(['教练', '承诺', '笔记', '话术']);
    expect(screen.getByText('下一步')).toBeTruthy();
    expect(within(screen.getByRole('article')).getByText('客户').className).toBe('slot');
    expect(screen.getByText('谁也保证不了的结果。')).toBeTruthy();
    const words = container.querySelector('.tab-body')?.textContent?.replace(/Alt [↵PA]|Keeptrack/g, '') ?? '';
    expect(words).not.toMatch(/[a-z]{3}/i);
  });
});

describe('for everybody', () => {
  const prepare = {
    prepare: ({ notebook }: { notebook: { notes: unknown[]; promises: unknown[] } }) => {
      notebook.notes.push(note());
      notebook.promises.push(late);
    },
  };

  it.each(TABS)('the %s tab breaks no rule', async (tab) => {
    const { user, container, state } = await openSidebar(prepare);
    act(() => state().showTab(tab));
    for (const button of screen.queryAllByRole('button', { name: 'Why?' })) await user.click(button);
    await expectAccessible(container);
  });

  it('nor do the empty states, the settings and the notices', async () => {
    const { user, container, page, baseElement } = await openSidebar({ canned: null });
    await expectAccessible(container);
    act(() => page.tell.healthChanged({ site: 'gmail', state: 'copy-only', reason: 'insert-failed' }));
    await user.click(screen.getByRole('button', { name: 'Settings' }));
    await screen.findByRole('dialog');
    await expectAccessible(baseElement);
  });

  it('a broken one would be noticed', async () => {
    const broken = document.createElement('div');
    broken.innerHTML = '<button></button>';
    document.body.append(broken);
    await expect(expectAccessible(broken)).rejects.toThrow('button-name');
    broken.remove();
  });
});
