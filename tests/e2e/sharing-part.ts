/** What a page runs of the room `sharing`: the same functions as a terminal, over bytes as base64. */
import { acceptUpdate } from '../../sharing/accept-update';
import { decodeBase64url, encodeBase64url } from '../../sharing/base64url';
import type { ChannelState } from '../../sharing/channel-state';
import { fingerprintOf, writeFingerprint } from '../../sharing/fingerprint';
import { signFile } from '../../sharing/sign-file';
import { createSigningKey } from '../../sharing/signing-key';

const bytesOf = (text: string) => decodeBase64url(text) ?? new Uint8Array();

/** `taken`, or why not. */
async function judge(state: ChannelState, channel: string, packs: readonly (readonly [string, string])[], now: string) {
  const files = {
    roots: [],
    channel: bytesOf(channel),
    packs: new Map(packs.map(([sha256, bytes]) => [sha256, bytesOf(bytes)])),
  };
  const result = await acceptUpdate(state, files, now);
  return result.ok ? 'taken' : result.code;
}

async function fingerprint({ root }: ChannelState) {
  return writeFingerprint(await fingerprintOf(root), 'zh');
}

/** Signs with a key that cannot leave the page. */
async function sign(text: string) {
  const { kid, pub, privateKey } = await createSigningKey(false);
  const file = await signFile(new TextEncoder().encode(text), 'pack', [{ kid, pub, privateKey }]);
  return { kid, pub, file: encodeBase64url(file) };
}

Object.assign(globalThis, { sharing: { judge, fingerprint, sign } });
