// @vitest-environment happy-dom
/** The workspace as a user meets it: lists, actions, failures that say what is safe, both languages. */
import { readFileSync } from 'node:fs';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DevicePort, NotebookPort, UnsavedNote } from '../../../components/ports';
import { Welcome } from '../../../components/welcome/Welcome';
import { WordsProvider } from '../../../components/words/WordsProvider';
import { createWorkspaceStore, ROOMS, type Room } from '../../../components/workspace/create-workspace-store';
import { Workspace } from '../../../components/workspace/Workspace';
import { DEFAULT_SETTINGS, type Note } from '../../../notebook/model';
import { parseUseReport } from '../../../talk-tracks/use/use-report';
import { expectAccessible } from '../open-sidebar';
import {
  createFakeFiles,
  createFakeNotebook,
  createFakeTrial,
  type FakeRows,
  NOW,
  note,
  promise,
} from './fake-notebook';

afterEach(cleanup);

const open = async (
  room: Room,
  rows: Partial<FakeRows> = {},
  language: 'en' | 'zh' = 'en',
  kept: Record<string, UnsavedNote> = {},
) => {
  const fake = createFakeNotebook(rows);
  let ids = 0;
  const unsaved = new Map(Object.entries(kept));
  const device: DevicePort = {
    now: () => NOW,
    newId: () => `new-${++ids}`,
    copy: async () => true,
    openWorkspace: vi.fn(),
    saveFile: vi.fn(),
    keepUnsaved: (name, note) => void (note ? unsaved.set(name, note) : unsaved.delete(name)),
    recallUnsaved: (name) => unsaved.get(name) ?? null,
  };
  const ports = {
    ...createFakeTrial(),
    notebook: fake.notebook,
    sites: fake.sites,
    device,
    files: createFakeFiles().files,
  };
  const store = createWorkspaceStore(ports, room);
  const view = render(
    <WordsProvider language={language}>
      <Workspace store={store} ports={ports} />
    </WordsProvider>,
  );
  // The mirror is brought when it is opened, which takes a while.
  await screen.findByRole('heading', { level: 2 }, { timeout: 5_000 });
  return { ...fake, device, unsaved, store, user: userEvent.setup(), container: view.container };
};

describe('promises', () => {
  it('are listed by urgency and kept with one click', async () => {
    const late = promise({
      id: 'late',
      action: 'two references',
      due: { text: '', date: '2026-11-16', precision: 'day' },
    });
    const { user, state } = await open('promises', { promises: [promise({}), late] });
    const tables = screen.getAllByRole('table');
    expect(tables.map((table) => table.querySelector('caption')?.textContent)).toEqual([
      'Late 1',
      'Due within a week 1',
    ]);
    const row = screen.getByRole('row', { name: /two references/ });
    await user.click(within(row).getByRole('button', { name: 'Kept' }));
    await waitFor(() => expect(screen.queryByText('two references')).toBeNull());
    expect(state.promises.find(({ id }) => id === 'late')?.state).toBe('kept');
  });

  it('are reworded and moved, only what is different', async () => {
    const { user, asked } = await open('promises', { promises: [promise({})] });
    await user.click(screen.getByRole('button', { name: 'Edit' }));
    await user.type(screen.getByLabelText('What was promised'), ' again');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('send the site plan again');
    const changes = asked.filter(({ call }) => call === 'changePromise').map(({ request }) => request);
    expect(changes).toEqual([{ id: 'p1', change: { action: 'send the site plan again' } }]);
  });

  it('stay on screen, with what is safe, where the notebook could not save', async () => {
    const { user, fail } = await open('promises', { promises: [promise({})] });
    fail('changePromise', { code: 'not-saved' });
    await user.click(screen.getByRole('button', { name: 'Kept' }));
    expect((await screen.findByText('This was not saved.')).closest('[role=status]')).not.toBeNull();
    expect(screen.getByText('send the site plan')).toBeTruthy();
  });

  it('written by hand keep their text until they are saved', async () => {
    const { user, fail, asked } = await open('promises');
    await user.click(screen.getByRole('button', { name: 'Write one down' }));
    await user.type(screen.getByLabelText('What was promised'), 'call on Monday');
    fail('addPromise', { code: 'unreachable' });
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('The notebook did not answer.');
    expect(screen.getByLabelText('What was promised')).toHaveProperty('value', 'call on Monday');
    expect(asked.filter(({ call }) => call === 'addPromise')).toHaveLength(1);
  });

  it('are found by words of the contact', async () => {
    const { user } = await open('promises', {
      promises: [promise({}), promise({ id: 'x', action: 'other', contactName: 'Bo' })],
    });
    await user.type(screen.getByRole('searchbox'), 'brandt');
    await waitFor(() => expect(screen.queryByText('other')).toBeNull());
    expect(screen.getByText('send the site plan')).toBeTruthy();
  });
});

