/** Seals a text into a file that only its password opens: packed, cut into chunks, each sealed with AES-256-GCM (STREAM). */
import type { Counts } from '../model';
import { type BackupKey, deriveCheck, deriveFileKey, randomBytes } from './backup-key';
import { chunkNonce } from './chunk-nonce';
import { pack } from './gzip';
import { CHUNK, writeHeader } from './sealed-header';

/** What stands in the open part of the file. */
export interface SealedContents {
  readonly createdAt: string;
  readonly counts: Counts;
}

/** Seals a text. Two files of the same text share nothing. */
export async function sealFile(text: string, { createdAt, counts }: SealedContents, key: BackupKey): Promise<Blob> {
  const content = new Blob([text]);
  const packed = await pack(content);
  const [fileSalt, prefix] = [randomBytes(32), randomBytes(7)];
  const header = await writeHeader({
    format: 'keeptrack-backup',
    version: 1,
    createdAt,
    kdf: { name: 'PBKDF2-SHA256', iterations: key.iterations, salt: key.salt },
    aead: 'AES-256-GCM',
    fileSalt,
    check: new Uint8Array(await deriveCheck(key.master, fileSalt)),
    prefix,
    counts,
    sizes: { plain: content.size, packed: packed.length },
  });
  const fileKey = await deriveFileKey(key.master, fileSalt);
  const parts: (Uint8Array<ArrayBuffer> | ArrayBuffer)[] = [header];
  const chunks = Math.max(1, Math.ceil(packed.length / CHUNK));
  for (let index = 0; index < chunks; index += 1) {
    const iv = chunkNonce(prefix, index, index === chunks - 1);
    const chunk = packed.subarray(index * CHUNK, (index + 1) * CHUNK);
    parts.push(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: header }, fileKey, chunk));
  }
  return new Blob(parts, { type: 'application/octet-stream' });
}
