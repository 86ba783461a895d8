/** The mirror in a real Chromium: drawn under our own page policy, in both languages and themes, wide and narrow. */
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PILLARS } from '../../talk-tracks/model';
import { Browser } from './harness';
import { whyNot } from './surroundings';
import { wednesday, yearOfWork } from './year-of-work';

const PICTURES = resolve(import.meta.dirname, '../../.output/mirror');
/** The colour in the middle of a picture, `rgb(r, g, b)`; asked of a page without a policy, since ours loads no pictures. */
async function middleColour(browser: Browser, png: Buffer): Promise<string> {
  const plain = await browser.open('about:blank');
  const colour = await plain.evaluate(
    async (data) => {
      const picture = new Image();
      picture.src = data;
      await picture.decode();
      const canvas = document.createElement('canvas');
      const pen = canvas.getContext('2d');
      pen?.drawImage(picture, -Math.floor(picture.width / 2), -Math.floor(picture.height / 2));
      return `rgb(${[...(pen?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3).join(', ')})`;
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  await plain.close();
  return colour;
}

const year = yearOfWork();

describe.skipIf(whyNot.chromium)('the mirror', () => {
  let browser: Browser;
  let page: Page;
  /** What the console said that it should not: among it every breach of the page policy. */
  const said: string[] = [];

  beforeAll(async () => {
    browser = await Browser.open({ language: 'en', theme: 'light' });
    page = await browser.openOwn('options.html#promises');
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') said.push(message.text());
    });
  });
  afterAll(() => browser.close());

  const room = () => page.getByRole('region', { name: 'Mirror' });
  const pieces = () => page.locator('.standing:visible');

  it('teaches while there is nothing to count', async () => {
    await page.getByRole('tab', { name: 'Mirror' }).click();
    await page.getByText('No promise was made in these weeks.').waitFor();
    await page.getByText('No draft was sent in these weeks.').waitFor();
    expect(await page.locator('.chart').count()).toBe(0);
  });

  it('shows what is kept from then on, without being opened again', async () => {
    await browser.ask('importNotebook', { text: JSON.stringify(year) });
    const recent = year.promises.filter(({ createdAt }) => createdAt >= wednesday(11));
    await room().getByText(`${recent.length} promises:`, { exact: false }).first().waitFor();
    expect(recent.length).toBeGreaterThan(10);
  });

  it('is drawn: bars with patterns, lines with the shapes of the pillars', async () => {
    await expect.poll(() => pieces().count()).toBeGreaterThan(20);
    const bar = await pieces().first().boundingBox();
    expect(bar?.height).toBeGreaterThan(3);
    const fills = await page.evaluate(() =>
      [...document.querySelectorAll('.standing')].map((piece) => getComputedStyle(piece).fill),
    );
    expect(new Set(fills).size).toBeGreaterThanOrEqual(5);
    for (const pillar of PILLARS) {
      const line = page.locator(`.chart[data-pillar=${pillar}] .pillar-line`);
      expect((await line.boundingBox())?.width).toBeGreaterThan(100);
      // A week without a sent draft breaks the line.
      expect((await line.getAttribute('d'))?.match(/M/g)?.length).toBeGreaterThan(1);
    }
    // What stands in the document may still be drawn as nothing: the colour in the middle of a piece says that it is not.
    const full = await page.locator('.standing[data-standing=inTime]').first().screenshot();
    const accent = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = 'var(--accent)';
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    });
    expect(await middleColour(browser, full)).toBe(accent);
  });

  it('has a table for those who want numbers, reached by the keyboard', async () => {
    const table = room().getByRole('table', { name: 'Promises by week' });
    expect((await table.boundingBox())?.height ?? 0).toBeGreaterThan(0);
    await room().getByRole('switch', { name: 'Show the tables' }).focus();
    await page.keyboard.press('Space');
    await expect.poll(async () => (await table.boundingBox())?.width ?? 0).toBeGreaterThan(300);
    expect(await table.getByRole('row').count()).toBe(13);
    await page.screenshot({ path: join(PICTURES, 'tables.png'), fullPage: true });
    await page.keyboard.press('Space');
  });

  it('looks back further when it is asked to', async () => {
    await room().getByText('52 weeks').click();
    await room().getByText(`${year.promises.length} promises:`, { exact: false }).first().waitFor();
    expect(await room().getByRole('table', { name: 'Promises by week' }).getByRole('row').count()).toBe(53);
    await page.screenshot({ path: join(PICTURES, 'year.png'), fullPage: true });
    await room().getByText('12 weeks').click();
  });

  it('fits wide and narrow windows in both languages and themes', async () => {
    for (const language of ['en', 'zh'] as const)
      for (const theme of ['light', 'dark'] as const) {
        await browser.ask('saveSettings', { language, theme });
        await page.locator(`html[lang=${language === 'zh' ? 'zh-CN' : 'en'}][data-theme=${theme}]`).waitFor();
        for (const width of [1280, 800]) {
          await page.setViewportSize({ width, height: 900 });
          const isFilled = () =>
            page.evaluate(() => {
              const [panel, svg] = [document.querySelector('.chart'), document.querySelector('.chart svg')];
              return panel !== null && svg !== null && Math.abs(panel.clientWidth - svg.clientWidth) <= 1;
            });
          await expect.poll(isFilled).toBe(true);
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
          await page.screenshot({ path: join(PICTURES, `${language}-${theme}-${width}.png`), fullPage: true });
        }
      }
  });

  it('broke no rule of the page and threw nothing', () => {
    expect(said).toEqual([]);
    expect(browser.errors).toEqual([]);
  });
});
