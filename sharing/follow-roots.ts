/** From the root that is known to the newest one, an epoch at a time: each is signed by those before it and by its own. */

import { decodeBase64url } from './base64url';
import { type KeyRole, MAX_ROOT_BYTES, ROOT_PATH, type Root, rootPath } from './channel-model';
import { type Fingerprint, fingerprintOf, sameFingerprint } from './fingerprint';
import { parseRoot } from './parse-channel-file';
import type { PublicKey } from './public-key';
import { readSignedFile } from './signed-file';
import { refuse, type UpdateRefusal } from './update-refusal';
import { verifyFile } from './verify-file';

type RootResult = { readonly ok: true; readonly root: Root } | UpdateRefusal;

/** Keys of one role. */
export function keysOf({ keys }: Root, role: KeyRole): readonly PublicKey[] {
  return keys.filter((key) => key.role === role);
}

/** Whether enough keys of a role are among the signers. */
export function isEnough(root: Root, role: KeyRole, signers: ReadonlySet<string>): boolean {
  return keysOf(root, role).filter(({ kid }) => signers.has(kid)).length >= root.thresholds[role];
}

/**
 * The root of somebody who comes for the first time, signed by its own keys.
 * @param pin what was asked for: the words of a link, or key names of a policy, of which enough have to be its root keys.
 * Null takes any: the person compares the words.
 */
export async function firstRoot(
  bytes: Uint8Array,
  pin: { readonly fingerprint: Fingerprint } | { readonly kids: readonly string[] } | null,
): Promise<RootResult> {
  const claimed = await claimedRoot(bytes, ROOT_PATH);
  if (!claimed.ok) return claimed;
  const { root } = claimed;
  const refusal = await refuseSigners(bytes, [root], ROOT_PATH);
  if (refusal) return refusal;
  if (pin && 'fingerprint' in pin && !sameFingerprint(pin.fingerprint, await fingerprintOf(root)))
    return refuse('other-fingerprint', ROOT_PATH);
  if (pin && 'kids' in pin && !keysOf(root, 'root').every(({ kid }) => pin.kids.includes(kid)))
    return refuse('other-fingerprint', ROOT_PATH);
  return { ok: true, root };
}

/** @param files the roots after `known`, oldest first, without a gap; empty where there are none. */
export async function followRoots(known: Root, files: readonly Uint8Array[]): Promise<RootResult> {
  let root = known;
  for (const bytes of files) {
    const next = await followRoot(root, bytes);
    if (!next.ok) return next;
    root = next.root;
  }
  return { ok: true, root };
}

async function followRoot(known: Root, bytes: Uint8Array): Promise<RootResult> {
  const path = rootPath(known.epoch + 1);
  const claimed = await claimedRoot(bytes, path);
  if (!claimed.ok) return claimed;
  const { root } = claimed;
  if (root.channelId !== known.channelId) return refuse('wrong-channel', path);
  if (root.epoch !== known.epoch + 1) return refuse('epoch-gap', path);
  return (await refuseSigners(bytes, [known, root], path)) ?? { ok: true, root };
}

/** What a file says of itself; nothing is verified. */
async function claimedRoot(bytes: Uint8Array, path: string): Promise<RootResult> {
  if (bytes.length > MAX_ROOT_BYTES) return refuse('too-big', path);
  const file = readSignedFile(bytes);
  const content = file && decodeBase64url(file.payload);
  if (!content) return refuse('malformed', path);
  const root = await parseRoot(content);
  return root ? { ok: true, root } : refuse('bad-root', path);
}

/** What a root says is believed only after this: its signers are root keys of `roots`, and enough for each of them. */
async function refuseSigners(bytes: Uint8Array, roots: readonly Root[], path: string): Promise<UpdateRefusal | null> {
  const keys = roots.flatMap((one) => keysOf(one, 'root'));
  const verified = await verifyFile(bytes, 'root', keys);
  if (!verified.ok) return refuse(verified.code, path);
  return roots.every((one) => isEnough(one, 'root', verified.kids)) ? null : refuse('too-few-signatures', path);
}
