/** The hint beside a draft, on the built extension: only where it is wanted, never in the way, nothing a page can press or read. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Inbox, serveInbox } from '../../demo/serve-inbox';
import { DRAFTS } from './drafts';
import { Browser } from './harness';
import { hintOf } from './hint-page';
import { whyNot } from './surroundings';
import { tracesIn } from './traces';
import { until } from './until';

const [DRAFT] = DRAFTS;

describe.skipIf(whyNot.chromium)('the hint beside a draft', () => {
  let inbox: Inbox;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    inbox = await serveInbox();
  });
  afterEach(async () => {
    await browser.close();
    expect(browser.errors).toEqual([]);
  });
  afterAll(() => inbox.close());

  const body = () => page.locator('.compose [contenteditable]');

  const write = async (hint: boolean) => {
    browser = await Browser.open({ language: 'en', hint });
    page = await browser.open(`${inbox.url}/mail`);
    await body().click();
    await body().fill(DRAFT?.lines.join('\n') ?? '');
    const sidebar = await browser.sidebar(page);
    await expect.poll(() => sidebar.text()).toContain(DRAFT?.risky);
    return sidebar;
  };
  const shown = async () => {
    await until('the hint is shown', async () => (await hintOf(page)) !== null);
    return (await hintOf(page)) as NonNullable<Awaited<ReturnType<typeof hintOf>>>;
  };

  it('is not there until it is switched on, and goes when it is switched off', async () => {
    await write(false);
    expect(await hintOf(page)).toBeNull();
    await browser.ask('saveSettings', { hint: true });
    await shown();
    await browser.ask('saveSettings', { hint: false });
    await until('the hint goes', async () => (await hintOf(page)) === null);
  });

  it('says what the sidebar says, stands free of Send and caret, and leaves no trace', async () => {
    const sidebar = await write(true);
    const hint = await shown();
    const pillars = await sidebar.pillars();
    const there = pillars.filter((words) => /there|promise/.test(words)).length;
    expect(hint.filled).toBe(there);
    expect(hint.name).toMatch(/^Open Keeptrack\. Empathy: /);
    const editor = await body().boundingBox();
    const send = await page.getByRole('button', { name: 'Send' }).boundingBox();
    expect(hint.left).toBeGreaterThan(editor?.x ?? 0);
    expect(hint.bottom).toBeLessThan((editor?.y ?? 0) + (editor?.height ?? 0));
    const overSend =
      hint.left < (send?.x ?? 0) + (send?.width ?? 0) &&
      hint.right > (send?.x ?? 0) &&
      hint.top < (send?.y ?? 0) + (send?.height ?? 0) &&
      hint.bottom > (send?.y ?? 0);
    expect(overSend).toBe(false);
    expect(tracesIn(await page.locator('.compose').evaluate((compose) => compose.outerHTML))).toEqual([]);
    // What a page can see of it: an element without a name, and nothing in it.
    const seen = await page.evaluate(
      ({ left, top }) => {
        const element = document.elementFromPoint(left + 5, top + 5);
        return { names: element?.getAttributeNames(), root: element?.shadowRoot, text: element?.textContent };
      },
      { left: hint.left, top: hint.top },
    );
    expect(seen).toEqual({ names: ['style'], root: null, text: '' });
  });

  it('moves with the editor and goes with it', async () => {
    await write(true);
    const inPlace = async () => {
      const editor = await body().boundingBox();
      const end = Math.min((editor?.y ?? 0) + (editor?.height ?? 0), 800) - 8;
      return Math.abs(((await hintOf(page))?.bottom ?? 0) - end) <= 1;
    };
    await until('it stands in the corner', inPlace);
    const docked = await shown();
    // The window of the draft is smaller and elsewhere, then it is scrolled with the page.
    await page.locator('.compose').evaluate((compose) => {
      document.documentElement.style.cssText = 'height:3000px;overflow:auto';
      compose.style.cssText = 'position:absolute;top:150px;bottom:auto;height:420px';
    });
    await until('it moved along', async () => (await inPlace()) && (await shown()).top !== docked.top);
    const before = await shown();
    await page.evaluate(() => scrollTo(0, 60));
    await until('it is scrolled along', async () => (await inPlace()) && (await shown()).top === before.top - 60);
    await page.locator('.compose').evaluate((compose) => compose.remove());
    await until('it is gone', async () => (await hintOf(page)) === null);
  });

  it('opens a folded sidebar by a press of the hand, and by nothing else', async () => {
    const sidebar = await write(true);
    const { left, top } = await shown();
    await sidebar.fold.click();
    await sidebar.unfold.waitFor();
    await body().click({ position: { x: 20, y: 8 } });
    const at = { x: left + 20, y: top + 8 };
    await page.evaluate(({ x, y }) => {
      const element = document.elementFromPoint(x, y) as HTMLElement;
      element.click();
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, clientX: x, clientY: y }));
    }, at);
    const text = await body().innerText();
    expect(await sidebar.unfold.isVisible()).toBe(true);
    await page.mouse.click(at.x, at.y);
    await sidebar.fold.waitFor();
    expect(await body().innerText()).toBe(text);
    // The draft has kept the focus.
    expect(await body().evaluate((editor) => editor === document.activeElement)).toBe(true);
  });
});
