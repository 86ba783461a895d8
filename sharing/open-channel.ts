/** Looks at a channel as somebody who comes for the first time: what a publisher goes on from, and what `verify` tells. */
import { acceptUpdate, type TakenPack } from './accept-update';
import { ROOT_PATH } from './channel-model';
import { beginChannel, type ChannelState } from './channel-state';
import type { Fingerprint } from './fingerprint';
import { firstRoot } from './follow-roots';
import { gatherUpdate, type ReadPath } from './gather-update';
import type { UpdateRefusal } from './update-refusal';

/** A channel as it lies there; `versions` of its state is empty where it has a root and no version yet. */
export type OpenedChannel =
  | { readonly ok: true; readonly state: ChannelState; readonly packs: readonly TakenPack[] }
  | (UpdateRefusal & { /** What was good: the root, where it is. */ readonly state: ChannelState | null });

/**
 * Null where there is no channel at all.
 * @param pin whose channel it has to be; null: anybody's.
 */
export async function openChannel(
  read: ReadPath,
  pin: { readonly fingerprint: Fingerprint } | null,
  now: string,
): Promise<OpenedChannel | null> {
  const bytes = await read(ROOT_PATH);
  if (!bytes) return null;
  const first = await firstRoot(bytes, pin);
  if (!first.ok) return { ...first, state: null };
  const state = beginChannel(first.root);
  const files = await gatherUpdate(read, state, new Map());
  if (!files) return { ok: true, state, packs: [] };
  const result = await acceptUpdate(state, files, now);
  return result.ok ? result : { ...result, state };
}
