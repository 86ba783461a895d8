/** Eight words that stand for who may speak for a channel, to be compared by people: on the phone, on a business card, in a link. */
import type { Language } from '../talk-tracks/model';
import type { Root } from './channel-model';
import { FINGERPRINT_WORDS } from './fingerprint-words';

const WORDS = 8;
/** Eight words are 64 bits; each guess at them costs so many rounds, which makes finding a second root with the same words 2^81 of work. */
const ROUNDS = 131_072;

/** Numbers of the words, from 0 to 255. */
export type Fingerprint = readonly number[];

/** The fingerprint of a channel's root: its name, its root keys and how many of them must sign. It stays while these stay. */
export async function fingerprintOf({ channelId, keys, thresholds }: Root): Promise<Fingerprint> {
  const kids = keys.filter(({ role }) => role === 'root').map(({ kid }) => kid);
  const said = new TextEncoder().encode(JSON.stringify([channelId, thresholds.root, ...kids.sort()]));
  const secret = await crypto.subtle.importKey('raw', said, 'PBKDF2', false, ['deriveBits']);
  const salt = new TextEncoder().encode('keeptrack channel fingerprint 1');
  const method = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS };
  return [...new Uint8Array(await crypto.subtle.deriveBits(method, secret, WORDS * 8))];
}

/** The words in one language, parted by spaces. */
export function writeFingerprint(fingerprint: Fingerprint, lang: Language): string {
  return fingerprint.map((number) => FINGERPRINT_WORDS[number]?.[lang === 'en' ? 0 : 1] ?? '').join(' ');
}

/** Reads eight words as somebody types them or a link brings them: either language, any capitals, spaces, hyphens or commas. Null where they are none. */
export function readFingerprint(text: string): Fingerprint | null {
  const words = text
    .toLowerCase()
    .normalize('NFKC')
    .split(/[\s\-,，、·.]+/u)
    .filter(Boolean);
  const numbers = words.map((word) => FINGERPRINT_WORDS.findIndex((names) => names.includes(word)));
  return numbers.length === WORDS && !numbers.includes(-1) ? numbers : null;
}

export function sameFingerprint(one: Fingerprint, other: Fingerprint): boolean {
  return one.length === other.length && one.every((number, index) => number === other[index]);
}
