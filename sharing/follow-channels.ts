/**
 * Follows channels: looks at them when it is time, keeps what was verified, offers what is new, takes it when somebody says so.
 * A look that fails changes nothing of what is read with. Network, clock, chance and store are handed in.
 */
import type { ChannelLink } from './channel-link';
import { parseChannelLink } from './channel-link';
import { CHANNEL_PATH, ROOT_PATH } from './channel-model';
import { beginChannel, freshnessOf, laterRatchet, type Ratchet } from './channel-state';
import { Unreachable } from './fetch-path';
import { fingerprintOf, writeFingerprint } from './fingerprint';
import { firstRoot } from './follow-roots';
import type { ChannelInfo, FollowedChannel, LinkLook, LookTrouble } from './followed-channel';
import type { ReadPath } from './gather-update';
import { lookAtChannel } from './look-at-channel';
import { isTimeToLook, nextLook } from './next-look';
import { mayFollow, type Policy } from './policy';
import { utf8Text } from './utf8-text';

export interface FollowPorts {
  list(): Promise<readonly FollowedChannel[]>;
  keep(channel: FollowedChannel): Promise<void>;
  drop(id: string): Promise<void>;
  /** How far each channel had come, kept in a second store: a database that was wiped must not open a way back. */
  ratchet(id: string): Promise<Ratchet | null>;
  raise(id: string, ratchet: Ratchet): Promise<void>;
  /** What lies at a place. */
  readAt(url: string): ReadPath;
  policy(): Promise<Policy>;
  /** Puts packs among those that are read with, and takes others out: all of it or nothing; false where the notebook refuses one. */
  takePacks(texts: readonly string[], without: readonly string[]): Promise<boolean>;
  now(): Date;
  /** At least 0, below 1. */
  chance(): number;
}

export type ChannelFollower = ReturnType<typeof createChannelFollower>;

