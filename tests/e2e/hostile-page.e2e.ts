/** A page that wants to know, to act, or to have the user act for it, against the built extension. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Inbox, serveInbox } from '../../demo/serve-inbox';
import { Browser } from './harness';
import type { SidebarPage } from './sidebar-page';
import { whyNot } from './surroundings';
import { until } from './until';

const SECRET = 'Do not tell: they will go to the board in March.';

/** What a page can do to the look of an element, and to what lies over our frame. `undo` takes it back. */
const LOOKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'nearly transparent': { opacity: '0.01' },
  'half transparent': { opacity: '0.5' },
  shrunk: { transform: 'scale(0.1)' },
  blurred: { filter: 'blur(9px)' },
};
const COVERS: Readonly<Record<string, string>> = {
  'covered by what lets clicks through':
    'position:fixed;inset:0;z-index:2147483647;background:#fff;pointer-events:none;margin:0;border:0;width:100%;height:100%',
  'covered from the top layer':
    'position:fixed;inset:0;background:#fff;pointer-events:none;margin:0;border:0;width:100%;height:100%;max-width:none;max-height:none',
};

describe.skipIf(whyNot.chromium)('a hostile page', () => {
  let inbox: Inbox;
  let browser: Browser;
  let page: Page;
  let sidebar: SidebarPage;
  const body = () => page.locator('.compose [contenteditable]').innerText();
  const isSeen = () => sidebar.frame.evaluate(() => document.documentElement.hasAttribute('data-seen'));

  beforeAll(async () => {
    inbox = await serveInbox();
  });
  beforeEach(async () => {
    browser = await Browser.open({ language: 'en' });
    page = await browser.open(`${inbox.url}/mail`);
    await page.locator('.compose [contenteditable]').click();
    sidebar = await browser.sidebar(page);
    await sidebar.insert.waitFor();
  });
  afterEach(() => browser.close());
  afterAll(() => inbox.close());

  /** Presses where the Insert button is, as a hand would that does not see it. */
  const pressInsert = async () => {
    const place = await sidebar.insert.boundingBox();
    await page.mouse.click((place?.x ?? 0) + 10, (place?.y ?? 0) + 10);
  };

  it('sees the button work where nothing is done to it', async () => {
    const before = await body();
    await pressInsert();
    await until('the line arrives', async () => (await body()) !== before);
  });

  it.each(Object.entries(LOOKS))('cannot lead a press into a sidebar that is %s with the page', async (_, look) => {
    const before = await body();
    const place = await sidebar.insert.boundingBox();
    await page.evaluate((style) => Object.assign(document.documentElement.style, style), look);
    await until('the browser says that it is not seen', async () => !(await isSeen()));
    // By hand into the frame, wherever it is now: at its place before, and at its place now.
    await page.mouse.click((place?.x ?? 0) + 10, (place?.y ?? 0) + 10);
    await pressInsert();
    await sidebar.insert.press('Enter');
    expect(await body()).toBe(before);
    await page.evaluate(() => document.documentElement.removeAttribute('style'));
    await until('it is seen again', isSeen);
    await pressInsert();
    await until('the line arrives', async () => (await body()) !== before);
  });

  it.each(Object.entries(COVERS))('cannot lead a press into a sidebar that is %s', async (_, style) => {
    const before = await body();
    await page.evaluate((css) => {
      const cover = document.createElement('div');
      cover.id = 'cover';
      cover.style.cssText = css;
      document.documentElement.append(cover);
      if (!css.includes('z-index')) {
        cover.popover = 'manual';
        cover.showPopover();
      }
    }, style);
    await until('the browser says that it is not seen', async () => !(await isSeen()));
    await pressInsert();
    expect(await body()).toBe(before);
    await page.evaluate(() => document.querySelector('#cover')?.remove());
    await until('it is seen again', isSeen);
    await pressInsert();
    await until('the line arrives', async () => (await body()) !== before);
  });

  it.each(Object.entries(LOOKS))('cannot keep our element %s', async (_, look) => {
    await page.evaluate((style) => {
      const host = document.documentElement.lastElementChild as HTMLElement;
      for (const [name, value] of Object.entries(style)) host.style.setProperty(name, value, 'important');
    }, look);
    await until('the element is put right', () =>
      page.evaluate(() => {
        const { opacity, transform, filter } = getComputedStyle(document.documentElement.lastElementChild as Element);
        return opacity === '1' && transform === 'none' && filter === 'none';
      }),
    );
  });

  it('acts by no event of its own making', async () => {
    const before = await body();
    const counted = await page.evaluate(() => {
      const host = document.documentElement.lastElementChild as HTMLElement;
      let sent = 0;
      for (let round = 0; round < 50; round += 1) {
        for (const event of [
          new MouseEvent('click', { bubbles: true }),
          new PointerEvent('pointerdown', { bubbles: true }),
          new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }),
          new DragEvent('drop', { bubbles: true }),
          new CustomEvent('keeptrack', { detail: { insert: 'x' } }),
        ]) {
          host.dispatchEvent(event);
          document.dispatchEvent(event);
          sent += 2;
        }
        host.click();
      }
      for (const frame of Array.from({ length: window.length }, (_, at) => window[at]))
        for (let round = 0; round < 200; round += 1)
          frame?.postMessage({ nonce: `${round}`, insert: 'x', call: 'exportNotebook' }, '*');
      return sent;
    });
    expect(counted).toBe(500);
    await page.locator('.compose [contenteditable]').click();
    expect(await body()).toBe(before);
    expect(await browser.ask('listPromises', {})).toEqual([]);
  });

  it('finds none of what is private, though it looks everywhere', async () => {
    await browser.ask('saveNote', { id: 'n-1', contactId: null, text: SECRET, revision: 0 });
    await sidebar.open('notes');
    const planted = 'planted where a page can find it';
    const found = await page.evaluate(
      ([secret, control]) => {
        const box = document.body.appendChild(document.createElement('div'));
        box.attachShadow({ mode: 'open' }).textContent = control as string;
        const texts: string[] = [document.documentElement.outerHTML, document.documentElement.innerText];
        const walk = (root: Document | ShadowRoot) => {
          for (const element of root.querySelectorAll('*')) {
            texts.push(...element.getAttributeNames().map((name) => element.getAttribute(name) ?? ''));
            if (element.shadowRoot) {
              texts.push(element.shadowRoot.textContent ?? '');
              walk(element.shadowRoot);
            }
          }
        };
        walk(document);
        for (let at = 0; at < window.length; at += 1) {
          try {
            texts.push(window[at]?.document.documentElement.outerHTML ?? '');
          } catch {
            // Another origin: what is asked for.
          }
        }
        texts.push(
          ...Object.keys(globalThis),
          JSON.stringify({ ...localStorage }),
          JSON.stringify({ ...sessionStorage }),
        );
        texts.push(...performance.getEntries().map(({ name }) => name));
        const all = texts.join('\n');
        return {
          secret: all.includes(secret as string),
          control: all.includes(control as string),
          ours: /keeptrack/i.test(all.replaceAll(document.title, '')),
        };
      },
      [SECRET, planted],
    );
    expect(found).toMatchObject({ secret: false, control: true });
  });

  it('hears no key that is typed into the sidebar', async () => {
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      for (const name of ['keydown', 'keyup', 'keypress', 'input', 'beforeinput', 'compositionstart', 'paste'])
        addEventListener(name, (event) => heard.push(event.type), true);
    });
    await sidebar.open('tracks');
    await sidebar.frame.locator('input').first().click();
    await page.keyboard.type('guarantee zero downtime'.repeat(20));
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
    // The listeners do hear what is typed into the page.
    await page.locator('.compose [contenteditable]').click();
    await page.keyboard.type('x');
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.length)).toBeGreaterThan(0);
  });
});
