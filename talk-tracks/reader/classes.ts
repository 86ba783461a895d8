/** Recognises the classes of the pattern language (`<number>`, `<date>` …) over tokens, in both languages. */
import { beginsDate, DAY_WORDS, dateEnds, MONTHS } from './dates';
import {
  after,
  beginsNumber,
  between,
  type Ends,
  firstAfter,
  NONE,
  numberEnd,
  numberEnds,
  word,
  words,
} from './figures';
import type { Token } from './tokens';
import type { Word } from './vocabulary';

/** The classes that a pattern may name. */
export const CLASS_NAMES = ['number', 'percent', 'money', 'duration', 'date', 'name'] as const;
export type ClassName = (typeof CLASS_NAMES)[number];

/** The bit of each class in a set of classes. */
export const CLASS_BITS: Readonly<Record<ClassName, number>> = {
  number: 1,
  percent: 2,
  money: 4,
  duration: 8,
  date: 16,
  name: 32,
};

/** Figures after these are names of things, not amounts. */
const CODE_LEADS = words(
  'no number page room stand invoice order ticket po version v ext tel phone building bay gate dock flat suite 第',
);
const CURRENCY_SIGNS = new Set(['$', '£', '€', '¥', '₹', '₩']);
const CURRENCY_WORDS = words(
  'dollar dollars euro euros pound pounds quid cents pence yuan rmb usd eur gbp cny hkd sgd aud cad chf jpy yen rupees 元 块',
);
const CURRENCY_PHRASES = ['美元', '欧元', '英镑', '港币', '港元', '日元', '人民币', '万元', '亿元'];
const CODES = words('usd eur gbp cny rmb hkd sgd aud cad chf jpy');
const UNITS = words(
  'second seconds sec secs minute minutes min mins hour hours hr hrs h day days night nights week weeks wk wks weekend weekends fortnight fortnights month months mth mths quarter quarters year years yr yrs',
);
const UNIT_ADJECTIVES = words('working business calendar full whole consecutive short more extra');
/** What a length of time begins with where it is no number. */
const DURATION_LEADS = words('a an one half 半 几');
const ZH_UNITS = [
  '小时',
  '分钟',
  '钟头',
  '工作日',
  '自然日',
  '星期',
  '礼拜',
  '季度',
  '秒钟',
  '月',
  '天',
  '日',
  '周',
  '年',
  '秒',
  '分',
];
/**
 * The classes that may start with a word, as a sum of `CLASS_BITS`: no class starts with a word that is not among its own, so most
 * words are done with in one look. A name is told by its capital, which is no matter of the word.
 */
export function classesOf(word: Word): number {
  if (word.classes < 0) word.classes = classesWith(word);
  return word.classes;
}

function classesWith({ text, kind }: Word): number {
  const { number, percent, money, duration, date, name } = CLASS_BITS;
  let classes = kind === 'word' ? name : 0;
  if (beginsNumber(text, kind)) classes |= number | percent | money | duration | date;
  if (text === '百') classes |= percent;
  if (CURRENCY_SIGNS.has(text) || CODES.has(text)) classes |= money;
  if (DURATION_LEADS.has(text)) classes |= duration;
  if (beginsDate(text)) classes |= date;
  return classes;
}

/**
 * Where a class that starts at token `at` can end (indexes after its last token), shortest first; empty where it does not start there.
 * `text` is the sentence the tokens were cut from.
 */
