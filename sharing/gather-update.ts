/** Fetches what `acceptUpdate` judges, from wherever a channel lies. Believes nothing: a claim only says what to ask for next. */

import type { UpdateFiles } from './accept-update';
import { decodeBase64url } from './base64url';
import { CHANNEL_PATH, MAX_CHANNEL_BYTES, rootPath } from './channel-model';
import type { ChannelState } from './channel-state';
import { parseChannel } from './parse-channel-file';
import { readSignedFile } from './signed-file';

/** Bytes at a path of the channel; null where nothing lies there. May throw where the place cannot be reached. */
export type ReadPath = (path: string) => Promise<Uint8Array | null>;

/** More changes of keys than a channel sees in its life; a claim of more is not gone after. */
const MOST_ROOTS = 200;

/**
 * The files of the newest version; null where there is no channel. What is missing is left out, and refused later on.
 * @param held bytes of packs that are known, by hash; these are not fetched.
 */
export async function gatherUpdate(
  read: ReadPath,
  state: ChannelState,
  held: ReadonlyMap<string, Uint8Array>,
): Promise<UpdateFiles | null> {
  const channel = await read(CHANNEL_PATH);
  if (!channel) return null;
  const file = channel.length > MAX_CHANNEL_BYTES ? null : readSignedFile(channel);
  const claim = parseChannel(decodeBase64url(file?.payload ?? '') ?? new Uint8Array());
  const roots: Uint8Array[] = [];
  const last = Math.min(claim?.epoch ?? 0, state.root.epoch + MOST_ROOTS);
  for (let epoch = state.root.epoch + 1; epoch <= last; epoch += 1) {
    const root = await read(rootPath(epoch));
    if (!root) break;
    roots.push(root);
  }
  const packs = new Map<string, Uint8Array>();
  for (const { sha256, path } of claim?.packs ?? []) {
    const bytes = held.get(sha256) ?? (await read(path));
    if (bytes) packs.set(sha256, bytes);
  }
  return { roots, channel, packs };
}
