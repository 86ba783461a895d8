/** What a rep made of a talk track for themselves, and how it is laid over a pack. An update of the pack never touches it. */
import type { Bilingual, Pack, Track } from './model';

/** A line in the rep's own words. */
export interface OwnLine {
  /** Its place among the track's lines when it was written. */
  readonly at: number;
  /** The line that it stands for, as the pack had it then. */
  readonly of: Bilingual;
  readonly text: Bilingual;
}

/** One track, as a rep wants it. */
export interface OwnTrack {
  /** `pack/track`. */
  readonly id: string;
  readonly isHidden?: true;
  readonly isFavourite?: true;
  readonly lines?: readonly OwnLine[];
  /** ISO time. */
  readonly updatedAt: string;
}

/**
 * The pack as its reader wants it. A hidden track is retired: its cues go on seeing what a draft says, its lines are never offered.
 * Favourites come first in rank and order. An own line stands for the line it was written for, wherever that is now; where the pack
 * reworded that line, for the one in its place; where it has gone, at the end. The same pack comes back where nothing applies.
 */
export function applyOwnTracks(pack: Pack, own: readonly OwnTrack[]): Pack {
  const byId = new Map(own.map((one) => [one.id, one]));
  if (!pack.tracks.some(({ id }) => byId.has(`${pack.id}/${id}`))) return pack;
  const tracks = pack.tracks.map((track) => applyOwnTrack(track, byId.get(`${pack.id}/${track.id}`)));
  const isFavourite = ({ id }: Track) => byId.get(`${pack.id}/${id}`)?.isFavourite === true;
  return { ...pack, tracks: [...tracks.filter(isFavourite), ...tracks.filter((track) => !isFavourite(track))] };
}

function applyOwnTrack(track: Track, own: OwnTrack | undefined): Track {
  if (!own) return track;
  if (own.isHidden) return { ...track, state: 'retired', lines: [] };
  const lines = [...track.lines];
  for (const { at, of, text } of own.lines ?? []) {
    const place = track.lines.findIndex((line) => line.en === of.en || line.zh === of.zh);
    lines[place >= 0 ? place : Math.min(at, lines.length)] = text;
  }
  return { ...track, lines, ...(own.isFavourite && { priority: 1 as const }) };
}
