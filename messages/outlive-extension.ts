/** A page's end of the rescue channel: notices that the extension was updated or switched off under it, and asks the next background. */
import type { CallMessage } from './notebook-caller';
import { isRescueMessage, type RescueMessage } from './rescue-channel';

/** Milliseconds between two looks, and until a background that does not answer counts as asleep. */
const PAUSE = 1_000;
const PATIENCE = 2_000;

export interface Afterlife {
  isOrphan(): boolean;
  /** Asks the background of the next version. Rejects where none is awake. */
  send(message: CallMessage): Promise<unknown>;
  /** Calls back once the page is an orphan, and again whenever a background wakes that may take what is not saved. */
  watch(told: () => void, signal: AbortSignal): void;
}

/** `isAlive`: whether the extension that this page belongs to is still there. */
export function outliveExtension(channel: BroadcastChannel, isAlive: () => boolean): Afterlife {
  const isOrphan = () => !isAlive();
  return {
    isOrphan,

    send: (call) =>
      new Promise((resolve, reject) => {
        const id = crypto.randomUUID();
        const heard = new AbortController();
        // The caller does not try again where the context is invalidated: only a new background helps, and it says so itself.
        const giveUp = () => {
          heard.abort();
          reject(new Error('context invalidated, and no background is awake'));
        };
        const timer = setTimeout(giveUp, PATIENCE);
        const listen = ({ data }: MessageEvent) => {
          if (!isRescueMessage(data) || data.type !== 'answer' || data.id !== id) return;
          clearTimeout(timer);
          heard.abort();
          resolve(data.result);
        };
        channel.addEventListener('message', listen, { signal: heard.signal });
        channel.postMessage({ type: 'ask', id, call } satisfies RescueMessage);
      }),

    watch(told, signal) {
      // The browser does not tell a page that its extension is gone.
      const timer = setInterval(() => {
        if (!isOrphan()) return;
        clearInterval(timer);
        told();
      }, PAUSE);
      const listen = ({ data }: MessageEvent) => {
        if (isRescueMessage(data) && data.type === 'awake' && isOrphan()) told();
      };
      channel.addEventListener('message', listen, { signal });
      signal.addEventListener('abort', () => clearInterval(timer));
    },
  };
}
