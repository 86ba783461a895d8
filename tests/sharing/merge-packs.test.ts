/** Merging: nothing of either side is lost, and nothing that both changed is decided in silence. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MergeConflict, mergePacks, type SettleConflict } from '../../sharing/merge-packs';
import { sameData } from '../../sharing/same-data';
import type { Pack } from '../../talk-tracks/model';
import { applyEdit, applyEdits, BASE, type Edit, someEdits } from './edited-packs';

const RUNS = Number(process.env.SHARING_RUNS ?? 200);

const edited = (does: Edit['does'], at = 0, word = 1, pack = BASE) => applyEdit(pack, { does, at, word });
const merge = (mine: Pack, theirs: Pack, settle?: SettleConflict) => {
  const { conflicts, result } = mergePacks(BASE, mine, theirs, settle);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return { conflicts, pack: result.pack };
};
const inWords = (conflict: MergeConflict) =>
  JSON.stringify(conflict, ['path', 'is', 'base', 'mine', 'theirs', 'en', 'zh', 'id']);
const pathsOf = (conflicts: readonly MergeConflict[]) => conflicts.map(({ path }) => path.join('.'));

describe('two managers', () => {
  it('who edit different tracks both get their way', () => {
    const { conflicts, pack } = merge(edited('retitle', 0), edited('retitle', 1));
    expect(conflicts).toEqual([]);
    expect(pack.tracks.slice(0, 2).map(({ title }) => title.en)).toEqual(['Title 1', 'Title 1']);
  });
  it('who edit different fields of one track both get their way', () => {
    const { conflicts, pack } = merge(edited('retitle'), edited('prioritise', 0, 2));
    expect(conflicts).toEqual([]);
    expect(pack.tracks[0]).toMatchObject({ title: { en: 'Title 1' }, priority: 3 });
  });
  it('who reword one title differently are asked', () => {
    const { conflicts, pack } = merge(edited('retitle', 0, 1), edited('retitle', 0, 2));
    expect(conflicts).toEqual([
      {
        path: ['tracks', 'name-their-worry', 'title'],
        is: 'value',
        base: BASE.tracks[0]!.title,
        mine: { en: 'Title 1', zh: '标题1' },
        theirs: { en: 'Title 2', zh: '标题2' },
      },
    ]);
    expect(pack.tracks[0]!.title.en).toBe('Title 1');
  });
  it('who edit one half each of a pair of languages are asked: the halves must say the same', () => {
    const [first, ...rest] = BASE.tracks;
    const withTitle = (title: Pack['name']) => ({ ...BASE, tracks: [{ ...first!, title }, ...rest] });
    const { conflicts } = merge(
      withTitle({ ...first!.title, en: 'Name it' }),
      withTitle({ ...first!.title, zh: '说' }),
    );
    expect(pathsOf(conflicts)).toEqual(['tracks.name-their-worry.title']);
  });
  it('of whom one takes out what the other edits are asked', () => {
    const { conflicts } = merge(edited('remove'), edited('retitle'));
    expect(conflicts).toMatchObject([{ path: ['tracks', 'name-their-worry'], mine: undefined }]);
  });
  it('who both add an example to one cue get both', () => {
    const { conflicts, pack } = merge(edited('example', 0, 1), edited('example', 0, 2));
    expect(conflicts).toEqual([]);
    expect(pack.tracks[0]!.cues[0]!.quiet).toHaveLength(3);
  });
  it('who replace one line differently are asked, not given both', () => {
    const { conflicts } = merge(edited('line', 0, 1), edited('line', 0, 2));
    expect(pathsOf(conflicts)).toEqual(['tracks.name-their-worry.lines']);
  });
  it('of whom one rearranges and the other adds get both', () => {
    const { conflicts, pack } = merge(edited('raise', 5), edited('add', 2));
    expect(conflicts).toEqual([]);
    const ids = pack.tracks.map(({ id }) => id);
    expect(ids[0]).toBe('say-what-it-cannot-2');
    expect(ids[ids.indexOf('say-what-it-cannot') + 1]).toBe('name-their-worry-11');
  });
  it('who rearrange differently are asked', () => {
    const { conflicts } = merge(edited('raise', 5), edited('raise', 4));
    expect(conflicts).toMatchObject([{ path: ['tracks'], is: 'order' }]);
    const settled = merge(edited('raise', 5), edited('raise', 4), () => 'theirs');
    expect(settled.conflicts).toEqual([]);
    expect(settled.pack.tracks).toEqual(edited('raise', 4).tracks);
  });
  it('who rearrange the examples of a cue differently and add to them are asked', () => {
    const withQuiet = (...quiet: readonly string[]): Pack => ({
      ...BASE,
      tracks: BASE.tracks.map((track, index) =>
        index === 0 ? { ...track, cues: track.cues.map((cue, at) => (at === 0 ? { ...cue, quiet } : cue)) } : track,
      ),
    });
    const { conflicts } = mergePacks(
      withQuiet('Plums.', 'Pears.', 'Figs.'),
      withQuiet('Figs.', 'Plums.', 'Pears.', 'Nuts.'),
      withQuiet('Pears.', 'Plums.', 'Figs.', 'Hops.'),
    );
    expect(pathsOf(conflicts)).toEqual(['tracks.name-their-worry.cues.you-told-me.quiet']);
  });
  it('get the later version and day', () => {
    const [mine, theirs] = [
      { ...BASE, version: '1.9.0', updated: '2026-10-03' },
      { ...BASE, version: '1.10.0', updated: '2026-10-02' },
    ];
    for (const settle of [undefined, () => 'mine' as const])
      expect(merge(mine, theirs, settle).pack).toMatchObject({ version: '1.10.0', updated: '2026-10-03' });
  });
  it('hear of it where two good halves make a bad pack', () => {
    const [first, second, ...rest] = BASE.tracks;
    const named = (which: 'first' | 'second') => ({
      ...BASE,
      tracks: [first!, second!]
        .map((track, index) =>
          (which === 'first' ? 0 : 1) === index
            ? { ...track, cues: track.cues.map((cue, at) => (at === 0 ? { ...cue, id: 'same-name' } : cue)) }
            : track,
        )
        .concat(rest),
    });
    const { conflicts, result } = mergePacks(BASE, named('first'), named('second'));
    expect(conflicts).toEqual([]);
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'duplicate-id' }] });
  });
});

describe('any edits', () => {
  type Merge = typeof merge;
  type Holds = (mine: Pack, theirs: Pack, merge: Merge) => void;
  const property = (holds: Holds, way: Merge) =>
    fc.property(someEdits, someEdits, (one, other) => {
      holds(applyEdits(BASE, one, 'a'), applyEdits(BASE, other, 'b'), way);
    });
  /** Merges that a hurried hand would write: each property must catch the one beside it. */
  const lastWins: Merge = (mine) => ({ conflicts: [], pack: mine });
  const twice: Merge = (mine, theirs) => ({
    conflicts: [],
    pack: { ...mine, tracks: [...mine.tracks, ...theirs.tracks] },
  });
  const oneSided: Merge = (mine, theirs, settle) => ({ ...merge(mine, theirs, settle), conflicts: [] });
  const deaf: Merge = (mine, theirs, settle) => merge(mine, theirs, settle && (() => 'mine'));

  describe.each<readonly [string, Merge, Holds]>([
    [
      'merged with an unchanged side are themselves',
      lastWins,
      (mine, _, way) => {
        expect(way(mine, BASE)).toEqual({ conflicts: [], pack: mine });
        expect(way(BASE, mine)).toEqual({ conflicts: [], pack: mine });
      },
    ],
    [
      'made by both are made once',
      twice,
      (mine, _, way) => expect(way(mine, structuredClone(mine))).toEqual({ conflicts: [], pack: mine }),
    ],
    [
      'are in conflict at the same places from either side',
      (mine, theirs, settle) => (mine.tracks.length < theirs.tracks.length ? lastWins : merge)(mine, theirs, settle),
      (mine, theirs, way) => {
        const [one, other] = [way(mine, theirs), way(theirs, mine)];
        const turned = other.conflicts.map((conflict) => ({
          ...conflict,
          mine: conflict.theirs,
          theirs: conflict.mine,
        }));
        const sorted = (conflicts: readonly MergeConflict[]) => conflicts.map(inWords).sort();
        expect(sorted(one.conflicts)).toEqual(sorted(turned));
      },
    ],
    [
      'of one track by one side alone are never lost',
      lastWins,
      (mine, theirs, way) => {
        const { pack } = way(mine, theirs);
        const find = (from: Pack, id: string) => from.tracks.find((track) => track.id === id);
        for (const { id } of [...mine.tracks, ...theirs.tracks, ...BASE.tracks]) {
          const [merged, before, ours, others] = [find(pack, id), find(BASE, id), find(mine, id), find(theirs, id)];
          if (sameData(before, ours)) expect(merged).toEqual(others);
          else if (sameData(before, others)) expect(merged).toEqual(ours);
        }
      },
    ],
    [
      'of one title by both are asked about',
      oneSided,
      (mine, theirs, way) => {
        const { conflicts } = way(mine, theirs);
        for (const before of BASE.tracks) {
          const [ours, others] = [mine, theirs].map((pack) => pack.tracks.find(({ id }) => id === before.id)?.title);
          if (!ours || !others || [ours, others].some((title) => sameData(title, before.title))) continue;
          const asked = conflicts.some(({ path }) => path.join() === `tracks,${before.id},title`);
          expect(asked).toBe(!sameData(ours, others));
        }
      },
    ],
    [
      'are settled as asked',
      deaf,
      (mine, theirs, way) => {
        const { conflicts } = way(mine, theirs);
        const { pack } = way(mine, theirs, () => 'theirs');
        for (const { path, theirs: value } of conflicts.filter(
          ({ path }) => path[0] === 'tracks' && path.length === 3,
        )) {
          const track = pack.tracks.find(({ id }) => id === path[1]);
          expect(new Map(Object.entries(track ?? {})).get(String(path[2]))).toEqual(value);
        }
        const open = way(mine, theirs, () => 'theirs').conflicts;
        expect(open).toEqual([]);
        if (conflicts.length > 0) expect(pack).not.toEqual(way(mine, theirs).pack);
      },
    ],
  ])('%s', (_, wrongWay, holds) => {
    it('holds', () => {
      fc.assert(property(holds, merge), { numRuns: RUNS });
    });
    it('can fail', () => expect(fc.check(property(holds, wrongWay), { numRuns: 5_000, seed: 1 }).failed).toBe(true));
  });
});
