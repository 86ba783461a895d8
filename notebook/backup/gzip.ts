/** Packs and unpacks with what the browser has. */

type Bytes = Uint8Array<ArrayBuffer>;

/** Packs a text or bytes. */
export async function pack(content: Blob): Promise<Bytes> {
  return new Uint8Array(await new Response(content.stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer());
}

/** More came out than was said to be inside. */
export class TooMuchInside extends Error {
  override name = 'TooMuchInside';
}

/**
 * Unpacks, never more than `most` bytes: a small file can hold an endless one. Rejects with `TooMuchInside`, or with what the browser
 * says of a stream that is broken.
 */
export async function unpack(packed: ReadableStream<Bytes>, most: number): Promise<Blob> {
  const reader = packed.pipeThrough(new DecompressionStream('gzip')).getReader();
  const parts: Bytes[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts);
    size += value.length;
    if (size > most) {
      await reader.cancel();
      throw new TooMuchInside();
    }
    parts.push(value);
  }
}
