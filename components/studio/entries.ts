/** The lists of a pack as the studio edits them: what an entry of each is, what a new one holds, and changes that leave the rest as it is. */
import type { SectionName } from '../../talk-tracks/check-draft-pack';
import type { Bilingual, Cue, Pack, Pillar } from '../../talk-tracks/model';

export type EntryOf<Section extends SectionName> = NonNullable<Pack[Section]>[number];
export type AnyEntry = EntryOf<SectionName>;

/** Where somebody stands in a pack. */
export interface Place {
  readonly section: SectionName;
  readonly index: number;
}

export const NOTHING: Bilingual = { en: '', zh: '' };

/** The same list each time: a selector that made a new one would have its reader drawn without end. */
const NONE: readonly never[] = [];

/** The entries of a section; none, always the same list, where the pack has no such one. */
export function entriesIn<Section extends SectionName>(pack: Pack, section: Section): readonly EntryOf<Section>[] {
  return (pack[section] ?? NONE) as readonly EntryOf<Section>[];
}

/** The pack with other entries in a section; a list that is not asked for and empty is left out. */
export function withEntries<Section extends SectionName>(
  pack: Pack,
  section: Section,
  entries: readonly EntryOf<Section>[],
): Pack {
  if (entries.length === 0 && section !== 'tracks' && section !== 'risks') {
    const { [section]: _, ...rest } = pack;
    return rest as Pack;
  }
  return { ...pack, [section]: entries };
}

/** The pack with one entry changed. */
export function changeEntry<Section extends SectionName>(
  pack: Pack,
  { section, index }: { readonly section: Section; readonly index: number },
  change: (entry: EntryOf<Section>) => EntryOf<Section>,
): Pack {
  const entries = entriesIn(pack, section);
  return withEntries(
    pack,
    section,
    entries.map((entry, at) => (at === index ? change(entry) : entry)),
  );
}

/** An id that no entry of the pack has: the wanted one, or that with the first free number. */
export function freeId(pack: Pack, wanted: string): string {
  const taken = new Set(
    (['tracks', 'risks', 'lessons', 'worksheets', 'cadences', 'cases', 'limits', 'tests'] as const).flatMap((section) =>
      (pack[section] ?? NONE).map(({ id }) => id),
    ),
  );
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
}

/** A new cue; its lists have one empty place each, to be written into. */
export const newCue = (pack: Pack, owner: string): Cue => {
  const taken = new Set([...pack.tracks, ...pack.risks].flatMap(({ cues }) => cues.map(({ id }) => id)));
  let number = 1;
  while (taken.has(`${owner}-${number}`)) number += 1;
  return { id: `${owner}-${number}`, lang: 'en', patterns: [''], fires: [''], quiet: [''] };
};

/** What a new entry of each section holds. `today` is an ISO day. */
export function newEntry(pack: Pack, section: SectionName, today: string, pillar: Pillar = 'empathy'): AnyEntry {
  const id = freeId(pack, `new-${SINGULAR[section]}`);
  const nextYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`.replace('-02-29', '-02-28');
  const entries: { readonly [Section in SectionName]: EntryOf<Section> } = {
    tracks: {
      ...{ id, pillar, tiers: ['T1'], stages: [], kinds: [], title: NOTHING, when: NOTHING, why: NOTHING },
      ...{ lines: [NOTHING], answers: [], cues: [], sources: [], priority: 2, state: 'draft' },
    },
    risks: { id, type: 'vague_proof', title: NOTHING, why: NOTHING, instead: NOTHING, cues: [], sources: [] },
    lessons: { id, title: NOTHING, text: NOTHING, sources: [] },
    worksheets: {
      id,
      title: NOTHING,
      when: NOTHING,
      fields: [{ id: 'field-1', kind: 'text', label: NOTHING }],
      sources: [],
    },
    cadences: {
      id,
      title: NOTHING,
      when: NOTHING,
      steps: [{ afterDays: 0, title: NOTHING, purpose: NOTHING }],
      sources: [],
    },
    cases: {
      ...{ id, customer: NOTHING, story: NOTHING, figure: NOTHING, source: '', permission: 'internal' },
      ...{ date: today, expires: nextYear },
    },
    limits: { id, text: NOTHING, since: today },
    tests: { id, lang: 'en', body: '' },
  };
  return entries[section];
}

const SINGULAR: Readonly<Record<SectionName, string>> = {
  tracks: 'track',
  risks: 'risk',
  lessons: 'lesson',
  worksheets: 'worksheet',
  cadences: 'cadence',
  cases: 'case',
  limits: 'limit',
  tests: 'test',
};

/** A copy of an entry under a free id; cues get ids of their own, and a track begins as a draft. */
export function duplicateOf(pack: Pack, entry: AnyEntry): AnyEntry {
  const id = freeId(pack, `${entry.id}-copy`);
  if (!('cues' in entry)) return { ...entry, id };
  const taken = new Set([...pack.tracks, ...pack.risks].flatMap(({ cues }) => cues.map((cue) => cue.id)));
  const cues = entry.cues.map((cue) => {
    let number = 2;
    while (taken.has(`${cue.id}-${number}`)) number += 1;
    taken.add(`${cue.id}-${number}`);
    return { ...cue, id: `${cue.id}-${number}` };
  });
  return 'pillar' in entry ? { ...entry, id, cues, state: 'draft' } : { ...entry, id, cues };
}
