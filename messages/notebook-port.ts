/**
 * The notebook as an extension page sees it: its calls, word of every change, and of the end of the extension under it.
 * The shape is the face's `NotebookPort`.
 */
import { browser } from 'wxt/browser';
import type { Caller, NotebookCalls } from '../notebook/calls';
import { createNotebookCaller } from './notebook-caller';
import { CHANGE_COUNTER } from './notebook-line';
import { outliveExtension } from './outlive-extension';
import { RESCUE_CHANNEL } from './rescue-channel';

/** Makes the port of one extension page. */
export function createNotebookPort(): Caller<NotebookCalls> & {
  watch(changed: () => void, signal: AbortSignal): void;
  watchOrphaned(told: () => void, signal: AbortSignal): void;
} {
  // In an orphan the browser takes the whole API away.
  const afterlife = outliveExtension(new BroadcastChannel(RESCUE_CHANNEL), () => browser.runtime?.id !== undefined);
  const caller = createNotebookCaller<NotebookCalls>(async (message) => {
    try {
      return await browser.runtime.sendMessage(message);
    } catch (error) {
      if (afterlife.isOrphan()) return afterlife.send(message);
      throw error;
    }
  });
  const watch = (changed: () => void, signal: AbortSignal) => {
    const listen = (changes: Record<string, unknown>, area: string) => {
      if (area === 'local' && Object.hasOwn(changes, CHANGE_COUNTER)) changed();
    };
    browser.storage.onChanged.addListener(listen);
    signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen));
  };
  // The caller makes its methods as they are asked for; what stands on top of it is found first.
  return Object.assign(Object.create(caller), { watch, watchOrphaned: afterlife.watch });
}
