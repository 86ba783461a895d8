/** Our eyes and hands in a page, seen from their own world by Chromium's devtools: how often they read, and what. */
import type { CDPSession, Page } from 'playwright-core';
import { until } from './until';

/** What our own script in a page does, seen from its own world. */
export interface Ours {
  /** How often it read the draft: a reading asks for the style of the editor once. */
  readings(): Promise<number>;
  /** The body of the draft as it told the sidebar last. */
  body(): Promise<string>;
  /** All that it told of any draft's body, one after the other. */
  told(): Promise<string>;
}

/** Begins to watch; `editor` is the selector of the draft's editor. */
export async function watchOurs(page: Page, editor: string): Promise<Ours> {
  const devtools: CDPSession = await page.context().newCDPSession(page);
  let ours = 0;
  devtools.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) ours = context.id;
  });
  await devtools.send('Runtime.enable');
  await until('our script is in the page', () => ours !== 0);
  const inOurs = async (expression: string): Promise<unknown> => {
    const { result } = await devtools.send('Runtime.evaluate', { expression, contextId: ours, returnByValue: true });
    return result.value;
  };
  await inOurs(`(() => {
    globalThis.readings = 0;
    globalThis.bodies = [];
    const real = getComputedStyle.bind(window);
    window.getComputedStyle = (element, ...rest) => {
      if (element.matches(${JSON.stringify(editor)})) globalThis.readings += 1;
      return real(element, ...rest);
    };
    const post = MessagePort.prototype.postMessage;
    MessagePort.prototype.postMessage = function (packet) {
      if (packet?.call === 'draftChanged') globalThis.bodies.push(packet.request.body);
      return post.call(this, packet);
    };
  })()`);
  return {
    readings: async () => Number(await inOurs('globalThis.readings')),
    body: async () => String(await inOurs("globalThis.bodies.at(-1) ?? ''")),
    told: async () => String(await inOurs("globalThis.bodies.join('\\n')")),
  };
}
