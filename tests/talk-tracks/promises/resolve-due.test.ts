/** Which date a phrase means, on reference days in the middle and at the ends of weeks, months and years. */
import { describe, expect, it } from 'vitest';
import { resolveDue } from '../../../talk-tracks/promises/resolve-due';

type Row = readonly [phrase: string, date: string | null];

const date = (text: string, now: string, previous: string | null = null): string | null =>
  resolveDue(text, { now, previous })?.date ?? null;

/** Wednesday in the middle of a month: the day the conventions are written for. */
const WEDNESDAY: readonly Row[] = [
  ['on Dec 18', '2026-12-18'],
  ['by December 8', '2026-12-08'],
  ['Tues, Nov 24th at 3', '2026-11-24'],
  ['by the deadline, December 11, 2 p.m.', '2026-12-11'],
  ['Feb 1–19', '2027-02-19'],
  ['Thu 26', '2026-11-26'],
  ['Fri 27', '2026-11-27'],
  ['every Tuesday and Friday', '2026-11-20'],
  ['each noon', '2026-11-19'],
  ['in the morning', '2026-11-19'],
  ["on Tuesday's lorry", '2026-11-24'],
  ["in tonight's post", '2026-11-18'],
  ["on Tuesday's ledger", '2026-11-24'],
  ['the day the drum leaves', null],
  ['Thursday 26th', '2026-11-26'],
  ['the 3rd', '2026-12-03'],
  ['by noon tomorrow', '2026-11-19'],
  ['first thing Monday', '2026-11-23'],
  ['w/c 30 Nov', '2026-12-04'],
  ['end of next week', '2026-11-27'],
  ['before Christmas', '2026-12-25'],
  ['a week on Tuesday', '2026-12-01'],
  ['Monday week', '2026-11-30'],
  ['Friday', '2026-11-20'],
  ['on Wednesday', '2026-11-25'],
  ['this Thursday', '2026-11-19'],
  ['next Monday', '2026-11-23'],
  ['next Wed', '2026-11-25'],
  ['next Sunday', '2026-11-29'],
  ['by Tues', '2026-11-24'],
  ['before Sat', '2026-11-21'],
  ['no later than Monday', '2026-11-23'],
  ['until Friday', '2026-11-20'],
  ['Friday week', '2026-11-27'],
  ['a week on Monday', '2026-11-30'],
  ['Thursday of next week', '2026-11-26'],
  ['the Friday after next', '2026-12-04'],
  ['EOD', '2026-11-18'],
  ['by the end of the day', '2026-11-18'],
  ['close of play Friday', '2026-11-20'],
  ['today at 5', '2026-11-18'],
  ['at half past four', '2026-11-18'],
  ['in an hour', '2026-11-18'],
  ['tonight', '2026-11-18'],
  ['tomorrow first thing', '2026-11-19'],
  ['the day after tomorrow', '2026-11-20'],
  ['within 24 hours', '2026-11-19'],
  ['within 48 hours', '2026-11-20'],
  ['in the next 72 hours', '2026-11-21'],
  ['in two working days', '2026-11-20'],
  ['within five business days', '2026-11-25'],
  ['within 10 working days', '2026-12-02'],
  ['in three days', '2026-11-21'],
  ['within a week', '2026-11-25'],
  ["in two weeks' time", '2026-12-02'],
  ['in a fortnight', '2026-12-02'],
  ['within a month', '2026-12-18'],
  ['two weeks from Friday', '2026-12-04'],
  ['w/c 7 December', '2026-12-11'],
  ['w/c 16 Nov', '2026-11-20'],
  ['week commencing 30 November', '2026-12-04'],
  ['this week', '2026-11-20'],
  ['by the end of the week', '2026-11-20'],
  ['next week', '2026-11-27'],
  ['at the weekend', '2026-11-22'],
  ['next weekend', '2026-11-29'],
  ['month end', '2026-11-30'],
  ['by the end of November', '2026-11-30'],
  ['end of next month', '2026-12-31'],
  ['by year end', '2026-12-31'],
  ['end of the quarter', '2026-12-31'],
  ['end of Q1', '2027-03-31'],
  ['mid-December', '2026-12-15'],
  ['the 24th', '2026-11-24'],
  ['by the 3rd', '2026-12-03'],
  ['the 31st', '2026-12-31'],
  ['the 8th of next month', '2026-12-08'],
  ['Thursday 3 December, 9am', '2026-12-03'],
  ['3rd of January', '2027-01-03'],
  ['December 4', '2026-12-04'],
  ['2026-12-24', '2026-12-24'],
  ['26/11', '2026-11-26'],
  ['11/26', '2026-11-26'],
  ['4/12/2026', '2026-12-04'],
  ['every Tuesday', '2026-11-24'],
  ['each Wednesday', '2026-11-25'],
  ['on Mondays', '2026-11-23'],
  ['every day at 17:00', '2026-11-19'],
  ['daily', '2026-11-19'],
  ['every working day', '2026-11-19'],
  ['asap', null],
  ['shortly', null],
  ['in due course', null],
  ['at some point', null],
  ['in the next few days', null],
  ['two days after you confirm', null],
  ['within three days of receipt', null],
  ['on receipt of the deposit', null],
  ['that evening', null],
  ['', null],
  ['周五', '2026-11-20'],
  ['周三', '2026-11-25'],
  ['本周四', '2026-11-19'],
  ['这周五前', '2026-11-20'],
  ['下周一', '2026-11-23'],
  ['下周三前', '2026-11-25'],
  ['下礼拜天', '2026-11-29'],
  ['下下周二', '2026-12-01'],
  ['星期六上午', '2026-11-21'],
  ['今晚', '2026-11-18'],
  ['今晚八点', '2026-11-18'],
  ['下午五点', '2026-11-18'],
  ['下班前', '2026-11-18'],
  ['半小时内', '2026-11-18'],
  ['明天一早', '2026-11-19'],
  ['明早九点', '2026-11-19'],
  ['后天', '2026-11-20'],
  ['大后天', '2026-11-21'],
  ['24小时内', '2026-11-19'],
  ['48小时内', '2026-11-20'],
  ['三个工作日内', '2026-11-23'],
  ['10个工作日内', '2026-12-02'],
  ['三天内', '2026-11-21'],
  ['一周内', '2026-11-25'],
  ['两周后', '2026-12-02'],
  ['半个月内', '2026-12-03'],
  ['一个月内', '2026-12-18'],
  ['本周内', '2026-11-20'],
  ['下周', '2026-11-27'],
  ['周末', '2026-11-22'],
  ['月底前', '2026-11-30'],
  ['下月底', '2026-12-31'],
  ['下月8号', '2026-12-08'],
  ['下个月15号前', '2026-12-15'],
  ['30号', '2026-11-30'],
  ['5号前', '2026-12-05'],
  ['12月3日', '2026-12-03'],
  ['1月3号', '2027-01-03'],
  ['十二月三号', '2026-12-03'],
  ['2026年12月24日', '2026-12-24'],
  ['11/26', '2026-11-26'],
  ['从12月1号起', '2026-12-01'],
  ['最晚11月30日', '2026-11-30'],
  ['年底前', '2026-12-31'],
  ['每周五', '2026-11-20'],
  ['每周三', '2026-11-25'],
  ['每天早上八点', '2026-11-19'],
  ['每个工作日', '2026-11-19'],
  ['每月5号', '2026-12-05'],
  ['尽快', null],
  ['回头', null],
  ['这两天', null],
  ['后续', null],
  ['收货后三天内', null],
  ['合同签订之日起5个工作日内', null],
  ['当天', null],
];

