/** The sidebar in Chromium's own side panel, opened by its toolbar button beside real tabs. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Inbox, serveInbox } from '../../demo/serve-inbox';
import { DRAFTS } from './drafts';
import { type Browser, markedWords, sidebarFrame } from './harness';
import { countPanels, type OpenPanel, openPanel, openWithToolbar, pressToolbar } from './side-panel';
import { whyNot } from './surroundings';
import { until } from './until';

const [ENGLISH, CHINESE] = DRAFTS;

describe.skipIf(whyNot.chromium)('in the side panel', () => {
  let inbox: Inbox;
  let browser: Browser;
  let panel: OpenPanel | undefined;
  beforeAll(async () => {
    inbox = await serveInbox();
  });
  afterEach(async () => {
    await panel?.close();
    panel = undefined;
    await browser.close();
    expect(browser.errors).toEqual([]);
  });
  afterAll(() => inbox.close());

  const body = (page: Page) => page.locator('.compose [contenteditable]');

  /** Opens a mail and writes in it. */
  const write = async (lines: readonly string[] = []) => {
    const page = await browser.open(`${inbox.url}/mail`);
    await body(page).click();
    if (lines.length) await body(page).fill(lines.join('\n'));
    return page;
  };

  it('reads, marks, inserts and keeps a promise, with nothing of ours in the page', async () => {
    browser = await openWithToolbar({ language: 'en', presence: 'panel' });
    const page = await write(ENGLISH?.lines);
    panel = await openPanel(browser, page);
    const { sidebar } = panel;
    await expect.poll(() => sidebar.text()).toContain(ENGLISH?.risky);
    await expect.poll(async () => (await markedWords(page)).join(' ')).toContain(ENGLISH?.risky);
    expect(sidebarFrame(page)).toBeUndefined();
    expect(await page.evaluate(() => [...document.documentElement.children].map(({ localName }) => localName))).toEqual(
      ['head', 'body'],
    );
    // The gate against what lies over a frame does not stand here.
    const before = await body(page).innerText();
    await sidebar.insert.click();
    await expect.poll(() => body(page).innerText()).not.toBe(before);
    await sidebar.confirm.click();
    await expect.poll(async () => (await browser.ask('listPromises', { states: ['drafted'] })).length).toBe(1);
  });

  it('follows the tab in front; tabs do not hear each other, and each draft keeps its state', async () => {
    browser = await openWithToolbar({ language: 'en', presence: 'panel' });
    const first = await write(ENGLISH?.lines);
    panel = await openPanel(browser, first);
    const { sidebar } = panel;
    await sidebar.frame.getByRole('button', { name: sidebar.words.promises.edit }).first().click();
    await sidebar.frame.getByRole('button', { name: sidebar.words.promises.drop }).first().click();
    await sidebar.frame.getByText(sidebar.words.promises.dropped(1)).waitFor();

    const second = await write(CHINESE?.lines);
    await expect.poll(() => sidebar.text()).toContain(CHINESE?.risky);
    expect(await sidebar.text()).not.toContain(ENGLISH?.risky);
    // The first tab changes behind the second: nothing of it is heard.
    await body(first).evaluate((element) => {
      element.textContent = 'We guarantee zero errors, behind.';
    });
    await body(second).press('End');
    await second.keyboard.type('我会在2027年12月5日前把报价单发给您。');
    await expect.poll(() => sidebar.text()).toContain('报价单');
    expect(await sidebar.text()).not.toContain('behind');
    expect((await markedWords(first)).join(' ')).not.toContain(CHINESE?.risky);

    await body(first).evaluate((element, lines) => {
      element.textContent = lines;
    }, ENGLISH?.lines.join(' ') ?? '');
    await first.bringToFront();
    await expect.poll(() => sidebar.text()).toContain(ENGLISH?.risky);
    await sidebar.frame.getByText(sidebar.words.promises.dropped(1)).waitFor();
  });

  it('waits for a page in which nobody writes yet, says where it is off, and comes back after a reload', async () => {
    browser = await openWithToolbar({ language: 'en', presence: 'panel' });
    const page = await browser.open(`${inbox.url}/mail`);
    panel = await openPanel(browser, page);
    const { sidebar } = panel;
    await sidebar.frame.getByText(sidebar.words.coach.emptyTitle).waitFor();
    await body(page).click();
    await body(page).fill(ENGLISH?.lines.join('\n') ?? '');
    await expect.poll(() => sidebar.text()).toContain(ENGLISH?.risky);
    await browser.stopBackground();
    await page.bringToFront();
    await expect.poll(() => sidebar.text()).toContain(ENGLISH?.risky);

    const blank = await browser.open('about:blank');
    await blank.bringToFront();
    await sidebar.frame.getByText(sidebar.words.coach.offTitle).waitFor();
    await page.bringToFront();
    await expect.poll(() => sidebar.text()).toContain(ENGLISH?.risky);
    await page.reload();
    await sidebar.frame.getByText(sidebar.words.coach.emptyTitle).waitFor();
    await body(page).click();
    await body(page).fill(ENGLISH?.lines.join('\n') ?? '');
    await expect.poll(() => sidebar.text()).toContain(ENGLISH?.risky);
  });

  it('takes the place of the frame at once when it is chosen, and gives it back', async () => {
    browser = await openWithToolbar({ language: 'en' });
    const page = await write(ENGLISH?.lines);
    const frame = await browser.sidebar(page);
    await expect.poll(() => frame.text()).toContain(ENGLISH?.risky);
    await pressToolbar(browser, page);
    await until('the button folds the sidebar', () => frame.unfold.isVisible());
    expect(await countPanels(browser)).toBe(0);

    await browser.ask('saveSettings', { presence: 'panel' });
    await until('the frame goes', () => sidebarFrame(page) === undefined);
    panel = await openPanel(browser, page);
    await expect.poll(() => panel?.sidebar.text()).toContain(ENGLISH?.risky);
    expect(sidebarFrame(page)).toBeUndefined();

    await browser.ask('saveSettings', { presence: 'overlay' });
    await until('the frame comes back', () => sidebarFrame(page) !== undefined);
    await until('the panel closes', async () => (await countPanels(browser)) === 0);
  });
});
