/** Takes files out of a ZIP archive (APPNOTE 6.3), as far as office files use it. Counts what comes out: a small archive may hold a large file. */

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const MOST = { entries: 2_000, bytes: 40_000_000 } as const;

/** Files by name; null for anything that is no archive, is encrypted or holds too much. Never throws. */
export async function unzip(
  bytes: Uint8Array<ArrayBuffer>,
  wanted: (name: string) => boolean,
): Promise<ReadonlyMap<string, string> | null> {
  try {
    return await readEntries(bytes, wanted);
  } catch {
    return null;
  }
}

async function readEntries(bytes: Uint8Array<ArrayBuffer>, wanted: (name: string) => boolean) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  if (count > MOST.entries) return null;
  const files = new Map<string, string>();
  let left: number = MOST.bytes;
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < count; entry += 1) {
    if (view.getUint32(at, true) !== ENTRY) return null;
    const [flags, method, size] = [
      view.getUint16(at + 8, true),
      view.getUint16(at + 10, true),
      view.getUint32(at + 20, true),
    ];
    const lengths = [at + 28, at + 30, at + 32].map((place) => view.getUint16(place, true));
    const [nameLength = 0, extra = 0, comment = 0] = lengths;
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const local = view.getUint32(at + 42, true);
    at += 46 + nameLength + extra + comment;
    if (!wanted(name)) continue;
    // The first bit: encrypted.
    if (flags & 1 || (method !== 0 && method !== 8)) return null;
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const raw = bytes.subarray(start, start + size);
    const content = method === 0 ? raw : await inflate(raw, left);
    if (!content || content.length > left) return null;
    left -= content.length;
    files.set(name, new TextDecoder().decode(content));
  }
  return files;
}

async function inflate(raw: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array | null> {
  const reader = new Blob([raw]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  const content = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    content.set(chunk, at);
    at += chunk.length;
  }
  return content;
}
