/** The search box over talk tracks: a few letters in, tracks out. For short queries by hand, never for a draft. */
import Fuse, { type IFuseOptions } from 'fuse.js';
import type { Pack, Track } from './model';

/** A track and the pack it stands in. */
export interface FoundTrack {
  readonly pack: Pack;
  readonly track: Track;
}

/** More would only slow the search down: nobody types it into a search box. */
const LONGEST_QUERY = 64;

const OPTIONS: IFuseOptions<FoundTrack> = {
  keys: [
    { name: 'title', weight: 4, getFn: ({ track }) => [track.title.en, track.title.zh] },
    { name: 'when', weight: 2, getFn: ({ track }) => [track.when.en, track.when.zh] },
    { name: 'why', weight: 1, getFn: ({ track }) => [track.why.en, track.why.zh] },
    { name: 'lines', weight: 2, getFn: ({ track }) => track.lines.flatMap(({ en, zh }) => [en, zh]) },
  ],
  threshold: 0.3,
  ignoreLocation: true,
  ignoreDiacritics: true,
  minMatchCharLength: 1,
};

/**
 * Prepares a search over title, when, why and lines in both languages. Several words must all be found, wherever they stand.
 * An empty query lists every track in the order of the packs; anything else comes best first.
 */
export function createTrackSearch(packs: readonly Pack[]): (query: string) => readonly FoundTrack[] {
  const all = packs.flatMap((pack) => pack.tracks.map((track) => ({ pack, track })));
  let index: Fuse<FoundTrack> | null = null;
  return (query) => {
    const words = query.slice(0, LONGEST_QUERY).normalize('NFKC').trim().split(/\s+/u).filter(Boolean);
    if (words.length === 0) return all;
    index ??= new Fuse(all, OPTIONS);
    return findAll(index, words);
  };
}

/** Tracks in which every word is found, by the sum of their ranks; Fuse alone takes the query for one long word. */
function findAll(index: Fuse<FoundTrack>, words: readonly string[]): readonly FoundTrack[] {
  const places = new Map<FoundTrack, { seen: number; rank: number }>();
  for (const word of new Set(words)) {
    for (const { item, score } of index.search(word)) {
      const place = places.get(item) ?? { seen: 0, rank: 0 };
      places.set(item, { seen: place.seen + 1, rank: place.rank + (score ?? 1) });
    }
  }
  const wanted = new Set(words).size;
  return [...places]
    .filter(([, { seen }]) => seen === wanted)
    .sort(([, a], [, b]) => a.rank - b.rank)
    .map(([item]) => item);
}
