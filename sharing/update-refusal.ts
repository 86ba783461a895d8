/** Why files from outside were not taken. The face has words for each. */
import type { PackProblem } from '../talk-tracks/pack-problem';
import type { SignatureRefusal } from './verify-file';

/** Stable names, in the order of the checks. */
export type UpdateRefusalCode =
  | 'too-big'
  | SignatureRefusal
  | 'too-few-signatures'
  | 'bad-root'
  | 'wrong-channel'
  /** A root is missing between the one that is known and this one, or goes back. */
  | 'epoch-gap'
  /** Not the root that was asked for. */
  | 'other-fingerprint'
  | 'bad-channel'
  | 'wrong-epoch'
  | 'revoked-signer'
  | 'older-version'
  | 'version-jump'
  /** The version that is known, with something else in it. */
  | 'version-differs'
  | 'client-too-old'
  | 'pack-missing'
  | 'pack-changed'
  | 'pack-refused'
  /** Another pack or version than the channel says. */
  | 'pack-mismatch';

/** What was refused, and which file it was about. */
export interface UpdateRefusal {
  readonly ok: false;
  readonly code: UpdateRefusalCode;
  /** Path of the file below the channel. */
  readonly path: string;
  /** Why the one door refused a pack; empty for anything else. */
  readonly problems: readonly PackProblem[];
}

export function refuse(code: UpdateRefusalCode, path: string, problems: readonly PackProblem[] = []): UpdateRefusal {
  return { ok: false, code, path, problems };
}
