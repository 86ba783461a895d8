/** Reads what a verified root or channel says. A good signature proves who wrote it, not that it makes sense. */
import * as v from 'valibot';
import { parseJson } from '../talk-tracks/parse-json';
import { MAX_PACK_BYTES } from '../talk-tracks/parse-pack';
import { type Channel, KEY_ROLES, packPath, type Root } from './channel-model';
import { kidOf, publicKeyBytes } from './public-key';
import { utf8Text } from './utf8-text';

const MOST_KEYS = 32;
const MOST_PACKS = 200;
/** Of all packs of a channel together. */
const MOST_BYTES = 33_554_432;
const LARGEST = 2 ** 40;

const id = v.pipe(v.string(), v.maxLength(80), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LARGEST));
const time = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/),
  v.check((text) => !Number.isNaN(Date.parse(text))),
);
const kid = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));
const title = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

const RootSchema = v.strictObject({
  format: v.literal(1),
  channelId: id,
  epoch: count,
  issued: time,
  keys: v.pipe(
    v.array(v.strictObject({ kid, pub: v.pipe(v.string(), v.check(isKey)), role: v.picklist(KEY_ROLES) })),
    v.maxLength(MOST_KEYS),
    v.check((keys) => isDistinct(keys.map((key) => `${key.role} ${key.kid}`))),
  ),
  thresholds: v.strictObject({ root: count, channel: count }),
});

const ChannelSchema = v.strictObject({
  format: v.literal(1),
  channelId: id,
  epoch: count,
  version: count,
  issued: time,
  expires: time,
  minClient: count,
  packs: v.pipe(
    v.array(
      v.pipe(
        v.strictObject({
          id,
          version: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
          sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
          bytes: v.pipe(count, v.maxValue(MAX_PACK_BYTES)),
          path: v.string(),
          title: v.strictObject({ en: title, zh: title }),
        }),
        v.check(({ path, sha256 }) => path === packPath(sha256)),
      ),
    ),
    v.maxLength(MOST_PACKS),
    v.check((packs) => isDistinct(packs.map((pack) => pack.id))),
    v.check((packs) => packs.reduce((sum, { bytes }) => sum + bytes, 0) <= MOST_BYTES),
  ),
  revokedKids: v.pipe(
    v.array(kid),
    v.maxLength(MOST_KEYS),
    v.check((kids) => isDistinct(kids)),
  ),
});

/** Null where it is no root, names a key wrongly, or could never be signed by enough. */
export async function parseRoot(content: Uint8Array): Promise<Root | null> {
  const checked = v.safeParse(RootSchema, dataOf(content));
  if (!checked.success) return null;
  const { keys, thresholds } = checked.output;
  const named = await Promise.all(keys.map(async (key) => key.kid === (await kidOf(key.pub))));
  const enough = KEY_ROLES.every((role) => thresholds[role] <= keys.filter((key) => key.role === role).length);
  return named.every(Boolean) && enough ? checked.output : null;
}

/** Null where it is no channel. */
export function parseChannel(content: Uint8Array): Channel | null {
  const checked = v.safeParse(ChannelSchema, dataOf(content));
  return checked.success ? checked.output : null;
}

function dataOf(content: Uint8Array): unknown {
  const text = utf8Text(content);
  const json = text === null ? null : parseJson(text);
  return json?.problems.length === 0 ? json.value : undefined;
}

function isKey(pub: string): boolean {
  return publicKeyBytes(pub) !== null;
}

function isDistinct(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}
