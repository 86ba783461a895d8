/** Beside a CRM record in a real browser: its account, what the note could put into the sheet, skeletons, what is next; and another record in the same page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveInbox } from '../../demo/serve-inbox';
import { Browser } from './harness';
import { whyNot } from './surroundings';

const ODOO = readFileSync(join(import.meta.dirname, '../exams/site-pages/odoo.html'), 'utf8');
const ADDRESS = 'http://127.0.0.1:9/odoo/crm/7';

describe.skipIf(whyNot.chromium)('beside a CRM record', () => {
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

  it('a note begins with a skeleton, and what the customer said goes into the sheet with one press', async () => {
    const page = await browser.open(`${inbox.url}/crm?lang=en`);
    const field = page.locator('#note');
    await field.click();
    const { frame } = await browser.sidebar(page);
    await frame.getByRole('button', { name: 'Begin with a skeleton' }).click();
    await frame.getByRole('menuitem').first().click();
    await expect.poll(() => field.inputValue()).toContain('{{');
    await field.fill(
      'Call today. She said “it took three days until anybody replied to our ticket”. I call her on Friday.',
    );
    const sheet = frame.getByRole('region', { name: 'Account sheet' });
    await sheet.getByText('How they find it, responsiveness: 2 of 5.').waitFor();
    await sheet.getByRole('button', { name: /^Note it: How they find it/ }).click();
    await sheet.getByText('Noted in the account sheet.').waitFor();
    const [entry] = await browser.ask('listEntries', { kinds: ['expectation'] });
    expect(entry).toMatchObject({
      data: {
        way: 'responsiveness',
        perceived: 2,
        from: { is: 'draft', quote: expect.stringContaining('three days') },
      },
    });
    // It is not proposed again, and the sheet full width has it.
    expect(await sheet.getByRole('button', { name: /^Note it: How they find it/ }).count()).toBe(0);
    const workspace = await browser.openOwn(`options.html#accounts/${encodeURIComponent(entry?.accountId ?? '')}`);
    await workspace.getByText('it took three days until anybody replied').first().waitFor();
    await workspace.close();
    await page.close();
    expect(browser.errors).toEqual([]);
  });

  it('the record that is shown is who is in hand, also where nobody writes and another one comes in the same page', async () => {
    const page = await browser.context.newPage();
    await page.route('http://127.0.0.1:9/**', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: ODOO }),
    );
    await page.goto(ADDRESS);
    await page.locator('textarea.o-mail-Composer-input').click();
    const { frame } = await browser.sidebar(page);
    await frame.getByRole('button', { name: 'Card of Lin Foods pilot' }).waitFor();
    await frame.getByRole('region', { name: 'Account sheet' }).waitFor();
    await page.evaluate(() => {
      history.pushState(null, '', '/odoo/crm/8');
      document.querySelector('.o-mail-Chatter')?.remove();
      const crumb = document.querySelector('.o_last_breadcrumb_item span');
      if (crumb) crumb.textContent = 'Orchard rollout';
      document.querySelector('.o_field_email')?.remove();
    });
    await page.locator('.o_arrow_button').first().click();
    await frame.getByRole('button', { name: 'Card of Orchard rollout' }).waitFor();
    await frame.getByRole('region', { name: 'Account sheet' }).waitFor();
    expect(browser.errors).toEqual([]);
  });
});