/** Thursday, the last day of a year. */
const YEAR_END: readonly Row[] = [
  ['tomorrow', '2027-01-01'],
  ['Friday', '2027-01-01'],
  ['next Monday', '2027-01-04'],
  ['in two working days', '2027-01-04'],
  ['this week', '2027-01-01'],
  ['month end', '2026-12-31'],
  ['end of next month', '2027-01-31'],
  ['within a month', '2027-01-31'],
  ['the 15th', '2027-01-15'],
  ['12 January', '2027-01-12'],
  ['31 December', '2026-12-31'],
  ['year end', '2026-12-31'],
  ['明天', '2027-01-01'],
  ['周末', '2027-01-03'],
  ['下周一', '2027-01-04'],
  ['两个工作日内', '2027-01-04'],
  ['下月8号', '2027-01-08'],
  ['月底', '2026-12-31'],
  ['1月12日', '2027-01-12'],
];

/** Sunday: weeks end with it. */
const SUNDAY: readonly Row[] = [
  ['Monday', '2026-11-23'],
  ['Sunday', '2026-11-29'],
  ['next Monday', '2026-11-23'],
  ['next Sunday', '2026-11-29'],
  ['at the weekend', '2026-11-22'],
  ['next week', '2026-11-27'],
  ['in one working day', '2026-11-23'],
  ['within five working days', '2026-11-27'],
  ['周一', '2026-11-23'],
  ['下周一', '2026-11-23'],
  ['周日', '2026-11-29'],
  ['周末', '2026-11-22'],
  ['一个工作日内', '2026-11-23'],
];

