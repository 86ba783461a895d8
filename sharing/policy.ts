/**
 * What a company lays down for its reps (`storage.managed`). Firefox checks nothing of it and Chromium only its types, so it is
 * read here: key by key, and a key that makes no sense counts as the stricter of what it could have meant.
 */
import * as v from 'valibot';
import { isRecord } from './same-data';

/** A channel that every rep follows. */
export interface PolicyChannel {
  readonly id: string;
  /** HTTPS, with a slash at its end. */
  readonly url: string;
  /** Names of the keys that its root may have; every root key has to be among them. */
  readonly keys: readonly string[];
  /** Versions below it are not taken; null: any. */
  readonly minVersion: number | null;
}

/** What holds. Without a policy everything is allowed and nothing is given. */
export interface Policy {
  readonly channels: readonly PolicyChannel[];
  readonly allowUnsigned: boolean;
  readonly allowUserChannels: boolean;
  /** Hosts that channels may lie on, the company's own included; null: any. */
  readonly allowedHosts: readonly string[] | null;
  /** HTTPS; null: counts are sent nowhere. */
  readonly statsEndpoint: string | null;
  readonly forbidExport: boolean;
  /** Null: the rep's own choice. */
  readonly backupReminderDays: number | null;
  readonly consentGranted: boolean;
}

/** No policy at all. */
export const NO_POLICY: Policy = {
  channels: [],
  allowUnsigned: true,
  allowUserChannels: true,
  allowedHosts: null,
  statsEndpoint: null,
  forbidExport: false,
  backupReminderDays: null,
  consentGranted: false,
};

const httpsFolder = v.pipe(
  v.string(),
  v.maxLength(2_000),
  v.check((text) => URL.canParse(text) && new URL(text).protocol === 'https:'),
  v.check((text) => {
    const { username, password, search, hash } = new URL(text);
    return `${username}${password}${search}${hash}` === '';
  }),
  v.transform((text) => (text.endsWith('/') ? text : `${text}/`)),
);
const host = v.pipe(v.string(), v.regex(/^(?:[a-z0-9-]+\.)*[a-z0-9-]+(?::\d{1,5})?$/));
const ChannelSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
  url: httpsFolder,
  keys: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/))), v.minLength(1), v.maxLength(32)),
  minVersion: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(1)), null),
});
const Days = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365));

/** What holds, and the names of keys that make no sense (`channels[1]` for one channel). Never throws. */
export function readPolicy(data: unknown): { readonly policy: Policy; readonly wrong: readonly string[] } {
  const given = isRecord(data) ? data : {};
  const wrong = data === undefined || data === null || isRecord(data) ? [] : [''];
  const read = <Value>(key: keyof Policy, schema: v.GenericSchema<unknown, Value>, without: Value, strict: Value) => {
    if (given[key] === undefined || given[key] === null) return without;
    const checked = v.safeParse(schema, given[key]);
    if (checked.success) return checked.output;
    wrong.push(key);
    return strict;
  };
  const policy: Policy = {
    channels: readChannels(given.channels, wrong),
    allowUnsigned: read('allowUnsigned', v.boolean(), true, false),
    allowUserChannels: read('allowUserChannels', v.boolean(), true, false),
    allowedHosts: read('allowedHosts', v.nullable(v.array(host)), null, []),
    statsEndpoint: read('statsEndpoint', v.nullable(httpsFolder), null, null),
    forbidExport: read('forbidExport', v.boolean(), false, true),
    backupReminderDays: read('backupReminderDays', v.nullable(Days), null, null),
    consentGranted: read('consentGranted', v.boolean(), false, false),
  };
  return { policy, wrong };
}

/** One bad channel takes none of the others along; of two with one id the first counts. */
function readChannels(data: unknown, wrong: string[]): readonly PolicyChannel[] {
  if (data === undefined || data === null) return [];
  if (!Array.isArray(data)) {
    wrong.push('channels');
    return [];
  }
  const channels = new Map<string, PolicyChannel>();
  for (const [index, item] of data.entries()) {
    const checked = v.safeParse(ChannelSchema, item);
    if (checked.success && !channels.has(checked.output.id)) channels.set(checked.output.id, checked.output);
    else wrong.push(`channels[${index}]`);
  }
  return [...channels.values()];
}

/** Whether a channel may be followed. `by`: who wants it. */
export function mayFollow(policy: Policy, url: string, by: 'policy' | 'user'): boolean {
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') return false;
  if (by === 'user' && !policy.allowUserChannels) return false;
  return policy.allowedHosts === null || policy.allowedHosts.includes(new URL(url).host);
}
