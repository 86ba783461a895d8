/** What a reader remembers of a channel between two looks. Plain data; the texts of the packs lie beside it, by their hash. */
import type { Channel, Root } from './channel-model';

/** A version that was taken. */
export interface TakenVersion {
  readonly channel: Channel;
  /** Of the signed content, so that one version cannot be two things. */
  readonly sha256: string;
  /** ISO time. */
  readonly taken: string;
}

/** How far a channel has come; it never goes back. */
export interface Ratchet {
  readonly epoch: number;
  /** 0 before the first. */
  readonly version: number;
}

/** Everything that is known of a channel. */
export interface ChannelState {
  /** The newest root that was verified. */
  readonly root: Root;
  readonly ratchet: Ratchet;
  /** Newest first, `KEPT_VERSIONS` at most; empty before the first look. */
  readonly versions: readonly TakenVersion[];
  /** ISO time of the last look that ended well; null before it. */
  readonly confirmed: string | null;
}

/** So many versions stay, to go back to by hand. */
export const KEPT_VERSIONS = 3;

/** The one of two that has come further: a reader keeps it in two places, and either may be lost. */
export function laterRatchet(one: Ratchet, other: Ratchet): Ratchet {
  if (one.epoch !== other.epoch) return one.epoch > other.epoch ? one : other;
  return one.version >= other.version ? one : other;
}

/** Hashes of all packs that some kept version names; texts of others may be forgotten. */
export function keptPacks({ versions }: ChannelState): ReadonlySet<string> {
  return new Set(versions.flatMap(({ channel }) => channel.packs.map(({ sha256 }) => sha256)));
}

/** The state of somebody who just took a root. */
export function beginChannel(root: Root): ChannelState {
  return { root, ratchet: { epoch: root.epoch, version: 0 }, versions: [], confirmed: null };
}

const DAY = 86_400_000;

/** How fresh a channel is, for a banner and nothing else: an old pack is better than none. Nonsense of the clock reads as fresh. */
export function freshnessOf(
  { versions, confirmed }: ChannelState,
  now: string,
): { readonly expired: boolean /** Whole days since the last good look. */; readonly days: number } {
  const [time, expires] = [Date.parse(now), Date.parse(versions[0]?.channel.expires ?? '')];
  const days = Math.floor((time - Date.parse(confirmed ?? '')) / DAY);
  return { expired: time > expires, days: Number.isFinite(days) ? Math.max(0, days) : 0 };
}
