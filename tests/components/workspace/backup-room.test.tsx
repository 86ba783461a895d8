// @vitest-environment happy-dom
/** The backup room as a user meets it: a password, a file, a look before anything is brought in, and forgetting that asks twice. */
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { copyOfLost } from '../../../components/copy-of-lost';
import type { DevicePort, FilesPort } from '../../../components/ports';
import { Welcome } from '../../../components/welcome/Welcome';
import { WordsProvider } from '../../../components/words/WordsProvider';
import { daysWithoutBackup } from '../../../components/workspace/backup/days-without-backup';
import { createWorkspaceStore, type Room } from '../../../components/workspace/create-workspace-store';
import { Workspace } from '../../../components/workspace/Workspace';
import { DEFAULT_SETTINGS } from '../../../notebook/model';
import { createFakeFiles, createFakeNotebook, type FakeRows, NOW, note, promise, versions } from './fake-notebook';

afterEach(cleanup);

const SET = { hasPassword: true, last: null, failed: null };
const COUNTS = { contacts: 1, promises: 40, notes: 312, packs: 0 };
const COPY = { id: 's1', at: '2026-11-18T09:20:00', counts: COUNTS };

const open = async (
  rows: Partial<FakeRows> = {},
  { room = 'backup' as Room, language = 'en' as 'en' | 'zh', files = {} as Partial<FilesPort> } = {},
) => {
  const fake = createFakeNotebook(rows);
  const disk = createFakeFiles(files);
  const device: DevicePort = {
    now: () => NOW,
    newId: () => 'new',
    copy: async () => true,
    openWorkspace: vi.fn(),
    saveFile: vi.fn(),
    keepUnsaved: () => {},
    recallUnsaved: () => null,
  };
  const store = createWorkspaceStore(
    { notebook: fake.notebook, sites: fake.sites, device, files: disk.files, versions },
    room,
  );
  const view = render(
    <WordsProvider language={language}>
      <Workspace store={store} device={device} />
    </WordsProvider>,
  );
  await screen.findByRole('heading', { level: 2 });
  if (room === 'backup') await screen.findByRole('heading', { level: 4 });
  const input = () => view.container.querySelector('input[type=file]') as HTMLInputElement;
  const asked = (call: string) => fake.asked.filter((one) => one.call === call).map(({ request }) => request);
  return { ...fake, ...disk, asked, device, store, user: userEvent.setup(), container: view.container, input };
};
const press = async (user: ReturnType<typeof userEvent.setup>, name: string | RegExp) =>
  user.click(await screen.findByRole('button', { name }));

describe('a backup', () => {
  it('asks for a password twice, and is saved once it is set', async () => {
    const { user, asked, done, state } = await open();
    await screen.findByText('No backup was made here yet.');
    expect(screen.queryByRole('button', { name: 'Save a backup now' })).toBeNull();
    await user.type(screen.getByLabelText('Password, at least 8 characters'), 'river walk');
    await user.type(screen.getByLabelText('The same once more'), 'river wall');
    expect(screen.getByText('The two are not the same.')).toBeTruthy();
    await user.keyboard('{Enter}');
    expect(asked('setBackupPassword')).toEqual([]);
    await user.clear(screen.getByLabelText('The same once more'));
    await user.type(screen.getByLabelText('The same once more'), 'river walk{Enter}');
    await waitFor(() => expect(asked('setBackupPassword')).toEqual([{ password: 'river walk' }]));
    await press(user, 'Save a backup now');
    await screen.findByText('keeptrack-2026-11-18.sealed was handed to the browser to save.');
    expect(done).toEqual(['keeptrack-2026-11-18.sealed']);
    expect(state.backup.last?.name).toBe('keeptrack-2026-11-18.sealed');
    expect(await screen.findByText(/^Last backup: 10:00, keeptrack/)).toBeTruthy();
  });

  it('that could not be made says so, what is safe and what to do, and is not counted', async () => {
    const { user, fail, state } = await open({ backup: SET });
    fail('exportFile', { code: 'not-saved' });
    await press(user, 'Save a backup now');
    await screen.findByText('This was not saved.');
    expect(state.backup.last).toBeNull();
  });

  it('that was gone before it could be saved is not counted either', async () => {
    const { user, state } = await open({ backup: SET }, { files: { save: async () => false } });
    await press(user, 'Save a backup now');
    await screen.findByText('This is no longer there.');
    expect(state.backup.last).toBeNull();
  });

  it('by itself asks for the folder by a click, once', async () => {
    const { user, state, done } = await open({ backup: SET });
    expect(screen.queryByText(/does not let Keeptrack write/)).toBeNull();
    await user.click(await screen.findByRole('radio', { name: 'Every day' }));
    await waitFor(() => expect(state.settings.backup).toBe('daily'));
    await press(user, 'Allow the download folder');
    await screen.findByText(/Written into the folder/);
    expect(done).toEqual(['asked for the folder']);
    expect(screen.queryByRole('button', { name: 'Allow the download folder' })).toBeNull();
  });

  it.each([
    ['not-allowed', /does not allow the download folder/],
    ['not-written', /the browser did not write it/],
    ['not-made', /could not be made/],
  ] as const)('that failed by itself (%s) is told of', async (why, words) => {
    await open({ backup: { ...SET, failed: { at: NOW.toISOString(), why } } });
    expect(await screen.findByText(words)).toBeTruthy();
  });
});

