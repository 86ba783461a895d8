/** The one door for a pack that comes as a file: signed by somebody who is known, or unsigned where that is allowed. */
import type { Pack } from '../talk-tracks/model';
import type { PackProblem } from '../talk-tracks/pack-problem';
import { MAX_PACK_BYTES, parsePack } from '../talk-tracks/parse-pack';
import type { Policy } from './policy';
import type { PublicKey } from './public-key';
import { utf8Text } from './utf8-text';
import { verifyFile } from './verify-file';

/** A signed file is a third longer than its content, and a little for its signatures. */
const MOST_BYTES = Math.ceil((MAX_PACK_BYTES * 4) / 3) + 16_384;

/** `signers`: names of keys; empty for a file that nobody signed, which is labelled so wherever its pack is shown. */
export type Admission =
  | {
      readonly ok: true;
      readonly pack: Pack;
      readonly signers: readonly string[];
      readonly warnings: readonly PackProblem[];
    }
  | {
      readonly ok: false;
      /** `unsigned`: unsigned files are not allowed here. `not-verified`: it calls itself signed, and no known key stands for it. */
      readonly code: 'too-big' | 'unsigned' | 'not-verified' | 'pack-refused';
      readonly problems: readonly PackProblem[];
    };

/** @param keys those whose signatures count: the channel keys of the channels that are followed. */
export async function admitPackFile(
  bytes: Uint8Array,
  policy: Pick<Policy, 'allowUnsigned'>,
  keys: readonly PublicKey[],
): Promise<Admission> {
  if (bytes.length > MOST_BYTES) return { ok: false, code: 'too-big', problems: [] };
  const verified = await verifyFile(bytes, 'pack', keys);
  if (verified.ok) return admit(verified.content, [...verified.kids]);
  // What is shaped like a signed file and holds no signature that counts is not read as an unsigned one: it claims too much.
  if (verified.code !== 'malformed') return { ok: false, code: 'not-verified', problems: [] };
  return policy.allowUnsigned ? admit(bytes, []) : { ok: false, code: 'unsigned', problems: [] };
}

function admit(bytes: Uint8Array, signers: readonly string[]): Admission {
  const result = parsePack(utf8Text(bytes) ?? '');
  if (!result.ok) return { ok: false, code: 'pack-refused', problems: result.problems };
  return { ok: true, pack: result.pack, signers, warnings: result.warnings };
}
