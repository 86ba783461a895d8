/**
 * The order in which a reader takes a channel: sizes, roots, signatures, channel, epoch, ratchet, shape, and for each pack its
 * bytes, its hash and the one door. The first thing that is wrong ends it, and the caller keeps what it had.
 * No clock and no network in here: files and the time are handed in.
 */
import type { Pack } from '../talk-tracks/model';
import { MAX_PACK_BYTES, parsePack } from '../talk-tracks/parse-pack';
import {
  CHANNEL_PATH,
  type Channel,
  type ChannelPack,
  CLIENT_FORMAT,
  MAX_CHANNEL_BYTES,
  type Root,
} from './channel-model';
import { type ChannelState, KEPT_VERSIONS, type TakenVersion } from './channel-state';
import { followRoots, isEnough, keysOf } from './follow-roots';
import { parseChannel } from './parse-channel-file';
import { sameData } from './same-data';
import { hashBytes } from './stores/hash-bytes';
import { refuse, type UpdateRefusal } from './update-refusal';
import { utf8Text } from './utf8-text';
import { verifyFile } from './verify-file';

/** What was fetched, or lay in store. */
export interface UpdateFiles {
  /** Roots after the one that is known, oldest first. */
  readonly roots: readonly Uint8Array[];
  readonly channel: Uint8Array;
  /** Files of packs by the hash they are asked for by. */
  readonly packs: ReadonlyMap<string, Uint8Array>;
}

/** A pack that was taken, with the bytes to keep. */
export interface TakenPack {
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly pack: Pack;
}

/** What became of an update. On a refusal everything stays as it was. */
export type UpdateResult =
  | {
      readonly ok: true;
      /** To be written together with the packs, in one transaction. */
      readonly state: ChannelState;
      /** All packs of the channel, in its order. */
      readonly packs: readonly TakenPack[];
    }
  | UpdateRefusal;

/** The most versions that a channel may have gone on since the last look. */
export const MOST_VERSIONS_AT_ONCE = 10_000;

/** @param now ISO time, noted and not judged by: a wrong clock refuses nothing and lowers nothing. */
export async function acceptUpdate(state: ChannelState, files: UpdateFiles, now: string): Promise<UpdateResult> {
  if (files.channel.length > MAX_CHANNEL_BYTES) return refuse('too-big', CHANNEL_PATH);
  const followed = await followRoots(state.root, files.roots);
  if (!followed.ok) return followed;
  const { root } = followed;
  const verified = await verifyFile(files.channel, 'channel', keysOf(root, 'channel'));
  if (!verified.ok) return refuse(verified.code, CHANNEL_PATH);
  if (!isEnough(root, 'channel', verified.kids)) return refuse('too-few-signatures', CHANNEL_PATH);
  const channel = parseChannel(verified.content);
  if (!channel) return refuse('bad-channel', CHANNEL_PATH);
  const taken: TakenVersion = { channel, sha256: await hashBytes(verified.content), taken: now };
  const refusal =
    refuseChannel(channel, root) ?? refuseRevoked(state, channel, verified.kids) ?? refuseVersion(state, taken);
  if (refusal) return refusal;
  const packs: TakenPack[] = [];
  for (const entry of channel.packs) {
    const pack = await takePack(entry, files.packs.get(entry.sha256));
    if (!pack.ok) return pack;
    packs.push(pack.taken);
  }
  return { ok: true, state: stateAfter(state, root, taken, now), packs };
}

function refuseChannel(channel: Channel, root: Root): UpdateRefusal | null {
  if (channel.channelId !== root.channelId) return refuse('wrong-channel', CHANNEL_PATH);
  if (channel.epoch !== root.epoch) return refuse('wrong-epoch', CHANNEL_PATH);
  return channel.minClient > CLIENT_FORMAT ? refuse('client-too-old', CHANNEL_PATH) : null;
}

/** A key that was revoked does not count for the version that says so, nor for any later one of the epoch. */
function refuseRevoked(
  { versions }: ChannelState,
  channel: Channel,
  signers: ReadonlySet<string>,
): UpdateRefusal | null {
  const before = versions[0]?.channel;
  const known = before?.epoch === channel.epoch ? before.revokedKids : [];
  const isRevoked = [...known, ...channel.revokedKids].some((kid) => signers.has(kid));
  return isRevoked ? refuse('revoked-signer', CHANNEL_PATH) : null;
}

/** The ratchet holds within an epoch; a new epoch may begin lower, which is how a channel recovers from a leaked key. */
function refuseVersion({ ratchet, versions }: ChannelState, { channel, sha256 }: TakenVersion): UpdateRefusal | null {
  const { epoch, version } = channel;
  const [newest] = versions;
  if (epoch < ratchet.epoch || (epoch === ratchet.epoch && version < ratchet.version))
    return refuse('older-version', CHANNEL_PATH);
  if (ratchet.version > 0 && version > ratchet.version + MOST_VERSIONS_AT_ONCE)
    return refuse('version-jump', CHANNEL_PATH);
  const isSame = newest && newest.channel.epoch === epoch && newest.channel.version === version;
  return isSame && newest.sha256 !== sha256 ? refuse('version-differs', CHANNEL_PATH) : null;
}

type PackTaking = { readonly ok: true; readonly taken: TakenPack } | UpdateRefusal;

async function takePack(entry: ChannelPack, bytes: Uint8Array | undefined): Promise<PackTaking> {
  const { sha256, path } = entry;
  if (!bytes) return refuse('pack-missing', path);
  if (bytes.length > MAX_PACK_BYTES) return refuse('too-big', path);
  if (bytes.length !== entry.bytes || (await hashBytes(bytes)) !== sha256) return refuse('pack-changed', path);
  const parsed = parsePack(utf8Text(bytes) ?? '');
  if (!parsed.ok) return refuse('pack-refused', path, parsed.problems);
  const { pack } = parsed;
  const fits = pack.id === entry.id && pack.version === entry.version && sameData(pack.name, entry.title);
  return fits ? { ok: true, taken: { sha256, bytes, pack } } : refuse('pack-mismatch', path);
}

function stateAfter({ versions }: ChannelState, root: Root, taken: TakenVersion, now: string): ChannelState {
  const { epoch, version } = taken.channel;
  const [newest] = versions;
  const isNew = !newest || newest.sha256 !== taken.sha256;
  return {
    root,
    ratchet: { epoch, version },
    versions: isNew ? [taken, ...versions].slice(0, KEPT_VERSIONS) : versions,
    confirmed: now,
  };
}
