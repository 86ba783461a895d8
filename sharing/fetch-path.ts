/** Reads a channel's files over HTTPS and leaves nothing behind there: no cookies, no referrer, no redirect followed. */

import { MAX_PACK_BYTES } from '../talk-tracks/parse-pack';
import { CHANNEL_PATH, MAX_CHANNEL_BYTES, MAX_ROOT_BYTES } from './channel-model';
import type { ReadPath } from './gather-update';
import { checkPath } from './stores/check-path';

/** A place that did not answer as a file server does. What went wrong there is of no use to a rep, and may be a secret. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

export interface FetchPathOptions {
  /** The channel's folder, with a slash at its end. */
  readonly url: string;
  /** The platform's. */
  readonly fetch: typeof fetch;
  /** Milliseconds for one file, from asking to its last byte; 20 seconds where left out. */
  readonly patience?: number;
}

/** @throws Unreachable (from what it answers) on anything but a whole file of a size that can be, or 404. */
export function createFetchPath({ url, fetch, patience = 20_000 }: FetchPathOptions): ReadPath {
  return async (path) => {
    const isFixed = path.startsWith('packs/') || path.startsWith('roots/');
    const impatience = new AbortController();
    const timer = setTimeout(() => impatience.abort(), patience);
    try {
      const answer = await fetch(new URL(checkPath(path), url), {
        credentials: 'omit',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        // The browser asks with the tag it has, which a page of another origin could not do without being asked first.
        cache: isFixed ? 'default' : 'no-cache',
        signal: impatience.signal,
      });
      if (answer.status === 404 || answer.status === 410) return null;
      if (answer.status !== 200) throw new Unreachable(`status ${answer.status}`);
      return await readAtMost(answer, mostBytes(path), impatience.signal);
    } catch (error) {
      throw error instanceof Unreachable ? error : new Unreachable('no answer');
    } finally {
      clearTimeout(timer);
    }
  };
}

function mostBytes(path: string): number {
  if (path === CHANNEL_PATH) return MAX_CHANNEL_BYTES;
  return path.startsWith('packs/') ? MAX_PACK_BYTES : MAX_ROOT_BYTES;
}

/** Counts what really comes, after unpacking: a small answer may unpack to a large one. */
async function readAtMost({ body }: Response, most: number, patience: AbortSignal): Promise<Uint8Array> {
  const reader = body?.getReader();
  // Once the head is there, not every engine still listens to the signal while the rest comes.
  patience.addEventListener('abort', () => void reader?.cancel().catch(() => {}), { once: true });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const next = patience.aborted ? null : await reader?.read();
    if (patience.aborted) throw new Unreachable('too slow');
    if (!next || next.done) break;
    size += next.value.length;
    if (size > most) {
      await reader?.cancel();
      throw new Unreachable('too large');
    }
    chunks.push(next.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
