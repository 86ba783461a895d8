/**
 * The envelope of everything that is signed: JWS General JSON Serialization (RFC 7515 §7.2.1), in one spelling alone. There is
 * one algorithm and one header for a key and a kind of file, so nothing in a header is ever believed: it is either the
 * expected text or the signature does not count.
 */
import * as v from 'valibot';
import { decodeBase64url, encodeBase64url } from './base64url';
import { utf8Text } from './utf8-text';

/** What is signed. It stands in the header, so that no file passes for one of another kind. */
export type SignedKind = 'root' | 'channel' | 'pack';

/** A signature with the header it was made for, both base64url. */
export interface FileSignature {
  readonly protected: string;
  readonly signature: string;
}

/** A file that was taken apart; nothing is verified. */
export interface SignedFile {
  /** base64url of the signed bytes. */
  readonly payload: string;
  readonly signatures: readonly FileSignature[];
}

/** More than any team has signers. */
export const MOST_SIGNATURES = 16;

const SignedFileSchema = v.strictObject({
  payload: v.string(),
  signatures: v.pipe(
    v.array(v.strictObject({ protected: v.string(), signature: v.string() })),
    v.minLength(1),
    v.maxLength(MOST_SIGNATURES),
  ),
});

/** The protected header of a key for a kind of file. */
export function headerOf(kid: string, kind: SignedKind): string {
  const header = { alg: 'EdDSA', kid, typ: `keeptrack-${kind}+json` };
  return encodeBase64url(new TextEncoder().encode(JSON.stringify(header)));
}

/** The bytes that a signature is made over. */
export function signedBytes(header: string, payload: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${header}.${payload}`);
}

/** The one spelling of a signed file. */
export function writeSignedFile({ payload, signatures }: SignedFile): Uint8Array<ArrayBuffer> {
  const inOrder = signatures.map(({ protected: header, signature }) => ({ protected: header, signature }));
  return new TextEncoder().encode(JSON.stringify({ payload, signatures: inOrder }));
}

/** Null for anything but the one spelling: another order, a space, a key twice, a byte order mark. */
export function readSignedFile(bytes: Uint8Array): SignedFile | null {
  const text = utf8Text(bytes);
  const checked = v.safeParse(SignedFileSchema, dataOf(text ?? ''));
  if (!checked.success || decodeBase64url(checked.output.payload) === null) return null;
  return utf8Text(writeSignedFile(checked.output)) === text ? checked.output : null;
}

function dataOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
