/**
 * The compare-and-swap of a WebDAV server that has locks: take the file's lock, look, write with the lock's token, let go.
 * A lock ends by itself after a minute, and a write with a token that has ended is refused: whoever falls asleep loses its turn,
 * never somebody else's work.
 */
import type { ChannelStore } from '../channel-store';
import { hashBytes } from './hash-bytes';
import { refusal } from './refusal';
import type { Send } from './send-request';
import { StoreError } from './store-error';

const SECONDS = 60;
/** Milliseconds between two tries for a lock that somebody else holds, and how many there are. */
const PAUSE = 250;
const TRIES = 60;
const LOCK = new TextEncoder().encode(
  '<?xml version="1.0" encoding="utf-8"?><D:lockinfo xmlns:D="DAV:"><D:lockscope><D:exclusive/></D:lockscope><D:locktype><D:write/></D:locktype></D:lockinfo>',
);

/** Throws `unfit` where the server has no locks, `unreachable` where one is held for longer than 15 seconds. */
export function withLocks(send: Send): ChannelStore {
  async function read(path: string) {
    const answer = await send('GET', path, { headers: { 'cache-control': 'no-cache' } });
    if (answer.status === 404) return null;
    if (!answer.ok) throw refusal(answer, 'GET', path);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    // A lock on what is not there makes an empty file, and no file of a channel is empty.
    return bytes.length === 0 ? null : { bytes, tag: await hashBytes(bytes) };
  }

  async function lock(path: string): Promise<string> {
    const headers = { 'content-type': 'application/xml', depth: '0', timeout: `Second-${SECONDS}` };
    for (let tries = 1; ; tries += 1) {
      const answer = await send('LOCK', path, { headers, body: LOCK });
      const token = answer.headers.get('lock-token');
      if (answer.ok && token) return token;
      if (answer.status !== 423) throw refusal(answer, 'LOCK', path);
      if (tries === TRIES) throw new StoreError('unreachable', `somebody else holds the lock of ${path}`);
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }

  return {
    read,
    async write(path, bytes, ifTag) {
      if (bytes.length === 0) throw new StoreError('refused', 'an empty file cannot be told from none');
      const token = await lock(path);
      try {
        const before = await read(path);
        if (ifTag !== 'any' && ifTag !== (before?.tag ?? null)) return { ok: false, reason: 'changed' };
        const headers = { 'content-type': 'application/octet-stream', if: `(${token})` };
        const answer = await send('PUT', path, { headers, body: bytes });
        if (answer.status === 412 || answer.status === 423) return { ok: false, reason: 'changed' };
        if (!answer.ok) throw refusal(answer, 'PUT', path);
        return { ok: true, tag: await hashBytes(bytes) };
      } finally {
        await send('UNLOCK', path, { headers: { 'lock-token': token } }).catch(() => {}); // It ends by itself.
      }
    },
  };
}
