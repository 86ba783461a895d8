/**
 * The browser's own side panel: opened by a press of the toolbar button, which headless Chromium does by a command of its
 * devtools, and reached like any page. It is the real panel of the window; only the hand that presses is not real.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser as Devtools, type Page } from 'playwright-core';
import type { Settings } from '../../notebook/model';
import { Browser } from './harness';
import { SidebarPage } from './sidebar-page';
import { until } from './until';

interface Target {
  readonly type: string;
  readonly url: string;
  readonly targetId: string;
}

/** As much of a session with the whole browser as this needs; its types do not know extensions. */
interface Session {
  send(method: string, parameters: object): Promise<{ readonly targetInfos: readonly Target[] }>;
}

/** Opens a browser whose toolbar can be pressed. */
export const openWithToolbar = (settings: Partial<Settings>): Promise<Browser> =>
  Browser.open(settings, ['--enable-unsafe-extension-debugging', '--remote-debugging-port=0']);

/** Presses the extension's button in the toolbar while a page is in front. */
export async function pressToolbar(browser: Browser, page: Page): Promise<void> {
  await page.bringToFront();
  const session = (await browser.context.browser()?.newBrowserCDPSession()) as unknown as Session;
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  const tab = targetInfos.find(({ type, url }) => type === 'tab' && url === page.url());
  if (!tab) throw new Error(`no tab shows ${page.url()}`);
  await session.send('Extensions.triggerAction', { id: new URL(browser.origin).host, targetId: tab.targetId });
}

/** How many side panels are open. */
export async function countPanels(browser: Browser): Promise<number> {
  const session = (await browser.context.browser()?.newBrowserCDPSession()) as unknown as Session;
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'page' }] });
  return targetInfos.filter(({ url }) => url === `${browser.origin}/sidebar.html`).length;
}

/** A side panel that is open, and how to let go of it. */
export interface OpenPanel {
  readonly page: Page;
  readonly sidebar: SidebarPage;
  close(): Promise<void>;
}

/** The side panel, opened beside a page. Pages are attached to when their browser is connected to, so that is done now. */
export async function openPanel(browser: Browser, beside: Page): Promise<OpenPanel> {
  await pressToolbar(browser, beside);
  await until('the side panel opens', async () => (await countPanels(browser)) === 1);
  const [port] = readFileSync(join(browser.profile, 'DevToolsActivePort'), 'utf8').split('\n');
  const devtools: Devtools = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const pages = devtools.contexts().flatMap((context) => context.pages());
  const page = pages.find((each) => each.url() === `${browser.origin}/sidebar.html`);
  if (!page) throw new Error('the side panel cannot be reached');
  const sidebar = new SidebarPage(page.mainFrame());
  await sidebar.waitUntilDrawn();
  return { page, sidebar, close: () => devtools.close() };
}
