/** Forms of Gmail that no saved page shows, made from the saved ones: found, read without what nobody wrote, written into, undone. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GMAIL_FORMS } from './gmail-forms';
import { Browser, markedWords, sidebarFrame } from './harness';
import { readEditor } from './read-editor';
import { type CaptureServer, serveCaptures } from './serve-captures';
import { captures, whyNot } from './surroundings';
import { tracesIn } from './traces';
import { watchOurs } from './watch-ours';

const EDITOR = '.M9 [g_editable="true"], .M9 textarea.Ak';
const TYPED = 'We guarantee zero downtime. ';
const RISKY = 'guarantee zero';

const bodyOf = (page: Page) => page.locator(EDITOR).locator('visible=true').last();

describe.skipIf(whyNot.chromium ?? whyNot.gmail)('a form of Gmail that no saved page shows', () => {
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

  it.each(GMAIL_FORMS)('$name', async ({ file, change, typed = TYPED, account = 0 }) => {
    const page = await browser.open(server.url(file).replace('/u/0/', `/u/${account}/`));
    // The saved pages are served under Trusted Types, which the page's own script would have a policy for.
    await page.evaluate(`(() => {
      const plain = (html) => html;
      const policy = trustedTypes.createPolicy('test', { createHTML: plain });
      const insert = Element.prototype.insertAdjacentHTML;
      Element.prototype.insertAdjacentHTML = function (where, html) { insert.call(this, where, policy.createHTML(html)); };
      const shown = [...document.querySelectorAll(${JSON.stringify(EDITOR)})].filter((each) => each.checkVisibility());
      const body = shown.at(-1);
      const root = body.closest('.M9');
      ${change}
    })()`);
    await bodyOf(page).click({ position: { x: 30, y: 8 } });
    await page.keyboard.press('Control+Home');
    const sidebar = await browser.sidebar(page);
    const ours = await watchOurs(page, EDITOR);
    await page.keyboard.type(typed);

    // Read, to whom and what; marked; nothing that nobody wrote.
    await expect.poll(() => sidebar.text()).toContain(RISKY);
    await expect.poll(async () => (await ours.body()).replace(/\s+/g, ' ')).toContain(typed.trim());
    const people = await sidebar.frame.locator('header').innerText();
    expect(people).not.toContain('example.test');
    if (!file.includes('plain')) {
      expect(people).toContain('Ana Buyer');
      await expect.poll(async () => (await markedWords(page)).join(' ')).toContain(RISKY);
    }

    // The field of an assistant is no draft, also when somebody writes in it.
    const assistant = page.locator('#assistant [contenteditable]');
    if ((await assistant.count()) > 0) {
      await assistant.click();
      await page.keyboard.type('a prompt ');
      await bodyOf(page).click({ position: { x: 30, y: 8 } });
      await page.keyboard.press('Control+Home');
    }

    // Written into once, and one undo takes it back; Send is left free.
    const before = await readEditor(bodyOf(page));
    await sidebar.insert.click();
    await expect.poll(() => readEditor(bodyOf(page))).not.toBe(before);
    await sidebar.frame.getByText(sidebar.words.outcomes.inserted).waitFor();
    expect(tracesIn(await bodyOf(page).evaluate((body) => body.outerHTML))).toEqual([]);
    await bodyOf(page).press('Control+z');
    await expect.poll(async () => (await readEditor(bodyOf(page))).trim()).toBe(before.trim());
    expect(await ours.told()).not.toMatch(/ghostly|prompt/);
    const send = await page.locator('[role="button"][jslog^="32601;"]').boundingBox();
    const frame = await (await sidebarFrame(page)?.frameElement())?.boundingBox();
    const apart =
      !send ||
      !frame ||
      send.x + send.width <= frame.x ||
      frame.x + frame.width <= send.x ||
      send.y + send.height <= frame.y ||
      frame.y + frame.height <= send.y;
    expect(apart).toBe(true);
  });
});
