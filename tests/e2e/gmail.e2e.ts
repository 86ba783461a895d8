/** Saved Gmail pages, served as mail.google.com under a strict policy with Trusted Types: found, read, written into, ended. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DRAFTS } from './drafts';
import { Browser, markedWords } from './harness';
import { readEditor } from './read-editor';
import { type CaptureServer, serveCaptures } from './serve-captures';
import { captures, whyNot } from './surroundings';
import { tracesIn } from './traces';

const EDITOR = '[g_editable="true"], textarea.Ak';

/** The body that is shown, of the two that Gmail keeps. */
const bodyOf = (page: Page) => page.locator(EDITOR).locator('visible=true').last();
const textOf = (page: Page) => readEditor(bodyOf(page));

const FILES = [
  'new-compose-docked-en-2020-classic-recipients.html',
  'synthetic/docked-new-recipients-en.html',
  'synthetic/docked-new-recipients-zh-CN.html',
  'synthetic/docked-classic-recipients-filled-en.html',
  'synthetic/docked-plain-text-mode-en.html',
  'synthetic/fullscreen.html',
  'synthetic/inline-reply-quote-expanded.html',
];

describe.skipIf(whyNot.chromium ?? whyNot.gmail)('on saved Gmail pages', () => {
  let server: CaptureServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await serveCaptures(captures, 'mail.google.com');
  });
  beforeEach(async () => {
    browser = await Browser.open({ language: 'en' }, server.switches);
  });
  afterEach(async () => {
    await browser.close();
    expect(browser.errors).toEqual([]);
  });
  afterAll(() => server.close());

  it.each(FILES)('%s: reads, inserts and undoes', async (file) => {
    const [draft] = DRAFTS;
    const page = await browser.open(server.url(file));
    await bodyOf(page).click({ position: { x: 30, y: 8 } });
    await page.keyboard.press('Control+Home');
    await page.keyboard.type(`${draft?.lines[1]} `);
    const sidebar = await browser.sidebar(page);
    await expect.poll(() => sidebar.text()).toContain(draft?.risky);

    const typed = await textOf(page);
    await sidebar.insert.click();
    await expect.poll(() => textOf(page)).not.toBe(typed);
    expect((await textOf(page)).length).toBeGreaterThan(typed.length + 8);
    expect(tracesIn(await bodyOf(page).evaluate((body) => body.outerHTML))).toEqual([]);
    await bodyOf(page).press('Control+z');
    await expect.poll(() => textOf(page)).toBe(typed);
  });

  it('shows to whom, marks, and keeps the promise of a mail that was sent', async () => {
    const [draft] = DRAFTS;
    const page = await browser.open(server.url('synthetic/docked-new-recipients-en.html'));
    await bodyOf(page).click({ position: { x: 30, y: 8 } });
    await page.keyboard.press('Control+Home');
    await page.keyboard.type(`${draft?.promise} `);
    const sidebar = await browser.sidebar(page);
    const name = await page.locator('.anm[name="to"] [role="option"][data-name]').first().getAttribute('data-name');
    await expect.poll(() => sidebar.text()).toContain(name);
    await expect.poll(async () => (await markedWords(page)).join(' ')).toContain('spare parts');
    await sidebar.confirm.click();
    await expect.poll(async () => (await browser.ask('listPromises', { states: ['drafted'] })).length).toBe(1);
    await page.locator('[role="button"][jslog^="32601;"]').click();
    // The saved page has no Gmail behind it: the window closes by our hand, as Gmail closes it after a click on Send.
    await page.locator('[role="dialog"]').evaluate((dialog) => dialog.remove());
    await expect.poll(async () => (await browser.ask('listPromises', { states: ['open'] })).length).toBe(1);
  });
});