/** Saturday, the last of January in a year without a leap day. */
const SHORT_MONTH: readonly Row[] = [
  ['within a month', '2026-02-28'],
  ['the 31st', '2026-03-31'],
  ['the 30th of next month', null],
  ['end of next month', '2026-02-28'],
  ['this week', '2026-02-06'],
  ['in two working days', '2026-02-03'],
  ['29 February', '2028-02-29'],
  ['一个月内', '2026-02-28'],
  ['下月30号', null],
  ['下月底', '2026-02-28'],
  ['31号', '2026-03-31'],
];

describe.each([
  ['a Wednesday', '2026-11-18', WEDNESDAY],
  ['the last day of a year', '2026-12-31', YEAR_END],
  ['a Sunday', '2026-11-22', SUNDAY],
  ['the end of January', '2026-01-31', SHORT_MONTH],
] as const)('on %s, %s', (_, now, rows) => {
  it.each(rows)('%s → %s', (phrase, want) => expect(date(phrase, now)).toBe(want));
});

describe('a date seen from every weekday of one week', () => {
  const week = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'];
  it.each([
    ['Friday', ['20', '20', '20', '20', '27', '27', '27']],
    ['next Tuesday', ['24', '24', '24', '24', '24', '24', '24']],
    ['周五', ['20', '20', '20', '20', '27', '27', '27']],
    ['下周二', ['24', '24', '24', '24', '24', '24', '24']],
    ['two working days', ['18', '19', '20', '23', '24', '24', '24']],
  ])('%s', (phrase, days) => {
    const said = phrase === 'two working days' ? 'in two working days' : phrase;
    expect(week.map((now) => date(said, now)?.slice(-2))).toEqual(days);
  });
});

describe('"that evening" and 当天', () => {
  it.each([
    ['that evening', '2026-12-03'],
    ['the same day', '2026-12-03'],
    ['the following day', '2026-12-04'],
    ['当天', '2026-12-03'],
    ['当晚', '2026-12-03'],
    ['次日', '2026-12-04'],
  ])('%s follows the date before', (phrase, want) => expect(date(phrase, '2026-11-18', '2026-12-03')).toBe(want));
});

