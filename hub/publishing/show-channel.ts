/**
 * Brings the folder that nginx or a CDN serves to what is published. Packs first, the index last, each moved into place:
 * a hub that is killed anywhere in between leaves the old index with all that it names, and the next one finishes.
 */

import { join } from 'node:path';
import type { ChannelStore } from '../../sharing/channel-store';
import { createFolderStore } from '../../sharing/stores/folder-store';
import type { Database, Query } from '../database/database';

/** Shows a channel. The row's lock has hubs that share a folder take turns, so that none sets it back. */
export async function showChannel(database: Database, folder: string, channel: string): Promise<void> {
  await database.transact(async (query) => {
    await query('insert into shown (channel, revision) values ($1, 0) on conflict do nothing', [channel]);
    await query('select revision from shown where channel = $1 for update', [channel]);
    const store = createFolderStore(join(folder, channel));
    const files = await query<{ path: string; revision: number }>(
      `select path, revision::int as revision from files where channel = $1 and path not like 'canary-%'
        order by (path = 'channel.json'), (path = 'root.json'), path`,
      [channel],
    );
    for (const { path } of files) await showFile(query, store, channel, path);
    const index = files.find(({ path }) => path === 'channel.json');
    if (index) await query('update shown set revision = $2 where channel = $1', [channel, index.revision]);
  });
}

async function showFile(query: Query, store: ChannelStore, channel: string, path: string): Promise<void> {
  const there = await store.read(path);
  // A pack is named for its content: what is there is right.
  if (there && path.startsWith('packs/')) return;
  const statement = 'select bytes from files where channel = $1 and path = $2';
  const [file] = await query<{ bytes: Uint8Array }>(statement, [channel, path]);
  if (file && (!there || Buffer.compare(there.bytes, file.bytes) !== 0)) await store.write(path, file.bytes, 'any');
}

/** Channels whose folder is behind, or may be: what a killed hub left. */
export async function channelsBehind(query: Query): Promise<readonly string[]> {
  const rows = await query<{ channel: string }>(
    `select channel from files left join shown using (channel)
      where path = 'channel.json' and files.revision is distinct from shown.revision order by channel`,
  );
  return rows.map(({ channel }) => channel);
}
