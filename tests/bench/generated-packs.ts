/** Packs with as many cues as one likes, to see what their number costs. Words are made up, so few of them ever fire: the price of having them is what is measured. */
import type { Cue, Pack } from '../../talk-tracks/model';

const SYLLABLES =
  'ba be bi bo bu da de di do du fa fe fi fo ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi vo'.split(
    ' ',
  );
const HANZI = '鼎硕瀚锐臻澜翊骏垚淼焱鑫磊晶岚蕴翰璟钧铎铭锴镒屹峻嵘巍岩砺砾碧瑾瑜璇玑琅琊珺琛';

function noun(index: number): string {
  let left = index;
  let word = '';
  for (let length = 0; length < 4; length += 1) {
    word += SYLLABLES[left % SYLLABLES.length];
    left = Math.floor(left / SYLLABLES.length);
  }
  return word;
}

function cue(index: number): Cue {
  const word = noun(index * 7 + 11);
  const [a, b, c] = [index, Math.floor(index / 40), Math.floor(index / 1600)].map((at) =>
    HANZI.charAt(at % HANZI.length),
  );
  const shared = { id: `made-${index}`, fires: ['x'], quiet: ['x'] };
  if (index % 2 === 1)
    return { ...shared, lang: 'zh', patterns: [`我们(会|将)...${a}${b}${c}`, `<duration>内${b}${a}${c}`] };
  const patterns = [
    `we [also] (will|shall) ... ${word}~ by <date>`,
    `(your|the) ${word} (problem~|delay~)`,
    `${word} ... <percent>`,
  ];
  return { ...shared, lang: 'en', patterns: [patterns[(index / 2) % 3] ?? '', `${word} ${noun(index + 3)}`] };
}

/** A pack with so many cues, twenty to a track. */
export function generatedPack(cues: number): Pack {
  const text = { en: 'Made up', zh: '编造' };
  return {
    format: 1,
    id: 'made-up',
    version: '1.0.0',
    name: text,
    summary: text,
    owner: { name: 'bench' },
    licence: 'Apache-2.0',
    updated: '2026-11-18',
    reviewBy: '2027-11-18',
    weights: {},
    tracks: Array.from({ length: Math.ceil(cues / 20) }, (_, track) => ({
      id: `made-${track}`,
      pillar: (['empathy', 'evidence', 'limits', 'commitment'] as const)[track % 4] ?? 'empathy',
      tiers: ['T1'],
      stages: [],
      kinds: [],
      title: text,
      when: text,
      why: text,
      lines: [text],
      answers: [],
      cues: Array.from({ length: Math.min(20, cues - track * 20) }, (_, at) => cue(track * 20 + at)),
      sources: [],
      priority: 3,
    })),
    risks: [],
  };
}
