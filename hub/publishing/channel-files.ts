/** The signed files of a channel in the database: what may be put there, by compare-and-swap. */
import type { Database, Query } from '../database/database';
import { hashOf, publishable } from '../packs/publishable';
import { isApproved } from '../packs/review-revision';
import { writeAudit } from '../people/audit';
import type { Person } from '../people/person';
import { Problem } from '../problem';
import { readChannelIndex, readRootEpoch } from './read-index';

export interface FilePut {
  readonly channel: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The tag that is to be there still; null: nothing; `any`: whatever is. */
  readonly ifTag: string | null | 'any';
}

interface Stored {
  readonly bytes: Uint8Array;
  readonly revision: number;
  readonly sha256: string;
}

const PACK = /^packs\/([0-9a-f]{64})\.json$/;
/** A root by its epoch, for readers who have an older one and follow it from there. */
const ROOT = /^roots\/(\d{1,9})\.json$/;
/** What `openHttpStore` tries a server with; kept, and never shown. */
const CANARY = /^canary-[0-9a-f-]{36}\.txt$/;

const tagOf = ({ revision, sha256 }: Pick<Stored, 'revision' | 'sha256'>) => `"${revision}-${sha256.slice(0, 16)}"`;

async function find(query: Query, channel: string, path: string): Promise<Stored | null> {
  const statement =
    'select bytes, revision::int as revision, sha256 from files where channel = $1 and path = $2 for update';
  const [found] = await query<{ bytes: Uint8Array; revision: number; sha256: string }>(statement, [channel, path]);
  return found ?? null;
}

/** A file with its tag; null where there is none. */
export async function readFile(query: Query, channel: string, path: string) {
  const statement = 'select bytes, revision::int as revision, sha256 from files where channel = $1 and path = $2';
  const [found] = await query<{ bytes: Uint8Array; revision: number; sha256: string }>(statement, [channel, path]);
  return found ? { bytes: found.bytes, tag: tagOf(found) } : null;
}

/** Answers the new tag, or null where another was first. Throws a `Problem` on what must not be published. */
export async function putFile(
  database: Database,
  put: FilePut,
  { person, approvals }: { readonly person: Person; readonly approvals: number },
): Promise<string | null> {
  const { channel, path, bytes, ifTag } = put;
  const sha256 = hashOf(bytes);
  return database.transact(async (query) => {
    const before = await find(query, channel, path);
    if (ifTag !== 'any' && ifTag !== (before && tagOf(before))) return null;
    await check(query, put, before, approvals);
    const [after] = before
      ? await query<{ revision: number }>(
          `update files set revision = revision + 1, bytes = $3, sha256 = $4
            where channel = $1 and path = $2 returning revision::int as revision`,
          [channel, path, bytes, sha256],
        )
      : await query<{ revision: number }>(
          `insert into files (channel, path, revision, bytes, sha256) values ($1, $2, 1, $3, $4)
            on conflict do nothing returning revision::int as revision`,
          [channel, path, bytes, sha256],
        );
    if (!after) return null;
    if (!CANARY.test(path))
      await writeAudit(query, { person, deed: 'published', about: `${channel}/${path}`, detail: { sha256 } });
    return tagOf({ revision: after.revision, sha256 });
  });
}

/** Canaries alone can be taken away. Answers whether there was one. */
export async function dropCanary(query: Query, channel: string, path: string): Promise<boolean> {
  if (!CANARY.test(path)) throw new Problem(405, 'kept', 'What was published stays');
  return (await query('delete from files where channel = $1 and path = $2 returning path', [channel, path])).length > 0;
}

async function check(query: Query, { channel, path, bytes }: FilePut, before: Stored | null, approvals: number) {
  const pack = PACK.exec(path);
  if (pack) return checkPack(query, bytes, pack[1] ?? '', approvals);
  if (path === 'channel.json') return checkIndex(query, channel, bytes, before);
  if (path === 'root.json') {
    if (before && readRootEpoch(bytes) <= readRootEpoch(before.bytes))
      throw new Problem(422, 'older', 'A root of this epoch or a later one is there');
    return void readRootEpoch(bytes);
  }
  const root = ROOT.exec(path);
  if (root) return checkRoot(bytes, Number(root[1]), before);
  if (!CANARY.test(path) || bytes.length > 64) throw new Problem(404, 'no-such-path', 'No channel has such a file');
}

/** A root stays as it was published: readers who follow it must all find the same. */
function checkRoot(bytes: Uint8Array, epoch: number, before: Stored | null): void {
  if (readRootEpoch(bytes) !== epoch)
    throw new Problem(422, 'other-epoch', 'The root is not of the epoch its name says');
  if (before && Buffer.compare(before.bytes, bytes) !== 0)
    throw new Problem(422, 'kept', 'A root of this epoch is there, and stays');
}

async function checkPack(query: Query, bytes: Uint8Array, sha256: string, approvals: number): Promise<void> {
  if (hashOf(bytes) !== sha256) throw new Problem(422, 'other-hash', 'The file is not what its name says');
  const good = publishable(Buffer.from(bytes).toString('utf8'));
  if (!good) throw new Problem(422, 'no-good-pack', 'This pack would be refused by readers');
  if (!(await isApproved(query, good.sha256, approvals)))
    throw new Problem(403, 'not-approved', 'This content was not approved, or somebody objects to it');
}

/** An index never goes back, keeps its channel, and names nothing that is not there. */
async function checkIndex(query: Query, channel: string, bytes: Uint8Array, before: Stored | null): Promise<void> {
  const next = readChannelIndex(bytes);
  if (before) {
    const last = readChannelIndex(before.bytes);
    if (next.channelId !== last.channelId)
      throw new Problem(422, 'other-channel', 'This is the index of another channel');
    const isLater = next.epoch > last.epoch || (next.epoch === last.epoch && next.version > last.version);
    if (!isLater) throw new Problem(422, 'older', 'An index of this version or a later one is there');
  }
  const paths = next.packs.map(({ sha256 }) => `packs/${sha256}.json`);
  const there = await query<{ path: string; size: number }>(
    'select path, octet_length(bytes) as size from files where channel = $1 and path = any($2)',
    [channel, paths],
  );
  const sizes = new Map(there.map(({ path, size }) => [path, size]));
  const missing = next.packs.filter(({ sha256, bytes: size }) => sizes.get(`packs/${sha256}.json`) !== size);
  if (missing.length > 0)
    throw new Problem(422, 'missing-packs', 'The index names packs that are not here', {
      missing: missing.map(({ sha256 }) => sha256),
    });
}
