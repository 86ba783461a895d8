// @vitest-environment happy-dom
/** The room of accounts as its user meets it: the list, each part of a sheet, bad figures, both languages. */
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { AccountsRoom } from '../../../components/account/AccountsRoom';
import { createAccountStore } from '../../../components/account/create-account-store';
import { WordsProvider } from '../../../components/words/WordsProvider';
import type { SheetEntry, StoredPack } from '../../../notebook/model';
import type { EntryContent } from '../../../talk-tracks/account/entry';
import { createFakeDevice, createFakeNotebook, promiseRecord } from '../fake-ports';
import { expectAccessible } from '../open-sidebar';

afterEach(cleanup);

const NOW = new Date('2026-11-23T10:00:00Z');
const CORE: StoredPack[] = ['keeptrack-satisfaction-trust', 'keeptrack-three-tier-trust'].map((id) => ({
  id,
  version: '1.0.0',
  enabled: true,
  origin: 'built-in',
  addedAt: '',
  text: '',
}));

let count = 0;
const entry = (content: EntryContent, own: Partial<SheetEntry> = {}): SheetEntry =>
  ({
    ...content,
    id: `e${++count}`,
    accountId: 'account:brandt.example',
    createdAt: '2026-11-20T10:00:00Z',
    updatedAt: '2026-11-20T10:00:00Z',
    deletedAt: null,
    ...own,
  }) as SheetEntry;

async function open(
  entries: readonly SheetEntry[] = [],
  { opened = 'account:brandt.example' as string | null, language = 'en' as 'en' | 'zh' } = {},
) {
  const notebook = createFakeNotebook();
  notebook.contacts.push(
    { id: 'ana@brandt.example', name: 'Ana Brandt', address: 'ana@brandt.example', firstSeen: '', lastSeen: '' },
    { id: 'li@gmail.com', name: '李工', address: 'li@gmail.com', firstSeen: '', lastSeen: '' },
    { id: 'crm:hubspot:7', name: 'Orchard Ltd', firstSeen: '', lastSeen: '' },
  );
  notebook.entries.push(...entries);
  notebook.promises.push(
    promiseRecord({
      id: 'p1',
      contactId: 'ana@brandt.example',
      state: 'open',
      due: { text: '', date: '2026-11-20', precision: 'day' },
    }),
  );
  Object.assign(notebook, { listPacks: async () => ({ ok: true, value: CORE }) });
  const files: string[] = [];
  const device = {
    ...createFakeDevice(),
    now: () => NOW,
    saveFile: (_: string, text: string) => void files.push(text),
  };
  const book = createAccountStore({ notebook, device }, opened);
  const view = render(
    <WordsProvider language={language}>
      <AccountsRoom book={book} now={NOW} />
    </WordsProvider>,
  );
  await screen.findByRole('heading', { level: 2 });
  return { ...view, notebook, files, book, user: userEvent.setup() };
}

const part = (name: string) => within(screen.getByRole('region', { name }));
const kept = (notebook: { readonly entries: readonly SheetEntry[] }, kind: string) =>
  notebook.entries.filter((one) => one.kind === kind && one.deletedAt === null);

describe('the list', () => {
  it('has an account for whom somebody works for and for each record, and none for a public mailbox', async () => {
    await open([], { opened: null });
    expect(screen.getAllByRole('rowheader').map((one) => one.textContent)).toEqual(['brandt.example', 'Orchard Ltd']);
    expect(screen.getByText('1 open, 1 late')).toBeTruthy();
  });
  it('shows what is known, sorts by it, and finds by a part of the name', async () => {
    const value: EntryContent = {
      kind: 'value',
      data: { years: [{ repeat: 200, fresh: 50 }], probability: 0.6, reason: 'Budget is set.', currency: 'EUR' },
    };
    const { user } = await open([entry(value, { accountId: 'crm:hubspot:7' })], { opened: null });
    expect(screen.getByText('EUR 150')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /Sort by/ }));
    await user.click(screen.getByRole('option', { name: 'Expected value' }));
    expect(screen.getAllByRole('rowheader')[0]?.textContent).toBe('Orchard Ltd');
    await user.type(screen.getByRole('searchbox'), 'BRANDT');
    expect(screen.getAllByRole('rowheader')).toHaveLength(1);
  });
  it('begins an account by its name', async () => {
    const { user, notebook } = await open([], { opened: null });
    await user.click(screen.getByRole('button', { name: 'New account' }));
    await user.type(screen.getByRole('textbox', { name: 'Name of the account' }), 'Weir & Sons');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('weir & sons');
    expect(notebook.entries).toEqual([]);
  });
});

