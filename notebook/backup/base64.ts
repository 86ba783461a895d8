/** Bytes as text and back, for stores and headers that hold no bytes. */

/** A multiple of three, so that parts can be joined; few enough for one call's arguments. */
const PART = 3 * 8_192;

/** Base64 with padding. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += PART)
    parts.push(btoa(String.fromCharCode(...bytes.subarray(start, start + PART))));
  return parts.join('');
}

/** The bytes; null for what is no Base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const letters = atob(text);
    const bytes = new Uint8Array(letters.length);
    for (let index = 0; index < letters.length; index += 1) bytes[index] = letters.charCodeAt(index);
    return bytes;
  } catch {
    return null;
  }
}
