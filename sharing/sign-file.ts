/** Signs bytes for a channel. */
import { encodeBase64url } from './base64url';
import {
  type FileSignature,
  headerOf,
  type SignedFile,
  type SignedKind,
  signedBytes,
  writeSignedFile,
} from './signed-file';
import type { SigningKey } from './signing-key';

/** A signed file over exactly these bytes, with a signature by each key. */
export async function signFile(
  content: Uint8Array,
  kind: SignedKind,
  keys: readonly SigningKey[],
): Promise<Uint8Array<ArrayBuffer>> {
  const payload = encodeBase64url(content);
  const signatures = await Promise.all(keys.map((key) => signOne(payload, kind, key)));
  return writeSignedFile({ payload, signatures });
}

/** The file with one more signature; one of the same key takes the place of its earlier one. */
export async function addSignature(
  file: SignedFile,
  kind: SignedKind,
  key: SigningKey,
): Promise<Uint8Array<ArrayBuffer>> {
  const one = await signOne(file.payload, kind, key);
  const others = file.signatures.filter((other) => other.protected !== one.protected);
  return writeSignedFile({ payload: file.payload, signatures: [...others, one] });
}

async function signOne(payload: string, kind: SignedKind, { kid, privateKey }: SigningKey): Promise<FileSignature> {
  const header = headerOf(kid, kind);
  const signature = await crypto.subtle.sign({ name: 'Ed25519' }, privateKey, signedBytes(header, payload));
  return { protected: header, signature: encodeBase64url(new Uint8Array(signature)) };
}
