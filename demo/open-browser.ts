/** Chromium with the extension loaded, in a profile of its own. */
import { type BrowserContext, chromium, type Page } from 'playwright-core';

export interface BrowserOptions {
  /** Path of Chromium. */
  readonly chromium: string;
  /** Folder of the built extension. */
  readonly extension: string;
  /** Folder that holds the profile; used again, everything in it is still there. */
  readonly profile: string;
  readonly headless: boolean;
  /** More switches, e.g. `--host-resolver-rules=…`. */
  readonly switches?: readonly string[];
}

/** Opens the browser. Rejects where it does not start. */
export const openBrowser = (options: BrowserOptions): Promise<BrowserContext> =>
  chromium.launchPersistentContext(options.profile, {
    executablePath: options.chromium,
    // The old headless mode knows no extensions, so the new one is asked for by its switch.
    headless: false,
    ...(options.headless ? { viewport: { width: 1280, height: 800 } } : { viewport: null }),
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      ...(options.headless ? ['--headless=new', '--disable-gpu', '--hide-scrollbars'] : ['--window-size=1320,900']),
      ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-component-update',
      ...(options.switches ?? []),
    ],
  });

/** The origin of the extension, `chrome-extension://…`, once its background runs. */
export async function extensionOrigin(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return new URL(worker.url()).href.split('/').slice(0, 3).join('/');
}

/** A page of the extension that shows nothing, to ask the background from. Close it when done. */
export async function openExtensionPage(context: BrowserContext, path = 'options.html'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${await extensionOrigin(context)}/${path}`);
  return page;
}

/** Asks the background as our own pages do. Answers its `Result`. */
export const askBackground = (page: Page, call: string, request: unknown): Promise<unknown> =>
  page.evaluate(
    (message) => {
      const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): unknown } } };
      return chrome.runtime.sendMessage(message);
    },
    { keeptrack: 1, call, request },
  );
