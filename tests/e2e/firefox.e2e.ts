/** The Firefox build in a real Firefox: the sidebar comes up beside a draft and shows what it read; backups go out and come back. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser as Firefox, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Inbox, serveInbox } from '../../demo/serve-inbox';
import { firefoxBuild } from './build-once';
import { firefoxPath, whyNot } from './surroundings';
import { until } from './until';

describe.skipIf(whyNot.firefox)('in Firefox', () => {
  let inbox: Inbox;
  let firefox: Firefox;
  const profile = mkdtempSync(join(tmpdir(), 'keeptrack-firefox-'));
  const downloads = mkdtempSync(join(tmpdir(), 'keeptrack-downloads-'));
  beforeAll(async () => {
    inbox = await serveInbox();
    firefox = await puppeteer.launch({
      browser: 'firefox',
      executablePath: firefoxPath ?? '',
      headless: true,
      userDataDir: profile,
      extraPrefsFirefox: { 'browser.download.folderList': 2, 'browser.download.dir': downloads },
    });
    await firefox.installExtension(firefoxBuild);
  });
  afterAll(async () => {
    await firefox?.close();
    await inbox?.close();
    for (const folder of [profile, downloads]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('reads a draft of the demo inbox', async () => {
    const page = await firefox.newPage();
    // Right after it is installed, the extension opens its welcome tab and learns where to run; a page that came before
    // has to be opened again, as a user would.
    await until('the sidebar comes to the page', async () => {
      await page.goto(`${inbox.url}/mail`);
      await page.bringToFront();
      await page.locator('.compose .body').click();
      const came = page.waitForFrame((frame) => frame !== page.mainFrame(), { timeout: 5_000 });
      return came.then(
        () => true,
        () => false,
      );
    });
    const texts = () =>
      Promise.all(
        page
          .frames()
          .slice(1)
          .map((frame) => frame.evaluate(() => document.body.textContent).catch(() => '')),
      );
    await expect.poll(async () => (await texts()).join('\n')).toContain('without a single');
  });

  /** The welcome page, which the extension opens by itself: its tab's address is kept from tests, its document is not. */
  const findOwnPage = async (): Promise<Page> => {
    let own: Page | undefined;
    await until('the welcome page is open', async () => {
      for (const page of await firefox.pages())
        if (String(await page.evaluate('location.href')).startsWith('moz-extension:')) own = page;
      return own !== undefined;
    });
    return own as Page;
  };

  it('seals a backup, brings it back after everything was erased, and writes one by itself', async () => {
    const own = await findOwnPage();
    const brought = await own.evaluate(`(async () => {
      const ask = async (call, request) => {
        const answer = await browser.runtime.sendMessage({ keeptrack: 1, call, request });
        if (!answer.ok) throw new Error(call + JSON.stringify(answer.failure));
        return answer.value;
      };
      const shelf = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('shelf', { create: true });
      await ask('saveNote', { id: 'n1', contactId: null, text: 'Prefers calls before ten.', revision: 0 });
      await ask('setBackupPassword', { password: 'a long walk' });
      const { shelved } = await ask('exportFile', { format: 'sealed' });
      const sealed = await (await (await (await shelf()).getFileHandle(shelved)).getFile()).arrayBuffer();
      await ask('eraseAll', {});
      const handle = await (await shelf()).getFileHandle('in', { create: true });
      const writable = await handle.createWritable();
      await writable.write(sealed);
      await writable.close();
      await ask('importNotebook', { shelved: 'in', name: 'a', password: 'a long walk' });
      const notes = await ask('listNotes', {});
      await ask('setBackupPassword', { password: 'a long walk' });
      await ask('saveSettings', { backup: 'daily' });
      await browser.alarms.create('look-for-backup', { when: Date.now() });
      return notes.map(({ text }) => text);
    })()`);
    expect(brought).toEqual(['Prefers calls before ten.']);
    const written = () => {
      const [folder] = readdirSync(downloads);
      return folder ? readdirSync(join(downloads, folder)) : [];
    };
    await expect.poll(written).toEqual([expect.stringMatching(/^keeptrack-[\d-]+\.keeptrack-backup$/)]);
    expect(readdirSync(downloads)).toEqual(['Keeptrack']);
  });
});