describe('long lists', () => {
  const many = (count: number, own: Partial<Note> = {}) =>
    Array.from({ length: count }, (_, at) => note({ id: `n${at}`, contactId: null, text: `note ${at}.`, ...own }));

  it('are asked for a hundred at a time', async () => {
    const { user, asked } = await open('notes', { notes: many(150) });
    expect(screen.getAllByRole('article')).toHaveLength(100);
    await user.click(screen.getByRole('button', { name: 'Show older ones' }));
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(150));
    expect(screen.queryByRole('button', { name: 'Show older ones' })).toBeNull();
    for (const { call, request } of asked)
      if (call === 'listNotes') expect((request as { limit?: number }).limit).toBeLessThanOrEqual(200);
  });

  it('hold every promise that is open, and of those that are done the latest', async () => {
    const done = Array.from({ length: 120 }, (_, at) => promise({ id: `d${at}`, state: 'kept', action: `done ${at}` }));
    const { user } = await open('promises', { promises: [promise({}), ...done] });
    await user.click(screen.getByRole('switch', { name: 'Show what is done' }));
    expect(await screen.findByText('done 99')).toBeTruthy();
    expect(screen.queryByText('done 100')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show older ones' }));
    expect(await screen.findByText('done 119')).toBeTruthy();
  });

  it('are searched by the notebook, also in what is not shown', async () => {
    const { user, asked } = await open('notes', { notes: many(150) });
    await user.type(screen.getByRole('searchbox'), '149.');
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(1));
    expect(screen.getByRole('article').textContent).toContain('note 149.');
    expect(asked.filter(({ call }) => call === 'searchNotebook').at(-1)?.request).toMatchObject({ query: '149.' });
    await user.clear(screen.getByRole('searchbox'));
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(100));
  });

  it('show the notes of somebody who is named', async () => {
    const { user } = await open('notes', { notes: [note({}), note({ id: 'free', contactId: null, text: 'other' })] });
    await user.type(screen.getByRole('searchbox'), 'brandt');
    await waitFor(() => expect(screen.queryByText('other')).toBeNull());
    expect(screen.getByText('Two weekends lost in March.')).toBeTruthy();
  });

  it('say where more may turn up, and where only the latest are shown', async () => {
    const { user } = await open('notes', { notes: many(150), searchIsComplete: false }, 'zh');
    await user.type(screen.getByRole('searchbox'), 'note');
    expect(await screen.findByText(/较早的内容还在编排/)).toBeTruthy();
    expect(screen.getByText(/只列出最近的 100 条/)).toBeTruthy();
  });

  it('stay as they are where the search fails, and say so', async () => {
    const { user, fail } = await open('notes', { notes: [note({})] });
    fail('searchNotebook', { code: 'unreachable' });
    await user.type(screen.getByRole('searchbox'), 'x');
    expect(await screen.findByText('The notebook did not answer.')).toBeTruthy();
    expect(screen.getByText('Two weekends lost in March.')).toBeTruthy();
  });
});

const marks = () => [...document.querySelectorAll('mark')].map(({ textContent }) => textContent);

