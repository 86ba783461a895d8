/**
 * Takes a picture of each scene of the gallery and measures every contrast in it:
 * `tsx tests/components/gallery/take-pictures.ts DIR [scene…]`; `WIDTH` and `HEIGHT` set the frame. Exits 1 where a contrast is too low.
 */

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';

const [folder = 'pictures', ...wanted] = process.argv.slice(2);
const scenes = wanted.length > 0 ? wanted : ['english-light', 'chinese-dark', 'empty', 'folded', 'failed', 'copy-only'];
const WIDTH = Number(process.env.WIDTH ?? 348);
const HEIGHT = Number(process.env.HEIGHT ?? 900);

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Runs in the page: texts whose contrast with their ground is under AA, and targets that are too small. */
async function measureContrast(): Promise<string[]> {
  const { axe: inPage } = globalThis as unknown as { axe: typeof import('axe-core') };
  const { violations } = await inPage.run({ runOnly: ['color-contrast', 'target-size'] });
  return violations.flatMap(({ nodes }) => nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`));
}

mkdirSync(folder, { recursive: true });
const server = await createServer({
  configFile: false,
  root: resolve(import.meta.dirname),
  logLevel: 'error',
  cacheDir: mkdtempSync(join(tmpdir(), 'gallery-cache-')),
  esbuild: { jsx: 'automatic' },
  server: {
    port: 0,
    host: '127.0.0.1',
    hmr: false,
    watch: null,
    fs: { allow: [resolve(import.meta.dirname, '../../..')] },
  },
});
await server.listen();
const address = server.resolvedUrls?.local[0] ?? '';
const profile = mkdtempSync(join(tmpdir(), 'gallery-'));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: '/usr/bin/chromium',
  headless: false,
  args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--force-device-scale-factor=2'],
});
try {
  const page = await browser.newPage();
  page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
  page.on('pageerror', (error) => console.error(error.message));
  for (const scene of scenes) {
    const folded = scene.startsWith('folded');
    await page.setViewportSize(folded ? { width: 40, height: 216 } : { width: WIDTH, height: HEIGHT });
    await page.goto(`${address}?scene=${scene}`);
    await page.waitForSelector('body[data-ready]');
    await page.screenshot({ path: join(folder, `${scene}.png`) });
    await page.addScriptTag({ path: axe });
    const poor = await page.evaluate(measureContrast);
    console.log(scene, poor.length === 0 ? 'contrast holds' : poor);
    if (poor.length > 0) process.exitCode = 1;
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(profile, { recursive: true, force: true });
}
