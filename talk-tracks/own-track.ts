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

/** An own line, and where it stands among the lines that the pack has now. */
export interface PlacedLine {
  readonly line: OwnLine;
  readonly place: number;
  /** What the pack says in its place; null where it says nothing there any more. */
  readonly team: Bilingual | null;
}

const sameText = (one: Bilingual, other: Bilingual): boolean => one.en === other.en && one.zh === other.zh;

/** Whether the pack says something else now than when the line was written. */
export const isReworded = ({ line, team }: PlacedLine): boolean => !team || !sameText(line.of, team);

/**
 * Finds for each own line its place: where the line it was written for is now; where the pack reworded that, the place it had;
 * where it has gone, or another own line stands there already, behind the last. No two get the same.
 */
export function placeOwnLines(lines: readonly Bilingual[], own: readonly OwnLine[]): readonly PlacedLine[] {
  const found = own.map(({ of }) => {
    const same = lines.findIndex((line) => sameText(line, of));
    return same >= 0 ? same : lines.findIndex((line) => line.en === of.en || line.zh === of.zh);
  });
  const taken = new Set<number>();
  const take = (place: number): number | null => {
    if (place < 0 || taken.has(place)) return null;
    taken.add(place);
    return place;
  };
  const kept = found.map(take);
  let end = lines.length;
  return own.map((line, index) => {
    const place = kept[index] ?? (line.at < lines.length ? take(line.at) : null) ?? end++;
    return { line, place, team: lines[place] ?? null };
  });
}

/** What a newer version of a pack means for one track that a rep made something of. */
export interface TouchedTrack {
  /** Within the pack. */
  readonly id: string;
  /** It is retired, or not there any more. */
  readonly isGone: boolean;
  /** Own lines whose line the pack words otherwise from now on. */
  readonly lines: readonly PlacedLine[];
}

/** The tracks of which a rep made something and that a newer version changes for them. A hidden one is out of sight either way. */
export function touchedTracks(older: Pack, newer: Pack, own: readonly OwnTrack[]): readonly TouchedTrack[] {
  return own.flatMap(({ id: full, isHidden, lines = [] }): readonly TouchedTrack[] => {
    const cut = full.indexOf('/');
    const [packId, id] = [full.slice(0, cut), full.slice(cut + 1)];
    const [before, after] = [older, newer].map(({ tracks }) => tracks.find((track) => track.id === id));
    if (isHidden || packId !== newer.id || !before || before.state === 'retired') return [];
    if (!after || after.state === 'retired') return [{ id, isGone: true, lines: [] }];
    const was = placeOwnLines(before.lines, lines);
    const changed = placeOwnLines(after.lines, lines).filter(
      (placed, index) => isReworded(placed) && JSON.stringify(placed.team) !== JSON.stringify(was[index]?.team),
    );
    return changed.length > 0 ? [{ id, isGone: false, lines: changed }] : [];
  });
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
  for (const { line, place } of placeOwnLines(track.lines, own.lines ?? [])) lines[place] = line.text;
  return { ...track, lines, ...(own.isFavourite && { priority: 1 as const }) };
}
