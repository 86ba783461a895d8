/** The studio in the built extension: a copy is changed in both languages, a failing test holds it back, then a rep is offered the new words. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveInbox } from '../../demo/serve-inbox';
import { parsePack } from '../../talk-tracks/parse-pack';
import { Browser } from './harness';
import { whyNot } from './surroundings';

const TITLE = { en: 'Say it back, with the day they said it', zh: '连同哪天说的，一起说回去' };

describe.skipIf(whyNot.chromium)('the studio', () => {
  let inbox: Awaited<ReturnType<typeof serveInbox>>;
  let browser: Browser;
  beforeAll(async () => {
    inbox = await serveInbox();
    browser = await Browser.open({ language: 'en' });
  });
  afterAll(async () => {
    await browser.close();
    await inbox.close();
  });

  const draftText = async () => {
    const [first] = await browser.ask('listPackDrafts', {});
    return first ? JSON.parse((await browser.ask('openPackDraft', { id: first.id })).text) : null;
  };

  it('begins with a copy and keeps what is typed', async () => {
    const page = await browser.openOwn('options.html#packs');
    await page.getByRole('button', { name: 'Edit a copy: Keeptrack core' }).click();
    await page.getByLabel('Title: English').fill(TITLE.en);
    await page.getByLabel('Title: 中文').fill(TITLE.zh);
    await expect.poll(() => page.getByText('Saved', { exact: true }).count()).toBe(1);
    expect((await draftText()).tracks[0].title).toEqual(TITLE);
    await page.close();
  });

  it('is there after the browser was closed; a failing test keeps it from being published', async () => {
    browser = await browser.restart();
    const page = await browser.openOwn('options.html#studio');
    await page.getByRole('button', { name: 'Open: Keeptrack core' }).click();
    await expect.poll(() => page.getByLabel('Title: English').inputValue()).toBe(TITLE.en);
    await page.getByRole('button', { name: /What to edit/ }).click();
    await page.getByRole('option', { name: /^Tests/ }).click();
    await page.getByRole('button', { name: 'New test' }).click();
    await page.getByLabel('The draft', { exact: true }).fill('The parcel is blue.');
    await page.getByRole('group', { name: 'Must find' }).getByText('Empathy').click();
    await expect.poll(() => page.getByText('Not found: Empathy').count(), { timeout: 20_000 }).toBe(1);
    await page.getByRole('tab', { name: 'Publish' }).click();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect.poll(() => page.getByText('Not ready: its tests fail.').count(), { timeout: 20_000 }).toBe(1);
    expect((await browser.ask('listPacks', {})).every(({ origin }) => origin === 'built-in')).toBe(true);
    expect(browser.errors).toEqual([]);
    await page.close();
  });

  it('is published once the test holds: among the packs, as a file, and in the sidebar', async () => {
    const page = await browser.openOwn('options.html#studio');
    await page.getByRole('button', { name: 'Open: Keeptrack core' }).click();
    await page.getByRole('button', { name: /What to edit/ }).click();
    await page.getByRole('option', { name: /^Tests/ }).click();
    await page
      .getByLabel('The draft', { exact: true })
      .fill('You told me that the echo in the hall wears your team out.');
    await expect.poll(() => page.getByText('This test holds.').count(), { timeout: 20_000 }).toBe(1);
    await page.getByRole('tab', { name: 'Publish' }).click();
    await expect.poll(() => page.getByLabel('Version').inputValue()).toBe('1.1.0');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Publish', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('keeptrack-core-1.1.0.keeptrack-pack.json');
    const file = parsePack(readFileSync(await download.path(), 'utf8'));
    expect(file.ok && file.pack.tracks[0]?.title).toEqual(TITLE);
    await expect.poll(() => page.getByText(/Version 1\.1\.0 is among your packs/).count()).toBe(1);
    const core = (await browser.ask('listPacks', {})).find(({ id }) => id === 'keeptrack-core');
    expect(core).toMatchObject({ version: '1.1.0', origin: 'file', enabled: true });

    const mail = await browser.open(`${inbox.url}/mail?lang=en&draft=empty`);
    await mail.locator('.compose [contenteditable]').click();
    const sidebar = await browser.sidebar(mail);
    await sidebar.open('tracks');
    await sidebar.search.fill('with the day they said it');
    await expect.poll(() => sidebar.frame.getByText(TITLE.en).count()).toBeGreaterThan(0);
    expect(browser.errors).toEqual([]);
  });
});
