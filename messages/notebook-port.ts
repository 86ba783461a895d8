/** The notebook as an extension page sees it: its calls, and word of every change. The shape is the face's `NotebookPort`. */
import { browser } from 'wxt/browser';
import type { Caller, NotebookCalls } from '../notebook/calls';
import { createNotebookCaller } from './notebook-caller';
import { CHANGE_COUNTER } from './notebook-line';

/** Makes the port of one extension page. */
export function createNotebookPort(): Caller<NotebookCalls> & {
  watch(changed: () => void, signal: AbortSignal): void;
} {
  const caller = createNotebookCaller<NotebookCalls>((message) => browser.runtime.sendMessage(message));
  const watch = (changed: () => void, signal: AbortSignal) => {
    const listen = (changes: Record<string, unknown>, area: string) => {
      if (area === 'local' && Object.hasOwn(changes, CHANGE_COUNTER)) changed();
    };
    browser.storage.onChanged.addListener(listen);
    signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen));
  };
  // The caller makes its methods as they are asked for; what stands on top of it is found first.
  return Object.assign(Object.create(caller), { watch });
}
