/** What goes wrong outside: huge and broken text, an editor that vanishes, a background that is stopped, a hostile pack. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Inbox, type SentMail, serveInbox } from '../../demo/serve-inbox';
import { DRAFTS } from './drafts';
import { Browser } from './harness';
import { whyNot } from './surroundings';

const bodyOf = (page: Page) => page.locator('.compose [contenteditable], .compose textarea');

describe.skipIf(whyNot.chromium)('with bad input', () => {
  let inbox: Inbox;
  let browser: Browser;
  beforeAll(async () => {
    inbox = await serveInbox();
  });
  beforeEach(async () => {
    browser = await Browser.open({ language: 'en' });
  });
  afterEach(async () => {
    await browser.close();
    expect(browser.errors).toEqual([]);
  });
  afterAll(() => inbox.close());

  it.each(['mail', 'plain'])(
    'reads a pasted text of 200,000 characters on /%s and leaves it as it is',
    async (path) => {
      const page = await browser.open(`${inbox.url}/${path}?draft=empty`);
      const filler = 'The crew checks the labels of each pallet before it leaves the dock. ';
      const text = `${filler.repeat(Math.ceil(199_900 / filler.length))}We guarantee zero downtime from the first day.`;
      await bodyOf(page).click();
      await page.keyboard.insertText(text);
      const sidebar = await browser.sidebar(page);
      await expect.poll(() => sidebar.text(), { timeout: 60_000 }).toContain('guarantee zero');
      await bodyOf(page).press('Control+End');
      await page.keyboard.type(' Right.');
      const there = await bodyOf(page).evaluate((body) =>
        body instanceof HTMLTextAreaElement ? body.value : body.textContent,
      );
      expect(there).toBe(`${text} Right.`);
    },
  );

  it('reads around half a character, and keeps a promise that holds one', async () => {
    const page = await browser.open(`${inbox.url}/plain?draft=empty`);
    await bodyOf(page).click();
    await bodyOf(page).evaluate((body) => {
      const half = String.fromCharCode(0xd83d);
      const text = `We guarantee zero downtime${half}.\nI will send you the ${half} list by 4 December 2027.`;
      body.ownerDocument.execCommand('insertText', false, text);
    });
    const sidebar = await browser.sidebar(page);
    await expect.poll(() => sidebar.text()).toContain('guarantee zero');
    await sidebar.confirm.click();
    await expect.poll(async () => (await browser.ask('listPromises', {})).length).toBe(1);
  });

  it('lets go of an editor that vanishes while it is being read, and reads the next one', async () => {
    const page = await browser.open(`${inbox.url}/mail?draft=empty`);
    const [draft] = DRAFTS;
    for (let round = 0; round < 5; round += 1) {
      await bodyOf(page).focus();
      await page.keyboard.insertText(draft?.lines.join('\n').repeat(50) ?? '');
      await page.evaluate(() => document.querySelector('.compose')?.remove());
      await page.locator('#write').dispatchEvent('click');
    }
    await bodyOf(page).focus();
    await page.keyboard.type('We guarantee zero downtime.');
    const sidebar = await browser.sidebar(page);
    await expect.poll(() => sidebar.text()).toContain('guarantee zero');
    expect(await browser.ask('listPromises', {})).toEqual([]);
  });

  it('loses nothing when the background is stopped in the middle of a save', async () => {
    const page = await browser.open(`${inbox.url}/crm`);
    await page.locator('#note').click();
    await page.keyboard.type(DRAFTS[0]?.promise ?? '');
    const sidebar = await browser.sidebar(page);
    await sidebar.confirm.waitFor();
    await Promise.all([sidebar.confirm.click(), browser.stopBackground()]);
    await expect.poll(async () => (await browser.ask('listPromises', {})).length).toBe(1);
    await sidebar.open('notes');
    await sidebar.writeNote('first');
    for (let round = 1; round <= 5; round += 1) {
      // Stopping it takes the focus for a moment, and a note that is left is closed: what was typed is saved meanwhile.
      await sidebar.openNote();
      await sidebar.note.fill(`round ${round}`);
      await browser.stopBackground();
      await expect
        .poll(async () => (await browser.ask('listNotes', {})).map(({ text }) => text))
        .toEqual([`round ${round}`]);
    }
  });

  it('keeps a mail working when the extension is gone from under it', async () => {
    const page = await browser.open(`${inbox.url}/mail`);
    await bodyOf(page).locator('div').first().click();
    await browser.sidebar(page);
    const own = await browser.openOwn('options.html');
    // The extension starts anew, as after an update: the page's scripts are orphans from now on.
    const gone = own.waitForEvent('close');
    const reload = () => (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload();
    await Promise.all([gone, own.evaluate(reload).catch(() => {})]);
    await bodyOf(page).press('Control+Home');
    await page.keyboard.type('Still here. ');
    await page.locator('.compose .send').click();
    const sent = async () => (await (await fetch(`${inbox.url}/sent.json`)).json()) as SentMail[];
    await expect.poll(async () => (await sent()).at(-1)?.text).toContain('Still here.');
  });

  it.each([
    ['cut in half', '{"format":1,"id":"half'],
    ['of another kind', '[]'],
    ['with a prototype', '{"__proto__":{"enabled":true},"format":1,"id":"constructor"}'],
    ['nested too deep', '['.repeat(50_000)],
    ['too large', JSON.stringify({ format: 1, id: 'large', name: 'x'.repeat(8_000_000) })],
  ])('refuses a pack that is %s, says so, and changes nothing', async (_, text) => {
    const before = await browser.ask('listPacks', {});
    const workspace = await browser.openOwn('options.html#packs');
    const file = { name: 'pack.json', mimeType: 'application/json', buffer: Buffer.from(text) };
    const chooser = workspace.waitForEvent('filechooser');
    await workspace.getByRole('button', { name: 'Import a pack' }).click();
    await (await chooser).setFiles(file);
    await workspace.getByRole('status').getByText('Nothing was changed.').waitFor();
    expect(await browser.ask('listPacks', {})).toEqual(before);
  });
});