/** Makes the follower; it keeps nothing in memory, and may be stopped between any two calls. */
export function createChannelFollower(ports: FollowPorts) {
  const iso = () => ports.now().toISOString();
  const find = async (id: string) => (await ports.list()).find((one) => one.id === id) ?? null;

  /** The root of a channel that is not known yet, or why not. */
  async function begin(
    url: string,
    pin: Parameters<typeof firstRoot>[1],
  ): Promise<
    { readonly ok: true; readonly channel: FollowedChannel } | { readonly ok: false; readonly code: LookTrouble }
  > {
    try {
      const bytes = await ports.readAt(url)(ROOT_PATH);
      if (!bytes) return { ok: false, code: 'gone' };
      const first = await firstRoot(bytes, pin);
      if (!first.ok) return { ok: false, code: first.code };
      const { channelId } = first.root;
      const state = beginChannel(first.root);
      // Somebody who followed it before cannot be led back behind what they saw then.
      const known = await ports.ratchet(channelId);
      const ratchet = known && known.epoch === state.ratchet.epoch ? laterRatchet(known, state.ratchet) : state.ratchet;
      if (known && known.epoch > state.ratchet.epoch) return { ok: false, code: 'epoch-gap' };
      const none = { texts: {}, taken: null, left: null, looked: null, next: null, failures: 0, trouble: null };
      return { ok: true, channel: { id: channelId, url, by: 'user', state: { ...state, ratchet }, ...none } };
    } catch (error) {
      if (error instanceof Unreachable) return { ok: false, code: 'unreachable' };
      throw error;
    }
  }

  /** Looks once; answers the channel as it then is. Keeps nothing. */
  async function look(channel: FollowedChannel): Promise<FollowedChannel> {
    const now = iso();
    const may = mayFollow(await ports.policy(), channel.url, channel.by);
    const held = new Map(
      Object.entries(channel.texts).map(([sha256, text]) => [sha256, new TextEncoder().encode(text)] as const),
    );
    const result = may
      ? await lookAtChannel(ports.readAt(channel.url), channel.state, held, now)
      : ({ ok: false, code: 'forbidden' } as const);
    if (!result.ok) {
      const failures = channel.failures + 1;
      const path = 'path' in result ? result.path : CHANNEL_PATH;
      return {
        ...channel,
        ...{
          looked: now,
          next: nextLook(now, failures, ports.chance()),
          failures,
          trouble: { code: result.code, path },
        },
      };
    }
    const texts = Object.fromEntries(result.packs.map(({ sha256, bytes }) => [sha256, utf8Text(bytes) ?? '']));
    return {
      ...channel,
      ...{
        state: result.state,
        texts,
        looked: now,
        next: nextLook(now, 0, ports.chance()),
        failures: 0,
        trouble: null,
      },
    };
  }

  /** Keeps what was seen, the ratchet first: it may be ahead of the store, never behind. */
  async function keep(channel: FollowedChannel): Promise<FollowedChannel> {
    await ports.raise(channel.id, channel.state.ratchet);
    await ports.keep(channel);
    return channel;
  }

  /** Reads with the newest version from now on. A pack that the notebook refuses leaves everything as it was. */
  async function take(channel: FollowedChannel): Promise<FollowedChannel> {
    const newest = channel.state.versions[0]?.channel;
    if (!newest) return channel;
    const packs = newest.packs.map(({ id }) => id);
    const texts = newest.packs.map(({ sha256 }) => channel.texts[sha256] ?? '');
    const gone = (channel.taken?.packs ?? []).filter((id) => !packs.includes(id));
    if (!(await ports.takePacks(texts, gone))) return channel;
    const { epoch, version } = newest;
    return keep({ ...channel, taken: { epoch, version, packs }, left: null });
  }

  const settle = async (channel: FollowedChannel): Promise<FollowedChannel> => {
    const kept = await keep(await look(channel));
    return kept.by === 'policy' && isAhead(kept, kept.taken) ? take(kept) : kept;
  };

  /** Begins what the company wants to be followed. */
  async function followPolicy(channels: readonly FollowedChannel[], policy: Policy): Promise<void> {
    for (const { id, url, keys } of policy.channels) {
      const known = channels.find((one) => one.id === id);
      if (known && known.by === 'policy' && known.url === url) continue;
      if (known) {
        await settle({ ...known, by: 'policy', url, next: null });
        continue;
      }
      if (!mayFollow(policy, url, 'policy')) continue;
      const begun = await begin(url, { kids: keys });
      if (begun.ok && begun.channel.id === id) await settle({ ...begun.channel, by: 'policy' });
    }
  }

  return {
    list: async (): Promise<readonly ChannelInfo[]> =>
      Promise.all((await ports.list()).map((one) => infoOf(one, iso()))),

    /** Looks at a link and keeps nothing. */
    async open(text: string): Promise<LinkLook> {
      const link = parseChannelLink(text);
      if (!link) return { ok: false, code: 'no-link' };
      const { url } = link;
      if (!mayFollow(await ports.policy(), url, 'user')) return { ok: false, code: 'forbidden' };
      const begun = await begin(url, pinOf(link));
      if (!begun.ok) return begun;
      const seen = await look(begun.channel);
      if (seen.trouble) return { ok: false, code: seen.trouble.code };
      const { id, fingerprint, words, packs } = await infoOf(seen, iso());
      const isFollowed = (await find(id)) !== null;
      return { ok: true, url, id, fingerprint, words, isNamed: link.fingerprint !== null, packs, isFollowed };
    },

    /** Follows a link; what it has waits to be taken, as any newer version does. The words are those that the person compared, so the root cannot be another meanwhile. */
    async follow(text: string, fingerprint: readonly number[]): Promise<LookTrouble | null> {
      const link = parseChannelLink(text);
      if (!link) return 'gone';
      if (!mayFollow(await ports.policy(), link.url, 'user')) return 'forbidden';
      const begun = await begin(link.url, { fingerprint });
      if (!begun.ok) return begun.code;
      const known = await find(begun.channel.id);
      const seen = await look(known ? { ...known, url: link.url } : begun.channel);
      if (seen.trouble) return seen.trouble.code;
      await keep(seen);
      return null;
    },

    /** Looks at those for which it is time, or at all of them. */
    async lookAround(isTime = (channel: FollowedChannel) => isTimeToLook(channel.next, iso())): Promise<void> {
      await followPolicy(await ports.list(), await ports.policy());
      for (const channel of await ports.list()) if (isTime(channel)) await settle(channel);
    },

    /** Texts of the packs of the version that waits; null where none does. */
    async offer(id: string): Promise<readonly string[] | null> {
      const channel = await find(id);
      const newest = channel?.state.versions[0]?.channel;
      if (!channel || !newest || !isAhead(channel, channel.taken)) return null;
      return newest.packs.flatMap(({ sha256 }) => channel.texts[sha256] ?? []);
    },
    async take(id: string): Promise<boolean> {
      const channel = await find(id);
      const after = channel && (await take(channel));
      return after !== null && !isAhead(after, after.taken);
    },
    async leave(id: string): Promise<void> {
      const channel = await find(id);
      const newest = channel?.state.versions[0]?.channel;
      if (channel && newest) await ports.keep({ ...channel, left: { epoch: newest.epoch, version: newest.version } });
    },
    /** Follows it no more. Packs stay until they are removed; a channel of the company stays followed. */
    async unfollow(id: string): Promise<boolean> {
      const channel = await find(id);
      if (!channel || channel.by === 'policy') return false;
      await ports.drop(id);
      return true;
    },
  };
}

const pinOf = ({ fingerprint }: ChannelLink) => fingerprint && { fingerprint };

type VersionMark = { readonly epoch: number; readonly version: number };

/** Whether the newest version that was verified is later than another one. */
function isAhead({ state }: FollowedChannel, than: VersionMark | null): boolean {
  const newest = state.versions[0]?.channel;
  if (!newest) return false;
  if (!than) return true;
  return newest.epoch > than.epoch || (newest.epoch === than.epoch && newest.version > than.version);
}

async function infoOf(channel: FollowedChannel, now: string): Promise<ChannelInfo> {
  const { id, url, by, looked, next, trouble, state, taken, left } = channel;
  const newest = state.versions[0]?.channel;
  const waits = isAhead(channel, taken);
  const wasLeft = waits && !isAhead(channel, left) && left !== null;
  const fingerprint = await fingerprintOf(state.root);
  return {
    ...{ id, url, by, looked, next, trouble, wasLeft, fingerprint },
    ...freshnessOf(state, now),
    words: { en: writeFingerprint(fingerprint, 'en'), zh: writeFingerprint(fingerprint, 'zh') },
    version: newest?.version ?? null,
    offers: waits && !wasLeft,
    packs: (newest?.packs ?? []).map(({ id: packId, version, title }) => ({ id: packId, version, title })),
  };
}