describe('what is found', () => {
  it('is marked in notes, whatever they look like, and in the names of whom they are about', async () => {
    const text = 'Two **weekends** lost, #Weekend-work, `weekend`';
    const { user } = await open('notes', { notes: [note({ text })] });
    expect(marks()).toEqual([]);
    await user.type(screen.getByRole('searchbox'), 'weekend');
    await waitFor(() => expect(marks()).toEqual(['weekend', 'Weekend', 'weekend']));
    expect(screen.getByRole('button', { name: 'Notes with #Weekend-work' }).textContent).toBe('#Weekend-work');
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), 'brandt');
    await waitFor(() => expect(marks()).toEqual(['Brandt']));
    await user.clear(screen.getByRole('searchbox'));
    await waitFor(() => expect(marks()).toEqual([]));
  });

  it('is marked in promises, and shown where the row would not show it', async () => {
    const sentence = `${'Well then. '.repeat(30)}I will send the Würzburg plan.`;
    const { user } = await open('promises', { promises: [promise({ sentence })] });
    await user.type(screen.getByRole('searchbox'), 'plan');
    await waitFor(() => expect(marks()).toEqual(['plan']));
    expect(screen.queryByText(/^…/)).toBeNull();
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), 'wurzb');
    await waitFor(() => expect(marks()).toEqual(['Würzb']));
    expect(screen.getByText(/^… .* I will send the/).textContent).toMatch(/urg plan\.$/);
  });

  it.each([
    ['en', /one letter off/],
    ['zh', /相差一个字母/],
  ] as const)('says that a slip was forgiven, in %s', async (language, said) => {
    const { user } = await open('notes', { notes: [note({})] }, language);
    await user.type(screen.getByRole('searchbox'), 'weekends');
    await waitFor(() => expect(marks()).toEqual(['weekends']));
    expect(screen.queryByText(said)).toBeNull();
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), 'wekends');
    expect(await screen.findByText(said)).toBeTruthy();
    expect(marks()).toEqual(['weekends']);
  });
});

describe('the search', () => {
  it('asks for what is typed by then, not for every key, and drops what comes late', async () => {
    const fake = createFakeNotebook();
    const waiting: { readonly query: string; answer(): void }[] = [];
    const notebook: NotebookPort = Object.assign(Object.create(fake.notebook), {
      searchNotebook: ({ query }: { query: string }) =>
        new Promise((resolve) => {
          const hits = [{ kind: 'note', row: note({ id: query }) }];
          waiting.push({ query, answer: () => resolve({ ok: true, value: { hits, isComplete: true } }) });
        }),
    });
    const device = {
      now: () => NOW,
      newId: () => 'x',
      copy: async () => true,
      openWorkspace: vi.fn(),
      saveFile: vi.fn(),
      keepUnsaved: () => {},
      recallUnsaved: () => null,
    };
    const { files } = createFakeFiles();
    const store = createWorkspaceStore({ ...createFakeTrial(), notebook, sites: fake.sites, device, files }, 'notes');
    for (const query of ['p', 'pl', 'pla']) store.getState().search(query);
    expect(waiting.map(({ query }) => query)).toEqual(['p']);
    waiting[0]?.answer();
    await waitFor(() => expect(waiting.map(({ query }) => query)).toEqual(['p', 'pla']));
    expect(store.getState().found).toBeNull();
    waiting[1]?.answer();
    await waitFor(() => expect(store.getState().found?.notes.map(({ id }) => id)).toEqual(['pla']));
    store.getState().show('promises');
    expect(store.getState().found).toBeNull();
  });
});

