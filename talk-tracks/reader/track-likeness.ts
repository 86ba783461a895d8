/** How like a draft is to each track, by the words that the track is described with: rare words that both use speak for it. */
import type { Bilingual, Language, Track } from '../model';
import { stemsOf } from './word-stem';

/** 0–1 for each track, by its place in the list the index was made of. */
export type Likeness = Float64Array;

/** What a word counts by where the track says it: what it is for says more than why it works. */
const SAID_IN = { title: 1, when: 1.5, why: 0.75, topics: 1.5 } as const;
/** A word that more than this share of the tracks use tells nothing. */
const COMMON = 0.15;
const HAN_RUN = /\p{Script=Han}+/gu;

/** The tracks that use a word, and how much of each that word is: two lists side by side, since there may be thousands. */
interface Uses {
  readonly tracks: number[];
  readonly weights: number[];
}

/** Makes the index of what the tracks say of themselves in one language. Comparing takes time in proportion to the text and to the tracks that share its words. */
export function indexLikeness(
  tracks: readonly Pick<Track, 'title' | 'when' | 'why' | 'topics'>[],
  lang: Language,
): (text: string) => Likeness {
  const counts = new Map<string, number>();
  const said = tracks.map((track) => {
    const words = weighWords(track, lang);
    for (const word of words.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
    return words;
  });
  const most = Math.max(12, tracks.length * COMMON);
  const rarity = new Map<string, number>();
  for (const [word, count] of counts)
    if (count <= most) rarity.set(word, Math.log((tracks.length + 1) / (count + 0.5)));

  const uses = new Map<string, Uses>();
  for (const [place, words] of said.entries()) {
    let squares = 0;
    for (const [word, weight] of words) squares += (weight * (rarity.get(word) ?? 0)) ** 2;
    const length = Math.sqrt(squares) || 1;
    for (const [word, weight] of words) {
      const rare = rarity.get(word);
      if (rare === undefined) continue;
      let known = uses.get(word);
      if (!known) {
        known = { tracks: [], weights: [] };
        uses.set(word, known);
      }
      known.tracks.push(place);
      known.weights.push((weight * rare) / length);
    }
  }

  return (text) => {
    const likeness = new Float64Array(tracks.length);
    const known = [...new Set(wordsOf(text))].flatMap((word) => {
      const rare = rarity.get(word);
      return rare === undefined ? [] : [{ word, rare }];
    });
    const length = lengthOf(known.map(({ rare }) => rare));
    for (const { word, rare } of known) {
      const shared = uses.get(word);
      if (!shared) continue;
      for (let at = 0; at < shared.tracks.length; at += 1) {
        const track = shared.tracks[at] as number;
        likeness[track] = (likeness[track] as number) + (rare / length) * (shared.weights[at] as number);
      }
    }
    return likeness;
  };
}

/** English stems, and pairs of neighbouring Chinese characters: Chinese words are mostly two. */
function wordsOf(text: string): string[] {
  const words = stemsOf(text);
  for (const [run] of text.matchAll(HAN_RUN))
    for (let at = 0; at + 1 < run.length; at += 1) words.push(run.slice(at, at + 2));
  return words;
}

function weighWords(
  { title, when, why, topics }: Pick<Track, 'title' | 'when' | 'why' | 'topics'>,
  lang: Language,
): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  const say = (text: string, weight: number) => {
    for (const word of wordsOf(text)) words.set(word, Math.max(weight, words.get(word) ?? 0));
  };
  const texts: readonly [Bilingual | undefined, number][] = [
    [title, SAID_IN.title],
    [when, SAID_IN.when],
    [why, SAID_IN.why],
  ];
  for (const [text, weight] of texts) say(text?.[lang] ?? '', weight);
  for (const topic of topics?.[lang] ?? []) say(topic, SAID_IN.topics);
  return words;
}

const lengthOf = (weights: readonly number[]): number =>
  Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
