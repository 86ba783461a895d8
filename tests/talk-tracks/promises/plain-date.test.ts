/** The quick way to a date gives what chrono gives, or steps aside. */
import { en } from 'chrono-node';
import { describe, expect, it } from 'vitest';
import { findPlainDate } from '../../../talk-tracks/promises/plain-date';
import { ENGLISH_SENTENCES } from './english-sentences';

const chronoFinds = (text: string, now: Date) =>
  en.GB.parse(text, now, { forwardDate: true })
    .filter(({ start }) => start.isCertain('day') && start.isCertain('month'))
    .map(({ index, text: words, start, end }) => ({
      start: index,
      end: index + words.trimEnd().length,
      year: start.isCertain('year') ? start.get('year') : null,
      month: start.get('month'),
      date: start.get('day'),
      more: end !== null && end !== undefined ? 'a range' : start.isCertain('hour') ? 'a time' : '',
    }));

const DATES = [
  '26 November',
  'Thursday 26th Nov',
  'on 3 Dec',
  'on Friday 4 December 2026',
  '1st of May',
  '31 March 2027',
  '9 Sept,',
  '12 June CT',
  'mon 3 May',
];
const withWord = (words: readonly string[], at: number, word: string) => [
  ...words.slice(0, at),
  word,
  ...words.slice(at),
];
const hosts = ENGLISH_SENTENCES.map(([text]) => text).filter((text) => !/\d/.test(text));
const texts = [
  ...ENGLISH_SENTENCES.map(([text]) => text),
  ...hosts.flatMap((text, index) => {
    const words = text.split(' ');
    return DATES.map((date, at) => withWord(words, (index * 7 + at) % (words.length + 1), date).join(' '));
  }),
];

describe.each(['2026-11-18T12:00', '2028-02-29T12:00'])('counted from %s', (now) => {
  it('agrees with chrono wherever it answers', () => {
    const answered = texts.flatMap((text) => {
      const found = findPlainDate(text);
      return found ? [{ text, found }] : [];
    });
    for (const { text, found } of answered)
      expect(chronoFinds(text, new Date(now)), text).toEqual([{ ...found, more: '' }]);
    expect(answered.length).toBeGreaterThan(200);
  });
});

it.each(['by 26 November at 3pm', '1–3 December', 'today or 3 May', 'the first week of 3 May', '31 November'])(
  'leaves "%s" to chrono',
  (text) => expect(findPlainDate(text)).toBeNull(),
);