describe('the time of day', () => {
  it.each([
    ['Monday at 9', '09:00'],
    ['by noon tomorrow', '12:00'],
    ['Thursday before 3', '15:00'],
    ['at five today', '17:00'],
    ['Friday 16:30', '16:30'],
    ['tomorrow 7pm', '19:00'],
    ['12 December, 8am', '08:00'],
    ['half past two on Friday', '14:30'],
    ['周三下午四点', '16:00'],
    ['今晚八点前', '20:00'],
    ['明天上午9点半', '09:30'],
    ['12月3日14:00', '14:00'],
    ['周五中午十二点', '12:00'],
  ])('%s is %s', (phrase, time) => {
    expect(resolveDue(phrase, { now: '2026-11-18' })).toMatchObject({ time, precision: 'time' });
  });

  it.each(['at 150, 250 and 400 parts', 'by 2 percent', 'ratio 3:100', '快一点', '这三点'])(
    'is not in %j',
    (phrase) => {
      expect(resolveDue(phrase, { now: '2026-11-18' })).toBeNull();
    },
  );

  it('counts hours from a known time of writing', () => {
    expect(resolveDue('in three hours', { now: '2026-11-18T22:30' })).toMatchObject({
      date: '2026-11-19',
      time: '01:30',
    });
    expect(resolveDue('三小时内', { now: '2026-11-18T22:30' })).toMatchObject({ date: '2026-11-19', time: '01:30' });
    expect(resolveDue('in three hours', { now: '2026-11-18' })).toEqual({
      text: 'in three hours',
      date: '2026-11-18',
      precision: 'day',
    });
  });

  it('means tomorrow where the time is past today', () => {
    expect(resolveDue('at 9', { now: '2026-11-18T18:00' })).toMatchObject({ date: '2026-11-19', time: '09:00' });
    expect(resolveDue('at 9', { now: '2026-11-18T08:00' })).toMatchObject({ date: '2026-11-18', time: '09:00' });
  });
});

describe('precision and words', () => {
  it.each([
    ['w/c 7 December', 'week'],
    ['this week', 'week'],
    ['month end', 'month'],
    ['on Friday', 'day'],
    ['本周内', 'week'],
    ['月底前', 'month'],
    ['周五前', 'day'],
  ])('%s is a %s', (phrase, precision) => {
    expect(resolveDue(phrase, { now: '2026-11-18' })).toMatchObject({ text: phrase, precision });
  });

  it('says when, not what: "Monday\'s minutes by Friday"', () => {
    expect(date("Monday's minutes by Friday", '2026-11-18')).toBe('2026-11-20');
    expect(date('周一的纪要周五给您', '2026-11-18')).toBe('2026-11-20');
  });

  it('leaves ordinary words alone', () => {
    for (const words of ['you sat there', 'the sun', 'he wed her', 'we may 3 times', '24/7', '3号楼']) {
      expect(resolveDue(words, { now: '2026-11-18' })).toBeNull();
    }
  });
});

describe('now', () => {
  it('is a local day, or an instant in the local zone', () => {
    const zone = process.env.TZ;
    try {
      process.env.TZ = 'Asia/Shanghai';
      expect(date('tomorrow', '2026-11-18')).toBe('2026-11-19');
      expect(date('tomorrow', '2026-11-18T20:00:00Z')).toBe('2026-11-20');
      expect(date('tomorrow', '2026-11-18T20:00:00')).toBe('2026-11-19');
      process.env.TZ = 'America/Los_Angeles';
      expect(date('tomorrow', '2026-11-18')).toBe('2026-11-19');
      expect(date('tomorrow', '2026-11-18T02:00:00Z')).toBe('2026-11-18');
      // Clocks change on 1 November there; a day stays a day.
      expect(date('tomorrow', '2026-10-31')).toBe('2026-11-01');
      expect(date('3 November', '2026-10-31')).toBe('2026-11-03');
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it.each(['', 'soon', '2026-02-30', '2026-11', '18/11/2026'])('is no date: %j', (now) => {
    expect(resolveDue('Friday', { now })).toBeNull();
  });
});
