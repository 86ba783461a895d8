/** The search box over talk tracks: both languages, several words, small slips of the keyboard. */
import { describe, expect, it } from 'vitest';
import type { Pack } from '../../talk-tracks/model';
import { parsePack } from '../../talk-tracks/parse-pack';
import { createTrackSearch } from '../../talk-tracks/search-tracks';
import { ORCHARD } from './orchard-pack';

const orchard = (id: string): Pack => {
  const result = parsePack(ORCHARD);
  if (!result.ok) throw new Error('refused');
  return { ...result.pack, id };
};

describe('searching tracks', () => {
  const first = orchard('first');
  const search = createTrackSearch([first]);
  const ids = (query: string) => search(query).map(({ track }) => track.id);

  it.each(['', '   ', '　'])('lists everything in the order of the packs for an empty query', (query) => {
    const both = createTrackSearch([first, orchard('second')]);
    expect(both(query).map(({ pack, track }) => `${pack.id}/${track.id}`)).toEqual([
      'first/name-their-worry',
      'first/say-what-it-cannot',
      'second/name-their-worry',
      'second/say-what-it-cannot',
    ]);
  });
  it.each([
    ['a title', 'worry', 'name-their-worry'],
    ['a title in capitals', 'CANNOT', 'say-what-it-cannot'],
    ['a title in Chinese', '顾虑', 'name-their-worry'],
    ['a single character', '网', 'say-what-it-cannot'],
    ['when to use it', 'awake', 'name-their-worry'],
    ['why', 'believable', 'say-what-it-cannot'],
    ['why in Chinese', '听见', 'name-their-worry'],
    ['a line', 'season', 'name-their-worry'],
    ['a line in Chinese', '低于', 'say-what-it-cannot'],
    ['a slip of the keyboard', 'wory', 'name-their-worry'],
    ['words in any order', 'cannot say', 'say-what-it-cannot'],
    ['words of both languages', 'worry 顾虑', 'name-their-worry'],
    ['full-width letters', 'ｗｏｒｒｙ', 'name-their-worry'],
  ])('finds by %s', (_, query, id) => expect(ids(query)[0]).toBe(id));

  it('puts a title above a line', () => {
    const [track, other] = first.tracks;
    if (!track || !other) throw new Error('no tracks');
    const titled = { ...other, id: 'titled', title: { en: 'Season opening', zh: '开季' } };
    const found = createTrackSearch([{ ...first, tracks: [track, titled] }])('season');
    expect(found.map((one) => one.track.id)).toEqual(['titled', 'name-their-worry']);
  });
  it('wants every word', () => {
    expect(ids('worry')).toHaveLength(1);
    expect(ids('worry believable')).toEqual([]);
  });
  it.each(['zzzqqq', '火箭发射', '\ud83c', '((((', '^=!\'"|'])('finds nothing for %j and does not throw', (query) => {
    expect(ids(query)).toEqual([]);
  });
  it('answers with the pack that holds the track', () => {
    const second = orchard('second');
    expect(createTrackSearch([second])('worry')[0]?.pack).toBe(second);
  });
  it('takes no longer for a pasted mail than for a word', () => {
    const many = Array.from({ length: 300 }, (_, n) => orchard(`pack-${n}`));
    const searchMany = createTrackSearch(many);
    searchMany('worry');
    const started = performance.now();
    searchMany('the frost nets tore twice last spring and nobody came '.repeat(2_000));
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
