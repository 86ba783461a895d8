/**
 * `npm run demo`: builds the extension, serves the demo inbox on loopback and opens a browser with both and a draft typed.
 * Without a display, or with `--screenshot DIR`, it takes pictures of the sidebar and prints the reading instead.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { builtInPacks } from '../talk-tracks/built-in-packs';
import type { Draft, Language } from '../talk-tracks/model';
import { createReader } from '../talk-tracks/read-draft';
import { buildExtension, DEMO_HOSTS } from './build-extension';
import { findChromium, HOW_TO_INSTALL, installChromium, mayInstall } from './find-chromium';
import { askBackground, openBrowser, openExtensionPage } from './open-browser';
import { printReading } from './print-reading';
import { serveInbox } from './serve-inbox';

/** Milliseconds for a sidebar to read a draft on a slow machine. */
const PATIENCE = 60_000;
const HEADLESS_DEFAULT = join('.output', 'demo');

const WHAT_TO_SEE = (url: string) => `
Keeptrack is running beside the demo inbox:

  ${url}/mail            a mail with a draft typed: click into its text
  ${url}/mail?lang=zh    the same in Chinese
  ${url}/plain           plain-text mail
  ${url}/crm             a contact record with a note field

In the sidebar: what the draft carries, what would cost trust with a better line, the promise it makes.
Insert a line, undo it with Ctrl+Z; confirm the promise and send the mail: it is in the Promises tab.
Close the browser to end the demo.
`;

/** The folder to take pictures into; null where there is a display to show things on. */
function pictureFolder(): string | null {
  const at = process.argv.indexOf('--screenshot');
  if (at >= 0) return resolve(process.argv[at + 1] ?? HEADLESS_DEFAULT);
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY ? resolve(HEADLESS_DEFAULT) : null;
}

/** Puts the caret into the draft's text, as a click of the user does. */
async function focusDraft(page: Page): Promise<void> {
  const body = page.locator('.compose .body');
  await body.waitFor();
  await body.locator('div').first().click();
}

/** The sidebar's frame, as soon as it is there. */
async function findSidebar(page: Page): Promise<Frame> {
  const isSidebar = (frame: Frame) => frame.url().includes('/sidebar.html');
  const coming = page.waitForEvent('framenavigated', { predicate: isSidebar, timeout: PATIENCE });
  coming.catch(() => {});
  return page.frames().find(isSidebar) ?? coming;
}

/** The draft as the page shows it, the quoted mail included: the reader knows it for one. */
async function readPage(page: Page): Promise<Draft> {
  // biome-ignore lint/performance/useDomNodeTextContent: line breaks count.
  const text = await page.locator('.compose .body').innerText();
  return { body: text.replace(/\n{3,}/g, '\n\n'), subject: await page.locator('#subject').inputValue() };
}

/** One picture of page and sidebar, taken once the sidebar shows what the library reads. */
async function takePicture(context: BrowserContext, url: string, language: Language, file: string): Promise<string> {
  const theme = language === 'en' ? 'light' : 'dark';
  const settings = await openExtensionPage(context);
  await askBackground(settings, 'saveSettings', { language, theme });
  await settings.close();

  const page = await context.newPage();
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.goto(`${url}/mail?lang=${language}`);
  await focusDraft(page);
  const draft = await readPage(page);
  const reading = createReader(builtInPacks()).read(draft);
  const risk = reading.risks[0];
  const sidebar = await findSidebar(page);
  if (risk) await sidebar.getByText(draft.body.slice(risk.start, risk.end)).first().waitFor({ timeout: PATIENCE });
  await page.screenshot({ path: file });
  await page.close();
  return printReading(draft, reading);
}

async function takePictures(context: BrowserContext, url: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const language of ['en', 'zh'] as const) {
    const file = join(folder, language === 'en' ? 'demo-en-light.png' : 'demo-zh-dark.png');
    const printed = await takePicture(context, url, language, file);
    console.log(`${file}\n${printed}`);
  }
}

async function showDemo(context: BrowserContext, url: string): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${url}/mail`);
  await focusDraft(page);
  console.log(WHAT_TO_SEE(url));
  await context.waitForEvent('close', { timeout: 0 });
}

async function runDemo(): Promise<void> {
  const chromium = findChromium() ?? (mayInstall() ? installChromium() : null);
  if (chromium === null) {
    console.error(HOW_TO_INSTALL);
    process.exitCode = 1;
    return;
  }
  const folder = pictureFolder();
  console.log('Building the extension …');
  const extension = await buildExtension({ hosts: DEMO_HOSTS });
  const inbox = await serveInbox();
  const profile = mkdtempSync(join(tmpdir(), 'keeptrack-demo-'));
  try {
    const context = await openBrowser({ chromium, extension, profile, headless: folder !== null });
    if (folder === null) await showDemo(context, inbox.url);
    else await takePictures(context, inbox.url, folder);
    await context.close();
  } finally {
    await inbox.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

await runDemo();
