// @vitest-environment happy-dom
/** The mirror as a user meets it: a sentence, a chart, a table, in both languages; what stands where nothing is yet. */
import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { DevicePort } from '../../../components/ports';
// The workspace brings the room when it is opened; here it is at hand, so that the first test does not wait for a compiler.
import '../../../components/mirror/MirrorRoom';
import { WordsProvider } from '../../../components/words/WordsProvider';
import { createWorkspaceStore, type Room } from '../../../components/workspace/create-workspace-store';
import { Workspace } from '../../../components/workspace/Workspace';
import { DEFAULT_SETTINGS, type PromiseRecord, type Sending } from '../../../notebook/model';
import { createFakeFiles, createFakeNotebook, type FakeRows, NOW, promise, versions } from '../workspace/fake-notebook';

// A room that is brought, on a machine that has other things to do.
configure({ asyncUtilTimeout: 5_000 });
afterEach(cleanup);

const UTC = { ...DEFAULT_SETTINGS, zone: 'UTC' };

const open = async (rows: Partial<FakeRows> = {}, language: 'en' | 'zh' = 'en', room: Room = 'mirror') => {
  const fake = createFakeNotebook({ settings: UTC, ...rows });
  const device: DevicePort = {
    now: () => NOW,
    newId: () => 'new',
    copy: async () => true,
    openWorkspace: () => {},
    saveFile: () => {},
    keepUnsaved: () => {},
    recallUnsaved: () => null,
  };
  const { files } = createFakeFiles();
  const store = createWorkspaceStore({ notebook: fake.notebook, sites: fake.sites, device, files, versions }, room);
  const { container } = render(
    <WordsProvider language={language}>
      <Workspace store={store} device={device} />
    </WordsProvider>,
  );
  await screen.findByRole('heading', { level: 2 });
  return { ...fake, store, container, user: userEvent.setup() };
};

let ids = 0;
const made = (createdAt: string, own: Partial<PromiseRecord> = {}) =>
  promise({ id: `p${++ids}`, createdAt, events: [], ...own });
const sent = (at: string, ...pillars: Sending['pillars']): Sending => ({
  id: at,
  at,
  contactId: null,
  kind: 'mail',
  pillars,
});

const kept = { state: 'kept', due: null } as const;
const PROMISES = [
  made('2026-11-10T09:00:00Z', kept),
  made('2026-11-11T09:00:00Z', { ...kept, contactId: 'bo@firm.example', contactName: 'Bo' }),
  made('2026-11-16T09:00:00Z', { state: 'withdrawn' }),
  made('2026-11-17T09:00:00Z'),
  // Too long ago for twelve weeks.
  made('2026-06-16T09:00:00Z', kept),
];
const SENDINGS = [
  sent('2026-11-10T10:00:00Z', 'empathy', 'commitment'),
  sent('2026-11-11T10:00:00Z', 'empathy'),
  sent('2026-11-17T10:00:00Z', 'evidence'),
];
const ROWS = { promises: PROMISES, sendings: SENDINGS };

const cellsOf = (table: HTMLElement, row: string) =>
  within(within(table).getByRole('rowheader', { name: row }).closest('tr') as HTMLElement)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

