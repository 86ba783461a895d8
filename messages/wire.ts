/**
 * What a line runs over: a `MessagePort` between a page and the frame in it, or a port of the browser's own between a page
 * and the side panel, dressed as one.
 */
import type { Browser } from 'wxt/browser';

/** As much of a `MessagePort` as a line needs. */
export interface Wire {
  addEventListener(
    name: 'message',
    receive: (event: { readonly data: unknown }) => void,
    options?: { readonly signal?: AbortSignal },
  ): void;
  postMessage(packet: unknown): void;
  start(): void;
  close(): void;
}

/** Dresses a port of the browser's. Close the line when it disconnects: such a port throws at whoever posts on it then. */
export const asWire = (port: Pick<Browser.runtime.Port, 'onMessage' | 'postMessage' | 'disconnect'>): Wire => ({
  addEventListener: (_, receive) => port.onMessage.addListener((data: unknown) => receive({ data })),
  postMessage: (packet) => port.postMessage(packet),
  start() {},
  close: () => port.disconnect(),
});
