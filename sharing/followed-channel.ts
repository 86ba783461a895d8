/** A channel that a rep follows: what is known of it, what the rep reads with, and how the last look went. Plain data. */
import type { Bilingual, Pack } from '../talk-tracks/model';
import type { ChannelState } from './channel-state';
import type { Fingerprint } from './fingerprint';
import type { UpdateRefusalCode } from './update-refusal';

/** Why a look brought nothing: what readers refuse, or where nothing answered. `forbidden`: the company's policy does not let it be followed. */
export type LookTrouble = UpdateRefusalCode | 'unreachable' | 'gone' | 'forbidden';

/** What is written down. */
export interface FollowedChannel {
  /** The channel's own name (`channelId`). */
  readonly id: string;
  /** Where it lies, with a slash at its end. */
  readonly url: string;
  /** Who wanted it. What the company wants is taken without asking. */
  readonly by: 'user' | 'policy';
  readonly state: ChannelState;
  /** Texts of the packs of the newest version, by hash. */
  readonly texts: Readonly<Record<string, string>>;
  /** The version that is read with; null before the first. */
  readonly taken: { readonly epoch: number; readonly version: number; readonly packs: readonly string[] } | null;
  /** The version that was offered and left. */
  readonly left: { readonly epoch: number; readonly version: number } | null;
  /** ISO times; null before the first look. */
  readonly looked: string | null;
  readonly next: string | null;
  /** Looks in a row that failed. */
  readonly failures: number;
  readonly trouble: { readonly code: LookTrouble; readonly path: string } | null;
}

/** A channel as a list shows it. */
export interface ChannelInfo extends Pick<FollowedChannel, 'id' | 'url' | 'by' | 'looked' | 'next' | 'trouble'> {
  readonly fingerprint: Fingerprint;
  /** The fingerprint as people compare it. */
  readonly words: Bilingual;
  readonly version: number | null;
  /** Whether a newer version waits to be taken or left; one that was left waits no more. */
  readonly offers: boolean;
  readonly wasLeft: boolean;
  readonly packs: readonly { readonly id: string; readonly version: string; readonly title: Pack['name'] }[];
  readonly expired: boolean;
  /** Whole days since it was confirmed. */
  readonly days: number;
}

/** A link that was looked at, before anything is kept. */
export type LinkLook =
  | {
      readonly ok: true;
      readonly url: string;
      readonly id: string;
      readonly fingerprint: Fingerprint;
      readonly words: Bilingual;
      /** Whether the words stand in the link, and are these. */
      readonly isNamed: boolean;
      readonly packs: ChannelInfo['packs'];
      readonly isFollowed: boolean;
    }
  | { readonly ok: false; readonly code: LookTrouble | 'no-link' };
