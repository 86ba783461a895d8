/**
 * Properties of due dates: a small grammar of expressions, each with its meaning written down a second time in terms of
 * plain `Date` arithmetic, compared on hundreds of reference days.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveDue } from '../../../talk-tracks/promises/resolve-due';

const DAY = 86_400_000;
const at = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
const iso = (day: Date): string => day.toISOString().slice(0, 10);
const plus = (day: Date, days: number): Date => new Date(day.getTime() + days * DAY);
/** Monday = 0. */
const weekday = (day: Date): number => (day.getUTCDay() + 6) % 7;

const walk = (from: Date, stop: (day: Date) => boolean): Date => {
  let day = plus(from, 1);
  while (!stop(day)) day = plus(day, 1);
  return day;
};
const lastOfMonth = (day: Date, ahead: number): Date =>
  new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + ahead + 1, 0));

const ENGLISH = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const SHORT = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const CHINESE = '一二三四五六日';
const FIGURES = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];
const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

interface Expression {
  readonly text: string;
  readonly meaning: (now: Date) => Date;
}

const lead = fc.constantFrom('', 'by ', 'before ', 'on ', 'no later than ');
const tail = fc.constantFrom('', '前', '之前', '上午', '下班前');
const day = fc.integer({ min: 0, max: 6 });
const count = fc.integer({ min: 1, max: 10 });

const bareWeekday = fc.tuple(day, lead, fc.constantFrom(ENGLISH, SHORT)).map(
  ([w, by, names]): Expression => ({
    text: `${by}${names[w]}`,
    meaning: (now) => walk(now, (next) => weekday(next) === w),
  }),
);
const nextWeekday = fc.tuple(day, lead).map(
  ([w, by]): Expression => ({
    text: `${by}next ${ENGLISH[w]}`,
    meaning: (now) => plus(now, 7 - weekday(now) + w),
  }),
);
const inDays = fc.tuple(count, fc.constantFrom('in ', 'within ')).map(
  ([n, within]): Expression => ({
    text: `${within}${WORDS[n]} day${n === 1 ? '' : 's'}`,
    meaning: (now) => plus(now, n),
  }),
);
const inWorkingDays = fc.tuple(count, fc.boolean()).map(
  ([n, figures]): Expression => ({
    text: `within ${figures ? n : WORDS[n]} working days`,
    meaning: (now) => {
      let left = n;
      return walk(now, (next) => {
        if (weekday(next) < 5) left -= 1;
        return left === 0;
      });
    },
  }),
);
const inWeeks = count.map((n): Expression => ({ text: `in ${WORDS[n]} weeks`, meaning: (now) => plus(now, 7 * n) }));
const wholeDays = fc
  .constantFrom(1, 2, 3)
  .map((n): Expression => ({ text: `within ${24 * n} hours`, meaning: (now) => plus(now, n) }));
const calendar = fc.tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 28 }), lead).map(
  ([m, d, by]): Expression => ({
    text: `${by}${d} ${MONTHS[m]}`,
    meaning: (now) => walk(plus(now, -1), (next) => next.getUTCMonth() === m && next.getUTCDate() === d),
  }),
);
const monthFirst = fc
  .tuple(
    fc.integer({ min: 0, max: 11 }),
    fc.integer({ min: 1, max: 28 }),
    lead,
    fc.constantFrom('', 'th'),
    fc.boolean(),
  )
  .map(
    ([m, d, by, th, short]): Expression => ({
      text: `${by}${short ? MONTHS[m]?.slice(0, 3) : MONTHS[m]} ${d}${th}`,
      meaning: (now) => walk(plus(now, -1), (next) => next.getUTCMonth() === m && next.getUTCDate() === d),
    }),
  );
const twoWeekdays = fc.tuple(day, day, fc.constantFrom('and', 'or')).map(
  ([a, b, and]): Expression => ({
    text: `every ${ENGLISH[a]} ${and} ${ENGLISH[b]}`,
    meaning: (now) => walk(now, (next) => weekday(next) === a || weekday(next) === b),
  }),
);
const ordinal = fc.constantFrom('1st', '2nd', '3rd', '9th', '15th', '28th').map(
  (d): Expression => ({
    text: `by the ${d}`,
    meaning: (now) => walk(now, (next) => next.getUTCDate() === Number.parseInt(d, 10)),
  }),
);
const fixedEnglish = fc.constantFrom<Expression>(
  { text: 'today', meaning: (now) => now },
  { text: 'EOD', meaning: (now) => now },
  { text: 'tomorrow at 9', meaning: (now) => plus(now, 1) },
  { text: 'the day after tomorrow', meaning: (now) => plus(now, 2) },
  { text: 'in a fortnight', meaning: (now) => plus(now, 14) },
  { text: 'month end', meaning: (now) => lastOfMonth(now, 0) },
  { text: 'end of next month', meaning: (now) => lastOfMonth(now, 1) },
  { text: 'at the weekend', meaning: (now) => plus(now, 6 - weekday(now)) },
  { text: 'next week', meaning: (now) => plus(now, 11 - weekday(now)) },
  { text: 'every day', meaning: (now) => plus(now, 1) },
);
const recurring = day.map(
  (w): Expression => ({ text: `every ${ENGLISH[w]}`, meaning: (now) => walk(now, (next) => weekday(next) === w) }),
);

