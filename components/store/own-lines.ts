/** The lines of a track as its rep has them, each with what is known of its own words. */
import type { Bilingual, Track } from '../../talk-tracks/model';
import { type OwnTrack, type PlacedLine, placeOwnLines } from '../../talk-tracks/own-track';

export interface ShownLine {
  /** Among the lines on screen. */
  readonly place: number;
  readonly text: Bilingual;
  /** Null for a line as the team has it. */
  readonly own: PlacedLine | null;
}

/** The team's lines with the own ones in their places, in the order in which the reader offers them. */
export function shownLines({ lines }: Pick<Track, 'lines'>, row: OwnTrack | null): readonly ShownLine[] {
  const placed = placeOwnLines(lines, row?.lines ?? []);
  const last = Math.max(lines.length - 1, ...placed.map(({ place }) => place));
  return Array.from({ length: last + 1 }, (_, place) => place).flatMap((place) => {
    const own = placed.find((one) => one.place === place) ?? null;
    const text = own?.line.text ?? lines[place];
    return text ? [{ place, text, own }] : [];
  });
}
