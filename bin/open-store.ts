/** Opens the place where a channel lies: a folder, or an address. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChannelStore } from '../sharing/channel-store';
import type { ReadPath } from '../sharing/gather-update';
import { checkPath } from '../sharing/stores/check-path';
import { createFolderStore } from '../sharing/stores/folder-store';
import { openHttpStore } from '../sharing/stores/http-store';
import { createSend } from '../sharing/stores/send-request';
import { StoreError } from '../sharing/stores/store-error';
import { unreadable } from './read-file';

const isAddress = (place: string) => /^https?:\/\//i.test(place);

/** To be published to. `KEEPTRACK_AUTHORIZATION` is sent along as the header of that name; it is never printed. */
export async function openStore(place: string): Promise<ChannelStore> {
  return isAddress(place) ? openHttpStore({ url: place, fetch, headers: headers() }) : createFolderStore(place);
}

/** To be read alone: nothing is tried out, nothing is written. */
export function openForReading(place: string): ReadPath {
  if (!isAddress(place)) return (path) => readShown(join(place, checkPath(path)));
  const send = createSend({ url: place, fetch, headers: headers() });
  return async (path) => {
    const answer = await send('GET', path);
    if (answer.status === 404) return null;
    if (!answer.ok) throw new StoreError('refused', `${place}: ${answer.status} for ${path}`);
    return new Uint8Array(await answer.arrayBuffer());
  };
}

/** What readers are shown, whatever else a publisher keeps in the folder. */
async function readShown(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null;
    throw unreadable(file, error);
  }
}

function headers(): Record<string, string> {
  const { KEEPTRACK_AUTHORIZATION: authorization } = process.env;
  return authorization ? { authorization } : {};
}
