/** Finds which tracks a text calls for, by the topics that packs name: plain words, no patterns. */
import type { Topics, Track } from '../model';
import { stemsOf } from './word-stem';

/** What a text says of one track. */
export interface TopicMatch {
  /** 0–1: how much the words found speak for this track and not for any other. */
  readonly strength: number;
  /** The topic that speaks most for it, as the pack writes it. */
  readonly words: string;
}

/** Tracks, by their place in the list the index was made of. */
export type TopicMatches = ReadonlyMap<number, TopicMatch>;

/** One topic of one language and the tracks that name it. */
interface Topic {
  readonly words: string;
  /** Stems of an English topic; empty for a Chinese one. */
  readonly stems: readonly string[];
  /** Several words, or four Chinese characters: it hardly stands in a text by chance. */
  readonly isPhrase: boolean;
  readonly tracks: number[];
}

const HAN = /\p{Script=Han}/u;

/** Makes the index. Looking a text up takes time in proportion to the text, however many topics there are. */
export function indexTopics(tracks: readonly Pick<Track, 'topics'>[]): (text: string) => readonly TopicHit[] {
  const topics = new Map<string, Topic>();
  const english = new Map<string, Topic[]>();
  const chinese = new Map<string, Topic[]>();
  const add = (words: string, isChinese: boolean, track: number) => {
    const key = words.normalize('NFKC').toLowerCase().trim();
    const stems = isChinese ? [] : stemsOf(key);
    const first = isChinese ? [...key][0] : stems[0];
    if (first === undefined) return;
    const name = isChinese ? key : stems.join(' ');
    let topic = topics.get(name);
    if (!topic) {
      const isPhrase = isChinese ? [...key].length >= 4 : stems.length > 1;
      topic = { words: key, stems, isPhrase, tracks: [] };
      topics.set(name, topic);
      const index = isChinese ? chinese : english;
      index.set(first, [...(index.get(first) ?? []), topic]);
    }
    if (topic.tracks.at(-1) !== track) topic.tracks.push(track);
  };
  tracks.forEach(({ topics: named }, track) => {
    for (const words of named?.en ?? []) add(words, false, track);
    for (const words of named?.zh ?? []) add(words, HAN.test(words), track);
  });

  return (text) => {
    const found = new Set<Topic>();
    const stems = stemsOf(text);
    stems.forEach((stem, at) => {
      for (const topic of english.get(stem) ?? [])
        if (topic.stems.every((one, step) => stems[at + step] === one)) found.add(topic);
    });
    if (chinese.size > 0 && HAN.test(text)) {
      const lower = text.toLowerCase();
      for (let at = 0; at < lower.length; at += 1)
        for (const topic of chinese.get(lower[at] as string) ?? [])
          if (lower.startsWith(topic.words, at)) found.add(topic);
    }
    return [...found];
  };
}

/** A topic that stands in a text. */
export type TopicHit = Pick<Topic, 'words' | 'isPhrase' | 'tracks'>;

/** Under this many tracks that share a topic, it still tells something. */
const COMMON = 12;
/** What one topic that a single track names says for it. */
const SAYS = { word: 0.3, phrase: 0.55 } as const;

/** What the hits of all sentences of a draft say together. A topic that many tracks name says little for each. */
export function weighTopics(hits: Iterable<TopicHit>): TopicMatches {
  const matches = new Map<number, { strength: number; words: string; best: number }>();
  for (const { words, isPhrase, tracks } of new Set(hits)) {
    const share = Math.max(0, 1 - (tracks.length - 1) / COMMON) * (isPhrase ? SAYS.phrase : SAYS.word);
    if (share === 0) continue;
    for (const track of tracks) {
      const known = matches.get(track);
      if (!known) matches.set(track, { strength: share, words, best: share });
      else {
        known.strength = Math.min(1, known.strength + share);
        if (share > known.best) Object.assign(known, { words, best: share });
      }
    }
  }
  return matches;
}

/** Whether a text holds one of these topics: for cases and limits, of which there are few. */
export function holdsTopic(text: string, topics: Topics | undefined): boolean {
  return topics !== undefined && indexTopics([{ topics }])(text).length > 0;
}
