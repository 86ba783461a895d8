/** Nothing is lost: a backup brings everything back, an emptied database offers its copy, and a scheduled backup lies in the download folder. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewPromise } from '../../notebook/calls';
import type { NotebookFile } from '../../notebook/model';
import { Browser } from './harness';
import { whyNot } from './surroundings';
import { until } from './until';

const PASSWORD = 'a long walk by the river';
const ANN = { id: 'ann@example.com', name: 'Ann Lee' };

const promise: NewPromise = {
  id: 'p1',
  who: 'writer',
  action: 'send the floor plan',
  sentence: 'I will send the floor plan by Friday.',
  due: { text: 'by Friday', date: '2027-03-05', precision: 'day' },
  condition: null,
  contact: ANN,
  draftKey: null,
  subject: 'Floor plan',
  kind: 'mail',
  state: 'open',
};

async function fill(browser: Browser): Promise<void> {
  await browser.ask('addPromise', promise);
  for (const [id, text] of [
    ['n1', 'Prefers calls before ten.'],
    ['n2', '夜班六点结束 😀'],
  ] as const)
    await browser.ask('saveNote', { id, contactId: ANN.id, contactName: ANN.name, text, revision: 0 });
  await browser.ask('changePromise', { id: 'p1', change: { due: null, note: 'she moved' } });
}

/** Everything but the moment at which it was asked for. */
async function everything(browser: Browser): Promise<Partial<NotebookFile>> {
  const { exportedAt: _, ...rest } = await browser.ask('exportNotebook', {});
  return rest;
}

const newestCopy = async (browser: Browser) => (await browser.ask('listSnapshots', {}))[0];

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

async function setPassword(page: Page): Promise<void> {
  await page.getByLabel('Password, at least 8 characters').fill(PASSWORD);
  await page.getByLabel('The same once more').fill(PASSWORD);
  await press(page, 'Set the password');
}

async function chooseFile(page: Page, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await press(page, 'Choose a file');
  await (await chooser).setFiles(path);
}

