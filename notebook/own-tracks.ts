/** What the user made of tracks for themselves, one row for each. Packs come and go without touching it. */
import type { OwnTrack } from '../talk-tracks/own-track';
import type { NotebookTables } from './database';

type Tables = Pick<NotebookTables, 'ownTracks'>;

export function listOwnTracks({ ownTracks }: Tables): PromiseLike<readonly OwnTrack[]> {
  return ownTracks.toArray();
}

/** Keeps the row, or forgets it where it says nothing any more. */
export async function saveOwnTrack(
  { ownTracks }: Tables,
  track: Omit<OwnTrack, 'updatedAt'>,
  at: string,
): Promise<null> {
  const { isHidden, isFavourite, lines = [] } = track;
  if (isHidden || isFavourite || lines.length > 0) await ownTracks.put({ ...track, updatedAt: at });
  else await ownTracks.delete(track.id);
  return null;
}
