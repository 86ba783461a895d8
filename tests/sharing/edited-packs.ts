/** A pack of several cards of every kind, and edits such as people make, one by one. */
import fc from 'fast-check';
import type { Pack, Track } from '../../talk-tracks/model';
import { parsePack } from '../../talk-tracks/parse-pack';
import { ORCHARD } from '../talk-tracks/orchard-pack';

type Editable = { -readonly [Key in keyof Pack]: Pack[Key] };

/** The pack of a text; throws where it is refused. */
export function packOf(text: string): Pack {
  const result = parsePack(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.pack;
}

const another = (track: Track, number: number | string): Track => ({
  ...track,
  id: `${track.id}-${number}`,
  title: { en: `${track.title.en} ${number}`, zh: `${track.title.zh}${number}` },
  cues: track.cues.map((cue) => ({ ...cue, id: `${cue.id}-${number}` })),
});

const plain = packOf(ORCHARD);

/** Six tracks, a risk, a limit and a case. */
export const BASE: Pack = packOf(
  JSON.stringify({
    ...plain,
    tracks: [0, 1, 2].flatMap((number) =>
      number === 0 ? plain.tracks : plain.tracks.map((track) => another(track, number)),
    ),
    limits: [{ id: 'frost', text: { en: 'Not below −8 °C.', zh: '不适用于零下8度以下。' }, since: '2026-01-01' }],
    cases: [
      {
        id: 'valley',
        customer: { en: 'a grower with 40 trees', zh: '一位有40棵树的果农' },
        story: { en: 'Two frosts, one lost row.', zh: '两次霜冻，损失一排。' },
        figure: { en: '1 row of 12', zh: '12排中的1排' },
        source: 'Season report 2025',
        permission: 'named',
        date: '2025-11-01',
        expires: '2030-11-01',
      },
    ],
  }),
);

/** One thing that somebody does to a pack. */
export type Edit = { readonly at: number; readonly word: number } & {
  readonly does: 'retitle' | 'prioritise' | 'example' | 'line' | 'remove' | 'add' | 'retire' | 'raise' | 'limit';
};

const KINDS: readonly Edit['does'][] = [
  'retitle',
  'prioritise',
  'example',
  'line',
  'remove',
  'add',
  'retire',
  'raise',
  'limit',
];

/** Some edits; those of one side do not touch the ids that the other side adds. */
export const someEdits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({ does: fc.constantFrom(...KINDS), at: fc.nat(5), word: fc.nat(3) }),
  { maxLength: 4 },
);

/** The pack after an edit; an edit of a track that is no more does nothing. */
export function applyEdit(pack: Pack, { does, at, word }: Edit, who = ''): Pack {
  const target = BASE.tracks[at % BASE.tracks.length]?.id ?? '';
  const change = (edit: (track: Track) => Track): Pack => ({
    ...pack,
    tracks: pack.tracks.map((track) => (track.id === target ? edit(track) : track)),
  });
  const next: Editable = { ...pack };
  switch (does) {
    case 'retitle':
      return change((track) => ({ ...track, title: { en: `Title ${who}${word}`, zh: `标题${who}${word}` } }));
    case 'prioritise':
      return change((track) => ({ ...track, priority: word === 0 ? 1 : word === 1 ? 2 : 3 }));
    case 'example':
      return change((track) => ({
        ...track,
        cues: track.cues.map((cue) => ({ ...cue, quiet: [...new Set([...cue.quiet, `Plum ${who}${word}.`])] })),
      }));
    case 'line':
      return change((track) => ({ ...track, lines: [{ en: `Line ${who}${word}`, zh: `话${who}${word}` }] }));
    case 'remove':
      return { ...pack, tracks: pack.tracks.filter(({ id }) => id !== target) };
    case 'add': {
      const track = plain.tracks[at % 2];
      const added = track && another(track, `${who}${word + 10}`);
      if (added && !pack.tracks.some(({ id }) => id === added.id))
        next.tracks = [...pack.tracks.slice(0, at), added, ...pack.tracks.slice(at)];
      return next;
    }
    case 'retire':
      return change((track) => ({ ...track, state: 'retired' }));
    case 'raise': {
      const track = pack.tracks.find(({ id }) => id === target);
      if (track) next.tracks = [track, ...pack.tracks.filter(({ id }) => id !== target)];
      return next;
    }
    case 'limit':
      next.limits = (pack.limits ?? []).map((limit) => ({
        ...limit,
        text: { en: `Limit ${who}${word}.`, zh: `边界${who}${word}。` },
      }));
      return next;
  }
}

/** The pack after all of them. */
export function applyEdits(pack: Pack, edits: readonly Edit[], who = ''): Pack {
  return edits.reduce((edited, edit) => applyEdit(edited, edit, who), pack);
}
