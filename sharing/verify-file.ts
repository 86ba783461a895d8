/** Whether a signed file is what its signers made: every signature has to be of a known key, and every one has to hold. */
import { decodeBase64url } from './base64url';
import { littleEndian, type PublicKey, publicKeyBytes } from './public-key';
import { headerOf, readSignedFile, type SignedKind, signedBytes } from './signed-file';

/** `malformed`: no such file. `unknown-signer`: another key, kind or algorithm. `bad-signature`: changed, or not by that key. */
export type SignatureRefusal = 'malformed' | 'unknown-signer' | 'bad-signature';

/** What a file says, and who stands for it. */
export type Verified =
  | { readonly ok: true; readonly content: Uint8Array<ArrayBuffer>; readonly kids: ReadonlySet<string> }
  | { readonly ok: false; readonly code: SignatureRefusal };

/** @param keys those that may sign it; whether enough of them did is for the caller to say. */
export async function verifyFile(bytes: Uint8Array, kind: SignedKind, keys: readonly PublicKey[]): Promise<Verified> {
  const file = readSignedFile(bytes);
  const content = file && decodeBase64url(file.payload);
  if (!file || !content) return { ok: false, code: 'malformed' };
  const signers = new Map(keys.map((key) => [headerOf(key.kid, kind), key]));
  const kids = new Set<string>();
  for (const { protected: header, signature } of file.signatures) {
    const key = signers.get(header);
    if (!key) return { ok: false, code: 'unknown-signer' };
    if (kids.has(key.kid)) return { ok: false, code: 'malformed' };
    if (!(await holds(key, signature, signedBytes(header, file.payload)))) return { ok: false, code: 'bad-signature' };
    kids.add(key.kid);
  }
  return { ok: true, content, kids };
}

/** The order of the group: a signature's second half is below it, or there would be two signatures for one. */
const GROUP_ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;

async function holds({ pub }: PublicKey, signature: string, signed: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const [key, bytes] = [publicKeyBytes(pub), decodeBase64url(signature)];
  if (!key || bytes?.length !== 64 || littleEndian(bytes.subarray(32)) >= GROUP_ORDER) return false;
  try {
    const imported = await crypto.subtle.importKey('raw', key, { name: 'Ed25519' }, false, ['verify']);
    return await crypto.subtle.verify({ name: 'Ed25519' }, imported, bytes, signed);
  } catch {
    return false;
  }
}
