/**
 * The frame's side of the handshake: a page could post us a port of its own and pose as our content script,
 * so the nonce that comes with a port is checked with the background, where only our content script can announce one.
 */

/** What the content script posts to its frame, together with one port. */
export interface Handshake {
  readonly nonce: string;
}

const isHandshake = (data: unknown): data is Handshake =>
  typeof data === 'object' && data !== null && 'nonce' in data && typeof data.nonce === 'string';

/**
 * Calls `accepted` with each port whose nonce holds, until the signal aborts; a later port replaces the earlier
 * (the page may have moved the frame, which reloads the content script's end). Everything else is ignored.
 */
export function acceptPagePort(
  frame: Window,
  checkNonce: (nonce: string) => Promise<boolean>,
  accepted: (port: MessagePort) => void,
  signal: AbortSignal,
): void {
  frame.addEventListener(
    'message',
    async ({ data, ports, source }) => {
      const port = ports[0];
      if (source !== frame.parent || !port || ports.length !== 1 || !isHandshake(data)) return;
      if (await checkNonce(data.nonce)) accepted(port);
      else port.close();
    },
    { signal },
  );
}
