/** A tab with the demo inbox and the sidebar in it, where somebody writes a note. */
import type { Page } from 'playwright-core';
import type { Inbox } from '../../demo/serve-inbox';
import { sidebarFrame } from '../e2e/harness';
import { SidebarPage } from '../e2e/sidebar-page';
import { until } from '../e2e/until';
import type { Seat } from './seat';

export interface InboxTab {
  readonly page: Page;
  readonly sidebar: SidebarPage;
}

/** Opens the inbox and begins a mail to somebody, so that the sidebar comes; the notes about them are open. */
export async function openInboxTab(
  seat: Seat,
  inbox: Inbox,
  { language = 'en', to }: { readonly language?: 'en' | 'zh'; readonly to: string },
): Promise<InboxTab> {
  const page = await seat.context.newPage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${inbox.url}/mail?lang=${language}&draft=empty`);
  await page.locator('#to').fill(to);
  await page.locator('#to').press('Enter');
  await page.locator('.compose [contenteditable], .compose textarea').click();
  await until('the sidebar appears', () => sidebarFrame(page) !== undefined);
  const frame = sidebarFrame(page);
  if (!frame) throw new Error('the sidebar went');
  const sidebar = new SidebarPage(frame, language);
  await sidebar.waitUntilDrawn();
  await until('it takes presses', () => frame.evaluate(() => document.documentElement.hasAttribute('data-seen')));
  await sidebar.open('notes');
  await sidebar.frame
    .getByRole('heading', { name: new RegExp(to.split('@')[0] ?? to) })
    .first()
    .waitFor();
  return { page, sidebar };
}
