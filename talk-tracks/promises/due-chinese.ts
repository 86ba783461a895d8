/**
 * Finds Chinese expressions of time and works their dates out, by the conventions promises are measured by.
 * Dates with year, month and day come from chrono, through `calendar-dates.ts`.
 */
import {
  addMonths,
  addWorkingDays,
  type Day,
  dateInMonth,
  fridayOfWeek,
  lastOfMonth,
  monthEnd,
  nextDate,
  nextMonthDate,
  nextWeekday,
  partsOf,
  weekdayInWeek,
  weekdayOf,
} from './calendar-days';
import { chineseNumber, CHINESE_NUMBER as N } from './chinese-numbers';
import { CHINESE_CLOCK_RULES } from './clock-chinese';
import { afterMinutes } from './due-english';
import { NO_SUCH_DAY, onDay, type TimeContext, type TimeRule } from './time-mention';

/** A number may stand apart from the words around it: 12 月 8 日, 每月 5 号. */
const rule = (source: string, read: TimeRule['read']): TimeRule => ({
  pattern: new RegExp(source.replaceAll(`(${N})`, `\\s?(${N})\\s?`), 'g'),
  read,
});
const today = (context: TimeContext): Day => context.now.day;
const num = (text: string | undefined): number => chineseNumber(text) ?? 0;
const WEEKDAY = '(?:周|星期|礼拜)([一二三四五六日天1-6])';
const weekday = (text: string | undefined): number => {
  const at = '一二三四五六日'.indexOf(text ?? '');
  return at >= 0 ? at + 1 : text === '天' ? 7 : Number(text);
};

/** "两天内", "三天后": counted from now, unless an event stands before it (收货后两天内), which `find-times.ts` sees. */
const DURATION_RULES: readonly TimeRule[] = [
  rule(
    `(?:未来|最多|最晚|最迟|接下来|大约|大概|约)?(?:${N}[-~到至或])?(${N})个?(?:工作日|工作天|上班日)(?:之内|以内|内|之后|以后|后|里)?`,
    (m, c) => onDay(addWorkingDays(today(c), num(m[1])), { elastic: true }),
  ),
  rule(`(?:未来|接下来|最多)?半个?(?:小时|钟头|钟)(?:之内|以内|内|之后|以后|后)`, (_, c) => afterMinutes(30, c.now)),
  rule(`(?:未来|接下来|最多)?(?:${N}[-~到至或])?(${N})个?半?(?:小时|钟头)(?:之内|以内|内|之后|以后|后)`, (m, c) =>
    afterMinutes(num(m[1]) * 60 + (/半/.test(m[0]) ? 30 : 0), c.now),
  ),
  rule(`(?:${N}[-~到至或])?(${N})分钟(?:之内|以内|内|之后|以后|后)`, (m, c) => afterMinutes(num(m[1]), c.now)),
  rule('半天(?:之内|以内|内|后)', (_, c) => onDay(today(c), { elastic: true })),
  rule('半个?月(?:之内|以内|内|之后|以后|后)', (_, c) => onDay(today(c) + 15, { elastic: true })),
  rule(`(?:未来|接下来|最多|最晚|最迟)?(?:${N}[-~到至或])?(${N})(?:天|日)(?:之内|以内|内|之后|以后|后)(?!的)`, (m, c) =>
    onDay(today(c) + num(m[1]), { elastic: true }),
  ),
  rule(`(?:未来|接下来|最多)?(?:${N}[-~到至或])?(${N})个?(?:周|星期|礼拜)(?:之内|以内|内|之后|以后|后)(?!的)`, (m, c) =>
    onDay(today(c) + 7 * num(m[1]), { elastic: true }),
  ),
  rule(`(${N})个月(?:之内|以内|内|之后|以后|后)(?!的)`, (m, c) =>
    onDay(addMonths(today(c), num(m[1])), { elastic: true }),
  ),
];

/** The last working day of this month, or of the next one where it is past. */
function lastWorkday(from: Day): Day {
  const last = (months: number): Day => {
    const end = monthEnd(from, months);
    return end - Math.max(0, weekdayOf(end) - 5);
  };
  return last(0) > from ? last(0) : last(1);
}