describe('the way back', () => {
  const choose = async (user: ReturnType<typeof userEvent.setup>, input: HTMLInputElement) =>
    user.upload(input, new File(['x'], 'a.keeptrack-backup'));

  it('shows what would change, and changes nothing before it is asked to', async () => {
    const { user, asked, input } = await open();
    await choose(user, input());
    const table = await screen.findByRole('table', { name: /A backup of/ });
    expect(within(table).getByRole('row', { name: 'Notes 312 0 0' })).toBeTruthy();
    expect(within(table).getByRole('row', { name: 'Promises 40 1 2' })).toBeTruthy();
    expect(within(table).queryByRole('row', { name: /Packs/ })).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(table));
    expect(asked('importNotebook')).toEqual([]);
    await press(user, 'Bring it in');
    await screen.findByText(/Done: 2 added, 1 brought up to date/);
    expect(asked('importNotebook')).toEqual([{ shelved: 'in-1', name: 'a.keeptrack-backup' }]);
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('is left by a press, and nothing was brought in', async () => {
    const { user, asked, input, done } = await open();
    await choose(user, input());
    await press(user, 'Cancel');
    await waitFor(() => expect(screen.queryByRole('table')).toBeNull());
    expect(asked('importNotebook')).toEqual([]);
    expect(done).toEqual(['discarded in-1']);
  });

  it('asks for the password of a sealed file, and again where it was wrong', async () => {
    const { user, fail, failures, asked, input } = await open();
    fail('previewImport', { code: 'bad-file', file: 'needs-password' });
    await choose(user, input());
    const field = await screen.findByLabelText('Password of a.keeptrack-backup');
    fail('previewImport', { code: 'bad-file', file: 'wrong-password' });
    await user.type(field, 'river wall{Enter}');
    await screen.findByText('That is not the password of this file.');
    failures.delete('previewImport');
    await user.clear(field);
    await user.type(field, 'river walk{Enter}');
    await press(user, 'Bring it in');
    await waitFor(() =>
      expect(asked('importNotebook')).toEqual([
        { shelved: 'in-1', name: 'a.keeptrack-backup', password: 'river walk' },
      ]),
    );
  });

  it.each([
    ['damaged', /not as it was written/],
    ['cut-off', /The end of this file is missing/],
    ['newer', /from a newer Keeptrack/],
    ['not-ours', /no file of Keeptrack/],
  ] as const)('says what is wrong with a file that is %s', async (file, words) => {
    const { user, fail, input, done } = await open();
    fail('previewImport', { code: 'bad-file', file });
    await choose(user, input());
    expect(await screen.findByText(words)).toBeTruthy();
    expect(done).toEqual(['discarded in-1']);
    expect(screen.getByText(/Nothing was changed\./)).toBeTruthy();
  });

  it('says how large a file may be', async () => {
    const { user, fail, input } = await open();
    fail('previewImport', { code: 'bad-file', file: 'too-large', most: 120_000_000 });
    await choose(user, input());
    expect(await screen.findByText(/At most 120 MB/)).toBeTruthy();
  });

  it('says so where there is no room even to look', async () => {
    const { user, input } = await open({}, { files: { shelve: () => Promise.reject(new Error('full')) } });
    await choose(user, input());
    expect(await screen.findByText('This was not saved.')).toBeTruthy();
  });

  it('leads through the copies of this browser, too', async () => {
    const { user, asked } = await open({ snapshots: [COPY] });
    await press(user, /^See what it would bring back: 09:20: 312 notes, 40 promises/);
    expect(asked('previewImport')).toEqual([{ snapshot: 's1' }]);
    await press(user, 'Bring it in');
    await waitFor(() => expect(asked('importNotebook')).toEqual([{ snapshot: 's1' }]));
  });
});

describe('an emptied database', () => {
  it('offers the copy that holds most, in any room, and brings it back with one press', async () => {
    const newer = { id: 's2', at: '2026-11-18T09:50:00', counts: { ...COUNTS, notes: 1, promises: 0 } };
    const { user, state, asked } = await open({ lost: COUNTS, snapshots: [newer, COPY] }, { room: 'promises' });
    state.lost = COUNTS;
    await press(user, 'Bring back the copy of 09:20 (312 notes, 40 promises)');
    await waitFor(() => expect(asked('importNotebook')).toEqual([{ snapshot: 's1' }]));
  });

  it('says where else to look where no copy is left', async () => {
    await open({ lost: COUNTS }, { room: 'notes' });
    expect(await screen.findByText(/bring it back in the room “Backup”/)).toBeTruthy();
  });

  it('is brought back by the nearest copy, never by an empty one', () => {
    const copy = (id: string, notes: number) => ({ id, at: COPY.at, counts: { ...COUNTS, promises: 0, notes } });
    const lost = { state: 'emptied', lost: { ...COUNTS, promises: 0, notes: 10 } } as const;
    expect(copyOfLost([copy('a', 1), copy('b', 9), copy('c', 20)], lost)?.id).toBe('b');
    expect(copyOfLost([copy('a', 0)], lost)).toBeNull();
    expect(copyOfLost([], lost)).toBeNull();
    const later = { ...copy('c', 20), at: '2027-01-01T00:00:00.000Z' };
    expect(copyOfLost([copy('b', 9), later], { state: 'shortened', changes: 2 })?.id).toBe('c');
  });
});

describe('files for others', () => {
  it.each([
    ['Everything (JSON)', 'json'],
    ['Notes (Markdown)', 'markdown'],
    ['Promises (CSV)', 'csv'],
    ['Due dates (calendar)', 'ics'],
  ])('%s', async (name, format) => {
    const { user, done, asked } = await open();
    await press(user, name);
    await waitFor(() => expect(done).toEqual([`keeptrack-2026-11-18.${format}`]));
    // It is no backup: it may be read by anybody, or holds a part alone.
    expect(asked('backupSaved')).toEqual([]);
  });

  it('tell what a calendar would get to read before its page is opened', async () => {
    const { user, device } = await open({ promises: [promise({})] }, { room: 'promises' });
    await press(user, 'Details');
    await press(user, 'Save as a calendar file');
    expect(device.saveFile).toHaveBeenCalledWith('p1.ics', 'BEGIN:VCALENDAR');
    expect(screen.queryByRole('link')).toBeNull();
    await press(user, 'Google Calendar');
    expect(screen.getByText('This hands these words to Google Calendar:')).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Open Google Calendar' });
    expect(link.getAttribute('href')).toBe('https://calendar.google.com/x');
    expect(link.getAttribute('rel')).toBe('noreferrer');
  });
});

describe('forgetting', () => {
  it('a contact asks once more, by name', async () => {
    const { user, asked } = await open();
    const row = await screen.findByRole('group', { name: /^A contact/ });
    expect(within(row).getByRole('button', { name: 'Forget this contact' })).toHaveProperty('disabled', true);
    await user.selectOptions(within(row).getByRole('combobox'), 'ana@brandt.example');
    await user.click(within(row).getByRole('button', { name: 'Forget this contact' }));
    expect(asked('forgetContact')).toEqual([]);
    await user.click(within(row).getByRole('button', { name: 'Forget Ana Brandt, with all notes and promises' }));
    await screen.findByText('7 entries are gone.');
    expect(asked('forgetContact')).toEqual([{ id: 'ana@brandt.example' }]);
  });

  it('what is long past takes the local day', async () => {
    const { user, asked } = await open();
    const row = await screen.findByRole('group', { name: /^Everything last touched/ });
    await user.type(within(row).getByLabelText(/^Everything last touched/), '2026-03-01');
    await user.click(within(row).getByRole('button', { name: 'Forget it' }));
    await user.click(within(row).getByRole('button', { name: /^Forget everything before Sun/ }));
    await screen.findByText('1 entry is gone.');
    expect(asked('forgetBefore')).toEqual([{ moment: new Date('2026-03-01T00:00:00').toISOString() }]);
  });

  it('everything wants the word typed', async () => {
    const { user, asked } = await open();
    const row = await screen.findByRole('group', { name: /^Everything, settings/ });
    await user.click(within(row).getByRole('button', { name: 'Erase all' }));
    await user.type(within(row).getByRole('textbox'), 'eras');
    await user.click(within(row).getByRole('button', { name: 'Erase all' }));
    expect(asked('eraseAll')).toEqual([]);
    await user.type(within(row).getByRole('textbox'), 'e');
    await user.click(within(row).getByRole('button', { name: 'Erase all' }));
    await screen.findByText('Everything is gone.');
    expect(asked('eraseAll')).toEqual([{}]);
  });
});

describe('the reminder', () => {
  it('comes after a week without a backup, in every other room, and leads there', async () => {
    const { user } = await open({ notes: [note({ createdAt: '2026-11-09T09:00:00' })] }, { room: 'notes' });
    expect(await screen.findByText(/^No backup for 9 days/)).toBeTruthy();
    await press(user, 'Make a backup');
    await screen.findByRole('heading', { level: 2, name: 'Backup' });
    expect(screen.queryByText(/^No backup for/)).toBeNull();
  });

  const rows = (createdAt: string) => [{ createdAt }];
  it.each([
    [null, [], null],
    [null, rows('2026-11-11T10:00:01'), null],
    [null, rows('2026-11-11T10:00:00'), 7],
    ['2026-11-11T10:00:01', rows('2026-01-01T10:00:00'), null],
    ['2026-11-08T10:00:00', rows('2026-01-01T10:00:00'), 10],
  ])('after a backup of %s with rows %j: %s days', (last, all, days) =>
    expect(daysWithoutBackup(last, all, NOW)).toBe(days),
  );
});

it('is offered where somebody starts: the welcome page', async () => {
  const { sites } = createFakeNotebook();
  const openBackup = vi.fn();
  render(<Welcome sites={sites} isOn={false} openWorkspace={() => {}} openBackup={openBackup} />);
  expect(screen.getByText(/removing the extension erases them/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Set up a backup' }));
  expect(openBackup).toHaveBeenCalledOnce();
});

describe('is accessible', () => {
  it.each(['en', 'zh'] as const)('in %s, with a preview and a locked file', async (language) => {
    const settings = { ...DEFAULT_SETTINGS, backup: 'daily' as const };
    const { container, store } = await open(
      { backup: { ...SET, last: { at: NOW.toISOString(), name: 'a' } }, settings, snapshots: [COPY], lost: COUNTS },
      { language },
    );
    const { backups } = store.getState();
    await backups.getState().chooseFile(new File(['x'], 'a.keeptrack-backup'));
    backups.setState({ locked: { shelved: 'in-1', name: 'a' } });
    await screen.findByRole('table');
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
