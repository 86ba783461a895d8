/**
 * A real Chromium with the built extension, for tests: opens and closes it on one profile, finds the sidebar in its
 * closed shadow root, asks the background as our own pages do, and stops the background at will.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { askBackground, extensionOrigin, openBrowser, openExtensionPage } from '../../demo/open-browser';
import type { NotebookCalls, Result } from '../../notebook/calls';
import type { Settings } from '../../notebook/model';
import { chromeBuild } from './build-once';
import { SidebarPage } from './sidebar-page';
import { chromiumPath } from './surroundings';
import { PATIENCE, until } from './until';

type Answer<Name extends keyof NotebookCalls> = Awaited<ReturnType<NotebookCalls[Name]>>;

/** A browser with the extension, and what a test does with it. */
export class Browser {
  private constructor(
    readonly context: BrowserContext,
    /** `chrome-extension://…` */
    readonly origin: string,
    readonly profile: string,
    private readonly switches: readonly string[],
  ) {
    context.on('weberror', (error) => this.errors.push(`${error.page()?.url()}: ${error.error().message}`));
  }

  /** Errors that nobody caught, in any page and any frame. Should be none at the end of a test. */
  readonly errors: string[] = [];

  /** Opens a browser on a profile of its own; `settings` are saved before any page opens. */
  static async open(settings: Partial<Settings> = {}, switches: readonly string[] = []): Promise<Browser> {
    const browser = await Browser.on(mkdtempSync(join(tmpdir(), 'keeptrack-e2e-')), switches);
    await browser.ask('saveSettings', settings);
    await browser.runsOnSites();
    return browser;
  }

  private static async on(profile: string, switches: readonly string[]): Promise<Browser> {
    if (chromiumPath === null) throw new Error('no Chromium');
    const options = { chromium: chromiumPath, extension: chromeBuild, profile, headless: true, switches };
    const context = await openBrowser(options);
    context.setDefaultTimeout(PATIENCE);
    return new Browser(context, await extensionOrigin(context), profile, switches);
  }

  /** Resolves once the extension, just started, has learned where to run. */
  private async runsOnSites(): Promise<void> {
    const page = await this.openOwn('options.html');
    await until('the extension runs on its sites', () =>
      page.evaluate(async () => {
        type Scripting = { getRegisteredContentScripts(): Promise<readonly unknown[]> };
        const { chrome } = globalThis as unknown as { chrome: { scripting: Scripting } };
        return (await chrome.scripting.getRegisteredContentScripts()).length > 0;
      }),
    );
    await page.close();
  }

  /** Closes the browser and opens it again on the same profile, as a user does overnight; `meanwhile` may harm its folder. */
  async restart(meanwhile: (profile: string) => void = () => {}): Promise<Browser> {
    await this.context.close();
    meanwhile(this.profile);
    const browser = await Browser.on(this.profile, this.switches);
    await browser.runsOnSites();
    return browser;
  }

  /** Closes the browser and forgets its profile. */
  async close(): Promise<void> {
    await this.context.close();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Opens a page in a tab of its own. */
  async open(url: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(url);
    return page;
  }

  /** Opens a page of the extension: `options.html#notes`. */
  openOwn(path: string): Promise<Page> {
    return this.open(`${this.origin}/${path}`);
  }

  /** The sidebar of a page, once it is there, drawn, in its place, and reached by the mouse. */
  async sidebar(page: Page, language: 'en' | 'zh' = 'en'): Promise<SidebarPage> {
    await until('the sidebar appears', () => sidebarFrame(page) !== undefined);
    const sidebar = new SidebarPage(sidebarFrame(page) as Frame, language);
    await sidebar.waitUntilDrawn();
    await restInPlace(sidebar.frame);
    await takeMouse(page, sidebar.frame);
    await until('the sidebar has been seen', () =>
      sidebar.frame.evaluate(() => document.documentElement.hasAttribute('data-seen')),
    );
    return sidebar;
  }

  /** Asks the background as our own pages do. Throws where it answers a failure. */
  async ask<Name extends keyof NotebookCalls>(
    call: Name,
    request: Parameters<NotebookCalls[Name]>[0],
  ): Promise<Answer<Name>> {
    const page = await openExtensionPage(this.context);
    try {
      const result = (await askBackground(page, call, request)) as Result<Answer<Name>> | undefined;
      if (!result?.ok) throw new Error(`${call}: ${JSON.stringify(result?.failure ?? 'no answer')}`);
      return result.value;
    } finally {
      await page.close();
    }
  }

  /** Stops the background at once, as the browser may at any moment. The next message starts it again. */
  async stopBackground(): Promise<void> {
    const page = await openExtensionPage(this.context);
    const devtools = await this.context.newCDPSession(page);
    await devtools.send('ServiceWorker.enable');
    await devtools.send('ServiceWorker.stopAllWorkers');
    await devtools.detach();
    await page.close();
  }
}

const placeOf = async (frame: Frame) => (await frame.frameElement()).boundingBox();

/** Resolves once a frame stands still: a click on what still moves may land beside it. */
async function restInPlace(frame: Frame): Promise<void> {
  const seen: string[] = [];
  await until('the sidebar comes to rest', async () => {
    seen.push(JSON.stringify(await placeOf(frame)));
    return seen.length > 3 && new Set(seen.slice(-4)).size === 1;
  });
}

/** Resolves once the mouse reaches a frame: the browser leads it to a new one a little after the frame is drawn. */
async function takeMouse(page: Page, frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    // No named function in here: tsx would wrap it in a helper that the page does not have.
    const frameWindow = globalThis as { mouseCame?: boolean };
    addEventListener('pointermove', () => Object.assign(frameWindow, { mouseCame: true }), {
      once: true,
      capture: true,
    });
  });
  let step = 0;
  await until('the mouse reaches the sidebar', async () => {
    const place = await placeOf(frame);
    step += 1;
    // Along its upper edge, where nothing answers to a pointer.
    await page.mouse.move((place?.x ?? 0) + 4 + (step % 8), (place?.y ?? 0) + 3);
    return frame.evaluate(() => (globalThis as { mouseCame?: boolean }).mouseCame === true);
  });
}

/** The sidebar's frame among a page's frames: an extension page in an iframe that the page itself cannot see. */
export const sidebarFrame = (page: Page): Frame | undefined =>
  page.frames().find((frame) => frame.url().includes('/sidebar.html') && !frame.isDetached());

/** The words that are marked in the page's own document now, whatever they are marked as. */
export const markedWords = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [...CSS.highlights.values()].flatMap((highlight) => [...highlight]).map((range) => `${range}`));
