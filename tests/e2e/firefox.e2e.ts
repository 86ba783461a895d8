/** The Firefox build in a real Firefox: the sidebar comes up beside a draft and shows what it read. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser as Firefox } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Inbox, serveInbox } from '../../demo/serve-inbox';
import { firefoxBuild } from './build-once';
import { firefoxPath, whyNot } from './surroundings';
import { until } from './until';

describe.skipIf(whyNot.firefox)('in Firefox', () => {
  let inbox: Inbox;
  let firefox: Firefox;
  const profile = mkdtempSync(join(tmpdir(), 'keeptrack-firefox-'));
  beforeAll(async () => {
    inbox = await serveInbox();
    firefox = await puppeteer.launch({
      browser: 'firefox',
      executablePath: firefoxPath ?? '',
      headless: true,
      userDataDir: profile,
    });
    await firefox.installExtension(firefoxBuild);
  });
  afterAll(async () => {
    await firefox?.close();
    await inbox?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  it('reads a draft of the demo inbox', async () => {
    const page = await firefox.newPage();
    // Right after it is installed, the extension opens its welcome tab and learns where to run; a page that came before
    // has to be opened again, as a user would.
    await until('the sidebar comes to the page', async () => {
      await page.goto(`${inbox.url}/mail`);
      await page.bringToFront();
      await page.locator('.compose .body').click();
      const came = page.waitForFrame((frame) => frame !== page.mainFrame(), { timeout: 5_000 });
      return came.then(
        () => true,
        () => false,
      );
    });
    const texts = () =>
      Promise.all(
        page
          .frames()
          .slice(1)
          .map((frame) => frame.evaluate(() => document.body.textContent).catch(() => '')),
      );
    await expect.poll(async () => (await texts()).join('\n')).toContain('without a single');
  });
});
