/** Comparing: every difference is found and named, and nothing else is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePacks } from '../../sharing/compare-packs';
import { movedIds } from '../../sharing/keyed-list';
import { sameData } from '../../sharing/same-data';
import type { Pack } from '../../talk-tracks/model';
import { applyEdit, applyEdits, BASE, type Edit, someEdits } from './edited-packs';

const RUNS = Number(process.env.SHARING_RUNS ?? 300);

const told = (newer: Pack) => comparePacks(BASE, newer).entries.map(({ section, id, is }) => `${is} ${section}/${id}`);
const edited = (does: Edit['does'], at = 0) => applyEdit(BASE, { does, at, word: 1 });

describe('two versions', () => {
  it('that are the same have no differences', () =>
    expect(comparePacks(BASE, structuredClone(BASE))).toEqual({ head: [], entries: [] }));
  it.each([
    ['retitle', 'reworded tracks/name-their-worry'],
    ['retire', 'retired tracks/name-their-worry'],
    ['remove', 'removed tracks/name-their-worry'],
    ['add', 'added tracks/name-their-worry-11'],
    ['limit', 'reworded limits/frost'],
  ] as const)('tell of %s', (does, what) => expect(told(edited(does))).toEqual([what]));
  it('tell of the one thing that moved, not of those it passed', () =>
    expect(told(edited('raise', 5))).toEqual(['moved tracks/say-what-it-cannot-2']));
  it('tell which words, before and after', () => {
    const [change] = comparePacks(BASE, edited('retitle')).entries;
    expect(change).toMatchObject({
      fields: [
        { path: ['title', 'en'], old: 'Name their worry', new: 'Title 1', is: 'value' },
        { path: ['title', 'zh'], old: '说出对方的顾虑', new: '标题1', is: 'value' },
      ],
    });
  });
  it('tell of a cue by its id', () => {
    const [change] = comparePacks(BASE, edited('example')).entries;
    const paths = change && 'fields' in change ? change.fields.map(({ path }) => path.join('.')) : [];
    expect(paths).toEqual(['cues.you-told-me.quiet', 'cues.nin-shuoguo.quiet']);
  });
  it('tell of cues in another order', () => {
    const turned = {
      ...BASE,
      tracks: BASE.tracks.map((track, index) => (index === 0 ? { ...track, cues: track.cues.toReversed() } : track)),
    };
    const [change] = comparePacks(BASE, turned).entries;
    expect(change).toMatchObject({ is: 'reworded', fields: [{ path: ['cues'], is: 'order' }] });
  });
  it('tell of the pack itself', () =>
    expect(comparePacks(BASE, { ...BASE, version: '1.3.0' }).head).toEqual([
      { path: ['version'], old: '1.2.0', new: '1.3.0', is: 'value' },
    ]));
  it('tell of sections that nobody has thought of yet', () => {
    const newer: Pack & { songs: readonly { id: string }[] } = { ...BASE, songs: [{ id: 'hymn' }] };
    expect(told(newer)).toEqual(['added songs/hymn']);
  });
});

describe('any two versions', () => {
  it('differ in the comparison just where they differ', () => {
    fc.assert(
      fc.property(someEdits, someEdits, (one, other) => {
        const [older, newer] = [applyEdits(BASE, one), applyEdits(BASE, other)];
        const { head, entries } = comparePacks(older, newer);
        expect(head.length + entries.length === 0).toBe(sameData(older, newer));
      }),
      { numRuns: RUNS },
    );
  });
  it('seen from the other side have added what was removed', () => {
    fc.assert(
      fc.property(someEdits, (edits) => {
        const newer = applyEdits(BASE, edits);
        const ids = (is: string, one: Pack, other: Pack) =>
          comparePacks(one, other)
            .entries.filter((change) => change.is === is)
            .map(({ id }) => id);
        expect(ids('added', BASE, newer).sort()).toEqual(ids('removed', newer, BASE).sort());
      }),
      { numRuns: RUNS },
    );
  });
  it('have moved as little as can be: what stayed is in the old order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...'abcdefgh'], { minLength: 2 }), (after) => {
        const before = [...'abcdefgh'];
        const moved = movedIds(before, after);
        const stayed = after.filter((id) => !moved.has(id));
        expect(stayed).toEqual(stayed.toSorted());
        const stayable = (ids: readonly string[]) => ids.join('') === ids.toSorted().join('');
        for (const id of moved) expect(stayable(after.filter((one) => one === id || !moved.has(one)))).toBe(false);
      }),
      { numRuns: RUNS },
    );
  });
  it('of 2,000 tracks are compared while somebody types', () => {
    const tracks = Array.from({ length: 2_000 }, (_, n) => ({ ...BASE.tracks[0]!, id: `track-${n}` }));
    const started = performance.now();
    const found = comparePacks({ ...BASE, tracks }, { ...BASE, tracks: structuredClone(tracks).toReversed() });
    expect(found.entries).toHaveLength(1_999);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