const chineseWeekday = fc.tuple(day, tail, fc.constantFrom('周', '星期', '礼拜', '本周')).map(
  ([w, before, name]): Expression => ({
    text: `${name}${CHINESE[w]}${before}`,
    meaning: (now) => walk(now, (next) => weekday(next) === w),
  }),
);
const chineseNextWeekday = fc.tuple(day, tail, fc.constantFrom('下周', '下星期', '下个礼拜')).map(
  ([w, before, name]): Expression => ({
    text: `${name}${CHINESE[w]}${before}`,
    meaning: (now) => plus(now, 7 - weekday(now) + w),
  }),
);
const chineseDays = fc.tuple(count, fc.boolean(), fc.constantFrom('内', '后', '之内')).map(
  ([n, figures, within]): Expression => ({
    text: `${figures ? n : FIGURES[n]}天${within}`,
    meaning: (now) => plus(now, n),
  }),
);
const chineseWorkingDays = fc.tuple(count, fc.boolean()).map(
  ([n, figures]): Expression => ({
    text: `${figures ? n : FIGURES[n]}个工作日内`,
    meaning: (now) => {
      let left = n;
      return walk(now, (next) => {
        if (weekday(next) < 5) left -= 1;
        return left === 0;
      });
    },
  }),
);
const chineseCalendar = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.constantFrom('日', '号', '日前', '号起'))
  .map(
    ([m, d, mark]): Expression => ({
      text: `${m}月${d}${mark}`,
      meaning: (now) => walk(plus(now, -1), (next) => next.getUTCMonth() + 1 === m && next.getUTCDate() === d),
    }),
  );
const chineseNextMonth = fc.integer({ min: 1, max: 28 }).map(
  (d): Expression => ({
    text: `下月${d}号前`,
    meaning: (now) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, d)),
  }),
);
const fixedChinese = fc.constantFrom<Expression>(
  { text: '今晚', meaning: (now) => now },
  { text: '今天下班前', meaning: (now) => now },
  { text: '明早九点', meaning: (now) => plus(now, 1) },
  { text: '后天下午', meaning: (now) => plus(now, 2) },
  { text: '大后天', meaning: (now) => plus(now, 3) },
  { text: '48小时内', meaning: (now) => plus(now, 2) },
  { text: '两周内', meaning: (now) => plus(now, 14) },
  { text: '月底前', meaning: (now) => lastOfMonth(now, 0) },
  { text: '下月底', meaning: (now) => lastOfMonth(now, 1) },
  { text: '周末', meaning: (now) => plus(now, 6 - weekday(now)) },
  { text: '下周内', meaning: (now) => plus(now, 11 - weekday(now)) },
  { text: '每天上午十点', meaning: (now) => plus(now, 1) },
);
const chineseRecurring = day.map(
  (w): Expression => ({ text: `每周${CHINESE[w]}`, meaning: (now) => walk(now, (next) => weekday(next) === w) }),
);
const monthAndDay = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
const dateOf = (now: Date, m: number, d: number): Date =>
  walk(plus(now, -1), (next) => next.getUTCMonth() + 1 === m && next.getUTCDate() === d);
const chineseSpaced = fc
  .tuple(monthAndDay, fc.constantFrom('日', '号', '日前', '号上午'))
  .map(([[m, d], mark]): Expression => ({ text: `${m} 月 ${d} ${mark}`, meaning: (now) => dateOf(now, m, d) }));
const chineseWeekOf = fc.tuple(monthAndDay, fc.constantFrom('那周', '那一周', '所在的周')).map(
  ([[m, d], week]): Expression => ({
    text: `${m}月${d}号${week}`,
    meaning: (now) => plus(dateOf(now, m, d), 4 - weekday(dateOf(now, m, d))),
  }),
);
const chineseEvery = fc
  .tuple(fc.integer({ min: 2, max: 10 }), fc.constantFrom('每', '每隔'))
  .map(([n, every]): Expression => ({ text: `${every}${FIGURES[n]}天`, meaning: (now) => plus(now, n) }));
const workdayBefore = (end: Date): Date => plus(end, -Math.max(0, weekday(end) - 4));
const chineseLastWorkday = fc.constantFrom('每月最后一个工作日', '每个月的最后一个工作日').map(
  (text): Expression => ({
    text,
    meaning: (now) => {
      const last = workdayBefore(lastOfMonth(now, 0));
      return last > now ? last : workdayBefore(lastOfMonth(now, 1));
    },
  }),
);

const reference = fc.integer({ min: 0, max: 4 * 366 }).map((days) => plus(at('2025-12-25'), days));

describe.each([
  [
    'English',
    fc.oneof(
      bareWeekday,
      nextWeekday,
      inDays,
      inWorkingDays,
      inWeeks,
      wholeDays,
      calendar,
      monthFirst,
      twoWeekdays,
      ordinal,
      fixedEnglish,
      recurring,
    ),
  ],
  [
    'Chinese',
    fc.oneof(
      chineseWeekday,
      chineseNextWeekday,
      chineseDays,
      chineseWorkingDays,
      chineseCalendar,
      chineseNextMonth,
      fixedChinese,
      chineseRecurring,
      chineseSpaced,
      chineseWeekOf,
      chineseEvery,
      chineseLastWorkday,
    ),
  ],
] as const)('%s expressions', (_, expression) => {
  it('mean the day that the rules give, from any day', () => {
    fc.assert(
      fc.property(expression, reference, ({ text, meaning }, now) => {
        expect(`${text} → ${resolveDue(text, { now: iso(now) })?.date}`).toBe(`${text} → ${iso(meaning(now))}`);
      }),
      { numRuns: 1000 },
    );
  });
});
