/** The compare-and-swap of an HTTP server that heeds `If-Match` and `If-None-Match`. */
import type { ChannelStore } from '../channel-store';
import { refusal } from './refusal';
import type { Send } from './send-request';
import { StoreError } from './store-error';

/** Apache calls the tag of a file weak for a second after it was written, and a weak one matches nothing. */
const TRIES = 15;
const PAUSE = 200;
/** Matches no state: what was written was already replaced when we looked. */
const SUPERSEDED = '"superseded"';

const isStrong = (tag: string | null): tag is string => tag !== null && /^"[^"]*"$/.test(tag);

/** Throws `unfit` on reading where the server gives no strong tags. */
export function withConditions(send: Send): ChannelStore {
  async function read(path: string) {
    for (let tries = 1; ; tries += 1) {
      const answer = await send('GET', path, { headers: { 'cache-control': 'no-cache' } });
      if (answer.status === 404) return null;
      if (!answer.ok) throw refusal(answer, 'GET', path);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      const tag = answer.headers.get('etag');
      if (isStrong(tag)) return { bytes, tag };
      if (tag === null || tries === TRIES) throw new StoreError('unfit', 'it gives no strong ETag');
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }

  return {
    read,
    async write(path, bytes, ifTag) {
      const condition: Record<string, string> =
        ifTag === 'any' ? {} : ifTag === null ? { 'if-none-match': '*' } : { 'if-match': ifTag };
      const headers = { 'content-type': 'application/octet-stream', ...condition };
      const answer = await send('PUT', path, { headers, body: bytes });
      // 409: S3, when two conditional writes meet. 404: S3, for `If-Match` on what is not there.
      if (ifTag !== 'any' && [404, 409, 412].includes(answer.status)) return { ok: false, reason: 'changed' };
      if (!answer.ok) throw refusal(answer, 'PUT', path);
      const tag = answer.headers.get('etag');
      if (isStrong(tag)) return { ok: true, tag };
      const now = await read(path);
      const isOurs =
        now !== null && now.bytes.length === bytes.length && now.bytes.every((byte, at) => byte === bytes[at]);
      return { ok: true, tag: isOurs ? now.tag : SUPERSEDED };
    },
  };
}
