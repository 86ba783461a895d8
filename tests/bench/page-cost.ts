/**
 * `npm run bench:page`: what the page's own main thread pays, in Chromium with the built extension and without it. The
 * sidebar runs in a process of its own and is not in these figures. Prints tables; fails nothing.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { buildExtension, DEMO_HOSTS } from '../../demo/build-extension';
import { openBrowser } from '../../demo/open-browser';
import { englishMail } from './texts';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
/** Milliseconds of a storm; keys typed; milliseconds between two, a quick typist's. */
const STORM = 5_000;
const KEYS = 200;
const BETWEEN = 120;

const html = (draft: string) => `<!doctype html><meta charset="utf-8"><title>Page</title>
<style>[contenteditable] { width: 600px; min-height: 200px; border: 1px solid }</style>
<form onsubmit="return false"><input name="to" value="Mei &lt;mei@buyer.test&gt;"><div contenteditable="true">${draft}</div><button type="button">Send</button></form>
<div id="storm"></div>
<script>
function storm(milliseconds) {
  const box = document.querySelector('#storm');
  const end = performance.now() + milliseconds;
  let count = 0;
  return new Promise((done) => {
    const timer = setInterval(() => {
      for (let at = 0; at < 50; at += 1) {
        box.append(Object.assign(document.createElement('span'), { textContent: 'x' }));
        box.firstChild.remove();
        count += 2;
      }
      if (performance.now() < end) return;
      clearInterval(timer);
      done(count);
    }, 10);
  });
}
</script>`;

interface Cost {
  readonly task: number;
  readonly script: number;
  readonly layouts: number;
  readonly styles: number;
  readonly heap: number;
}

async function costOf(devtools: CDPSession): Promise<Cost> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((each) => each.name === name)?.value ?? 0;
  return {
    task: value('TaskDuration') * 1000,
    script: value('ScriptDuration') * 1000,
    layouts: value('LayoutCount'),
    styles: value('RecalcStyleCount'),
    heap: value('JSHeapUsedSize') / 1024,
  };
}

const minus = (one: Cost, other: Cost): Cost => ({
  task: one.task - other.task,
  script: one.script - other.script,
  layouts: one.layouts - other.layouts,
  styles: one.styles - other.styles,
  heap: one.heap - other.heap,
});

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

const show = (what: string, figures: Readonly<Record<string, number>>) =>
  console.log(what.padEnd(44), ...Object.entries(figures).map(([name, value]) => `${name} ${value.toFixed(2)}  `));

async function storm(devtools: CDPSession, page: Page): Promise<Cost & { readonly mutations: number }> {
  const before = await costOf(devtools);
  const mutations = (await page.evaluate(`storm(${STORM})`)) as number;
  return { ...minus(await costOf(devtools), before), mutations };
}

async function type(devtools: CDPSession, page: Page): Promise<{ readonly keys: readonly Cost[] }> {
  const keys: Cost[] = [];
  for (let count = 0; count < KEYS; count += 1) {
    const before = await costOf(devtools);
    await page.keyboard.press(count % 6 === 5 ? 'Space' : 'e');
    await page.waitForTimeout(BETWEEN);
    keys.push(minus(await costOf(devtools), before));
  }
  return { keys };
}

async function measure(name: string, context: BrowserContext, url: string, hasSidebar: boolean): Promise<void> {
  const page = await context.newPage();
  await page.goto(url);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  await page.waitForTimeout(500);
  await devtools.send('HeapProfiler.collectGarbage');
  const idle = await costOf(devtools);
  await page.waitForTimeout(5_000);
  const rest = minus(await costOf(devtools), idle);
  show(`${name}, at rest for 5 s`, { task: rest.task, script: rest.script, 'heap kB': idle.heap });
  const one = await storm(devtools, page);
  show(`${name}, storm, nobody writes`, {
    'mutations/s': one.mutations / 5,
    'task %': one.task / 50,
    'script %': one.script / 50,
  });

  await page.locator('[contenteditable]').click({ position: { x: 30, y: 12 } });
  if (hasSidebar) {
    while (!page.frames().some((frame) => frame.url().includes('/sidebar.html'))) await page.waitForTimeout(50);
  }
  await page.waitForTimeout(3_000);
  const { keys } = await type(devtools, page);
  for (const part of ['task', 'script'] as const) {
    const sorted = keys.map((key) => key[part]).sort((a, b) => a - b);
    show(`${name}, one key in 500 words, ${part} ms`, {
      median: at(sorted, 0.5),
      p90: at(sorted, 0.9),
      p99: at(sorted, 0.99),
    });
  }
  const total = (part: keyof Cost) => keys.reduce((sum, key) => sum + key[part], 0) / KEYS;
  show(`${name}, for each key`, { layouts: total('layouts'), styles: total('styles') });
  const two = await storm(devtools, page);
  show(`${name}, storm, with a draft in hand`, {
    'mutations/s': two.mutations / 5,
    'task %': two.task / 50,
    'script %': two.script / 50,
  });
  await page.close();
}

const draft = englishMail(500, 1)
  .split('\n')
  .map((line) => `<div>${line || '<br>'}</div>`)
  .join('');
const server = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(html(draft)));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const folder = mkdtempSync(join(tmpdir(), 'page-cost-'));
const extension = await buildExtension({ hosts: DEMO_HOSTS });

const plain = await chromium.launchPersistentContext(join(folder, 'plain'), {
  executablePath: CHROMIUM,
  headless: false,
  args: ['--headless=new', '--no-sandbox', '--disable-gpu'],
});
await measure('without', plain, url, false);
await plain.close();
const ours = await openBrowser({ chromium: CHROMIUM, extension, profile: join(folder, 'ours'), headless: true });
// Just installed, it has to learn where to run.
await new Promise((resolve) => setTimeout(resolve, 2_000));
await measure('with Keeptrack', ours, url, true);
await ours.close();
server.close();
rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