const RECURRING_RULES: readonly TimeRule[] = [
  rule(`(?:每逢|每个?|逢)${WEEKDAY}`, (m, c) => onDay(nextWeekday(today(c), weekday(m[1])), { recurring: true })),
  rule('每个?工作日|工作日每天', (_, c) => onDay(addWorkingDays(today(c), 1), { recurring: true })),
  rule(`(?:每个?月|逢)(${N})[号日]`, (m, c) => onDay(nextDate(today(c), num(m[1])), { recurring: true })),
  rule('每个?月(?:底|末)', (_, c) => onDay(monthEnd(today(c) + 1), { recurring: true })),
  rule(`每隔?(${N})天`, (m, c) => onDay(today(c) + num(m[1]), { recurring: true })),
  rule('每个?小时', (_, c) => onDay(today(c), { recurring: true })),
  rule('每[隔]?(?:一|1)?[天日]|每晚|每早|每个?(?:早上|上午|中午|下午|晚上|早晨)|逐日|天天', (_, c) =>
    onDay(today(c) + 1, { recurring: true }),
  ),
  rule('(?:每隔?两周|每隔一周|每双周|双周)', (_, c) => onDay(today(c) + 14, { recurring: true, precision: 'week' })),
  rule('每个?(?:周|星期|礼拜)(?![一二三四五六日天末])', (_, c) =>
    onDay(nextWeekday(today(c), 5), { recurring: true, precision: 'week' }),
  ),
  rule('每个?周末', (_, c) => onDay(nextWeekday(today(c), 7), { recurring: true })),
  rule('每个?月(?![底末份初均])', (_, c) => onDay(monthEnd(today(c) + 1), { recurring: true, precision: 'month' })),
];

const WEEK_RULES: readonly TimeRule[] = [
  rule(`(本|这个?|下个?)?月(?:的)?最后一个${WEEKDAY}`, (m, c) => {
    const last = monthEnd(today(c), m[1]?.startsWith('下') ? 1 : 0);
    return onDay(last - ((weekdayOf(last) - weekday(m[2]) + 7) % 7));
  }),
  rule(`下下(?:个)?${WEEKDAY}`, (m, c) => onDay(weekdayInWeek(today(c), weekday(m[1]), 2))),
  rule(`下(?:个)?${WEEKDAY}`, (m, c) => onDay(weekdayInWeek(today(c), weekday(m[1]), 1))),
  rule(`上(?:上|个)?(?:${WEEKDAY}|周末|周|星期|礼拜|月|季度)`, () => ({ kind: 'past' })),
  rule('下下(?:个)?(?:周|星期|礼拜)(?:之内|以内|内|里|底)?', (_, c) =>
    onDay(weekdayInWeek(today(c), 5, 2), { precision: 'week' }),
  ),
  rule('下(?:个)?(?:周|星期|礼拜)末', (_, c) => onDay(weekdayInWeek(today(c), 7, 1), { precision: 'week' })),
  rule('下(?:个)?(?:周|星期|礼拜)(?:一?初|一开始)', (_, c) =>
    onDay(weekdayInWeek(today(c), 1, 1), { precision: 'week' }),
  ),
  rule('下(?:个)?(?:周|星期|礼拜)中', (_, c) => onDay(weekdayInWeek(today(c), 3, 1), { precision: 'week' })),
  rule('下(?:个)?(?:周|星期|礼拜)(?:之内|以内|内|里|底)?', (_, c) =>
    onDay(weekdayInWeek(today(c), 5, 1), { precision: 'week' }),
  ),
  rule(`(?:本|这|这个|这一)?${WEEKDAY}`, (m, c) => onDay(nextWeekday(today(c), weekday(m[1])))),
  rule('(?:本|这|这个)?周末(?:之?前|内)?', (_, c) => onDay(weekdayInWeek(today(c), 7), { precision: 'week' })),
  rule('(?:本|这|这个|这一)(?:周|星期|礼拜)(?:之内|以内|内|里|底)?', (_, c) =>
    onDay(fridayOfWeek(today(c)), { precision: 'week' }),
  ),
];

