/** A team with keys, roots and signed channels, for tests. */
import type { UpdateFiles } from '../../sharing/accept-update';
import { type Channel, packPath, type Root, type RootKey } from '../../sharing/channel-model';
import { beginChannel, type ChannelState } from '../../sharing/channel-state';
import { signFile } from '../../sharing/sign-file';
import type { SigningKey } from '../../sharing/signing-key';
import { hashBytes } from '../../sharing/stores/hash-bytes';
import { ORCHARD } from '../talk-tracks/orchard-pack';

export const NOW = '2026-11-20T09:00:00Z';
export const LATER = '2026-12-20T09:00:00Z';

export const bytesOf = (text: string) => new TextEncoder().encode(text);

export const inRole = (role: RootKey['role'], ...keys: readonly SigningKey[]): readonly RootKey[] =>
  keys.map(({ kid, pub }) => ({ kid, pub, role }));

/** A root in which each of these may sign roots and channels, unless something else is said. */
export const rootOf = (epoch: number, keys: readonly SigningKey[], more: Partial<Root> = {}): Root => ({
  format: 1,
  channelId: 'orchard-team',
  epoch,
  issued: NOW,
  keys: [...inRole('root', ...keys), ...inRole('channel', ...keys)],
  thresholds: { root: 1, channel: 1 },
  ...more,
});

export const signRoot = (root: unknown, keys: readonly SigningKey[]) =>
  signFile(bytesOf(JSON.stringify(root)), 'root', keys);

export const begin = (root: Root): ChannelState => beginChannel(root);

/** The orchard pack at a version. */
export const orchardAt = (version: string): string => ORCHARD.replace('"1.2.0"', JSON.stringify(version));

/** A signed channel with its packs, and one thing or another wrong with it. */
export async function channelOf(
  version: number,
  keys: readonly SigningKey[],
  more: Partial<Channel> = {},
  texts: readonly string[] = [orchardAt(`1.2.${version % 1_000_000_000}`)],
): Promise<UpdateFiles & { readonly plain: Channel }> {
  const packs = new Map<string, Uint8Array>();
  const entries = await Promise.all(
    texts.map(async (text) => {
      const bytes = bytesOf(text);
      const sha256 = await hashBytes(bytes);
      packs.set(sha256, bytes);
      const { id, version: packVersion, name } = JSON.parse(text);
      return { id, version: packVersion, sha256, bytes: bytes.length, path: packPath(sha256), title: name };
    }),
  );
  const plain: Channel = {
    format: 1,
    channelId: 'orchard-team',
    epoch: 1,
    version,
    issued: NOW,
    expires: LATER,
    minClient: 1,
    packs: entries,
    revokedKids: [],
    ...more,
  };
  return { plain, roots: [], channel: await signFile(bytesOf(JSON.stringify(plain)), 'channel', keys), packs };
}