describe.skipIf(whyNot.chromium)('a notebook', () => {
  let browser: Browser;
  let folder: string;
  beforeEach(async () => {
    browser = await Browser.open({ language: 'en' });
    folder = mkdtempSync(join(tmpdir(), 'keeptrack-backup-'));
  });
  afterEach(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
    expect(browser.errors).toEqual([]);
  });

  it('comes back from a backup after everything was erased, and a look at it changes nothing', async () => {
    await fill(browser);
    const before = await everything(browser);
    const page = await browser.openOwn('options.html#backup');
    await setPassword(page);
    const download = page.waitForEvent('download');
    await press(page, 'Save a backup now');
    const path = join(folder, (await download).suggestedFilename());
    await (await download).saveAs(path);
    expect(path).toMatch(/keeptrack-\d{4}-\d\d-\d\d\.keeptrack-backup$/);
    expect(readFileSync(path).includes('floor plan')).toBe(false);
    await page.getByText(/^Last backup: \d\d:\d\d, keeptrack/).waitFor();

    await page.getByRole('textbox', { name: /^Everything, settings/ }).fill('erase');
    await press(page, 'Erase all');
    await page.getByText('Everything is gone.').waitFor();
    expect((await everything(browser)).notes).toEqual([]);
    expect(await browser.ask('listSnapshots', {})).toEqual([]);

    await chooseFile(page, path);
    await page.getByLabel(/^Password of keeptrack/).fill('a long walk by the sea');
    await press(page, 'Open');
    await page.getByText('That is not the password of this file.').waitFor();
    await page.getByLabel(/^Password of keeptrack/).fill(PASSWORD);
    await press(page, 'Open');
    await page.getByRole('row', { name: 'Notes 2 0 0' }).waitFor();
    expect((await everything(browser)).notes).toEqual([]);
    await press(page, 'Bring it in');
    await page.getByText(/^Done: 4 added/).waitFor();
    expect(await everything(browser)).toEqual(before);
  });

  it('that the browser emptied offers its copy, and is brought back by one press', async () => {
    await fill(browser);
    const before = await everything(browser);
    await browser.ask('health', {});
    // The first change of each life of the background is copied at once; two of them, so that base and delta are both needed.
    for (const [id, count] of [
      ['n3', 3],
      ['n4', 4],
    ] as const) {
      await browser.stopBackground();
      await browser.ask('saveNote', { id, contactId: null, text: `one more, ${id}`, revision: 0 });
      await until('the copy has followed', async () => (await newestCopy(browser))?.counts.notes === count);
    }
    const notes = (await everything(browser)).notes;

    browser = await browser.restart((profile) => {
      const databases = join(profile, 'Default', 'IndexedDB');
      expect(readdirSync(databases).some((name) => name.startsWith('chrome-extension_'))).toBe(true);
      rmSync(databases, { recursive: true });
    });
    const page = await browser.openOwn('options.html#notes');
    await page.getByText('This browser emptied the notebook. Gone: 1 promise, 4 notes.').waitFor();
    expect((await everything(browser)).notes).toEqual([]);
    await press(page, /^Bring back the copy of .*\(4 notes, 1 promise\)/);
    await page.getByText('Prefers calls before ten.').waitFor();
    expect(await everything(browser)).toMatchObject({ promises: before.promises, notes });
    expect(await browser.ask('health', {})).toEqual({ state: 'ok' });
    await until('the notice is gone', async () => (await page.getByText('emptied the notebook').count()) === 0);
  });

  it('is written into the download folder by itself', async () => {
    await fill(browser);
    await browser.ask('setBackupPassword', { password: PASSWORD });
    await browser.ask('saveSettings', { backup: 'daily' });
    browser = await browser.restart((profile) => {
      const path = join(profile, 'Default', 'Preferences');
      const preferences: object = JSON.parse(readFileSync(path, 'utf8'));
      writeFileSync(path, JSON.stringify({ ...preferences, download: { default_directory: folder } }));
    });
    const page = await browser.openOwn('options.html#backup');
    // As the browser does it by itself: the test's own way of taking downloads knows no names.
    const devtools = await browser.context.newCDPSession(page);
    await devtools.send('Browser.setDownloadBehavior', { behavior: 'default' });
    await page.evaluate(() => {
      type Alarms = { create(name: string, when: object): unknown };
      const { chrome } = globalThis as unknown as { chrome: { alarms: Alarms } };
      return chrome.alarms.create('look-for-backup', { when: Date.now() });
    });
    await page.getByText(/^Last backup: /).waitFor();
    const state = await browser.ask('backupState', {});
    expect(state.failed).toBeNull();
    const path = join(folder, 'Keeptrack', state.last?.name ?? '?');
    expect(readdirSync(join(folder, 'Keeptrack'))).toEqual([state.last?.name]);
    const before = await everything(browser);
    await browser.ask('eraseAll', {});
    await chooseFile(page, path);
    await page.getByLabel(/^Password of keeptrack/).fill(PASSWORD);
    await press(page, 'Open');
    await press(page, 'Bring it in');
    await page.getByText(/^Done: 4 added/).waitFor();
    expect((await everything(browser)).notes).toEqual(before.notes);
  });

  it('leaves as Markdown, a table and a calendar', async () => {
    await fill(browser);
    await browser.ask('changePromise', {
      id: 'p1',
      change: { due: { text: '', date: '2027-03-05', precision: 'day' } },
    });
    const page = await browser.openOwn('options.html#backup');
    for (const [name, ending, words] of [
      ['Everything (JSON)', '.json', '"format":"keeptrack-notebook"'],
      ['Notes (Markdown)', '.md', '## Ann Lee'],
      ['Promises (CSV)', '.csv', '"send the floor plan"'],
      ['Due dates (calendar)', '.ics', 'DTSTART;VALUE=DATE:20270305'],
    ] as const) {
      const download = page.waitForEvent('download');
      await press(page, name);
      expect((await download).suggestedFilename().endsWith(ending)).toBe(true);
      const path = join(folder, `file${ending}`);
      await (await download).saveAs(path);
      expect(readFileSync(path, 'utf8')).toContain(words);
    }
  });
});
