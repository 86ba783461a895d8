/**
 * A profile of Chromium with the built extension, for faults: opened, driven through the notebook's calls from an
 * extension page, killed at any moment and opened again. What was acknowledged is told to a log in this process.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { build } from 'vite';
import { extensionOrigin, openBrowser } from '../../demo/open-browser';
import type { NotebookCalls, Result } from '../../notebook/calls';
import { chromiumPath } from '../e2e/surroundings';
import { buildOf, type Variant } from './builds';
import type { Ending, Order } from './page-driver';
import { killExtensionProcess, killProfile } from './processes';

type Answer<Name extends keyof NotebookCalls> = Awaited<ReturnType<NotebookCalls[Name]>>;

/** Milliseconds that anything may take before the run gives up on it. */
const PATIENCE = 60_000;

let bundled: Promise<string> | null = null;

/** The driver as one script. It is put into pages by the debugger, so their policy does not hold it off. */
function driverScript(): Promise<string> {
  bundled ??= build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: resolve(import.meta.dirname, 'page-driver.ts'), formats: ['iife'], name: 'pageDriver' },
    },
  }).then((output) => {
    const [first] = Array.isArray(output) ? output : [output];
    if (!first || !('output' in first)) throw new Error('the driver was not bundled');
    return first.output[0].code;
  });
  return bundled;
}

export interface SeatOptions {
  readonly variant?: Variant;
  /** A folder that is there already, such as a copy. Left out: a new one. */
  readonly profile?: string;
}

/** A profile, and the browser that runs on it now. */
export class Seat {
  private constructor(
    readonly profile: string,
    public variant: Variant,
    public context: BrowserContext,
    public origin: string,
    public page: Page,
  ) {}

  /** Called with what became of each order that was carried out. */
  onEnding: (ending: Ending) => void = () => {};

  static async open({ variant = 'plain', profile }: SeatOptions = {}): Promise<Seat> {
    const folder = profile ?? Seat.newProfile();
    if (profile && variant !== 'plain') forgetBackground(folder);
    const { context, origin } = await launch(folder, variant);
    const seat = new Seat(folder, variant, context, origin, await context.newPage());
    await seat.prepare();
    return seat;
  }

  /** A folder for a new profile. Without its developer mode the browser does not load an unpacked extension a second time. */
  static newProfile(parent = tmpdir()): string {
    const profile = mkdtempSync(join(parent, 'keeptrack-faults-'));
    mkdirSync(join(profile, 'Default'));
    const preferences = { extensions: { ui: { developer_mode: true } } };
    writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
    return profile;
  }

  /** Copies a profile that no browser runs on. */
  static copy(profile: string): string {
    const copy = mkdtempSync(join(tmpdir(), 'keeptrack-faults-'));
    const isLock = (file: string) => /Singleton/.test(file);
    cpSync(profile, copy, { recursive: true, verbatimSymlinks: true, filter: (file) => !isLock(file) });
    return copy;
  }

  private async prepare(): Promise<void> {
    await this.context.exposeFunction('tellEnding', (ending: Ending) => this.onEnding(ending));
    await this.context.addInitScript({ content: await driverScript() });
    // The welcome page lists nothing, so what is driven from it is not slowed by a face.
    await this.page.goto(`${this.origin}/welcome.html`);
  }

  /** Opens a page to drive from where the one before died with the extension. Tries until the extension is there again. */
  async revive(): Promise<void> {
    await this.page.close().catch(() => {});
    for (let left = 50; ; left -= 1) {
      const page = await this.context.newPage();
      try {
        await page.goto(`${this.origin}/welcome.html`);
        this.page = page;
        await this.unstick();
        return;
      } catch (error) {
        await page.close();
        if (left === 0) throw error;
        await new Promise((done) => setTimeout(done, 100));
      }
    }
  }

  /**
   * Now and then a background that began while the debugger was attached runs and is sent no messages; stopped once, it starts
   * as it should. Seen after reloads alone, in one of seven.
   */
  private async unstick(): Promise<void> {
    const asked = this.page.evaluate("driver.ask('health', {})");
    if (
      await within(8_000, 'health', asked).then(
        () => true,
        () => false,
      )
    )
      return;
    const devtools = await this.devtools();
    await devtools.send('ServiceWorker.enable');
    await devtools.send('ServiceWorker.stopAllWorkers');
  }

  /** Opens the browser on its profile again; it must be closed or killed. */
  async reopen(variant = this.variant): Promise<void> {
    if (variant !== this.variant) forgetBackground(this.profile);
    this.variant = variant;
    const { context, origin } = await launch(this.profile, variant);
    Object.assign(this, { context, origin, page: await context.newPage() });
    await this.prepare();
  }

  /** Ends every process of the browser at once. */
  async kill(): Promise<void> {
    await killProfile(this.profile);
    await this.context.close().catch(() => {});
  }

  /** Ends the process that the extension lives in, and leaves the browser. */
  killExtension(): number {
    return killExtensionProcess(this.profile);
  }

  /** Closes the browser as a user does. */
  close(): Promise<void> {
    return this.context.close();
  }

  /** Ends the browser and forgets the profile. */
  async leave(): Promise<void> {
    await this.kill();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Opens one more page of the extension, with the driver in it. */
  async openOwn(path: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`${this.origin}/${path}`);
    return page;
  }

  devtools(page: Page = this.page): Promise<CDPSession> {
    return this.context.newCDPSession(page);
  }

  /** Asks the background as the face does. Answers its `Result`. */
  async try<Name extends keyof NotebookCalls>(
    call: Name,
    request: Parameters<NotebookCalls[Name]>[0],
    page: Page = this.page,
  ): Promise<Result<Answer<Name>>> {
    const answer = page.evaluate(`driver.askAsText(${JSON.stringify(call)}, ${JSON.stringify(request)})`);
    return JSON.parse((await within(PATIENCE, call, answer)) as string);
  }

  /** As `try`; throws where the answer is a failure. */
  async ask<Name extends keyof NotebookCalls>(
    call: Name,
    request: Parameters<NotebookCalls[Name]>[0],
  ): Promise<Answer<Name>> {
    const result = await this.try(call, request);
    if (!result.ok) throw new Error(`${call}: ${JSON.stringify(result.failure)}`);
    return result.value;
  }

  /** Has a page ask for everything in order, so many at a time. Rejects where the page dies under it. */
  async carryOut(orders: readonly Order[], lanes: number, page: Page = this.page): Promise<void> {
    await page.evaluate(`driver.carryOut(${JSON.stringify(orders)}, ${lanes})`);
  }
}

/** As an update does: the browser goes on running the background it knows where an unpacked extension has changed between two starts. */
function forgetBackground(profile: string): void {
  rmSync(join(profile, 'Default', 'Service Worker'), { recursive: true, force: true });
}

async function launch(profile: string, variant: Variant): Promise<{ context: BrowserContext; origin: string }> {
  if (chromiumPath === null) throw new Error('no Chromium');
  const options = { chromium: chromiumPath, extension: await buildOf(variant), profile, headless: true };
  const context = await openBrowser(options);
  context.setDefaultTimeout(PATIENCE);
  return { context, origin: await extensionOrigin(context) };
}

function within<Value>(milliseconds: number, what: string, work: Promise<Value>): Promise<Value> {
  return new Promise((done, failed) => {
    const timer = setTimeout(() => failed(new Error(`no answer: ${what}`)), milliseconds);
    work.then(done, failed).finally(() => clearTimeout(timer));
  });
}
