/**
 * The part of a sealed file that can be read without a password: mark, length (4 bytes), JSON, SHA-256 of all three. These places
 * are for ever, so that an older Keeptrack can say that a file is newer. The whole of it is authenticated with every chunk.
 */
import * as v from 'valibot';
import type { Counts } from '../model';
import { ITERATIONS } from './backup-key';
import { fromBase64, toBase64 } from './base64';

/** Bytes of one chunk before it is sealed, and what sealing adds. */
export const CHUNK = 1_048_576;
export const TAG = 16;

const MARK = new TextEncoder().encode('KEEPTRACK-BACKUP');
const DIGEST = 32;
const LONGEST = 65_536;

const bytes = (length: number) =>
  v.pipe(
    v.string(),
    v.maxLength(100),
    v.transform(fromBase64),
    v.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array && value.length === length),
  );
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const headerSchema = v.object({
  format: v.literal('keeptrack-backup'),
  version: v.literal(1),
  createdAt: v.pipe(v.string(), v.maxLength(40)),
  kdf: v.object({
    name: v.literal('PBKDF2-SHA256'),
    iterations: v.pipe(v.number(), v.safeInteger(), v.minValue(ITERATIONS.least), v.maxValue(ITERATIONS.most)),
    salt: bytes(16),
  }),
  aead: v.literal('AES-256-GCM'),
  /** What the file's own key is made with, what only the right password gives, and the first bytes of every nonce. */
  fileSalt: bytes(32),
  check: bytes(16),
  prefix: bytes(7),
  counts: v.object({ contacts: count, promises: count, notes: count, packs: count }),
  /** Bytes: of the content, and of it when packed. */
  sizes: v.object({ plain: count, packed: count }),
});

/** What a sealed file says of itself. */
export interface SealedHeader extends v.InferOutput<typeof headerSchema> {
  readonly counts: Counts;
}

/** A header as it was found: what it says, its bytes, and how long the whole file is by what it says. */
export interface FoundHeader {
  readonly header: SealedHeader;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly fileSize: number;
}

/** The header as bytes. */
export async function writeHeader(header: SealedHeader): Promise<Uint8Array<ArrayBuffer>> {
  const json = JSON.stringify(header, (_, value: unknown) => (value instanceof Uint8Array ? toBase64(value) : value));
  const words = new TextEncoder().encode(json);
  const start = new Uint8Array(MARK.length + 4 + words.length);
  start.set(MARK);
  new DataView(start.buffer).setUint32(MARK.length, words.length);
  start.set(words, MARK.length + 4);
  const whole = new Uint8Array(start.length + DIGEST);
  whole.set(start);
  whole.set(new Uint8Array(await crypto.subtle.digest('SHA-256', start)), start.length);
  return whole;
}

/**
 * Reads the header of a file. `not-ours`: another kind of file. `newer`: from a later Keeptrack. `damaged`: ours, and not as it was
 * written.
 */
export async function readHeader(file: Blob): Promise<FoundHeader | 'not-ours' | 'newer' | 'damaged'> {
  const opening = new Uint8Array(await file.slice(0, MARK.length + 4).arrayBuffer());
  if (!MARK.every((byte, index) => opening[index] === byte)) return 'not-ours';
  if (opening.length < MARK.length + 4) return 'damaged';
  const length = new DataView(opening.buffer).getUint32(MARK.length);
  const end = opening.length + length;
  if (length > LONGEST || file.size < end + DIGEST) return 'damaged';
  const whole = new Uint8Array(await file.slice(0, end + DIGEST).arrayBuffer());
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', whole.subarray(0, end)));
  if (!digest.every((byte, index) => byte === whole[end + index])) return 'damaged';
  const json = readJson(whole.subarray(opening.length, end));
  if (isNewer(json)) return 'newer';
  const checked = v.safeParse(headerSchema, json);
  if (!checked.success) return 'damaged';
  const { packed } = checked.output.sizes;
  const chunks = Math.max(1, Math.ceil(packed / CHUNK));
  return { header: checked.output, bytes: whole, fileSize: whole.length + packed + chunks * TAG };
}

function readJson(words: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(words));
  } catch {
    return null;
  }
}

const isNewer = (json: unknown): boolean =>
  typeof json === 'object' &&
  json !== null &&
  'version' in json &&
  typeof json.version === 'number' &&
  json.version > 1;
