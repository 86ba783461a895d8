/** The nonce of one chunk of a sealed file: which file, which chunk, and whether it is the last, so that none can be moved or cut off. */

/** Prefix (7 bytes), number (4), 1 for the last and else 0. */
export function chunkNonce(prefix: Uint8Array, index: number, isLast: boolean): Uint8Array<ArrayBuffer> {
  const nonce = new Uint8Array(12);
  nonce.set(prefix);
  new DataView(nonce.buffer).setUint32(7, index);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}