export function classEnds(name: ClassName, tokens: readonly Token[], at: number, text: string): Ends {
  switch (name) {
    case 'number':
      return isPartOfDateOrCode(tokens, at, text) ? NONE : numberEnds(tokens, at);
    case 'percent':
      return percentEnds(tokens, at);
    case 'money':
      return moneyEnds(tokens, at);
    case 'duration':
      return durationEnds(tokens, at);
    case 'date':
      return dateEnds(tokens, at, text);
    case 'name':
      return nameEnds(tokens, at);
  }
}
/** 10 December, 10:30, 3月5日, order 4471 and telephone numbers are no amounts. */
function isPartOfDateOrCode(tokens: readonly Token[], at: number, text: string): boolean {
  const token = tokens[at];
  const before = word(tokens, at - 1);
  if (CODE_LEADS.has(before) || before === '#' || MONTHS.has(before)) return true;
  if (/^\d{7,}$/.test(token?.text ?? '')) return true;
  if (token?.kind === 'figure' && tokens[at - 1]?.kind === 'figure' && /^[:：/]$/.test(between(tokens, at - 1, text)))
    return true;
  return token?.kind !== 'word' && dateEnds(tokens, at, text).length > 0;
}
function percentEnds(tokens: readonly Token[], at: number): Ends {
  const share = after(tokens, at, '百分之');
  if (share > 0) return numberEnds(tokens, share);
  const end = tokens[at]?.kind === 'figure' ? at + 1 : numberEnd(tokens, at);
  if (end < 0) return NONE;
  const next = word(tokens, end);
  if (next === '%' || next === '‰' || next === 'percent' || next === 'pct' || next === '成') return [end + 1];
  if (next === 'per' && word(tokens, end + 1) === 'cent') return [end + 2];
  const points = after(tokens, end, '个百分点');
  if (points > 0) return [points];
  return next === 'percentage' && word(tokens, end + 1).startsWith('point') ? [end + 2] : NONE;
}

function moneyEnds(tokens: readonly Token[], at: number): Ends {
  const lead = word(tokens, at);
  if (CURRENCY_SIGNS.has(lead) || CODES.has(lead)) {
    const ends = numberEnds(tokens, at + 1);
    if (ends.length > 0) return ends;
  }
  const end = numberEnd(tokens, at);
  if (end < 0) return NONE;
  const phrase = firstAfter(tokens, end, CURRENCY_PHRASES);
  if (phrase > 0) return [phrase];
  return CURRENCY_WORDS.has(word(tokens, end)) || CURRENCY_SIGNS.has(word(tokens, end)) ? [end + 1] : NONE;
}

function durationEnds(tokens: readonly Token[], at: number): Ends {
  const token = tokens[at];
  if (!token) return NONE;
  if (token.kind === 'hanzi' || tokens[at + 1]?.kind === 'hanzi') return chineseDurationEnds(tokens, at);
  let end = numberEnd(tokens, at);
  if (end < 0 && (token.text === 'a' || token.text === 'an' || token.text === 'one' || token.text === 'half'))
    end = at + 1;
  if (end < 0) return NONE;
  if (token.text === 'half' && (word(tokens, end) === 'a' || word(tokens, end) === 'an')) end += 1;
  if (token.text === 'a' && (word(tokens, end) === 'few' || word(tokens, end) === 'couple'))
    end += word(tokens, end + 1) === 'of' ? 2 : 1;
  if (UNIT_ADJECTIVES.has(word(tokens, end))) end += 1;
  return UNITS.has(word(tokens, end)) ? [end + 1] : NONE;
}

function chineseDurationEnds(tokens: readonly Token[], at: number): Ends {
  const lead = word(tokens, at);
  let end = lead === '半' || lead === '几' ? at + 1 : numberEnd(tokens, at);
  if (end < 0) return NONE;
  if (word(tokens, end) === '多') end += 1;
  const counted = word(tokens, end) === '个';
  if (counted) end += 1;
  if (word(tokens, end) === '半') end += 1;
  // 8月 is a month of the calendar, 8个月 a length of time.
  if (word(tokens, end) === '月' && !counted) return NONE;
  const unit = firstAfter(tokens, end, ZH_UNITS);
  return unit > 0 ? [unit] : NONE;
}
/** Capitalised words inside the sentence, up to three in a row; "I" and the first word are no names. */
function nameEnds(tokens: readonly Token[], at: number): Ends {
  const ends: number[] = [];
  for (let end = at; end < at + 3 && isName(tokens, end); end += 1) ends.push(end + 1);
  return ends;
}

function isName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token?.capital || at === 0) return false;
  return !/^i(?:'|$)/.test(token.text) && !DAY_WORDS.has(token.text) && !MONTHS.has(token.text);
}