describe('a sheet', () => {
  it('notes what speaks for and against a tier, and how far trust has got', async () => {
    const { user, notebook } = await open();
    const ladder = part('Trust, in its order');
    await user.click(ladder.getAllByRole('button', { name: 'Something for it' })[1] as HTMLElement);
    await user.type(ladder.getByRole('textbox', { name: /What happened/ }), 'Called back on the day');
    await user.click(ladder.getByRole('button', { name: 'Save' }));
    expect(await ladder.findByText('Called back on the day')).toBeTruthy();
    expect(kept(notebook, 'tier')[0]?.data).toMatchObject({ tier: 'T2', speaks: 'for' });
    await user.click(ladder.getByRole('button', { name: /Reached so far/ }));
    await user.click(screen.getByRole('option', { name: 'Person' }));
    await waitFor(() => expect(kept(notebook, 'reached')[0]?.data).toMatchObject({ tier: 'T2' }));
  });

  it('works the risk out as a range and says which figure cannot be', async () => {
    const { user, notebook } = await open();
    const risk = part('Risk, before any return');
    await user.click(risk.getByRole('button', { name: /Add/ }));
    await user.type(risk.getByRole('textbox', { name: 'What could happen' }), 'The line stands still');
    await user.type(risk.getByRole('textbox', { name: 'How likely, %' }), '120');
    await user.type(risk.getByRole('textbox', { name: 'Cost to them' }), '40,000');
    const [save] = risk.getAllByRole('button', { name: 'Save' });
    await user.click(save as HTMLElement);
    expect(await risk.findByText('How likely, %: This cannot be more than 100 %.')).toBeTruthy();
    expect(kept(notebook, 'risk')).toEqual([]);
    await user.clear(risk.getByRole('textbox', { name: 'How likely, %' }));
    await user.type(risk.getByRole('textbox', { name: 'How likely, %' }), '20');
    await user.click(save as HTMLElement);
    await waitFor(() => expect(kept(notebook, 'risk')[0]?.data).toMatchObject({ likelihood: 0.2, loss: 40_000 }));
    await user.type(risk.getByRole('textbox', { name: 'Chance that it works, % from' }), '50');
    await user.type(risk.getByRole('textbox', { name: 'Chance that it works, % to' }), '80');
    await user.type(risk.getByRole('textbox', { name: 'Gain from' }), '100000');
    await user.type(risk.getByRole('textbox', { name: 'Gain to' }), '160000');
    await user.type(risk.getByRole('textbox', { name: 'Currency' }), 'EUR');
    await user.click(risk.getAllByRole('button', { name: 'Save' }).at(-1) as HTMLElement);
    expect(await risk.findByText('What is left lies between EUR 42,000 and EUR 120,000.')).toBeTruthy();
  });

  it('names the widest gap with what to do, and says so where it comes from our own words', async () => {
    await open([
      entry({
        kind: 'expectation',
        data: { way: 'reliability', expected: 5, perceived: 2, driver: 'our-words', from: { is: 'hand' } },
      }),
      entry({
        kind: 'expectation',
        data: { way: 'empathy', expected: 3, perceived: 4, driver: null, from: { is: 'hand', quote: 'Very kind.' } },
      }),
    ]);
    const service = part('Expected and perceived');
    expect(service.getByText('The widest gap is Reliability, −3.')).toBeTruthy();
    expect(service.getByText(/comes from our own words/)).toBeTruthy();
    expect(service.getByText('On average −1, of 2 ways known.')).toBeTruthy();
    expect(service.queryByRole('img')).toBeNull();
  });
  it('draws how a gap went once something was said twice', async () => {
    const said = (expected: number | null, perceived: number | null, at: string) =>
      entry(
        { kind: 'expectation', data: { way: 'reliability', expected, perceived, driver: null, from: { is: 'hand' } } },
        { updatedAt: at },
      );
    await open([said(5, 2, '2026-09-01T10:00:00Z'), said(null, 4, '2026-11-01T10:00:00Z')]);
    expect(part('Expected and perceived').getByRole('img', { name: 'How the gap went' })).toBeTruthy();
    expect(part('Expected and perceived').getByText('The widest gap is Reliability, −1.')).toBeTruthy();
  });

  it('asks for the reason of a chance', async () => {
    const { user, notebook } = await open();
    const value = part('What it may be worth');
    await user.type(value.getByRole('textbox', { name: 'Year 1: Repeat sales' }), '200000');
    await user.type(value.getByRole('textbox', { name: 'How likely, %' }), '60');
    await user.click(value.getByRole('button', { name: 'Save' }));
    expect(await value.findByText('A chance needs its reason.')).toBeTruthy();
    await user.type(value.getByRole('textbox', { name: 'Why so likely' }), 'Budget is set.');
    await user.click(value.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(kept(notebook, 'value')).toHaveLength(1));
    expect((await value.findAllByText('120,000')).length).toBeGreaterThan(0);
  });

  it('leads through a complaint, and says when a call is due', async () => {
    const steps = [{ step: 'acknowledge' as const, doneAt: null, note: '' }];
    const { user, notebook } = await open([
      entry({
        kind: 'recovery',
        data: { variant: 'complaint', words: 'Two pallets were wet.', steps, closedAt: null },
      }),
    ]);
    const mending = part('Mending a complaint');
    expect(mending.getByText(/Call instead of writing/)).toBeTruthy();
    await user.click(mending.getByRole('checkbox', { name: 'Acknowledge, in their words' }));
    await waitFor(() => expect(mending.queryByText(/Call instead of writing/)).toBeNull());
    await user.click(mending.getByRole('button', { name: 'Close it' }));
    await waitFor(() => expect(kept(notebook, 'recovery')[0]?.data).toMatchObject({ closedAt: NOW.toISOString() }));
  });

  it('takes a rhythm of care from the packs, each visit with its day and purpose', async () => {
    const { user, notebook } = await open();
    const care = part('Care after the sale');
    await user.click(care.getByRole('button', { name: 'Begin' }));
    await waitFor(() => expect(kept(notebook, 'care')).toHaveLength(1));
    const [first] = care.getAllByRole('checkbox');
    await user.click(first as HTMLElement);
    await waitFor(() => {
      const [saved] = kept(notebook, 'care');
      expect(saved?.kind === 'care' && saved.data.visits[0]?.doneAt).toBe(NOW.toISOString());
    });
  });

  it('fills in a worksheet of a pack, tables too', async () => {
    const { user, notebook } = await open();
    const sheets = part('Worksheets');
    await user.click(sheets.getByRole('button', { name: /Open a worksheet/ }));
    await user.click(screen.getByRole('option', { name: 'Risk worksheet' }));
    await user.type(sheets.getByRole('textbox', { name: 'What is to be decided' }), 'A second line');
    await user.click(sheets.getByRole('button', { name: 'Add a row' }));
    await user.type(sheets.getByRole('textbox', { name: 'What could happen' }), 'Late parts');
    await user.click(sheets.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(kept(notebook, 'worksheet')[0]?.data).toMatchObject({
        values: { decision: 'A second line', risks: [{ risk: 'Late parts' }] },
      }),
    );
    expect(await sheets.findByRole('button', { name: 'Risk worksheet' })).toBeTruthy();
  });

  it('brings back what was taken away, and says what was not saved', async () => {
    const { user, notebook } = await open([
      entry({ kind: 'tier', data: { tier: 'T1', speaks: 'against', text: 'Nobody knew us.', from: { is: 'hand' } } }),
    ]);
    await user.click(screen.getByRole('button', { name: 'Take away: Nobody knew us.' }));
    await waitFor(() => expect(screen.queryByText('Nobody knew us.')).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Nobody knew us.')).toBeTruthy();
    notebook.failing.set('removeEntry', 'not-saved');
    await user.click(screen.getByRole('button', { name: 'Take away: Nobody knew us.' }));
    expect(await screen.findByText('This was not saved.')).toBeTruthy();
    expect(screen.getByText('Nobody knew us.')).toBeTruthy();
  });

  it('is handed on as Markdown and forgotten only when asked twice', async () => {
    const { user, files, notebook } = await open([
      entry({ kind: 'tier', data: { tier: 'T1', speaks: 'for', text: 'Saw the plant.', from: { is: 'hand' } } }),
    ]);
    await user.click(screen.getByRole('button', { name: 'Save as Markdown' }));
    expect(files.at(-1)).toContain('- Organisation + Saw the plant.');
    await user.click(screen.getByRole('button', { name: 'Forget this account' }));
    expect(notebook.asked('forgetContact')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Forget it all' }));
    expect(notebook.asked('forgetContact')).toEqual([{ id: 'account:brandt.example' }]);
  });

  it.each(['en', 'zh'] as const)('keeps the rules of accessibility (%s)', async (language) => {
    const { container } = await open(
      [entry({ kind: 'key-test', data: { answers: [true, false, null, null, null, null, null] } })],
      { language },
    );
    await expectAccessible(container);
  });
});
