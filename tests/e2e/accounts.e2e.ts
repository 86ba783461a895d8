/** The account sheet in the built extension: filled in, there after a restart, known beside a draft, and heeded by what is suggested. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveInbox } from '../../demo/serve-inbox';
import { Browser } from './harness';
import { whyNot } from './surroundings';

describe.skipIf(whyNot.chromium)('the sheet of an account', () => {
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

  const account = 'account:northquay.example';

  it('is filled in and kept', async () => {
    const page = await browser.openOwn(`options.html#accounts/${encodeURIComponent(account)}`);
    const ladder = page.getByRole('region', { name: 'Trust, in its order' });
    await ladder.getByRole('button', { name: 'Something for it' }).first().click();
    await ladder.getByRole('textbox', { name: /What happened/ }).fill('They came to see the line.');
    await ladder.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => ladder.getByText('They came to see the line.').count()).toBe(1);
    await ladder.getByRole('button', { name: /Reached so far/ }).click();
    await page.getByRole('option', { name: 'Organisation' }).click();
    const value = page.getByRole('region', { name: 'What it may be worth' });
    await value.getByRole('textbox', { name: 'Year 1: Repeat sales' }).fill('200,000');
    await value.getByRole('textbox', { name: 'Year 1: New business' }).fill('50,000');
    await value.getByRole('textbox', { name: 'Currency' }).fill('EUR');
    await value.getByRole('textbox', { name: 'How likely, %' }).fill('60');
    await value.getByRole('textbox', { name: 'Why so likely' }).fill('The budget is set.');
    await value.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => value.getByRole('cell', { name: 'EUR 150,000' }).count()).toBeGreaterThan(0);
    const care = page.getByRole('region', { name: 'Care after the sale' });
    await care.getByRole('button', { name: 'Begin' }).click();
    await expect.poll(() => care.getByRole('checkbox').count()).toBeGreaterThan(2);
    await expect
      .poll(async () => (await browser.ask('listEntries', { accountId: account })).map(({ kind }) => kind).sort())
      .toEqual(['care', 'reached', 'tier', 'value']);
    expect(browser.errors).toEqual([]);
  });

  it('is there after the browser was closed, in the list and full width', async () => {
    browser = await browser.restart();
    const page = await browser.openOwn('options.html#accounts');
    const row = page.getByRole('row', { name: /northquay/ });
    await expect.poll(() => row.getByText('EUR 150,000').count()).toBe(1);
    await row.getByRole('button').click();
    await expect.poll(() => page.getByText('They came to see the line.').count()).toBe(1);
  });

  it('is known beside a mail to somebody who works there', async () => {
    const page = await browser.open(`${inbox.url}/mail?lang=en&draft=empty`);
    await page.locator('#to').fill('lena@northquay.example');
    await page.locator('#to').press('Enter');
    await page.locator('.compose [contenteditable]').click();
    const sidebar = await browser.sidebar(page);
    await sidebar.frame.getByRole('button', { name: /^Card of / }).click();
    await expect.poll(() => sidebar.frame.getByText('Trust has reached the organisation.').count()).toBe(1);
    expect(browser.errors).toEqual([]);
  });
});
