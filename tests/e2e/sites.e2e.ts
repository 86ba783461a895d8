/** A CRM on a host of its own, as the built extension meets it: recognised, read, said to be unproven, and put right by a file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Browser } from './harness';
import { whyNot } from './surroundings';

const ODOO = readFileSync(join(import.meta.dirname, '../exams/site-pages/odoo.html'), 'utf8');
/** Nothing is asked of a network: the page is answered here. */
const ADDRESS = 'http://127.0.0.1:9/odoo/crm/7';

describe.skipIf(whyNot.chromium)('a CRM on a host of its own', () => {
  let browser: Browser;
  beforeEach(async () => {
    browser = await Browser.open({ language: 'en' });
  });
  afterEach(async () => {
    await browser.close();
    expect(browser.errors).toEqual([]);
  });

  const openNote = async (html: string, editor: string) => {
    const page = await browser.context.newPage();
    await page.route(ADDRESS, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
    await page.goto(ADDRESS);
    await page.locator(editor).click();
    return browser.sidebar(page);
  };

  it('shows its record and stage, and that nobody has confirmed it', async () => {
    const sidebar = await openNote(ODOO, 'textarea.o-mail-Composer-input');
    await expect.poll(() => sidebar.text()).toContain('Lin Foods pilot');
    const text = await sidebar.text();
    expect(text).toContain('Not yet confirmed on Odoo');
    expect(text).toContain('Proposal');
  });

  it('that has changed is read again with what a file puts right', async () => {
    const changed = ODOO.replaceAll('o_last_breadcrumb_item', 'x1').replaceAll('breadcrumb-item', 'x2');
    const before = await openNote(changed, 'textarea.o-mail-Composer-input');
    await expect.poll(() => before.text()).toContain('Not yet confirmed on Odoo');
    expect(await before.text()).not.toContain('Lin Foods pilot');
    await browser.ask('saveSettings', { corrections: { odoo: { record: { name: '.breadcrumb .active' } } } });
    const after = await openNote(changed, 'textarea.o-mail-Composer-input');
    await expect.poll(() => after.text()).toContain('Lin Foods pilot');
  });
});
