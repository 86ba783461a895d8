/**
 * The exam of real editors in Firefox: pages by Puppeteer, the content room as the content script of a small extension
 * made for it, which runs what the exam asks and answers by events.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Frame, type KeyInput, type Page } from 'puppeteer-core';
import { bundleAgent } from '../exams/exam-room';
import type { EditorRoom } from './chromium-room';
import type { Hands } from './hands';

const BRIDGE = `
globalThis.exam = startExam(location.href);
addEventListener('exam-asks', async ({ detail }) => {
  const { id, expression } = JSON.parse(detail);
  let answer;
  try {
    answer = { id, value: (await eval(expression)) ?? null };
  } catch (error) {
    answer = { id, error: String(error) };
  }
  dispatchEvent(new CustomEvent('exam-answers', { detail: JSON.stringify(answer) }));
});
document.documentElement.dataset.beside = 'yes';
`;

/** An extension that is nothing but the content room and the bridge. */
async function makeExtension(folder: string): Promise<string> {
  const path = join(folder, 'extension');
  mkdirSync(path);
  const manifest = {
    manifest_version: 2,
    name: 'Exam',
    version: '1.0',
    browser_specific_settings: { gecko: { id: 'exam@keeptrack.test' } },
    content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['exam.js'], run_at: 'document_idle' }],
  };
  writeFileSync(join(path, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(path, 'exam.js'), `${await bundleAgent()}\n;${BRIDGE}`);
  return path;
}

async function frameAt(page: Page, path: readonly string[]): Promise<Frame> {
  let frame = page.mainFrame();
  for (const selector of path) {
    const element = await frame.waitForSelector(`>>> ${selector}`, { timeout: 5_000 });
    frame = (await element?.contentFrame()) ?? frame;
  }
  return frame;
}

function handsOn(page: Page): Hands {
  let asked = 0;
  /** As text: a function would be changed on its way by what compiles this file. */
  const ask = (question: object) => `new Promise((answered) => {
    const question = ${JSON.stringify(question)};
    addEventListener('exam-answers', function listen({ detail }) {
      if (JSON.parse(detail).id !== question.id) return;
      removeEventListener('exam-answers', listen);
      answered(detail);
    });
    dispatchEvent(new CustomEvent('exam-asks', { detail: JSON.stringify(question) }));
  })`;
  return {
    async click(selector, frames) {
      const frame = await frameAt(page, frames);
      const element = await frame.waitForSelector(`>>> ${selector}`, { timeout: 5_000 });
      await element?.click({ offset: { x: 24, y: 14 } });
    },
    type: (text) => page.keyboard.type(text),
    async press(keys) {
      const parts = keys.split('+') as KeyInput[];
      const key = parts.pop() as KeyInput;
      for (const held of parts) await page.keyboard.down(held);
      await page.keyboard.press(key);
      for (const held of parts.reverse()) await page.keyboard.up(held);
    },
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    inPage: <Value>(expression: string) => page.evaluate(expression) as Promise<Value>,
    async inAgent<Value>(expression: string) {
      asked += 1;
      const answer = JSON.parse((await page.evaluate(ask({ id: asked, expression }))) as string);
      if (answer.error) throw new Error(answer.error);
      return answer.value as Value;
    },
    close: () => page.close(),
  };
}

export async function openFirefox(executablePath: string): Promise<EditorRoom> {
  const folder = mkdtempSync(join(tmpdir(), 'exam-firefox-'));
  const firefox = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    userDataDir: join(folder, 'profile'),
  });
  await firefox.installExtension(await makeExtension(folder));
  return {
    async open(url) {
      const page = await firefox.newPage();
      await page.setViewport({ width: 1280, height: 800 });
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : String(error)));
      await page.goto(url);
      try {
        await page.waitForFunction(
          '(document.documentElement.dataset.ready || frames[0]?.document?.documentElement.dataset.ready) && document.documentElement.dataset.beside',
          { timeout: 8_000 },
        );
      } catch {
        await page.close();
        throw new Error(`the editor did not start: ${errors.join('; ')}`);
      }
      await page.bringToFront();
      return handsOn(page);
    },
    async close() {
      await firefox.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
