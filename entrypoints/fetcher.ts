/**
 * The one page that may reach a network, and holds nothing: it has no origin, no storage and no browser API. It is asked for a
 * file of a channel over a port that our own hidden page hands it, and answers with bytes.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createFetchPath, Unreachable } from '../sharing/fetch-path';

export default defineUnlistedScript(() => {
  addEventListener('message', ({ ports: [port] }) => {
    if (!port) return;
    port.onmessage = async ({ data }: MessageEvent<{ id: number; url: string; path: string }>) => {
      const { id, url, path } = data;
      try {
        const bytes = await createFetchPath({ url, fetch: (input, init) => fetch(input, init) })(path);
        port.postMessage({ id, answer: bytes && { bytes: base64(bytes) } });
      } catch (error) {
        if (!(error instanceof Unreachable)) console.error(error);
        port.postMessage({ id, answer: 'unreachable' });
      }
    };
  });
});

/** In pieces, since a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text);
}