describe('notes', () => {
  it('can be deleted and brought back', async () => {
    const { user } = await open('notes', { notes: [note({})] });
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(screen.queryByText('Two weekends lost in March.')).toBeNull());
    await user.click(screen.getByRole('switch', { name: 'Show deleted notes' }));
    await user.click(await screen.findByRole('button', { name: 'Bring back' }));
    expect(await screen.findByRole('button', { name: 'Edit' })).toBeTruthy();
  });

  it('are written in place and keep what was typed where it could not be saved', async () => {
    const { user, fail } = await open('notes', { notes: [note({ text: 'Two **weekends** lost.' })] });
    expect(screen.getByText('weekends').tagName).toBe('STRONG');
    await user.click(screen.getByText('weekends'));
    fail('saveNote', { code: 'not-saved' });
    await user.keyboard(' And one in May.');
    expect(screen.getByLabelText('Note')).toHaveProperty('value', 'Two **weekends** lost. And one in May.');
    await user.click(screen.getByRole('heading', { name: 'Ana Brandt' }));
    await screen.findByText(/Not saved: your text is still here./);
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Note' })).toBeNull());
    expect(screen.getByText(/And one in May./)).toBeTruthy();
  });

  it('about nobody begin here, stay in place while they are written, and are listed once', async () => {
    const { user } = await open('notes');
    await user.click(screen.getByRole('button', { name: 'New note' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Note'));
    await user.keyboard('Ask about the #audit');
    expect(await screen.findByText('Saved', {}, { timeout: 3000 })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('Note'));
    await user.click(screen.getByRole('heading', { name: 'Notes' }));
    expect(await screen.findByRole('heading', { name: 'Free notes' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Notes with #audit' }));
    expect(screen.getByRole('searchbox')).toHaveProperty('value', '#audit');
    expect(screen.getAllByRole('article')).toHaveLength(1);
  });

  it('lead to what they link to', async () => {
    const text = '[the plan](keeptrack:promise/p1) and [a case](keeptrack:track/keeptrack-core/one-case)';
    const { user } = await open('notes', { notes: [note({ text })], promises: [promise({})] });
    await user.click(screen.getByRole('button', { name: 'the plan' }));
    expect(screen.getByRole('tab', { name: 'Promises', selected: true })).toBeTruthy();
    expect(screen.getByRole('searchbox')).toHaveProperty('value', 'send the site plan');
    await user.click(screen.getByRole('tab', { name: 'Notes' }));
    await user.click(screen.getByRole('button', { name: 'a case' }));
    expect(screen.getByRole('tab', { name: 'Packs', selected: true })).toBeTruthy();
  });

  it('of two windows are settled here as well, and a deleted one says how long it is kept', async () => {
    const { user } = await open('notes', { notes: [note({}), note({ id: 'n2', text: 'Other.', conflictOf: 'n1' })] });
    expect(screen.getAllByText('This note was changed in another window.')).toHaveLength(2);
    const copy = screen.getByText(/saved second/).closest('article');
    await user.click(within(copy as HTMLElement).getByRole('button', { name: 'Keep this' }));
    await waitFor(() => expect(screen.queryByText('This note was changed in another window.')).toBeNull());
    expect(screen.getByText('Note deleted. The workspace keeps it for 30 days.')).toBeTruthy();
    await user.click(screen.getByRole('switch', { name: 'Show deleted notes' }));
    expect(await screen.findByText('Deleted, kept for 30 days')).toBeTruthy();
  });
});

describe('a note that was being written when the page was lost', () => {
  it('is kept with every keystroke, with the revision it began from, until it is saved', async () => {
    const { user, unsaved, store } = await open('notes', { notes: [note({})] });
    await user.click(screen.getByRole('button', { name: 'Edit' }));
    await user.type(screen.getByRole('textbox', { name: 'Note' }), '!');
    expect([...unsaved]).toEqual([['n1', { text: 'Two weekends lost in March.!', revision: 1 }]]);
    await act(() => store.getState().desk.getState().saveNote('n1'));
    expect(unsaved.size).toBe(0);
  });

  it('is saved as a change of what it was then', async () => {
    const kept = { n1: { text: 'Two weekends and', revision: 1 } };
    const { asked, unsaved } = await open('notes', { notes: [note({ revision: 3 })] }, 'en', kept);
    expect(screen.getByRole('textbox', { name: 'Note' })).toHaveProperty('value', 'Two weekends and');
    await waitFor(() =>
      expect(asked.find(({ call }) => call === 'saveNote')?.request).toMatchObject({ id: 'n1', revision: 1 }),
    );
    await waitFor(() => expect(unsaved.size).toBe(0));
  });

  it('is there again where it was new, once', async () => {
    const { unsaved, asked } = await open('notes', {}, 'en', { new: { text: 'Half a', revision: 0 } });
    expect(screen.getByRole('textbox', { name: 'Note' })).toHaveProperty('value', 'Half a');
    await waitFor(() => expect(unsaved.size).toBe(0));
    expect(asked.filter(({ call }) => call === 'saveNote')).toHaveLength(1);
  });
});

describe('packs', () => {
  it.each([
    ['en', 'line 12', 'Chinese is missing'],
    ['zh', '第 12 行', '缺少这一项'],
  ] as const)('say at which line a refused file is to be mended, in %s', async (language, line, said) => {
    const { user, fail, container } = await open('packs', {}, language);
    fail('importPack', {
      code: 'bad-file',
      problems: [{ line: 12, path: 'tracks[0].title', code: 'missing-key', message: 'Chinese is missing' }],
    });
    const field = container.querySelector('input[type=file]');
    await user.upload(field as HTMLInputElement, new File(['{}'], 'pack.json', { type: 'application/json' }));
    // The reader that tries packs is brought first.
    const told = await screen.findByText(line, {}, { timeout: 10_000 });
    expect(told.closest('li')?.textContent).toBe(`${line} tracks[0].title ${said}`);
  });

  it('are let in only where the tests hold that they bring along', async () => {
    const { user, asked, container } = await open('packs');
    const orchard = JSON.parse(readFileSync('tests/fixtures/packs/orchard.json', 'utf8'));
    const bring = async (tests: readonly object[]) => {
      const field = container.querySelector('input[type=file]') as HTMLInputElement;
      const text = JSON.stringify({ ...orchard, tests }, null, 2);
      await user.upload(field, new File([text], 'pack.json', { type: 'application/json' }));
    };
    const imports = () => asked.filter(({ call }) => call === 'importPack').length;
    await bring([{ id: 'quiet-one', lang: 'en', body: 'The lamp is green.', finds: ['risk:guilt'] }]);
    expect(
      await screen.findByText('the test should find risk:guilt, and does not', {}, { timeout: 10_000 }),
    ).toBeTruthy();
    expect(screen.getByText('tests[0]')).toBeTruthy();
    expect(imports()).toBe(0);
    await bring([{ id: 'quiet-one', lang: 'en', body: 'The lamp is green.', avoids: ['risk:guilt'] }]);
    await waitFor(() => expect(imports()).toBe(1), { timeout: 10_000 });
  });

  describe('that are newer than one that is here', () => {
    const orchard = JSON.parse(readFileSync('tests/fixtures/packs/orchard.json', 'utf8'));
    const [first, ...others] = orchard.tracks;
    const stored = { id: 'orchard', enabled: true, origin: 'file', addedAt: '', version: '1.2.0' } as const;
    const rows = { packs: [{ ...stored, text: JSON.stringify(orchard) }] };
    const reworded = {
      ...first,
      lines: [{ en: 'You told me {{worry}} keeps you awake.', zh: '您说过{{worry}}让您睡不着。' }],
    };
    const bring = async (more: object, language: 'en' | 'zh' = 'en', ownTracks: FakeRows['ownTracks'] = []) => {
      const opened = await open('packs', { ...rows, ownTracks }, language);
      const field = opened.container.querySelector('input[type=file]') as HTMLInputElement;
      const text = JSON.stringify({ ...orchard, ...more });
      await opened.user.upload(field, new File([text], 'pack.json', { type: 'application/json' }));
      const imports = () => opened.asked.filter(({ call }) => call === 'importPack').length;
      return { ...opened, imports };
    };
    const newer = { version: '1.3.0', tracks: [reworded, ...others] };

    it('are told of first, and change nothing until they are taken', async () => {
      const { user, imports } = await bring(newer);
      expect(await screen.findByText('1.2.0 → 1.3.0: one reworded', {}, { timeout: 10_000 })).toBeTruthy();
      expect(imports()).toBe(0);
      await user.click(screen.getByRole('button', { name: 'Use this version' }));
      await waitFor(() => expect(screen.queryByText('1.2.0 → 1.3.0: one reworded')).toBeNull());
      expect(imports()).toBe(1);
    });

    it('are left, and the focus goes back to where it came from', async () => {
      const { user, imports } = await bring(newer);
      const region = await screen.findByRole('region', { name: /A newer version/ }, { timeout: 10_000 });
      expect(region.parentElement).toBe(document.activeElement);
      await user.click(screen.getByRole('button', { name: 'Leave it as it is' }));
      expect(screen.queryByRole('region', { name: /A newer version/ })).toBeNull();
      expect(imports()).toBe(0);
      expect(document.activeElement).not.toBe(document.body);
    });

    it('stay on offer where the notebook did not take them', async () => {
      const { user, fail } = await bring(newer);
      fail('importPack', { code: 'not-saved' });
      await user.click(await screen.findByRole('button', { name: 'Use this version' }, { timeout: 10_000 }));
      expect(await screen.findByText('This was not saved.')).toBeTruthy();
      expect(screen.getByRole('region', { name: /A newer version/ })).toBeTruthy();
    });

    it.each([
      ['older', { ...newer, version: '1.1.0' }],
      ['of the same version', { ...newer, version: '1.2.0' }],
      [
        'failing their own tests',
        { ...newer, tests: [{ id: 'no', lang: 'en', body: 'A lamp.', finds: ['risk:guilt'] }] },
      ],
    ])('are not offered when %s', async (_, more) => {
      const { store } = await bring(more);
      await waitFor(() => expect(store.getState().outcome).not.toBeNull(), { timeout: 10_000 });
      expect(screen.queryByRole('region', { name: /A newer version/ })).toBeNull();
    });

    it('say in Chinese what of the own is touched, and are accessible', async () => {
      const own = { at: 0, of: first.lines[0], text: { en: 'Mine.', zh: '我的。' } };
      const { container } = await bring(newer, 'zh', [
        { id: 'orchard/name-their-worry', lines: [own], updatedAt: '2026-11-01T00:00:00Z' },
      ]);
      expect(await screen.findByText('个人的改动都会保留', {}, { timeout: 10_000 })).toBeTruthy();
      const { violations } = await axe.run(container, {
        rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
      });
      expect(violations.map(({ id }) => id)).toEqual([]);
    });
  });

  it('show what is in them: lessons to read, worksheets and rhythms to use', async () => {
    const { user } = await open('packs', {
      packs: [
        {
          id: 'keeptrack-three-tier-trust',
          version: '1.0.0',
          enabled: true,
          origin: 'built-in',
          addedAt: '',
          text: '',
        },
      ],
    });
    await user.click(screen.getByRole('button', { name: /What is in it/ }));
    expect(await screen.findByText(/Trust in large purchases climbs three steps/)).toBeTruthy();
    expect(screen.getByText('Risk worksheet')).toBeTruthy();
  });

  it('can be switched off and exported', async () => {
    const { user, state, device } = await open('packs');
    await user.click(screen.getByRole('switch', { name: /On/ }));
    await waitFor(() => expect(state.packs[0]?.enabled).toBe(false));
    await user.click(screen.getByRole('button', { name: /Export/ }));
    expect(device.saveFile).toHaveBeenCalledWith(
      'keeptrack-core-1.0.0.keeptrack-pack.json',
      expect.stringContaining('"tracks"'),
    );
  });
});

describe('settings', () => {
  it('read a file of site corrections, say where one is wrong, and take one back', async () => {
    const { user, state, container } = await open('settings');
    const section = screen.getByRole('region', { name: 'Corrected sites' });
    const input = container.querySelector('input[type=file]') as HTMLInputElement;
    const file = (text: string) => new File([text], 'sites.json', { type: 'application/json' });
    await user.upload(input, file('{"format":"keeptrack-sites",\n"version":2,"sites":{}}'));
    expect((await within(section).findByRole('alert')).textContent).toContain('line 2, version');
    expect(state.settings.corrections).toEqual({});
    const sites = { hubspot: { sendTargets: 'button.save' } };
    await user.upload(input, file(JSON.stringify({ format: 'keeptrack-sites', version: 1, sites })));
    const takeBack = await within(section).findByRole('button', { name: 'Take back: hubspot' });
    expect(state.settings.corrections).toEqual(sites);
    await user.click(takeBack);
    expect(within(section).queryByRole('alert')).toBeNull();
    await waitFor(() => expect(state.settings.corrections).toEqual({}));
  });

  it('turn a site on as it is typed, and say what is no site', async () => {
    const { user, state } = await open('settings');
    const field = screen.getByLabelText('Address of a site');
    await user.type(field, 'gmail{Enter}');
    expect(await screen.findByRole('alert')).toBeTruthy();
    await user.clear(field);
    await user.type(field, 'mail.example.com{Enter}');
    await waitFor(() => expect(state.sites).toEqual(['https://mail.example.com/*']));
  });

  it('are saved as they are chosen', async () => {
    const { user, state } = await open('settings');
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    await waitFor(() => expect(state.settings.theme).toBe('dark'));
  });
});

describe('every room', () => {
  const rows = { promises: [promise({})], notes: [note({})], sites: ['https://mail.google.com/*'] };
  it.each(ROOMS.flatMap((room) => [[room, 'en'] as const, [room, 'zh'] as const]))(
    '%s is accessible in %s',
    async (room, language) => {
      const { container } = await open(room, rows, language);
      const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    },
  );
});

describe('the welcome page', () => {
  it('turns Gmail on in one step and says so', async () => {
    const { sites, state } = createFakeNotebook();
    render(<Welcome sites={sites} isOn={false} openWorkspace={() => {}} openBackup={() => {}} />);
    await userEvent.click(screen.getByRole('button', { name: 'Turn on for Gmail' }));
    expect(await screen.findByText(/It is on for Gmail/)).toBeTruthy();
    expect(state.sites).toEqual(['https://mail.google.com/*']);
  });

  it('says calmly that nothing runs where the browser says no', async () => {
    const { sites } = createFakeNotebook();
    render(
      <Welcome
        sites={{ ...sites, turnOn: async () => false }}
        isOn={false}
        openWorkspace={() => {}}
        openBackup={() => {}}
      />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Turn on for Gmail' }));
    expect(await screen.findByText(/nothing runs/)).toBeTruthy();
  });
});

describe('counting what is of use', () => {
  const uses = [
    { day: '2026-11-01', track: 'keeptrack-core/a', offered: 3, inserted: 1, reworded: 0, dismissed: 0 },
    { day: '2026-11-01', track: 'a-pack-that-went/b', offered: 3, inserted: 1, reworded: 0, dismissed: 0 },
  ];
  const counting = { reporter: '0123456789abcdef' };

  it('is off, and says what it would count and that nothing is sent', async () => {
    await open('settings');
    const part = await screen.findByRole('region', { name: 'Counts for your team' });
    expect((within(part).getByRole('switch') as HTMLInputElement).checked).toBe(false);
    expect(part.textContent).toContain('Never what you write, to whom, or where.');
    expect(within(part).queryByRole('button')).toBeNull();
  });

  it('is switched on and off with a name by chance', async () => {
    const { user, asked } = await open('settings');
    const part = await screen.findByRole('region', { name: 'Counts for your team' });
    await user.click(within(part).getByRole('switch'));
    await waitFor(() =>
      expect(asked.findLast(({ call }) => call === 'saveSettings')?.request).toEqual({
        counting: { reporter: expect.any(String) },
      }),
    );
    await user.click(within(part).getByRole('switch'));
    await waitFor(() =>
      expect(asked.findLast(({ call }) => call === 'saveSettings')?.request).toEqual({ counting: null }),
    );
  });

  it.each(['en', 'zh'] as const)(
    'shows the file to the letter, and saves that and nothing else (%s)',
    async (language) => {
      const settings = { ...DEFAULT_SETTINGS, counting };
      const { user, device, container } = await open('settings', { uses, settings }, language);
      await user.click(
        await screen.findByRole('button', { name: language === 'en' ? 'Read the file' : '看看文件内容' }),
      );
      const file = await screen.findByRole('textbox', { name: language === 'en' ? /to the letter/ : /一字不差/ });
      const text = (file as HTMLTextAreaElement).value;
      expect(parseUseReport(text)).toMatchObject({ ok: true, report: { ...counting, days: [uses[0]] } });
      await user.click(screen.getByRole('button', { name: language === 'en' ? 'Save this file' : '保存这个文件' }));
      expect(device.saveFile).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^keeptrack-use-.*\.json$/), text);
      await expectAccessible(container);
    },
  );
});
