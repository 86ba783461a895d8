/** Bytes as text. */

/** Null where the bytes are no UTF-8. A byte order mark stays, as a character. */
export function utf8Text(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
