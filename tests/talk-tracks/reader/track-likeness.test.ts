// How like a draft is to each track, by the tracks' own words.
import { describe, expect, it } from 'vitest';
import { indexLikeness } from '../../../talk-tracks/reader/track-likeness';

const track = (en: string, zh: string) => ({ title: { en, zh }, when: { en: '', zh: '' }, why: { en: '', zh: '' } });
const tracks = [
  track('Return the pallets they lent', '归还借来的托盘'),
  track('Name the person who repairs', '说清谁来维修'),
  track('Name the day of the invoice', '说清开票日期'),
];
const likeness = (text: string, lang: 'en' | 'zh' = 'en') => indexLikeness(tracks, lang)(text);

describe('likeness', () => {
  it('is highest for the track that says the words of the draft, in any number and tense', () => {
    const [pallets = 0, repairs = 0, invoice = 0] = likeness('Our pallet was returned.');
    expect(pallets).toBeGreaterThan(0.3);
    expect([repairs, invoice]).toEqual([0, 0]);
  });
  it('reads Chinese by pairs of characters, of one run alone', () => {
    expect(likeness('托盘还没有还', 'zh').map(Math.sign)).toEqual(Float64Array.of(1, 0, 0));
    expect(likeness('托。盘', 'zh').map(Math.sign)).toEqual(Float64Array.of(0, 0, 0));
  });
  it('counts a rare word for more than one that several tracks say', () => {
    const [, repairs = 0, invoice = 0] = likeness('name repairs');
    expect(repairs).toBeGreaterThan(invoice);
    expect(invoice).toBeGreaterThan(0);
  });
  it('says what a track is for over why it works', () => {
    const twice = [
      { ...tracks[0], title: { en: 'one', zh: '一' }, when: { en: 'crates', zh: '' }, why: { en: 'spoons', zh: '' } },
      { ...tracks[0], title: { en: 'two', zh: '二' }, when: { en: 'spoons', zh: '' }, why: { en: 'crates', zh: '' } },
    ];
    const [first = 0, second = 0] = indexLikeness(twice, 'en')('crates');
    expect(first).toBeGreaterThan(second);
  });
  it('is nothing for a word that most tracks say', () => {
    const many = Array.from({ length: 100 }, (_, at) => track(`customer number${at}`, '客户'));
    expect(Math.max(...indexLikeness(many, 'en')('the customer'))).toBe(0);
    expect(Math.max(...indexLikeness(many, 'zh')('客户'))).toBe(0);
    expect(indexLikeness(many, 'en')('number7').indexOf(0)).toBe(0);
  });
  it('is between 0 and 1, and 0 where nothing is said', () => {
    expect(Math.max(...likeness(''))).toBe(0);
    expect(Math.max(...likeness('Return the pallets they lent'))).toBeLessThanOrEqual(1.000001);
  });
});
