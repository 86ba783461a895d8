/** The exam of real editors in Chromium: pages by Playwright, the content room in an isolated world. */
import { openExamRoom, placeIn } from '../exams/exam-room';
import type { Hands } from './hands';

/** A browser in which pages are opened for the exam. */
export interface EditorRoom {
  /** Opens a page and waits until its editor has started; throws, with the page's errors, where it does not. */
  open(url: string): Promise<Hands>;
  close(): Promise<void>;
}

export async function openChromium(): Promise<EditorRoom> {
  const room = await openExamRoom(new Map());
  return {
    async open(url) {
      const errors: string[] = [];
      let isReady = false;
      const { page, inAgent } = await room.visit(url, async (visited) => {
        visited.on('pageerror', ({ message }) => errors.push(message));
        await visited.reload();
        isReady = await visited
          .waitForFunction(
            'document.documentElement.dataset.ready || frames[0]?.document?.documentElement.dataset.ready',
            null,
            { timeout: 8_000 },
          )
          .then(
            () => true,
            () => false,
          );
      });
      if (!isReady) {
        await page.close();
        throw new Error(`the editor did not start: ${errors.join('; ')}`);
      }
      return {
        async click(selector, frames) {
          await placeIn(page, frames)
            .locator(selector)
            .first()
            .click({ position: { x: 24, y: 14 } });
        },
        type: (text) => page.keyboard.type(text),
        press: (keys) => page.keyboard.press(keys),
        pause: (milliseconds) => page.waitForTimeout(milliseconds),
        inPage: (expression) => page.evaluate(expression),
        inAgent,
        close: () => page.close(),
      };
    },
    close: room.close,
  };
}
