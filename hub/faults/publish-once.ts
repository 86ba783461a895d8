/** One publisher in a process of its own, to be killed: puts packs and index into the hub's database and shows the channel. */

import { join } from 'node:path';
import { createFolderStore } from '../../sharing/stores/folder-store';
import type { Query } from '../database/database';
import { openPostgres } from '../database/open-postgres';
import type { Person } from '../people/person';
import { putFile, readFile } from '../publishing/channel-files';
import { showChannel } from '../publishing/show-channel';

/** What the parent hands over: files in the order in which they are to be put. */
export interface Order {
  readonly address: string;
  readonly folder: string;
  readonly person: Person;
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** Straight into the folder, without a hub. */
  readonly isBare: boolean;
}

declare global {
  var keeptrackStep: () => number;
}

const order: Order = JSON.parse(process.env.ORDER ?? '');
const step = () => globalThis.keeptrackStep();

async function publishToHub(): Promise<void> {
  const database = openPostgres({ addresses: [order.address] });
  const stepping =
    (query: Query): Query =>
    (statement, values) => {
      step();
      return query(statement, values);
    };
  const watched: typeof database = {
    ...database,
    query: stepping(database.query),
    transact: (work) =>
      database.transact(async (query) => {
        const result = await work(stepping(query));
        step(); // Before the commit.
        return result;
      }),
  };
  for (const { path, text } of order.files) {
    const before = await readFile(watched.query, 'team', path);
    const put = { channel: 'team', path, bytes: new TextEncoder().encode(text), ifTag: before?.tag ?? null };
    await putFile(watched, put, { person: order.person, approvals: 0 });
  }
  process.send?.({ acknowledged: true });
  await showChannel(watched, order.folder, 'team');
  await database.close();
}

async function publishToFolder(): Promise<void> {
  const store = createFolderStore(join(order.folder, 'team'));
  for (const { path, text } of order.files) {
    const before = await store.read(path);
    await store.write(path, new TextEncoder().encode(text), before?.tag ?? null);
  }
  process.send?.({ acknowledged: true });
}

await (order.isBare ? publishToFolder() : publishToHub());
process.send?.({ steps: step() - 1 });
process.disconnect?.();
