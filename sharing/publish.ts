/**
 * Publishes packs as the next version of a channel. Nothing is written before a reader would take it, and the index comes
 * last, by compare-and-swap: whoever reads in between sees the version before, or this one, and never a hash without its file.
 */

import { parsePack } from '../talk-tracks/parse-pack';
import { acceptUpdate, type UpdateFiles } from './accept-update';
import {
  CHANNEL_PATH,
  type Channel,
  type ChannelPack,
  CLIENT_FORMAT,
  packPath,
  ROOT_PATH,
  type Root,
  rootPath,
} from './channel-model';
import { beginChannel, type ChannelState } from './channel-state';
import type { ChannelStore } from './channel-store';
import { firstRoot, followRoots, keysOf } from './follow-roots';
import { openChannel } from './open-channel';
import { signFile } from './sign-file';
import { headerOf, readSignedFile, writeSignedFile } from './signed-file';
import type { SigningKey } from './signing-key';
import { hashBytes } from './stores/hash-bytes';
import { refuse, type UpdateRefusal } from './update-refusal';

/** What to publish. */
export interface PublishOrder {
  /** Texts of all packs that the channel shall hold from now on, in its order. */
  readonly packs: readonly string[];
  /** Channel keys of the root that is in force afterwards; as many as it asks for. */
  readonly keys: readonly SigningKey[];
  /** ISO times in UTC, to the second. */
  readonly issued: string;
  readonly expires: string;
  /** Signed roots that come into force with this version, oldest first; the first of all for a new channel. */
  readonly roots?: readonly Uint8Array[];
  /** Left out: those of the version before, within its epoch. */
  readonly revokedKids?: readonly string[];
  /** Left out: the next one. Given, the version before is not gone by, even where it cannot be read. */
  readonly version?: number;
}

/** `changed`: somebody else published since this one looked; nothing of theirs was touched. `no-root`: a new channel needs one. */
export type PublishResult =
  | { readonly ok: true; readonly channel: Channel; readonly before: Channel | null; readonly state: ChannelState }
  | UpdateRefusal
  | { readonly ok: false; readonly code: 'changed' | 'no-root'; readonly path: string; readonly problems: readonly [] };

/** Throws what the store throws. What was written before that can be read by nobody who goes by the index. */
export async function publish(store: ChannelStore, order: PublishOrder): Promise<PublishResult> {
  // Read first: what is written over in the end is exactly what is looked at now.
  const tag = (await store.read(CHANNEL_PATH))?.tag ?? null;
  const read = async (path: string) => (await store.read(path))?.bytes ?? null;
  const opened = await openChannel(read, null, order.issued);
  if (opened && !opened.ok && order.version === undefined) return opened;
  const known = opened?.state ?? (await beginAt(order.roots?.[0]));
  if (!known) return { ok: false, code: 'no-root', path: ROOT_PATH, problems: [] };
  if ('ok' in known) return known;
  const roots = (order.roots ?? []).slice(opened?.state ? 0 : 1);
  const followed = await followRoots(known.root, roots);
  if (!followed.ok) return followed;
  const built = await buildChannel(order, followed.root, known.versions[0]?.channel ?? null);
  if (!built.ok) return built;
  // Where the version was given by hand there is no going by the one before.
  const base = order.version === undefined ? known : beginChannel(known.root);
  const accepted = await acceptUpdate(base, { ...built.files, roots }, order.issued);
  if (!accepted.ok) return accepted;
  const newRoots = opened?.state ? roots : (order.roots ?? []);
  const written = await writeAll(store, built.files, newRoots, followed.root, tag);
  if (!written) return { ok: false, code: 'changed', path: CHANNEL_PATH, problems: [] };
  return { ok: true, channel: built.channel, before: known.versions[0]?.channel ?? null, state: accepted.state };
}

async function beginAt(bytes: Uint8Array | undefined): Promise<ChannelState | UpdateRefusal | null> {
  const first = bytes && (await firstRoot(bytes, null));
  return first ? (first.ok ? beginChannel(first.root) : first) : null;
}

type Built =
  | { readonly ok: true; readonly channel: Channel; readonly files: Omit<UpdateFiles, 'roots'> }
  | UpdateRefusal;

async function buildChannel(order: PublishOrder, root: Root, before: Channel | null): Promise<Built> {
  const files = new Map<string, Uint8Array>();
  const packs: ChannelPack[] = [];
  for (const text of order.packs) {
    const bytes = new TextEncoder().encode(text);
    const sha256 = await hashBytes(bytes);
    const parsed = parsePack(text);
    if (!parsed.ok) return refuse('pack-refused', packPath(sha256), parsed.problems);
    const { id, version, name } = parsed.pack;
    packs.push({ id, version, sha256, bytes: bytes.length, path: packPath(sha256), title: name });
    files.set(sha256, bytes);
  }
  const sameEpoch = before?.epoch === root.epoch;
  const channel: Channel = {
    format: 1,
    channelId: root.channelId,
    epoch: root.epoch,
    version: order.version ?? (before?.version ?? 0) + 1,
    issued: order.issued,
    expires: order.expires,
    minClient: CLIENT_FORMAT,
    packs,
    revokedKids: order.revokedKids ?? (sameEpoch ? before.revokedKids : []),
  };
  const content = new TextEncoder().encode(JSON.stringify(channel));
  return { ok: true, channel, files: { channel: await signFile(content, 'channel', order.keys), packs: files } };
}

/** False where somebody else was faster. */
async function writeAll(
  store: ChannelStore,
  files: Omit<UpdateFiles, 'roots'>,
  roots: readonly Uint8Array[],
  root: Root,
  tag: string | null,
): Promise<boolean> {
  for (const [index, bytes] of roots.entries()) {
    const path = rootPath(root.epoch - roots.length + 1 + index);
    if (!(await writeOnce(store, path, bytes))) return false;
  }
  for (const [sha256, bytes] of files.packs) if (!(await writeOnce(store, packPath(sha256), bytes))) return false;
  // A new channel shows its root before its index; a later root is reached from the one that is there.
  const newest = selfSigned(roots.at(-1), root);
  const isNew = tag === null;
  if (newest && isNew) await store.write(ROOT_PATH, newest, 'any');
  const written = await store.write(CHANNEL_PATH, files.channel, tag);
  if (newest && !isNew && written.ok) await store.write(ROOT_PATH, newest, 'any');
  return written.ok;
}

/** Files that never change: true where it lies there afterwards. False: something else does. */
async function writeOnce(store: ChannelStore, path: string, bytes: Uint8Array): Promise<boolean> {
  if ((await store.write(path, bytes, null)).ok) return true;
  const there = await store.read(path);
  return there !== null && (await hashBytes(there.bytes)) === (await hashBytes(bytes));
}

/** The root with the signatures of its own keys alone: who comes for the first time knows no others. */
function selfSigned(bytes: Uint8Array | undefined, root: Root): Uint8Array | null {
  const file = bytes && readSignedFile(bytes);
  if (!file) return null;
  const headers = keysOf(root, 'root').map(({ kid }) => headerOf(kid, 'root'));
  const signatures = file.signatures.filter(({ protected: header }) => headers.includes(header));
  return writeSignedFile({ payload: file.payload, signatures });
}
