/** The words of the sidebar: complete in both languages, Chinese set as Chinese, dates as people say them. */
import { describe, expect, it } from 'vitest';
import { byDue, describeDue, formatDay, lateFrom } from '../../components/words/describe-due';
import { en } from '../../components/words/en';
import { languageOf } from '../../components/words/language-of';
import { localiseLine } from '../../components/words/placeholder-names';
import { plural } from '../../components/words/plural';
import { zh } from '../../components/words/zh';
import type { Due } from '../../talk-tracks/model';
import { localZone } from '../../talk-tracks/promises/moment-in-zone';
import { NOW } from './fake-ports';

const ZONE = localZone();

/** Every text of a dictionary by its path; functions are called with a name, and with counts. */
function textsOf(words: unknown, path = ''): [string, string][] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function')
    return [1, 2].flatMap((count): [string, string][] => [
      [`${path}(${count})`, String(words(...new Array(words.length).fill(count)))],
    ]);
  return Object.entries(words as object).flatMap(([key, value]) => textsOf(value, `${path}.${key}`));
}

const english = new Map(textsOf(en));
const chinese = new Map(textsOf(zh));
/** Said in the other language on purpose, or a name. */
const FOREIGN = [
  '.tabs.label',
  '.tracks.inEnglish',
  '.tracks.inChinese',
  '.settings.languages.en',
  '.settings.languages.zh',
  '.promises.calendar.outlook',
];

describe('the words', () => {
  it('are the same in number and place', () => expect([...chinese.keys()]).toEqual([...english.keys()]));

  it.each([
    ['English', english],
    ['Chinese', chinese],
  ])('in %s are all there, and nowhere shouted', (_, texts) => {
    for (const [path, text] of texts) {
      expect(text.trim(), path).not.toBe('');
      expect(text, path).not.toMatch(/[!！]|undefined|NaN/);
    }
  });

  it('in Chinese are Chinese', () => {
    for (const [path, text] of chinese)
      if (!FOREIGN.includes(path) && !path.startsWith('.folded.state'))
        expect(languageOf(text), `${path}: ${text}`).toBe('zh');
  });

  it('in Chinese have full-width punctuation and no "你"', () => {
    for (const [path, text] of chinese) {
      expect(text, path).not.toMatch(/\p{Script=Han}\s*[,;:?()]|[,;:?()]\s*\p{Script=Han}|\p{Script=Han}\./u);
      expect(text, path).not.toMatch(/你/);
    }
  });

  it('in English are English', () => {
    for (const [path, text] of english)
      if (!FOREIGN.includes(path)) expect(text, path).not.toMatch(/\p{Script=Han}|[，。；：？！]/u);
  });

  it('count', () => {
    expect(plural(1, 'promise', 'promises')).toBe('1 promise');
    expect(plural(0, 'promise', 'promises')).toBe('0 promises');
    expect(zh.promiseCount(1)).toBe('1 项承诺');
  });
});

describe('what is due', () => {
  const due = (date: string, time?: string, precision: Due['precision'] = time ? 'time' : 'day'): Due => ({
    text: '',
    date,
    precision,
    ...(time && { time }),
  });

  it.each([
    [due('2026-11-27', '12:00'), 'Fri 27 Nov, 12:00', '11月27日周五 12:00'],
    [due('2026-11-22', '17:00'), 'today, 17:00', '今天 17:00'],
    [due('2026-11-23'), 'tomorrow', '明天'],
    [due('2026-11-20'), '2 days late', '逾期 2 天'],
    [due('2026-11-21'), '1 day late', '逾期 1 天'],
    [due('2026-11-22', '08:00'), 'late today', '今天已过'],
    [due('2026-12-04', undefined, 'week'), 'by Fri 4 Dec', '12月4日周五前'],
    [null, 'no date', '未定日期'],
  ])('%o is "%s" and “%s”', (one, englishWords, chineseWords) => {
    expect(describeDue(one, NOW, 'en', ZONE).text).toBe(englishWords);
    expect(describeDue(one, NOW, 'zh', ZONE).text).toBe(chineseWords);
  });

  it('names the year where it is another one', () => {
    expect(formatDay('2027-01-05', NOW, 'en')).toContain('2027');
    expect(formatDay('2026-12-05', NOW, 'zh')).not.toContain('2026');
  });

  it('today is not late before it is over', () => {
    expect(describeDue(due('2026-11-22'), NOW, 'en', ZONE).isLate).toBe(false);
    expect(lateFrom(due('2026-11-22'), ZONE)).toBe(new Date(2026, 10, 23).getTime());
  });

  it.each([
    // Sunday noon in London is Monday, one in the morning, in Auckland, and seven on Sunday morning in New York.
    ['Pacific/Auckland', due('2026-11-22'), '1 day late', '逾期 1 天'],
    ['Pacific/Auckland', due('2026-11-23'), 'today', '今天'],
    ['Pacific/Auckland', due('2026-11-22', '12:30'), '1 day late', '逾期 1 天'],
    ['America/New_York', due('2026-11-22', '08:00'), 'today, 08:00', '今天 08:00'],
    ['America/New_York', due('2026-11-22', '06:59'), 'late today', '今天已过'],
    ['Europe/London', due('2026-11-22', '11:59'), 'late today', '今天已过'],
  ])('is told in the zone that is chosen: %s, %o', (zone, one, englishWords, chineseWords) => {
    const noon = new Date('2026-11-22T12:00:00Z');
    expect(describeDue(one, noon, 'en', zone).text).toBe(englishWords);
    expect(describeDue(one, noon, 'zh', zone).text).toBe(chineseWords);
  });

  it('has its year told by the year there', () => {
    const eve = new Date('2026-12-31T20:00:00Z');
    expect(describeDue(due('2027-01-08'), eve, 'en', 'Asia/Shanghai').text).toBe('Fri 8 Jan');
    expect(describeDue(due('2027-01-08'), eve, 'en', 'Europe/London').text).toBe('Fri 8 Jan 2027');
  });

  it('is in order, what has no date last', () => {
    const rows = [{ due: null }, { due: due('2026-11-27') }, { due: due('2026-11-23') }, { due: null }];
    expect(rows.toSorted(byDue).map((row) => row.due?.date)).toEqual([
      '2026-11-23',
      '2026-11-27',
      undefined,
      undefined,
    ]);
  });
});

describe('placeholders', () => {
  it('are Chinese in a Chinese line, and stay as they are where no name is known', () => {
    expect(localiseLine('从{{before}}到{{after}}，{{xyz_q}}')).toBe('从{{之前}}到{{之后}}，{{xyz q}}');
    expect(localiseLine('from {{before}}')).toBe('from {{before}}');
  });

  it('named like a part of every object are foreign all the same', () =>
    expect(localiseLine('看{{constructor}}')).toBe('看{{constructor}}'));
});
