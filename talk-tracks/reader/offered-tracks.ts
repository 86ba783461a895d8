/** The tracks of packs that may be offered, with what finds the ones a draft calls for. Prepared once: packs never change. */
import { type Language, type Pack, TIERS, type Track } from '../model';
import { indexTopics, type TopicHit } from './topic-index';
import { indexLikeness, type Likeness } from './track-likeness';

/** A track that may be offered. */
export interface NamedTrack {
  /** `pack/track`. */
  readonly id: string;
  readonly track: Track;
  readonly order: number;
  /** Its place among the tracks that topics are looked up for. */
  readonly place: number;
}

/** What is prepared for a list of packs. */
interface Offered {
  readonly tracks: readonly NamedTrack[];
  readonly topicsIn: (text: string) => readonly TopicHit[];
  /** How like its own words a text is to each track, by its place. */
  readonly likenessOf: (text: string, lang: Language) => Likeness;
}

const prepared = new WeakMap<readonly Pack[], Offered>();

/** The same object for the same packs. */
export function offeredTracks(packs: readonly Pack[]): Offered {
  let offered = prepared.get(packs);
  if (!offered) {
    const tracks = packs
      .flatMap(({ id, tracks }) => tracks.filter(isOffered).map((track) => ({ id: `${id}/${track.id}`, track })))
      .map((one, place) => ({ ...one, order: tierOrder(one.track), place }));
    const plain = tracks.map(({ track }) => track);
    const likeness: Partial<Record<Language, ReturnType<typeof indexLikeness>>> = {};
    offered = {
      tracks,
      topicsIn: indexTopics(plain),
      // A language nobody writes in is never made ready.
      likenessOf: (text, lang) => {
        likeness[lang] ??= indexLikeness(plain, lang);
        return likeness[lang](text);
      },
    };
    prepared.set(packs, offered);
  }
  return offered;
}

/** What a sentence is about, for these packs. Hand the hits of all sentences to `suggestTracks`. */
export function createTopicFinder(packs: readonly Pack[]): (text: string) => readonly TopicHit[] {
  return (text) => offeredTracks(packs).topicsIn(text);
}

/** Drafts of tracks are for those who write them, retired ones for those who look back. */
const isOffered = ({ lines, state = 'published' }: Track): boolean => lines.length > 0 && state === 'published';

/** Trust is built from the organisation over the person to the risk: the earlier tier goes first among equals. */
function tierOrder(track: Track): number {
  const earliest = Math.min(...track.tiers.map((tier) => TIERS.indexOf(tier)), TIERS.length - 1);
  return 1 - earliest * 0.02;
}
