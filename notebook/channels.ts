/** Channels that are followed, as whoever follows them writes them down. They stay on this device: another one is told the link again. */
import type { NotebookTables } from './database';
import type { KeptChannel } from './model';

type Tables = Pick<NotebookTables, 'channels'>;

export const listKeptChannels = ({ channels }: Tables): PromiseLike<readonly KeptChannel[]> => channels.toArray();

/** Writes all of it at once, over what was there. */
export async function keepChannel({ channels }: Tables, channel: KeptChannel): Promise<null> {
  await channels.put(channel);
  return null;
}

export async function dropChannel({ channels }: Tables, id: string): Promise<null> {
  await channels.delete(id);
  return null;
}
