/** Ed25519 public keys as channels name them, and the few that no channel may have. */
import { decodeBase64url, encodeBase64url } from './base64url';

/** A key that signatures are checked with. */
export interface PublicKey {
  /** RFC 7638 thumbprint of the key: base64url of 32 bytes. */
  readonly kid: string;
  /** The 32 bytes of the key as base64url, which is `x` of its JWK. */
  readonly pub: string;
}

const PRIME = 2n ** 255n - 19n;
/** Of the points of order 1, 2, 4 and 8: with these as a key, a signature that nobody made holds for many texts. */
const SMALL_ORDER_Y: readonly bigint[] = [
  0n,
  1n,
  PRIME - 1n,
  0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n,
  PRIME - 0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n,
];

/** The 32 bytes of a key that may be trusted; null for anything that is none, in another spelling, or of small order. */
export function publicKeyBytes(pub: string): Uint8Array<ArrayBuffer> | null {
  const bytes = decodeBase64url(pub);
  if (bytes?.length !== 32) return null;
  const y = littleEndian(bytes) & (2n ** 255n - 1n);
  return y < PRIME && !SMALL_ORDER_Y.includes(y) ? bytes : null;
}

/** The name that follows from a key. */
export async function kidOf(pub: string): Promise<string> {
  const jwk = new TextEncoder().encode(`{"crv":"Ed25519","kty":"OKP","x":"${pub}"}`);
  return encodeBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', jwk)));
}

/** The number that bytes stand for, lowest first. */
export function littleEndian(bytes: Uint8Array): bigint {
  return bytes.reduceRight((number, byte) => (number << 8n) | BigInt(byte), 0n);
}
