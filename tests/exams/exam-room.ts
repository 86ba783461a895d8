/** A real Chromium with pages on loopback, and the content room running beside them in a world of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type FrameLocator, type Page } from 'playwright-core';
import { build } from 'vite';
import type { DraftSnapshot } from '../../talk-tracks/page-draft';

/** Serves the pages given by path; anything else is an empty page. */
async function serve(pages: ReadonlyMap<string, string>): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://exam');
    // As strict as webmails are: no page script at all, and no strings as markup.
    const strict = pathname.startsWith('/strict')
      ? "default-src 'none'; frame-src 'none'; require-trusted-types-for 'script'"
      : '';
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      ...(strict && { 'content-security-policy': strict }),
    });
    response.end(pages.get(pathname) ?? '<!doctype html><title>empty</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** The content room as one script. */
export async function bundleAgent(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'exam-agent.ts'), formats: ['iife'], name: 'keeptrackExam' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the content room could not be bundled');
  return chunk.code;
}

/** A page under examination. `inAgent` runs an expression where the agent lives; `exam` is what `startExam` answered. */
export interface ExamPage {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly origin: string;
  inAgent<Value>(expression: string): Promise<Value>;
  /** Waits until the expression is truthy and answers it. */
  until<Value>(expression: string, what?: string): Promise<Value>;
  draft(): Promise<DraftSnapshot>;
}

export interface ExamRoom {
  open(path: string, address?: string, sidebar?: string): Promise<ExamPage>;
  visit(url: string, prepare: (page: Page) => Promise<void>): Promise<ExamPage>;
  /** Shows a page of ours as if it were at an address of somebody else; nothing leaves the machine. */
  show(address: string, html: string): Promise<ExamPage>;
  readonly origin: string;
  readonly otherOrigin: string;
  close(): Promise<void>;
}

/** Where elements of a frame are looked for; `frames` lead to it, the outermost first. */
export const placeIn = (page: Page, frames: readonly string[]): Page | FrameLocator =>
  frames.reduce<Page | FrameLocator>((at, each) => at.frameLocator(each), page);

/** Waits until an expression where the agent lives is truthy, and answers it. Throws after five seconds. */
export async function untilTrue<Value>(
  inAgent: <Answer>(expression: string) => Promise<Answer>,
  expression: string,
  what = expression,
): Promise<Value> {
  const deadline = Date.now() + 5_000;
  for (;;) {
    const value = await inAgent<Value>(expression);
    if (value) return value;
    if (Date.now() > deadline) throw new Error(`waited in vain for: ${what}`);
    await inAgent('new Promise((resolve) => requestAnimationFrame(() => resolve(null)))');
  }
}

async function beside(page: Page, code: string, address: string, sidebar?: string): Promise<ExamPage> {
  const cdp = await page.context().newCDPSession(page);
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const { executionContextId } = await cdp.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'keeptrack',
  });
  const inAgent = async <Value>(expression: string): Promise<Value> => {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression,
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Value;
  };
  const until = <Value>(expression: string, what?: string) => untilTrue<Value>(inAgent, expression, what);
  await inAgent(`${code}\n;globalThis.exam = startExam(${JSON.stringify(address)}, ${JSON.stringify(sidebar)}); null`);
  return {
    page,
    cdp,
    origin: new URL(page.url()).origin,
    inAgent,
    until,
    draft: () => inAgent<DraftSnapshot>('exam.draft()'),
  };
}

/** Opens the room. Close it, or the browser stays. */
export async function openExamRoom(pages: ReadonlyMap<string, string>): Promise<ExamRoom> {
  const [code, own, other] = [await bundleAgent(), await serve(pages), await serve(pages)];
  const profile = mkdtempSync(join(tmpdir(), 'exam-'));
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    executablePath: '/usr/bin/chromium',
    headless: false,
    args: ['--headless=new', '--no-sandbox', '--disable-gpu'],
    viewport: { width: 1280, height: 800 },
  });
  const open = async (url: string, address: string, sidebar?: string, prepare?: (page: Page) => Promise<void>) => {
    const page = await context.newPage();
    await page.goto(url);
    await prepare?.(page);
    return beside(page, code, address, sidebar);
  };
  return {
    origin: own.origin,
    otherOrigin: other.origin,
    open: (path, address = own.origin + path, sidebar = undefined) => open(own.origin + path, address, sidebar),
    visit: (url, prepare) => open(url, url, undefined, prepare),
    async show(address, html) {
      const page = await context.newPage();
      await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
      await page.goto(address);
      return beside(page, code, address);
    },
    async close() {
      await context.close();
      own.server.close();
      other.server.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
