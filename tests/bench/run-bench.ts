/** `npm run bench`: bundles the reader with its peers, measures both in Node and in Chromium, and prints tables with the ratios of that run. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import type { Row } from './measure';

const HERE = import.meta.dirname;
const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const out = mkdtempSync(join(tmpdir(), 'keeptrack-bench-'));

async function bundle(entry: string, platform: 'node' | 'browser', minify = false): Promise<string> {
  const outfile = join(out, `${entry}-${platform}.js`);
  await build({
    entryPoints: [join(HERE, `${entry}.ts`)],
    outfile,
    bundle: true,
    platform,
    // harper.js asks for them only where they are.
    external: platform === 'node' ? [] : ['fs', 'url', 'path', 'module'],
    format: platform === 'node' ? 'esm' : 'iife',
    minify,
    logLevel: 'error',
    // write-good assigns to a variable that it never declares, which only sloppy scripts may do.
    banner: { js: 'globalThis.match = undefined;' },
  });
  return outfile;
}

function inNode(file: string): Row[] {
  const printed = execFileSync(process.execPath, [file], { encoding: 'utf8', maxBuffer: 1 << 26 });
  return printed
    .trim()
    .split('\n')
    .map((line): Row => JSON.parse(line));
}

async function inChromium(file: string): Promise<Row[]> {
  const browser = await chromium.launch({ executablePath: CHROMIUM, headless: true });
  try {
    const page = await browser.newPage();
    // Cross-origin isolation gives the page a clock of five microseconds.
    await page.route('**/*', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><meta charset="utf-8">',
        headers: { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' },
      }),
    );
    await page.goto('http://localhost/');
    await page.addScriptTag({ content: readFileSync(file, 'utf8') });
    await page.waitForFunction('globalThis.done !== undefined', null, { timeout: 900_000 });
    const { rows, done } = await page.evaluate(() => {
      const bench = globalThis as unknown as { rows: Row[]; done: string };
      return { rows: bench.rows, done: bench.done };
    });
    if (done) console.log(`not run in Chromium: ${done}`);
    return rows;
  } finally {
    await browser.close();
  }
}

const ms = (value: number) => value.toFixed(value < 0.1 ? 4 : value < 10 ? 3 : 1).padStart(9);

/** Each row beside keeptrack's of the same table and text. */
function print(place: string, rows: readonly Row[]): void {
  for (const table of new Set(rows.map((row) => row.table))) {
    console.log(
      `\n## ${table} (${place}, ms)\n\n${'text'.padEnd(18)}${'who'.padEnd(12)}   median      p99    least   median ÷ keeptrack's`,
    );
    for (const row of rows.filter((one) => one.table === table)) {
      const own = rows.find((one) => one.table === table && one.what === row.what && one.who === 'keeptrack');
      const ratio = own && row !== own ? (row.median / own.median).toPrecision(3) : '';
      console.log(
        `${row.what.padEnd(18)}${row.who.padEnd(12)}${ms(row.median)}${ms(row.p99)}${ms(row.least)}   ${ratio}`,
      );
    }
  }
}

try {
  const cold = await bundle('cold-part', 'node', true);
  const opened = Array.from({ length: 5 }, () =>
    JSON.parse(execFileSync(process.execPath, ['--expose-gc', cold], { encoding: 'utf8' })),
  ).sort((a, b) => a.open - b.open)[2];
  console.log('## cold start (Node, median of five processes)\n');
  console.log(`open the reader ${opened.open.toFixed(0)} ms, first reading ${opened.firstReading.toFixed(0)} ms`);
  console.log(`heap of a reader with 10,000 more cues: ${opened.megabytes.toFixed(1)} MB`);
  const entry = {
    stdin: {
      contents: "export * from './read-draft'; export * from './built-in-packs';",
      resolveDir: join(HERE, '../../talk-tracks'),
    },
  };
  const reader = await build({ ...entry, bundle: true, minify: true, format: 'esm', write: false, logLevel: 'error' });
  const bytes = reader.outputFiles[0]?.contents ?? new Uint8Array();
  console.log(
    `bundle of reader and packs: ${(bytes.length / 1000).toFixed(0)} kB minified, ${(gzipSync(bytes).length / 1000).toFixed(0)} kB gzip`,
  );
  print(`Node ${process.versions.node}`, inNode(await bundle('node-part', 'node')));
  if (existsSync(CHROMIUM)) print('Chromium', await inChromium(await bundle('page-part', 'browser')));
  else console.log('\nno Chromium here: its part is left out');
} finally {
  rmSync(out, { recursive: true, force: true });
}
