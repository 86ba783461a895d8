/** Ed25519 keys that sign: made, kept in a file, read from one. WebCrypto alone, so it is the same in a terminal and a browser. */
import * as v from 'valibot';
import { decodeBase64url } from './base64url';
import { kidOf, type PublicKey, publicKeyBytes } from './public-key';

/** A key with its secret half, which leaves only by `writeSigningKey`, and not even so where it was made unextractable. */
export interface SigningKey extends PublicKey {
  readonly privateKey: CryptoKey;
}

/** What a key file holds: a JWK (RFC 8037) with the name of the key. */
export interface KeyFile {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
  readonly d: string;
  readonly kid: string;
}

const ALGORITHM = { name: 'Ed25519' } as const;
const bytes32 = v.pipe(
  v.string(),
  v.check((text) => decodeBase64url(text)?.length === 32),
);
const KeyFileSchema = v.strictObject({
  kty: v.literal('OKP'),
  crv: v.literal('Ed25519'),
  x: bytes32,
  d: bytes32,
  kid: v.string(),
});

/** A new key. @param extractable false: it can sign, and cannot be written to a file. */
export async function createSigningKey(extractable = true): Promise<SigningKey> {
  const pair = await crypto.subtle.generateKey(ALGORITHM, extractable, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new Error('Ed25519 makes pairs of keys');
  const { x = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  return { kid: await kidOf(x), pub: x, privateKey: pair.privateKey };
}

/** What to put into a file that only its owner may read. */
export async function writeSigningKey({ kid, privateKey }: SigningKey): Promise<KeyFile> {
  const { x = '', d = '' } = await crypto.subtle.exportKey('jwk', privateKey);
  return { kty: 'OKP', crv: 'Ed25519', x, d, kid };
}

/** The key of a file's data; null where it is none, or where its halves do not belong together. */
export async function readSigningKey(data: unknown): Promise<SigningKey | null> {
  const checked = v.safeParse(KeyFileSchema, data);
  if (!checked.success) return null;
  const { kid, ...jwk } = checked.output;
  const raw = publicKeyBytes(jwk.x);
  if (!raw || kid !== (await kidOf(jwk.x))) return null;
  try {
    const privateKey = await crypto.subtle.importKey('jwk', jwk, ALGORITHM, true, ['sign']);
    const publicKey = await crypto.subtle.importKey('raw', raw, ALGORITHM, true, ['verify']);
    const probe = new TextEncoder().encode('probe');
    const signature = await crypto.subtle.sign(ALGORITHM, privateKey, probe);
    const fits = await crypto.subtle.verify(ALGORITHM, publicKey, signature, probe);
    return fits ? { kid, pub: jwk.x, privateKey } : null;
  } catch {
    return null;
  }
}
