/** Counting what is of use in a real browser: off until it is asked for, tracks and numbers alone, the file as it was shown (A48). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Inbox, serveInbox } from '../../demo/serve-inbox';
import { parseUseReport, writeUseReport } from '../../talk-tracks/use/use-report';
import { Browser } from './harness';
import { whyNot } from './surroundings';

describe.skipIf(whyNot.chromium)('counting', () => {
  let inbox: Inbox;
  let browser: Browser;
  beforeAll(async () => {
    inbox = await serveInbox();
    browser = await Browser.open({ language: 'en' });
  });
  afterAll(async () => {
    await browser.close();
    await inbox.close();
  });

  /** Opens a draft, waits for what is offered, inserts the first line. */
  async function insertFirst() {
    const page = await browser.open(`${inbox.url}/mail?lang=en`);
    await page.locator('.compose .body div').first().click();
    const { frame } = await browser.sidebar(page);
    const card = frame.getByRole('article').first();
    await card.getByRole('button', { name: 'Insert', exact: true }).click();
    await frame
      .getByText(/^Inserted/)
      .first()
      .waitFor();
    return page;
  }

  it('is off until somebody asks for it', async () => {
    const page = await insertFirst();
    expect(await browser.ask('listUses', {})).toEqual([]);
    await page.close();
  });

  it('holds which tracks were offered and inserted today, and nothing else', async () => {
    const settings = await browser.openOwn('options.html#settings');
    await settings.getByText('Count on this device').click();
    await expect.poll(async () => (await browser.ask('getSettings', {})).counting).not.toBeNull();
    await settings.close();
    const page = await insertFirst();
    await expect.poll(async () => (await browser.ask('listUses', {})).some(({ offered }) => offered > 0)).toBe(true);
    const rows = await browser.ask('listUses', {});
    expect(rows.filter(({ inserted }) => inserted === 1)).toHaveLength(1);
    for (const row of rows) {
      expect(Object.keys(row).sort()).toEqual(['day', 'dismissed', 'inserted', 'offered', 'reworded', 'track']);
      expect(row.track).toMatch(/^keeptrack-[a-z-]+\/[a-z-]+$/);
    }
    const { counting } = await browser.ask('getSettings', {});
    const text = writeUseReport(rows, {
      reporter: counting?.reporter ?? '',
      today: '9999-01-01',
      isShared: () => true,
    });
    expect(parseUseReport(text)).toMatchObject({ ok: true });
    await page.close();
  });

  it('is saved as it was shown, without the day that is not over, and erased when it is switched off', async () => {
    const settings = await browser.openOwn('options.html#settings');
    await settings.getByRole('button', { name: 'Read the file' }).click();
    const shown = await settings.getByLabel('What the file says, to the letter').inputValue();
    expect(parseUseReport(shown)).toMatchObject({ ok: true, report: { days: [] } });
    await settings.getByText('No finished day has been counted yet').waitFor();
    await settings.getByText('Count on this device').click();
    await expect.poll(async () => (await browser.ask('listUses', {})).length).toBe(0);
    expect((await browser.ask('getSettings', {})).counting).toBeNull();
    expect(browser.errors).toEqual([]);
  });
});
