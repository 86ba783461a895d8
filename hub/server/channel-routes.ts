/**
 * The signed files of channels, over HTTP: a server with ETags and conditional PUT, so that publishing to the hub is
 * publishing to any such server. Readers do not come here but to the folder.
 */

import { Problem } from '../problem';
import { dropCanary, putFile, readFile } from '../publishing/channel-files';
import { hasCondition, readCondition } from './read-call';
import { type Call, personOf, type Route } from './route';

const LARGEST_FILE = 1_048_576;
const CHANNEL = /^[a-z0-9][a-z0-9-]{0,63}$/;

function fileOf({ places }: Call): { readonly channel: string; readonly path: string } {
  const { channel = '', path = '' } = places;
  if (CHANNEL.test(channel)) return { channel, path };
  throw new Problem(404, 'no-such-channel', 'No channel can have this name');
}

export const CHANNEL_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/channels/:channel/*path',
    who: 'signed-in',
    async run({ database }, call) {
      const { channel, path } = fileOf(call);
      const found = await readFile(database.query, channel, path);
      if (!found) throw new Problem(404, 'no-such-file', 'Nothing was published there');
      return { headers: { etag: found.tag, 'cache-control': 'no-store' }, body: found.bytes };
    },
  },
  {
    method: 'PUT',
    path: '/channels/:channel/*path',
    who: 'publisher',
    size: LARGEST_FILE,
    async run({ database, approvals, show }, call) {
      const file = fileOf(call);
      // What a root may become is settled by its epoch, so whoever writes it need not have seen the one before.
      const ifTag = file.path === 'root.json' && !hasCondition(call) ? ('any' as const) : readCondition(call);
      const put = { ...file, bytes: call.bytes, ifTag };
      const tag = await putFile(database, put, { person: personOf(call), approvals });
      if (tag === null) throw new Problem(412, 'changed', 'Somebody else was first');
      // What is committed is published: a folder that cannot be written now is written later.
      const isEntrance = file.path === 'channel.json' || file.path === 'root.json';
      const isShown = isEntrance ? await show(file.channel) : false;
      return { status: 201, headers: { etag: tag }, body: { tag, isShown } };
    },
  },
  {
    method: 'DELETE',
    path: '/channels/:channel/*path',
    who: 'publisher',
    async run({ database }, call) {
      const { channel, path } = fileOf(call);
      return { status: (await dropCanary(database.query, channel, path)) ? 204 : 404 };
    },
  },
];
