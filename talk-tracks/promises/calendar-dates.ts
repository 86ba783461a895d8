/** Calendar dates in either language, read by chrono: "Thurs 26 Nov, 8am", "2026-12-03", 2026年12月3日. Figures with a slash are read here. */
// From the root: bundlers drop the other languages, and not all of them resolve the package's deeper paths.
import { en, zh } from 'chrono-node';
import type { Language } from '../model';
import { type Day, dayOf, dayOfIso, lastOfMonth, nextMonthDate, partsOf } from './calendar-days';
import { clockMinutes, MONTH, monthNumber, WEEKDAY } from './english-numbers';
import { findPlainDate } from './plain-date';
import type { TimeContext, TimeMention, TimeRule } from './time-mention';

/** What a date that names its month looks like, or one in figures of the year, month and day. */
export const ENGLISH_DATE = new RegExp(
  `\\d{4}-\\d{1,2}-\\d{1,2}|\\d\\W{0,3}(?:st|nd|rd|th)?\\W{0,3}(?:of )?${MONTH}\\b|\\b${MONTH}\\b\\.?\\W{1,3}(?:the )?\\d`,
  'i',
);
const CHINESE_DATE = /\d{4}-\d{1,2}-\d{1,2}|年.{1,3}月|月.{1,4}[日号]/;
const NAMED = new RegExp(`\\d{4}-\\d|${MONTH}|[月年]`, 'i');

/** Finds dates that name their month. What lies before today without a year is meant for the next year. */
export function findCalendarDates(text: string, lang: Language, { now }: TimeContext): TimeMention[] {
  if (!(lang === 'en' ? ENGLISH_DATE : CHINESE_DATE).test(text)) return [];
  const plain = lang === 'en' ? findPlainDate(text) : null;
  if (plain) {
    const day = namedDay(plain.year ?? 0, plain.month, plain.date, plain.year !== null, now.day);
    return day === null ? [] : [{ kind: 'date', day, precision: 'day', start: plain.start, end: plain.end }];
  }
  const { year, month, date } = partsOf(now.day);
  const reference = new Date(year, month - 1, date, 12);
  const results = (lang === 'en' ? en.GB : zh.hans.casual).parse(text, reference, { forwardDate: true });
  const found: TimeMention[] = [];
  for (const { index, text: words, start, end } of results) {
    // "1–3 December" is done by its end.
    const last = end?.isCertain('day') && start.isCertain('day') ? end : start;
    // "we may 3 times" is no third of May.
    if (/\bmay\b/.test(words) && !/\d(?:st|nd|rd|th)?(?: of)? may\b/.test(words)) continue;
    if (!NAMED.test(words) || !start.isCertain('day') || !start.isCertain('month')) continue;
    const day = namedDay(last.get('year'), last.get('month'), last.get('day'), last.isCertain('year'), now.day);
    if (day === null) continue;
    const half = start.isCertain('meridiem') ? ((start.get('hour') ?? 0) >= 12 ? 'pm' : 'am') : undefined;
    const hour = start.get('hour') ?? 0;
    const plain = half === undefined || words.includes(':');
    const minutes = start.isCertain('hour')
      ? plain && words.includes(':')
        ? hour * 60 + (start.get('minute') ?? 0)
        : clockMinutes(half === 'pm' && hour > 12 ? hour - 12 : hour, start.get('minute') ?? 0, half)
      : null;
    found.push({
      kind: 'date',
      day,
      precision: 'day',
      ...(minutes === null ? {} : { minutes }),
      start: index,
      end: index + words.trimEnd().length,
    });
  }
  return found;
}

function namedDay(
  year: number | null,
  month: number | null,
  date: number | null,
  sure: boolean,
  today: Day,
): Day | null {
  if (year === null || month === null || date === null) return null;
  const day = sure ? dayOf(year, month, date) : nextMonthDate(today, month, date);
  return day === null || !Number.isFinite(day) || (sure && day > lastOfMonth(year, month)) ? null : day;
}

