/**
 * A channel on any HTTP server that can keep two writers apart: by conditional PUT (`If-Match`, `If-None-Match: *`; the hub,
 * S3-compatible stores, Apache) or by WebDAV locks (nginx with its dav-ext module, Apache). Which of them holds is tried out
 * on a canary before anything else is written; where neither does, as on nginx with its own dav module, nothing is.
 */
import type { ChannelStore } from '../channel-store';
import { withConditions } from './http-conditions';
import { withLocks } from './http-locks';
import { createSend, type HttpStoreOptions, type Send } from './send-request';
import { StoreError } from './store-error';

/** How a store keeps writers apart. */
export type HttpWay = 'conditions' | 'locks';

/** Opens a store: tries on a canary whether the server keeps writers apart. Throws `unfit` where it does not. */
export async function openHttpStore(options: HttpStoreOptions): Promise<ChannelStore & { readonly way: HttpWay }> {
  const send = createSend(options);
  const reasons: string[] = [];
  const ways = [
    ['conditions', withConditions],
    ['locks', withLocks],
  ] as const;
  for (const [way, make] of ways) {
    const store = make(send);
    const reason = await tryOnCanary(store, send);
    if (reason === null) return { ...store, way };
    reasons.push(`${way}: ${reason}`);
  }
  throw new StoreError('unfit', `the server cannot keep two publishers apart (${reasons.join('; ')})`);
}

/** Writers that set out at once: enough to find a server that looks first and writes later. */
const RACERS = 8;
const RACES = 4;

/** Breaks every promise of the compare-and-swap on a file of its own. Answers which one was not kept, or null. */
async function tryOnCanary(store: ChannelStore, send: Send): Promise<string | null> {
  const path = `canary-${crypto.randomUUID()}.txt`;
  let turn = 0;
  const write = (ifTag: string | null) => {
    turn += 1;
    return store.write(path, new TextEncoder().encode(`canary ${turn}`), ifTag);
  };
  try {
    const first = await write(null);
    if (!first.ok) return 'a new file could not be made';
    if ((await write(null)).ok) return 'what was there was written over as if it were new';
    if ((await write('"0-no-such-state"')).ok) return 'a state that is no more was taken for the present one';
    for (let race = 0; race < RACES; race += 1) {
      const tag = (await store.read(path))?.tag;
      if (tag === undefined) return 'what was written is not there';
      const answers = await Promise.all(Array.from({ length: RACERS }, () => write(tag)));
      const won = answers.filter(({ ok }) => ok).length;
      if (won !== 1) return `of ${RACERS} writers at once ${won} were told that they were first`;
    }
    return null;
  } catch (error) {
    if (error instanceof StoreError && error.code === 'unfit') return error.message;
    throw error;
  } finally {
    await send('DELETE', path).catch(() => {}); // A canary that stays does no harm.
  }
}
