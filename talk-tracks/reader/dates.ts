/** Recognises days, dates and times of day over tokens, in both languages: `<date>`. What day they are is worked out elsewhere. */
import { between, type Ends, firstAfter, NONE, numberEnd, word, words } from './figures';
import type { Token } from './tokens';

/** Words that name a day. */
export const DAY_WORDS = words(
  'today tomorrow tonight yesterday monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays noon midday midnight lunchtime eod eow cob eom weekend overnight',
);
const SHORT_DAYS = words('mon tue tues wed weds thu thur thurs fri sat sun');
/** Months that are nothing else; May is told by its capital. */
export const MONTHS = words(
  'january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
);
const RELATIVE = words('next this last coming following');
const PERIODS = words('week month quarter year morning afternoon evening weekend');
const ZH_DATES = byFirstCharacter(
  '今天 明天 后天 大后天 昨天 前天 今日 明日 次日 当天 当日 今晚 明晚 明早 今早 今晨 上午 下午 中午 傍晚 晚上 凌晨 早上 月底 月末 月初 年底 年末 季末 周末 周内 下班前 本周 这周 下周 上周 下下周 本月 这个月 下个月 下月 上个月 上月 今年 明年 去年 本季度 下季度',
);
const ZH_DAY_LEADS = ['周', '星期', '礼拜'];
/** What a weekday begins with: 周五, 本周五. */
const ZH_DATE_LEADS = new Set('周星礼本这下上');
const ZH_WEEKDAYS = new Set('一二三四五六日天末');

/** Phrases under their first character, so that most characters are done with in one look. */
function byFirstCharacter(phrases: string): ReadonlyMap<string, readonly string[]> {
  const grouped = new Map<string, string[]>();
  for (const phrase of phrases.split(' ')) {
    const first = phrase.charAt(0);
    grouped.set(first, [...(grouped.get(first) ?? []), phrase]);
  }
  return grouped;
}
/** Whether a date that begins with no number may begin with a token of this text. */
export function beginsDate(text: string): boolean {
  return (
    DAY_WORDS.has(text) ||
    SHORT_DAYS.has(text) ||
    MONTHS.has(text) ||
    RELATIVE.has(text) ||
    text === 'may' ||
    text === 'end' ||
    ZH_DATES.has(text) ||
    ZH_DATE_LEADS.has(text)
  );
}

/** Friday, 18 November, 10:30, next week, 本周五, 11月20日. */
export function dateEnds(tokens: readonly Token[], at: number, text: string): Ends {
  const token = tokens[at];
  if (!token) return NONE;
  if (token.kind === 'hanzi') return chineseDateEnds(tokens, at);
  if (token.kind === 'figure') return figureDateEnds(tokens, at, text);
  if (token.kind !== 'word') return NONE;
  const next = word(tokens, at + 1);
  if (DAY_WORDS.has(token.text) || (SHORT_DAYS.has(token.text) && token.capital)) return withDayTime(tokens, at + 1);
  if (MONTHS.has(token.text) || (token.text === 'may' && token.capital)) {
    if (tokens[at + 1]?.kind === 'figure') return [at + 2, ...(isOrdinal(word(tokens, at + 2)) ? [at + 3] : [])];
    return token.text === 'may' ? NONE : [at + 1];
  }
  if (RELATIVE.has(token.text)) {
    if (PERIODS.has(next) || DAY_WORDS.has(next) || MONTHS.has(next)) return [at + 2];
    return NONE;
  }
  if (token.text === 'end' && next === 'of') return endOfEnds(tokens, at + 2);
  return NONE;
}

function endOfEnds(tokens: readonly Token[], at: number): Ends {
  const period = /^(?:the|this|next|play|business)$/.test(word(tokens, at)) ? at + 1 : at;
  const name = word(tokens, period);
  if (period > at && (name === '' || name === 'day')) return [Math.min(period + 1, tokens.length)];
  return PERIODS.has(name) || MONTHS.has(name) || name === 'day' ? [period + 1] : NONE;
}

function withDayTime(tokens: readonly Token[], end: number): Ends {
  return /^(?:morning|afternoon|evening|night|noon|lunchtime)$/.test(word(tokens, end)) ? [end, end + 1] : [end];
}

function isOrdinal(text: string): boolean {
  return text === 'st' || text === 'nd' || text === 'rd' || text === 'th';
}

function figureDateEnds(tokens: readonly Token[], at: number, text: string): Ends {
  const next = word(tokens, at + 1);
  if (next === 'am' || next === 'pm') return [at + 2];
  if (next === 'a' || next === 'p') return word(tokens, at + 2) === 'm' ? [at + 3] : NONE;
  if (tokens[at + 1]?.kind === 'figure') return figurePairEnds(tokens, at, text);
  if (tokens[at + 1]?.kind === 'hanzi') return chineseDateEnds(tokens, at);
  const day = isOrdinal(next) ? at + 2 : at + 1;
  const month = word(tokens, day) === 'of' ? day + 1 : day;
  if (MONTHS.has(word(tokens, month)) || (word(tokens, month) === 'may' && tokens[month]?.capital)) return [month + 1];
  return isOrdinal(next) ? [day] : NONE;
}

/** 10:30, 18/11, 2026-11-18. */
function figurePairEnds(tokens: readonly Token[], at: number, text: string): Ends {
  const mark = between(tokens, at, text);
  if (mark === ':' || mark === '：') return /^[ap]m$/.test(word(tokens, at + 2)) ? [at + 3] : [at + 2];
  if (mark !== '/' && mark !== '-') return NONE;
  if (tokens[at + 2]?.kind === 'figure' && between(tokens, at + 1, text) === mark) return [at + 3];
  return mark === '/' ? [at + 2] : NONE;
}

function chineseDateEnds(tokens: readonly Token[], at: number): Ends {
  const ends: number[] = [];
  let end = firstAfter(tokens, at, ZH_DATES.get(word(tokens, at)) ?? []);
  if (end > 0) ends.push(end);
  const lead = firstAfter(tokens, /^[本这下上]$/.test(word(tokens, at)) ? at + 1 : at, ZH_DAY_LEADS);
  if (lead > 0 && ZH_WEEKDAYS.has(word(tokens, lead))) ends.push(lead + 1);
  const number = numberEnd(tokens, at);
  if (number > 0) {
    const unit = word(tokens, number);
    if (unit === '月') {
      end = number + 1;
      ends.push(end);
      const day = numberEnd(tokens, end);
      if (day > 0 && /^[日号]$/.test(word(tokens, day))) ends.push(day + 1);
    } else if (unit === '号' || unit === '日' || unit === '点') ends.push(number + 1);
    else if (unit === '年' && tokens[at]?.kind === 'figure' && word(tokens, at).length === 4) ends.push(number + 1);
  }
  return ends;
}
