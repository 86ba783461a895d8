/** The two signed files of a channel: who may sign (`root.json`), and which packs there are now (`channel.json`). Types alone. */
import type { Bilingual } from '../talk-tracks/model';
import type { PublicKey } from './public-key';

/** What a key may sign: roots, which say who may sign; or channels, which say what there is. */
export const KEY_ROLES = ['root', 'channel'] as const;
export type KeyRole = (typeof KEY_ROLES)[number];

/** A key in a role. A key with both roles stands there twice. */
export interface RootKey extends PublicKey {
  readonly role: KeyRole;
}

/** Who speaks for a channel. Each change is a new epoch, signed by the keys of the epoch before it and by its own. */
export interface Root {
  readonly format: 1;
  /** Kebab-case, for ever. */
  readonly channelId: string;
  /** From 1, without a gap. */
  readonly epoch: number;
  /** ISO time in UTC. */
  readonly issued: string;
  readonly keys: readonly RootKey[];
  /** How many keys of a role have to sign. */
  readonly thresholds: Readonly<Record<KeyRole, number>>;
}

/** A pack of a channel, named by what is in it. */
export interface ChannelPack {
  readonly id: string;
  readonly version: string;
  /** Of the file's bytes: 64 lower-case hex digits. */
  readonly sha256: string;
  readonly bytes: number;
  /** `packs/<sha256>.json`. */
  readonly path: string;
  readonly title: Bilingual;
}

/** What a channel holds at one version. */
export interface Channel {
  readonly format: 1;
  readonly channelId: string;
  /** Of the root whose keys sign it. */
  readonly epoch: number;
  /** Rises with each publishing. */
  readonly version: number;
  /** ISO time in UTC. */
  readonly issued: string;
  /** ISO time in UTC after which readers are told how old it is. It stays usable. */
  readonly expires: string;
  /** The oldest reader (`CLIENT_FORMAT`) that understands these packs. */
  readonly minClient: number;
  readonly packs: readonly ChannelPack[];
  /** Channel keys of this epoch that no longer count. Another epoch begins without any. */
  readonly revokedKids: readonly string[];
}

/** What this reader understands. */
export const CLIENT_FORMAT = 1;

/** Where a channel's files lie. The newest root also lies at `root.json`, for those who come for the first time. */
export const ROOT_PATH = 'root.json';
export const CHANNEL_PATH = 'channel.json';
export const rootPath = (epoch: number): string => `roots/${epoch}.json`;
export const packPath = (sha256: string): string => `packs/${sha256}.json`;

/** The most bytes that a file may have. */
export const MAX_ROOT_BYTES = 65_536;
export const MAX_CHANNEL_BYTES = 262_144;