const DAY_RULES: readonly TimeRule[] = [
  rule('大前天|前天|昨天|昨晚|昨日|昨夜|今早已|去年|前年|前几天|前阵子|上回|上次|刚才|刚刚|之前说好', () => ({
    kind: 'past',
  })),
  rule('大后[天日]', (_, c) => onDay(today(c) + 3)),
  rule('(?<!明|今|之|以|然|随|稍|售|最|事|会|先|往|此)后[天日](?!的话)', (_, c) => onDay(today(c) + 2)),
  rule('明[天日晚早晨儿](?:个)?', (_, c) => onDay(today(c) + 1)),
  rule('(?:今[天日晚早晨儿](?:个)?|当前今日|本日内|今明两天)', (m, c) =>
    onDay(today(c) + (m[0] === '今明两天' ? 1 : 0)),
  ),
  rule('明后[天日两](?:天)?', (_, c) => onDay(today(c) + 2)),
  rule('会后|会议结束后|开完会(?:之?后)?|散会后', (_, c) =>
    c.previous === null ? { kind: 'event', anaphoric: true } : onDay(c.previous, { elastic: true, anaphoric: true }),
  ),
  rule(
    '(?<!今|昨|明|[完好齐后到了满效货装收住账])(?:当天|当日|当晚|同日|同一天)(?:之?内|晚上|下午|上午|晚些时候)?',
    (_, c) =>
      c.previous === null ? { kind: 'event', anaphoric: true } : onDay(c.previous, { elastic: true, anaphoric: true }),
  ),
  rule('(?:次日|翌日|第二天|隔天|隔日)', (_, c) =>
    c.previous === null
      ? { kind: 'event', anaphoric: true }
      : onDay(c.previous + 1, { elastic: true, anaphoric: true }),
  ),
];

const quarterEnd = (day: Day, quarters: number): Day => {
  const { year, month } = partsOf(day);
  return lastOfMonth(year, Math.ceil(month / 3) * 3 + quarters * 3);
};

const MONTH_RULES: readonly TimeRule[] = [
  rule(`下个?月(?:的)?(${N})[号日]`, (m, c) => onDay(dateInMonth(today(c), num(m[1]), 1)) ?? NO_SUCH_DAY),
  rule(`(?:本|这个?)月(?:的)?(${N})[号日]`, (m, c) => onDay(dateInMonth(today(c), num(m[1]), 0)) ?? NO_SUCH_DAY),
  rule(`(${N})月(?:份)?(${N})[号日]`, (m, c) => onDay(nextMonthDate(today(c), num(m[1]), num(m[2])))),
  rule(`(${N})月(?:份)?第?([一二三四])(?:个)?(?:周|星期)`, (m, c) =>
    onDay(firstWeekEnd(num(m[1]), num(m[2]), c), { precision: 'week' }),
  ),
  rule('元旦', (_, c) => onDay(nextMonthDate(today(c), 1, 1))),
  rule('圣诞(?:节)?', (_, c) => onDay(nextMonthDate(today(c), 12, 25))),
  rule('国庆(?:节)?', (_, c) => onDay(nextMonthDate(today(c), 10, 1))),
  rule(`(${N})月(?:份)?(?:到|至|-|~|—)(${N})月(?:份)?`, (m, c) =>
    num(m[2]) < partsOf(today(c)).month ? { kind: 'past' } : onDay(endOfMonth(num(m[2]), c), { precision: 'month' }),
  ),
  rule(`(${N})月(?:份)?(?:起|开始)`, (m, c) => onDay(startOfMonth(num(m[1]), c, 1))),
  rule(`(${N})月(?:底|末)`, (m, c) => onDay(endOfMonth(num(m[1]), c), { precision: 'month' })),
  rule(`(${N})月(?:初|上旬)`, (m, c) =>
    onDay(startOfMonth(num(m[1]), c, m[0].endsWith('初') ? 1 : 10), { precision: 'month' }),
  ),
  rule(`(${N})月中(?:旬)?`, (m, c) =>
    onDay(startOfMonth(num(m[1]), c, m[0].endsWith('旬') ? 20 : 15), { precision: 'month' }),
  ),
  rule(`(${N})月(?:下旬)`, (m, c) => onDay(endOfMonth(num(m[1]), c), { precision: 'month' })),
  rule(
    `(?<![\\d月一二三四五六七八九十第])(${N})[号](?![楼库线机店柜仓馆车院门馆桌台位井炉厂区栋工岗窗泵箱缸罐梯场田地船])`,
    (m, c) => onDay(nextDate(today(c), num(m[1]))),
  ),
  rule(`(?<![\\d月年一二三四五六七八九十第天])(\\d{1,2})\\s?日(?=前|之前|上午|下午|中午|晚|起|早)`, (m, c) =>
    onDay(nextDate(today(c), num(m[1]))),
  ),
  rule(
    `(?<![\\d个到至—~一二三四五六七八九十-])(${N})月(?:份|内|之内)?(?![\\d一二三四五六七八九十底末初中上下旬份班款装的第])`,
    (m, c) => onDay(endOfMonth(num(m[1]), c), { precision: 'month' }),
  ),
  rule('下个?月(?:底|末|内|之内|以内)', (_, c) => onDay(monthEnd(today(c), 1), { precision: 'month' })),
  rule('下个?月初', (_, c) => onDay(monthEnd(today(c)) + 1, { precision: 'month' })),
  rule('下个?月中(?:旬)?', (_, c) => onDay(monthEnd(today(c)) + 15, { precision: 'month' })),
  rule('下个?月', (_, c) => onDay(monthEnd(today(c), 1), { precision: 'month' })),
  rule('(?:本|这个?|当)?月(?:底|末)|(?:本|这个?)月(?:之内|以内|内|里)', (_, c) =>
    onDay(monthEnd(today(c)), { precision: 'month' }),
  ),
  rule('(?:本|这个?|当)?季度?(?:末|底)|(?:本|这个)季度(?:之内|以内|内)', (_, c) =>
    onDay(quarterEnd(today(c), 0), { precision: 'month' }),
  ),
  rule('下个?季度(?:末|底|内)?', (_, c) => onDay(quarterEnd(today(c), 1), { precision: 'month' })),
  rule('(?:今年)?(?:年底|年末|年内|年前)|今年(?:之内|以内|内)', (_, c) =>
    onDay(lastOfMonth(partsOf(today(c)).year, 12), { precision: 'month' }),
  ),
];

