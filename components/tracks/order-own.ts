/** Tracks as their rep wants the list: hidden ones out of it, favourites first where nothing was searched for. */

import type { OwnTrack } from '../../talk-tracks/own-track';
import type { FoundTrack } from '../../talk-tracks/search-tracks';

/** Keeps the order otherwise. */
export function orderOwn(
  found: readonly FoundTrack[],
  own: readonly OwnTrack[],
  favouritesFirst: boolean,
): readonly FoundTrack[] {
  if (own.length === 0) return found;
  const rows = new Map(own.map((one) => [one.id, one]));
  const rowOf = ({ pack, track }: FoundTrack) => rows.get(`${pack.id}/${track.id}`);
  const shown = found.filter((one) => !rowOf(one)?.isHidden);
  if (!favouritesFirst) return shown;
  const isFavourite = (one: FoundTrack) => rowOf(one)?.isFavourite === true;
  return [...shown.filter(isFavourite), ...shown.filter((one) => !isFavourite(one))];
}
