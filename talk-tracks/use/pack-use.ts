/** What a team's counts say of one pack: what is used, what is mostly said otherwise, what nobody is ever offered. */
import type { Pack, Track } from '../model';
import type { TrackUse, UseSummary } from './sum-use';

/** A track of the pack with its use. */
export interface UsedTrack {
  /** Among the tracks of the pack; -1 for one that it no longer has. */
  readonly index: number;
  /** Without the id of the pack. */
  readonly id: string;
  readonly use: TrackUse;
  readonly isOftenReworded: boolean;
}

export interface PackUse {
  /** The most inserted first, then the most offered. */
  readonly used: readonly UsedTrack[];
  /** Places of published tracks that were offered to nobody in the weeks that are told. */
  readonly never: readonly number[];
}

/** Fewer insertions than this say nothing about the wording. */
const ENOUGH = 10;
/** Reworded by so many of those who inserted it, the line is not what people want to say. */
const OFTEN = 0.5;

/** The use of a pack. Nothing is `never` offered where no week is told. */
export function packUseOf({ id, tracks }: Pick<Pack, 'id' | 'tracks'>, { tracks: uses, weeks }: UseSummary): PackUse {
  const own = `${id}/`;
  const used = uses
    .filter(({ track }) => track.startsWith(own))
    .map((use): UsedTrack => {
      const name = use.track.slice(own.length);
      const index = tracks.findIndex((track) => track.id === name);
      return { index, id: name, use, isOftenReworded: isOftenReworded(use) };
    })
    .sort(
      (one, other) =>
        other.use.total.inserted - one.use.total.inserted || other.use.total.offered - one.use.total.offered,
    );
  const offered = new Set(
    used.filter(({ use }) => use.total.offered > 0 || use.more.includes('offered')).map(({ index }) => index),
  );
  const never =
    weeks.length === 0 ? [] : tracks.flatMap((track, at) => (isOffered(track) && !offered.has(at) ? [at] : []));
  return { used, never };
}

const isOffered = ({ state = 'published', lines }: Track): boolean => state === 'published' && lines.length > 0;

/** Told only where both numbers are whole: what is left out could tip it. */
const isOftenReworded = ({ total: { inserted, reworded }, more }: TrackUse): boolean =>
  !more.includes('inserted') && inserted >= ENOUGH && reworded >= inserted * OFTEN;