/**
 * A date in two or three figures. Chinese writes month/day. English is read day first; where that is no date, or only the
 * other order falls into the coming two months, month first.
 */
export function figureDate(lang: Language): TimeRule {
  return {
    pattern:
      /(?<![\d/.:,-])(\d{1,2})\/(\d{1,2})(?:\/(20\d\d|\d\d))?(?![\d/%]| ?(?:of|hours?|days?|inch|share|split)\b)/g,
    read: (match, { now }) => {
      const [first, second] = [Number(match[1]), Number(match[2])];
      if (match[0] === '24/7' || match[0] === '50/50') return null;
      const on = (month: number, date: number): Day | null => inYear(month, date, match[3], now.day);
      const monthFirst = on(first, second);
      const dayFirst = on(second, first);
      const soon = monthFirst !== null && monthFirst <= now.day + 62 && dayFirst !== null && dayFirst > now.day + 62;
      const day = lang === 'zh' || soon ? (monthFirst ?? dayFirst) : (dayFirst ?? monthFirst);
      return day === null ? null : { kind: 'date', day, precision: 'day' };
    },
  };
}

function inYear(month: number, date: number, year: string | undefined, today: Day): Day | null {
  if (year === undefined) return nextMonthDate(today, month, date);
  const full = Number(year.length === 2 ? `20${year}` : year);
  return month < 1 || month > 12 || date < 1 || dayOf(full, month, date) > lastOfMonth(full, month)
    ? null
    : dayOf(full, month, date);
}

/** Day and month where chrono finds none: it gives up on 29 February in most years. */
export const NAMED_DATE: TimeRule = {
  pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH})\\b`, 'gi'),
  read: (match, { now }) => {
    const day = nextMonthDate(now.day, monthNumber(match[2]), Number(match[1]));
    return day === null ? null : { kind: 'date', day, precision: 'day' };
  },
};

/**
 * "December 8", "Tues, Dec 8th", "Feb 1–19": month first, which chrono takes for a month of a year ("Dec 18" for December
 * 2018). A range is done by its end.
 */
export const MONTH_FIRST_DATE: TimeRule = {
  pattern: new RegExp(
    `\\b(?:${WEEKDAY}\\.?,? )?(${MONTH})\\b\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: ?[–-] ?(\\d{1,2})(?:st|nd|rd|th)?)?(?:,? (20\\d\\d))?(?![\\d:%/]|[.,]\\d|\\.\\d)\\b`,
    'gi',
  ),
  read: (match, { now }) => {
    if (match[1] === 'may') return null;
    const month = monthNumber(match[1]);
    const date = Number(match[3] ?? match[2]);
    const day = match[4] === undefined ? nextMonthDate(now.day, month, date) : inYear(month, date, match[4], now.day);
    return day === null ? null : { kind: 'date', day, precision: 'day' };
  },
};

/** "on 5.12.", "by 5.12.2026": day first, as it is written on the Continent. */
export const DOTTED_DATE: TimeRule = {
  pattern: /(?<=\b(?:on|by|until|till|from|before) (?:the )?)(\d{1,2})\.(\d{1,2})(?:\.(20\d\d|\d\d)?)?(?![\d%])/g,
  read: (match, { now }) => {
    const day = inYear(Number(match[2]), Number(match[1]), match[3], now.day);
    return day === null ? null : { kind: 'date', day, precision: 'day' };
  },
};

/** 11.30前: month first. */
export const CHINESE_DOTTED_DATE: TimeRule = {
  pattern: /(?<![\d.])(\d{1,2})\.(\d{1,2})(?=之?前|日|号|上午|下午|晚|早|起)/g,
  read: (match, { now }) => {
    const day = inYear(Number(match[1]), Number(match[2]), undefined, now.day);
    return day === null ? null : { kind: 'date', day, precision: 'day' };
  },
};

/** `YYYY-MM-DD`, also where chrono is not asked. */
export const ISO_DATE: TimeRule = {
  pattern: /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g,
  read: (match) => {
    const day = dayOfIso(match[0]);
    return day === null ? null : { kind: 'date', day, precision: 'day' };
  },
};
