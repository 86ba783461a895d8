/** A real webmail with a real mail server: what was typed and inserted is in the mail that left, and nothing else of ours. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DRAFTS } from './drafts';
import { Browser } from './harness';
import { readEditor } from './read-editor';
import { startRoundcube, type Webmail } from './roundcube';
import { whyNot } from './surroundings';
import { tracesIn } from './traces';

const FRAME = 'iframe#composebody_ifr';

const editorOf = (page: Page, html: boolean) =>
  html ? page.frameLocator(FRAME).locator('body#tinymce') : page.locator('textarea#composebody');
const textOf = (page: Page, html: boolean) => readEditor(editorOf(page, html));

describe.skipIf(whyNot.chromium ?? whyNot.roundcube).each([
  { mode: 'rich text', html: true, draft: DRAFTS[0] },
  { mode: 'plain text', html: false, draft: DRAFTS[1] },
])('on a real Roundcube, $mode', ({ html, draft }) => {
  let webmail: Webmail;
  let browser: Browser;
  beforeAll(async () => {
    webmail = startRoundcube({ html });
    browser = await Browser.open({ language: draft?.language ?? 'en' });
  });
  afterAll(async () => {
    await browser?.close();
    webmail?.stop();
  });

  it('sends what was typed and inserted, without a trace, and keeps the promise', async () => {
    if (!draft) throw new Error('no draft');
    const page = await browser.context.newPage();
    await webmail.compose(page);
    await page.locator('#compose_to input').first().fill(draft.to);
    await page.keyboard.press('Enter');
    await page.locator('#compose-subject').fill(draft.subject);
    await editorOf(page, html).click();
    for (const line of draft.lines) {
      await page.keyboard.type(line);
      await page.keyboard.press('Enter');
    }
    const sidebar = await browser.sidebar(page, draft.language);
    await expect.poll(() => sidebar.text()).toContain(draft.risky);
    await expect.poll(() => sidebar.text()).toContain(draft.name);

    const typed = await textOf(page, html);
    await sidebar.insert.click();
    await expect.poll(() => textOf(page, html)).not.toBe(typed);
    const line = (await textOf(page, html)).replace(typed.trimEnd(), '').trim();
    await sidebar.confirm.click();
    await expect.poll(async () => (await browser.ask('listPromises', { states: ['drafted'] })).length).toBe(1);

    await page.locator('button.send').click();
    await expect.poll(() => webmail.sent()).toContain(draft.promise);
    const sent = webmail.sent();
    expect(sent.replace(/\s+/g, ' ')).toContain(line.replace(/\s+/g, ' '));
    expect(tracesIn(sent)).toEqual([]);
    await expect.poll(async () => (await browser.ask('listPromises', { states: ['open'] })).length).toBe(1);
    expect(browser.errors).toEqual([]);
  });
});
