/**
 * The browser's own side panel, for users who want the sidebar there. It may be opened in the very turn of a click alone,
 * before anything can be asked: whether it is wanted lies where that turn can see it. In Chromium the panel itself is
 * there or not; Firefox has one always, and a background with a storage that answers at once.
 */
import { browser } from 'wxt/browser';
import type { PresenceMessage } from '../../messages/presence-message';
import type { Settings } from '../../notebook/model';
import { grantedSites } from './site-access';

const PAGE = 'sidebar.html';
const KEY = 'presence';

/** Firefox has it; the types are Chromium's. */
const { sidebarAction } = browser as unknown as { readonly sidebarAction?: { open(): Promise<void> } };

/** Opens the panel in a window, where it is wanted. To be called before anything is awaited. Resolves whether it did. */
export async function openPanel(windowId: number): Promise<boolean> {
  try {
    if (!import.meta.env.FIREFOX) await browser.sidePanel.open({ windowId });
    else if (localStorage.getItem(KEY) === 'panel') await sidebarAction?.open();
    else return false;
    return true;
  } catch {
    return false;
  }
}

/** Whether the panel was wanted until now; the browser may have forgotten since it was started. */
async function wasWanted(): Promise<boolean> {
  if (import.meta.env.FIREFOX) return localStorage.getItem(KEY) === 'panel';
  const { path, enabled } = await browser.sidePanel.getOptions({});
  return path === PAGE && enabled !== false;
}

async function want(isWanted: boolean): Promise<void> {
  if (import.meta.env.FIREFOX) localStorage.setItem(KEY, isWanted ? 'panel' : 'overlay');
  else await browser.sidePanel.setOptions(isWanted ? { path: PAGE, enabled: true } : { enabled: false });
}

/** Brings the browser, and the pages that are open, in line with the setting. Safe to repeat. */
export async function followPresence(presence: Settings['presence']): Promise<void> {
  const isWanted = presence === 'panel';
  if (isWanted === (await wasWanted())) return;
  await want(isWanted);
  const message: PresenceMessage = { keeptrack: 1, presence };
  for (const tab of await browser.tabs.query({ url: [...(await grantedSites())] })) {
    // Nobody writes in that tab yet, and who comes later asks.
    if (tab.id !== undefined) await browser.tabs.sendMessage(tab.id, message, { frameId: 0 }).catch(() => {});
  }
}
