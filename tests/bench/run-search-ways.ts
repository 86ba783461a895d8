/** `npm run bench:search`: ways to search 100,000 notes, measured beside each other in a page of an extension in Chromium. Names after it choose some. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { extensionOrigin, openBrowser } from '../../demo/open-browser';
import type { WayRow } from './search-ways-part';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const NOTES = Number(process.env.NOTES ?? 100_000);
/** A way that takes seconds for a query is asked fewer. */
const QUERIES: Readonly<Record<string, { readonly cold: number; readonly warm: number }>> = {
  ours: { cold: 20, warm: 200 },
  scan: { cold: 5, warm: 40 },
  fuse: { cold: 2, warm: 6 },
  miniSearch: { cold: 3, warm: 100 },
  termIndex: { cold: 20, warm: 200 },
};

const quantile = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;
const both = (values: readonly number[]) =>
  `${quantile(values, 0.5).toFixed(1)} / ${quantile(values, 0.95).toFixed(1)}`;

/** Each way in a browser of its own, so that none pays for another's memory. */
async function run(way: string): Promise<WayRow> {
  const folder = mkdtempSync(join(tmpdir(), 'search-ways-'));
  const extension = join(folder, 'extension');
  mkdirSync(extension);
  const manifest = {
    manifest_version: 3,
    name: 'ways',
    version: '1',
    permissions: ['unlimitedStorage'],
    background: { service_worker: 'background.js' },
  };
  writeFileSync(join(extension, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(extension, 'background.js'), '');
  writeFileSync(join(extension, 'ways.html'), '<!doctype html><meta charset="utf-8"><script src="ways.js"></script>');
  const entryPoints = [join(import.meta.dirname, 'search-ways-part.ts')];
  await build({
    entryPoints,
    outfile: join(extension, 'ways.js'),
    bundle: true,
    format: 'iife',
    charset: 'ascii',
    logLevel: 'error',
  });
  const switches = ['--enable-precise-memory-info', '--js-flags=--expose-gc'];
  const context = await openBrowser({
    chromium: CHROMIUM,
    extension,
    profile: join(folder, 'profile'),
    headless: true,
    switches,
  });
  try {
    const page = await context.newPage();
    await page.goto(`${await extensionOrigin(context)}/ways.html`);
    return await page.evaluate<WayRow>(`measureWay(${JSON.stringify(way)}, ${NOTES}, ${JSON.stringify(QUERIES[way])})`);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const named = process.argv.slice(2);
for (const way of named.length > 0 ? named : Object.keys(QUERIES)) {
  try {
    const { notes, build: built, bytes, heap, cold, warm, save, hits } = await run(way);
    console.log({
      way,
      notes,
      'search, warm p50 / p95 ms': both(warm),
      'search, cold p50 / p95 ms': both(cold),
      'save p50 / p95 ms': both(save),
      'build s': (built / 1000).toFixed(1),
      'disk MB': (bytes / 1e6).toFixed(0),
      'heap MB': (heap / 1e6).toFixed(0),
      'hits of the first queries': hits.slice(0, 12).join(' '),
    });
  } catch (error) {
    console.log({ way, failed: String(error).slice(0, 300) });
  }
}