describe('the mirror', () => {
  it('says in plain words what the charts show', async () => {
    await open(ROWS);
    await screen.findByText('4 promises: 2 kept in time, 1 withdrawn and 1 still open.');
    screen.getByText('Made to 2 people: Ana Brandt 3 and Bo 1.');
    screen.getByText('3 drafts sent: empathy in 2, evidence in 1, limits in 0 and follow-through in 1.');
  });

  it('says it in Chinese, set as Chinese', async () => {
    const { container } = await open(ROWS, 'zh');
    await screen.findByText('共 4 项承诺：2 项如期兑现，1 项已收回，1 项尚未了结。');
    screen.getByText('对 2 人作过承诺：Ana Brandt 3 项，Bo 1 项。');
    screen.getByText('发出 3 份草稿：2 份有同理，1 份有实证，0 份有边界，1 份有兑现。');
    for (const text of container.querySelectorAll('.mirror p')) {
      expect(text.textContent).not.toMatch(/\p{Script=Han}\s*[,;:?!()]|[!！你]/u);
    }
  });

  it('has every number in tables, for screen readers at once and for the eyes on demand', async () => {
    const { user } = await open(ROWS);
    const weeks = await screen.findByRole('table', { name: 'Promises by week' });
    const heads = within(weeks).getAllByRole('columnheader');
    expect(heads.map(({ textContent }) => textContent)).toEqual([
      'Week from',
      'Kept in time',
      'Moved with word',
      'Kept later',
      'Withdrawn',
      'Condition never came',
      'Still open',
      'All',
    ]);
    expect(cellsOf(weeks, '9 Nov 2026')).toEqual(['2', '0', '0', '0', '0', '0', '2']);
    expect(cellsOf(weeks, '16 Nov 2026')).toEqual(['0', '0', '0', '1', '0', '1', '2']);
    const people = screen.getByRole('table', { name: 'Promises by person' });
    expect(cellsOf(people, 'Ana Brandt')).toEqual(['1', '0', '0', '1', '0', '1', '3']);
    const pillars = screen.getByRole('table', { name: 'Pillars in sent drafts' });
    expect(cellsOf(pillars, '9 Nov 2026')).toEqual(['2', '2 (100%)', '0 (0%)', '0 (0%)', '1 (50%)']);
    expect(cellsOf(pillars, '2 Nov 2026')).toEqual(['0', '–', '–', '–', '–']);

    expect(weeks.closest('.unseen')).not.toBeNull();
    await user.click(screen.getByRole('switch', { name: 'Show the tables' }));
    expect(screen.getByRole('table', { name: 'Promises by week' }).closest('div.unseen')).toBeNull();
  });

  it('looks back as far as it is asked to', async () => {
    const { user } = await open(ROWS);
    const weeks = await screen.findByRole('table', { name: 'Promises by week' });
    expect(within(weeks).getAllByRole('rowheader')).toHaveLength(12);
    await user.click(screen.getByRole('radio', { name: '26 weeks' }));
    await screen.findByText('5 promises: 3 kept in time, 1 withdrawn and 1 still open.');
    expect(within(weeks).getAllByRole('rowheader')).toHaveLength(26);
  });

  it('draws a piece for each way to stand, an unbroken line only where drafts were sent', async () => {
    const { container } = await open(ROWS);
    await screen.findByRole('table', { name: 'Promises by week' });
    const pieces = [...container.querySelectorAll('.mirror-panel:first-of-type .chart .standing')];
    expect(pieces.map((piece) => piece.getAttribute('data-standing'))).toEqual(['inTime', 'withdrawn', 'open']);
    const line = container.querySelector('.chart[data-pillar=empathy] .pillar-line')?.getAttribute('d');
    expect(line).toMatch(/^M[\d.]+,[\d.]+L[\d.]+,[\d.]+$/);
    expect(container.querySelectorAll('.chart[data-pillar=empathy] .shape')).toHaveLength(2);
  });

  it('needs no colour: each way to stand has a pattern of its own', async () => {
    const { container } = await open(ROWS);
    await screen.findByRole('table', { name: 'Promises by week' });
    const tiles = [...container.querySelectorAll('pattern path')].map((path) => path.getAttribute('d'));
    expect(tiles).toHaveLength(6);
    expect(new Set(tiles).size).toBe(6);
    for (const piece of container.querySelectorAll('.standing'))
      expect(container.querySelector(piece.getAttribute('fill')?.slice(4, -1) ?? '')?.tagName).toBe('pattern');
  });

  it('counts by the zone of the settings', async () => {
    const late = [made('2026-11-15T17:00:00Z')];
    await open({ promises: late, settings: { ...UTC, zone: 'Asia/Shanghai' } });
    expect(cellsOf(await screen.findByRole('table', { name: 'Promises by week' }), '16 Nov 2026').at(-1)).toBe('1');
  });

  it('teaches where nothing is yet', async () => {
    const { container } = await open();
    await screen.findByText(/Confirm one in a draft/);
    screen.getByText(/Nobody is named yet/);
    await screen.findByText(/When one goes out that Keeptrack read along with/);
    expect(container.querySelectorAll('.chart, table')).toHaveLength(0);
  });

  it('names three people, draws eight, and has everybody in the table', async () => {
    const promises = Array.from({ length: 10 }, (_, index) =>
      made('2026-11-10T09:00:00Z', { contactId: `p${index}@x.example`, contactName: `Person ${index}` }),
    );
    const { container } = await open({ promises });
    await screen.findByText('Made to 10 people: Person 0 1, Person 1 1, Person 2 1 and 7 others.');
    expect(container.querySelectorAll('.people-chart li')).toHaveLength(8);
    const table = screen.getByRole('table', { name: 'Promises by person' });
    expect(within(table).getAllByRole('rowheader')).toHaveLength(10);
  });

  it('asks what was sent only when it is opened, and for no more than it can show', async () => {
    const { asked, user } = await open(ROWS, 'en', 'notes');
    const asksFor = () => asked.filter(({ call }) => call === 'listSendings').map(({ request }) => request);
    expect(asksFor()).toEqual([]);
    await user.click(screen.getByRole('tab', { name: 'Mirror' }));
    await screen.findByText(/3 drafts sent/);
    expect(asksFor()).toEqual([{ since: new Date(NOW.getTime() - 371 * 86_400_000).toISOString() }]);
  });

  it('says so where the notebook does not answer, and shows what it has', async () => {
    const { fail, user } = await open(ROWS, 'en', 'notes');
    fail('listSendings', { code: 'unreachable' });
    await user.click(screen.getByRole('tab', { name: 'Mirror' }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('The notebook did not answer.'));
    await screen.findByText(/4 promises/);
    expect(screen.queryByText('Pillars in sent drafts')).toBeNull();
  });

  it.each(['en', 'zh'] as const)('is accessible with rows in it, in %s', async (language) => {
    const { container, user } = await open(ROWS, language);
    await waitFor(() => expect(screen.getAllByRole('table')).toHaveLength(3));
    await user.click(screen.getByRole('switch'));
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
