/** A channel in memory, which can be told to fail at a step, and remembers what readers could have seen after each. */
import type { ChannelStore } from '../../sharing/channel-store';

export interface MemoryStore extends ChannelStore {
  readonly files: Map<string, Uint8Array>;
  /** What lay there after each write. */
  readonly moments: ReadonlyMap<string, Uint8Array>[];
}

/** Thrown by a store that was told to fail. */
export class Killed extends Error {}

/** @param writes how many writes are done before it is killed. */
export function createMemoryStore(
  files = new Map<string, Uint8Array>(),
  writes = Number.POSITIVE_INFINITY,
): MemoryStore {
  const moments: ReadonlyMap<string, Uint8Array>[] = [];
  let left = writes;
  const tagOf = (bytes: Uint8Array | undefined) => (bytes ? Buffer.from(bytes).toString('base64') : null);
  return {
    files,
    moments,
    async read(path) {
      const bytes = files.get(path);
      return bytes ? { bytes, tag: tagOf(bytes) ?? '' } : null;
    },
    async write(path, bytes, ifTag) {
      if (left === 0) throw new Killed();
      left -= 1;
      if (ifTag !== 'any' && ifTag !== tagOf(files.get(path))) return { ok: false, reason: 'changed' };
      files.set(path, bytes);
      moments.push(new Map(files));
      return { ok: true, tag: tagOf(bytes) ?? '' };
    },
  };
}
