/** A rep's own wording, hidden tracks and favourites, laid over a pack and over the next version of it. */
import { describe, expect, it } from 'vitest';
import type { Bilingual, Pack, Track } from '../../talk-tracks/model';
import { applyOwnTracks, isReworded, type OwnTrack, placeOwnLines, touchedTracks } from '../../talk-tracks/own-track';
import { pack as tinyPack, track } from './reader/tiny-pack';

const line = (en: string): Bilingual => ({ en, zh: `${en}（中文）` });
const pack = (...tracks: Partial<Track>[]): Pack =>
  tinyPack(
    tracks.map((own) => track(own.id ?? '', 'empathy', [], own)),
    [],
    { id: 'p' },
  );
const own = (id: string, rest: Partial<OwnTrack>): OwnTrack => ({ id: `p/${id}`, updatedAt: '', ...rest });
const linesOf = ({ tracks }: Pack, id: string) => tracks.find((track) => track.id === id)?.lines.map(({ en }) => en);

const mine = own('a', { lines: [{ at: 1, of: line('two'), text: line('my two') }] });

describe('an own line', () => {
  it.each([
    ['where it was', ['one', 'two', 'three'], ['one', 'my two', 'three']],
    ['where it has moved to', ['two', 'one'], ['my two', 'one']],
    ['in its place when the pack reworded it', ['one', 'two, better'], ['one', 'my two']],
    ['at the end when the pack dropped it', ['one'], ['one', 'my two']],
  ])('stands %s', (_, lines, expected) =>
    expect(linesOf(applyOwnTracks(pack({ id: 'a', lines: lines.map(line) }), [mine]), 'a')).toEqual(expected),
  );

  it('changes nothing in another track, nor in the pack that it was laid over', () => {
    const before = pack({ id: 'a', lines: [line('one'), line('two')] }, { id: 'b', lines: [line('two')] });
    expect(linesOf(applyOwnTracks(before, [mine]), 'b')).toEqual(['two']);
    expect(linesOf(before, 'a')).toEqual(['one', 'two']);
  });
});

it('a hidden track keeps its cues and offers nothing', () => {
  const before = pack({ id: 'a', lines: [line('one')] });
  const [track] = applyOwnTracks(before, [own('a', { isHidden: true })]).tracks;
  expect(track).toMatchObject({ lines: [], state: 'retired', cues: before.tracks[0]?.cues });
});

it('favourites come first', () => {
  const { tracks } = applyOwnTracks(pack({ id: 'a' }, { id: 'b', priority: 3 }, { id: 'c' }), [
    own('b', { isFavourite: true }),
  ]);
  expect(tracks.map(({ id, priority }) => [id, priority])[0]).toEqual(['b', 1]);
  expect(tracks.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
});

it('a pack of which nothing is said comes back as it is', () => {
  const before = pack({ id: 'a' });
  expect(applyOwnTracks(before, [{ ...mine, id: 'other/a' }])).toBe(before);
});

describe('own lines', () => {
  const ownLine = (at: number, en: string) => ({ at, of: line(en), text: line(`my ${en}`) });
  it('never stand in the same place, so that none is lost', () => {
    const placed = placeOwnLines([line('two')], [ownLine(0, 'one'), ownLine(1, 'two')]);
    expect(placed.map(({ place }) => place)).toEqual([1, 0]);
    const shown = applyOwnTracks(pack({ id: 'a', lines: [line('two')] }), [
      own('a', { lines: [ownLine(0, 'one'), ownLine(1, 'two')] }),
    ]);
    expect(linesOf(shown, 'a')).toEqual(['my two', 'my one']);
  });
  it.each([
    ['says the same', [line('one')], false],
    ['says something else', [line('one, better')], true],
    ['says something else in one language', [{ ...line('one'), zh: '新句' }], true],
    ['says nothing any more', [], true],
  ] as const)('know that the pack %s', (_, lines, expected) =>
    expect(placeOwnLines(lines, [ownLine(0, 'one')]).map(isReworded)).toEqual([expected]),
  );
});

describe('a newer version', () => {
  const before = pack({ id: 'a', lines: [line('one'), line('two')] }, { id: 'b' });
  const touched = (newer: Pack, ...rows: OwnTrack[]) =>
    touchedTracks(before, newer, rows).map(({ id, isGone, lines }) => [id, isGone, lines.length]);
  it('touches the own line whose line it words anew', () =>
    expect(touched(pack({ id: 'a', lines: [line('one'), line('two, better')] }, { id: 'b' }), mine)).toEqual([
      ['a', false, 1],
    ]));
  it('touches what was made of a track that it retires or drops', () => {
    const favourites = [own('a', { isFavourite: true }), own('b', { isFavourite: true })];
    expect(touched(pack({ id: 'a', state: 'retired' }), ...favourites)).toEqual([
      ['a', true, 0],
      ['b', true, 0],
    ]);
  });
  it('touches nothing where the pack says again what the own line was written for', () => {
    const astray = pack({ id: 'a', lines: [line('one'), line('two, worse')] });
    expect(touchedTracks(astray, before, [mine])).toEqual([]);
  });
  it('touches nothing where it changes something else, or what it changes was different already', () => {
    expect(touched(pack({ id: 'a', lines: [line('other'), line('two')] }, { id: 'b', priority: 1 }), mine)).toEqual([]);
    const late = own('a', { lines: [{ at: 1, of: line('long ago'), text: line('my two') }] });
    expect(touched(before, late, { ...mine, id: 'other/a' })).toEqual([]);
    expect(touched(pack({ id: 'b' }), { ...mine, isHidden: true })).toEqual([]);
  });
});
