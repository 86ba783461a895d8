/** Cuts a stream of bytes into lines. Only a line feed ends a line: `readline` would also cut at U+2028, which JSON texts may hold. */

/** One line without its end; `bytes` is null where the line is longer than the limit. */
export interface ByteLine {
  /** From 1. */
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

const LINE_FEED = 10;

/** Lines as they come in; keeps at most one line of at most `most` bytes. */
export async function* splitLines(stream: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<ByteLine> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let size = 0;
  const add = (part: Uint8Array) => {
    size += part.length;
    if (size > most) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const finish = (): ByteLine => {
    const line = { number, bytes: size > most ? null : Buffer.concat(parts) };
    number += 1;
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      add(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    add(chunk.subarray(start));
  }
  if (size > 0) yield finish();
}
