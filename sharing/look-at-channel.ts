/** One look at a channel: fetch, judge, and either the next state or a reason to stay with the one there is. */
import { acceptUpdate, type UpdateResult } from './accept-update';
import type { ChannelState } from './channel-state';
import { Unreachable } from './fetch-path';
import { gatherUpdate, type ReadPath } from './gather-update';

/** `unreachable`: nothing is known of the channel now. `gone`: the place answers, and has no channel. */
export type Look = UpdateResult | { readonly ok: false; readonly code: 'unreachable' | 'gone' };

/** @param held bytes of the packs that are kept, by hash. @param now ISO time. Throws only what `read` throws and is not `Unreachable`. */
export async function lookAtChannel(
  read: ReadPath,
  state: ChannelState,
  held: ReadonlyMap<string, Uint8Array>,
  now: string,
): Promise<Look> {
  try {
    const files = await gatherUpdate(read, state, held);
    return files ? await acceptUpdate(state, files, now) : { ok: false, code: 'gone' };
  } catch (error) {
    if (error instanceof Unreachable) return { ok: false, code: 'unreachable' };
    throw error;
  }
}
