/**
 * Which tab announced which nonce. Kept in `storage.session`, since the background may be stopped between
 * a content script's announcement and its frame's question.
 */
import { browser } from 'wxt/browser';

const key = (tab: number) => `nonce:${tab}`;

/** Remembers the nonce that the next frame of this tab will bring; an earlier one no longer holds. */
export async function announceNonce(tab: number, nonce: string): Promise<void> {
  await browser.storage.session.set({ [key(tab)]: nonce });
}

/** Whether this nonce was announced for this tab. It holds once. */
export async function redeemNonce(tab: number, nonce: string): Promise<boolean> {
  const stored = await browser.storage.session.get(key(tab));
  if (stored[key(tab)] !== nonce) return false;
  await browser.storage.session.remove(key(tab));
  return true;
}
