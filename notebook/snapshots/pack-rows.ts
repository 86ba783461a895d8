/** Rows as packed text in parts, and back: one line of JSON for each page. */
import { fromBase64, toBase64 } from '../backup/base64';
import { unpack } from '../backup/gzip';
import type { RowPage } from './read-rows';
import { PART_SIZE } from './snapshot-model';

/** Bytes of a part before they are letters. */
const PART_BYTES = (PART_SIZE / 4) * 3;

/** Packs page by page and hands out part by part, so that neither all rows nor all parts are in memory at once. */
export async function* packRows(pages: AsyncIterable<RowPage> | Iterable<RowPage>): AsyncGenerator<string> {
  const zip = new CompressionStream('gzip');
  const writer = zip.writable.getWriter();
  const writing = (async () => {
    const encoder = new TextEncoder();
    for await (const page of pages) await writer.write(encoder.encode(`${JSON.stringify(page)}\n`));
    await writer.close();
  })();
  // A reading that fails must end the loop below, too.
  writing.catch((error: unknown) => writer.abort(error).catch(() => undefined));
  let held = new Uint8Array(0);
  const reader = zip.readable.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    held = join(held, value);
    for (; held.length >= PART_BYTES; held = held.slice(PART_BYTES)) yield toBase64(held.subarray(0, PART_BYTES));
  }
  await writing;
  if (held.length > 0) yield toBase64(held);
}

function join(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** The pages that were packed; `most` is the most bytes that are unpacked. Rejects where a part is missing or broken. */
export async function unpackRows(parts: readonly unknown[], most: number): Promise<readonly RowPage[]> {
  if (parts.length === 0) return [];
  const bytes = parts.map((part) => {
    const found = typeof part === 'string' ? fromBase64(part) : null;
    if (!found) throw new Error('a part is missing');
    return found;
  });
  const text = await (await unpack(new Blob(bytes).stream(), most)).text();
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as RowPage);
}
