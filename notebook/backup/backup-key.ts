/**
 * The key that a backup password opens. The password is turned into a key once and never kept; the key cannot be taken out of the
 * browser, and seals each file with a key of that file's own.
 */

/** How a password becomes a key. Stands in every file, so that the password alone opens it anywhere. */
export interface KeyRecipe {
  readonly iterations: number;
  readonly salt: Uint8Array<ArrayBuffer>;
}

/** A key that was made from a password, and how. May be stored as it is. */
export interface BackupKey extends KeyRecipe {
  /** For HKDF; not extractable. */
  readonly master: CryptoKey;
}

/** What a file of ours uses, and what is taken from a foreign one: less is too weak, more would stop the machine. */
export const ITERATIONS = { usual: 1_000_000, least: 600_000, most: 10_000_000 } as const;

const SALT_BYTES = 16;

/** As many fresh random bytes. */
export const randomBytes = (count: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(count));

/** Makes a key for a new password. Takes a noticeable part of a second: that is what it is for. */
export async function makeBackupKey(password: string): Promise<BackupKey> {
  const recipe = { iterations: ITERATIONS.usual, salt: randomBytes(SALT_BYTES) };
  return { ...recipe, master: await deriveMaster(password, recipe) };
}

/** The key that a password gives by a recipe. Keyboards write one character in several ways; all of them give the same key. */
export async function deriveMaster(password: string, { iterations, salt }: KeyRecipe): Promise<CryptoKey> {
  const words = new TextEncoder().encode(password.normalize('NFKC'));
  const raw = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', iterations, salt }, raw, 256);
  return crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveBits', 'deriveKey']);
}

const from = (salt: Uint8Array<ArrayBuffer>, purpose: string) => ({
  name: 'HKDF',
  hash: 'SHA-256',
  salt,
  info: new TextEncoder().encode(`keeptrack backup 1 ${purpose}`),
});

/** The key that seals one file. */
export function deriveFileKey(master: CryptoKey, fileSalt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(from(fileSalt, 'content'), master, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}

/** A value that only the right key gives, and that gives nothing away of it: tells a wrong password from a damaged file. */
export async function deriveCheck(master: CryptoKey, fileSalt: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.deriveBits(from(fileSalt, 'check'), master, 128));
}
