/** Opens a sealed file, wholly or not at all, and says which of the things that can be wrong with one it is. */
import type { Failure, FileTrouble, Result } from '../calls';
import { deriveCheck, deriveFileKey, type KeyRecipe } from './backup-key';
import { chunkNonce } from './chunk-nonce';
import { unpack } from './gzip';
import { CHUNK, type FoundHeader, readHeader, type SealedHeader, TAG } from './sealed-header';

export interface OpenedFile {
  readonly header: SealedHeader;
  readonly text: string;
}

/** A file that is refused as a whole. */
export const refuseFile = (file: FileTrouble, most?: number): { ok: false; failure: Failure } => ({
  ok: false,
  failure: { code: 'bad-file', file, ...(most !== undefined && { most }) },
});

/**
 * The text inside. `unlock` gives the key by the file's recipe (`deriveMaster` with the password); `most` is the largest content in
 * bytes that is taken. Refuses `not-ours`, `newer`, `damaged`, `cut-off`, `too-large` and `wrong-password`. Never throws.
 */
export async function openSealedFile(
  file: Blob,
  unlock: (recipe: KeyRecipe) => Promise<CryptoKey>,
  most: number,
): Promise<Result<OpenedFile>> {
  const found = await readHeader(file);
  if (typeof found === 'string') return refuseFile(found);
  const { header } = found;
  if (header.sizes.plain > most) return refuseFile('too-large', most);
  if (file.size < found.fileSize) return refuseFile('cut-off');
  if (file.size > found.fileSize) return refuseFile('damaged');
  const master = await unlock(header.kdf);
  const check = await deriveCheck(master, header.fileSalt);
  if (!check.every((byte, index) => byte === header.check[index])) return refuseFile('wrong-password');
  try {
    const content = await unpack(openChunks(file, found, master), header.sizes.plain);
    if (content.size !== header.sizes.plain) return refuseFile('damaged');
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await content.arrayBuffer());
    return { ok: true, value: { header, text } };
  } catch {
    // A chunk that is not authentic, a stream that is broken, or more inside than was said.
    return refuseFile('damaged');
  }
}

/** The packed content, chunk by chunk; nothing that is not authentic comes out. */
function openChunks(file: Blob, { header, bytes }: FoundHeader, master: CryptoKey) {
  const last = Math.max(1, Math.ceil(header.sizes.packed / CHUNK)) - 1;
  const fileKey = deriveFileKey(master, header.fileSalt);
  let index = 0;
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const start = bytes.length + index * (CHUNK + TAG);
      const sealed = await file.slice(start, start + CHUNK + TAG).arrayBuffer();
      const iv = chunkNonce(header.prefix, index, index === last);
      const opening = { name: 'AES-GCM', iv, additionalData: bytes };
      controller.enqueue(new Uint8Array(await crypto.subtle.decrypt(opening, await fileKey, sealed)));
      index += 1;
      if (index > last) controller.close();
    },
  });
}
