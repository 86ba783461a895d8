/** The toolbar button: on a page of a site that is on, it opens or folds the sidebar; elsewhere it turns the site on. */
import { browser } from 'wxt/browser';
import type { ShortcutMessage } from '../../messages/shortcut-message';
import type { ShortcutName } from '../../talk-tracks/page-draft';
import { sitePattern } from './site-access';

/** Hands a shortcut to the content script of a tab; resolves false where there is none. */
export async function passShortcut(tab: number, shortcut: ShortcutName): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tab, { keeptrack: 1, shortcut } satisfies ShortcutMessage);
    return true;
  } catch {
    return false;
  }
}

/**
 * Answers a click on the toolbar button. The permission is asked for before anything is awaited,
 * since the browser wants to see the click that it follows; for a granted site it resolves at once.
 */
export async function answerClick(tab: { readonly id?: number | undefined; readonly url?: string | undefined }) {
  const pattern = sitePattern(tab.url);
  if (pattern === null || tab.id === undefined) {
    await browser.runtime.openOptionsPage();
    return;
  }
  const granted = await browser.permissions.request({ origins: [pattern] }).catch(() => false);
  if (granted) await passShortcut(tab.id, 'toggle');
}