/** Friday of the nth week of a month, the first week being the one with its first day. */
function firstWeekEnd(month: number, week: number, context: TimeContext): Day | null {
  const start = nextMonthDate(today(context), month, 1);
  return start === null ? null : weekdayInWeek(start, 5, week - 1);
}

function startOfMonth(month: number, context: TimeContext, date: number): Day | null {
  return nextMonthDate(today(context), month, date);
}

function endOfMonth(month: number, context: TimeContext): Day | null {
  const { year, month: current } = partsOf(today(context));
  return month < 1 || month > 12 ? null : lastOfMonth(month < current ? year + 1 : year, month);
}

/** 审计后两天: counted from something whose date nobody here knows. Read after everything that has a date. */
export const CHINESE_EVENT_RULES: readonly TimeRule[] = [
  rule(
    '[^，,。；;：:、我您]{2,12}(?:那天|那晚|[完好齐后到了满效货装收住账](?:当天|当日|当晚))(?:上午|下午|晚上|早上|中午|前)?',
    () => ({
      kind: 'event',
    }),
  ),
  rule(`[^，,。；;：:、\\s我]{2,16}(?:之后|以后|后)(?:的|隔)?第?${N}(?:天|个工作日|个?小时|周)(?!内|后)`, () => ({
    kind: 'event',
  })),
];

/** All Chinese expressions that are no full calendar date. */
export const CHINESE_RULES: readonly TimeRule[] = [
  rule('每个?月(?:的)?最后一个工作日', (_, c) => onDay(lastWorkday(today(c)), { recurring: true })),
  ...DURATION_RULES,
  ...RECURRING_RULES,
  ...MONTH_RULES.slice(0, 1),
  ...WEEK_RULES,
  ...DAY_RULES,
  ...MONTH_RULES.slice(1),
  ...CHINESE_CLOCK_RULES,
];

/** Whether a Chinese sentence can hold words about time at all. */
export const MAY_HOLD_CHINESE_TIME =
  /[天日号月周点晚早时后前内底末晨夜午班傍]|星期|礼拜|工作日|季|\d[/:：]\d|尽快|回头|改|稍|抽空|近期|马上|立|空|阵|找|一会|择|有机会|忙完|后续|抓紧|第一|不定|不久|有时|旦|诞|庆|有[消进结眉机]|会儿|春|情况|下[回次]/;
