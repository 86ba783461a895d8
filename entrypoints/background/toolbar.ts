/**
 * The toolbar button: on a page of a site that is on, it opens or folds the sidebar; elsewhere it turns the site on. Where
 * the sidebar is in the browser's side panel, it opens that.
 */
import { browser } from 'wxt/browser';
import type { ShortcutMessage } from '../../messages/shortcut-message';
import { sitePattern } from '../../messages/site-pattern';
import type { ShortcutName } from '../../talk-tracks/page-draft';
import { openPanel } from './side-panel';

/** Hands a shortcut to the content script of a tab; resolves false where there is none. */
export async function passShortcut(tab: number, shortcut: ShortcutName): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tab, { keeptrack: 1, shortcut } satisfies ShortcutMessage);
    return true;
  } catch {
    return false;
  }
}

/** A tab as the browser hands it over with a click or a shortcut. */
export interface ClickedTab {
  readonly id?: number | undefined;
  readonly windowId: number;
  readonly url?: string | undefined;
}

/**
 * Answers a click on the toolbar button. The panel is opened and the permission asked for before anything is awaited,
 * since the browser wants to see the click that they follow; for a granted site the permission is there at once.
 */
export async function answerClick(tab: ClickedTab): Promise<void> {
  const opening = openPanel(tab.windowId);
  const pattern = sitePattern(tab.url);
  if (pattern === null || tab.id === undefined) {
    if (!(await opening)) await browser.runtime.openOptionsPage();
    return;
  }
  const granted = await browser.permissions.request({ origins: [pattern] }).catch(() => false);
  if (granted) await passShortcut(tab.id, 'toggle');
}
