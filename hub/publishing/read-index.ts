/**
 * Reads as much of a signed `channel.json` or `root.json` as the hub has to know. The hub holds no keys and makes no
 * signatures; whether one is good is for readers to say, who pin the keys.
 */
import * as v from 'valibot';
import { Problem } from '../problem';

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Base64Url = v.pipe(v.string(), v.regex(/^[\w-]+$/));

const Signed = v.object({
  payload: Base64Url,
  signatures: v.pipe(
    v.array(v.object({ protected: Base64Url, signature: Base64Url })),
    v.minLength(1),
    v.maxLength(16),
  ),
});

const Channel = v.object({
  channelId: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  epoch: Count,
  version: Count,
  packs: v.pipe(
    v.array(v.object({ sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)), bytes: Count })),
    v.maxLength(200),
  ),
});

const Root = v.object({ epoch: Count });

export type ChannelIndex = v.InferOutput<typeof Channel>;

function readSigned<Schema extends v.GenericSchema>(bytes: Uint8Array, schema: Schema): v.InferOutput<Schema> {
  try {
    const { payload } = v.parse(Signed, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return v.parse(schema, JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
  } catch {
    throw new Problem(422, 'no-index', 'This is no signed index of a channel');
  }
}

/** Throws a `Problem` on anything that is no JWS of a channel. */
export const readChannelIndex = (bytes: Uint8Array): ChannelIndex => readSigned(bytes, Channel);

/** The epoch of a root. Throws a `Problem` on anything that is no JWS of one. */
export const readRootEpoch = (bytes: Uint8Array): number => readSigned(bytes, Root).epoch;
