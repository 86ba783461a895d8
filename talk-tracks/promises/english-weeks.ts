/** English weekdays and weeks: "next Tuesday", "Friday week", "w/c 23 Nov", "the last Friday of the month". */
import {
  type Day,
  dateInMonth,
  dayOf,
  fridayOfWeek,
  monthEnd,
  nextDate,
  nextWeekday,
  partsOf,
  weekdayInWeek,
  weekdayOf,
} from './calendar-days';
import { MONTH, monthNumber, WEEKDAY, weekdayNumber } from './english-numbers';
import { monthStart, onWeekday, rule, today } from './english-time-rules';
import { NO_SUCH_DAY, onDay, type TimeContext, type TimeRule } from './time-mention';

/** Rules that must claim their words before the calendar dates inside them are read. */
export const ENGLISH_WEEK_RULES: readonly TimeRule[] = [
  rule(
    `\\b(?:w/?c|w\\.c\\.|(?:the )?week (?:commencing|beginning|starting|of))[:\\s]+(?:${WEEKDAY},?\\s+)?(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?(?:(?:\\s+of)?\\s+(${MONTH})\\b|/(\\d{1,2})\\b)?`,
    (match, context) => weekOf(Number(match[1]), match[2] ? monthNumber(match[2]) : Number(match[3] ?? 0), context),
  ),
  rule(
    `\\b(?:w/?c|(?:the )?week (?:commencing|beginning|starting|of))\\s+(${MONTH})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b`,
    (match, context) => weekOf(Number(match[2]), monthNumber(match[1]), context),
  ),
  rule(`\\b(?:w/?c|(?:the )?week (?:commencing|beginning|starting))\\s+(next\\s+)?(${WEEKDAY})\\b`, (match, context) =>
    onDay(
      fridayOfWeek(
        match[1] ? weekdayInWeek(today(context), 1, 1) : nextWeekday(today(context), weekdayNumber(match[2])),
      ),
      { precision: 'week' },
    ),
  ),
  rule(`\\b(first|second|third|fourth|last|1st|2nd|3rd|4th) week (?:of|in) (${MONTH})\\b`, (match, context) => {
    const start = monthStart(monthNumber(match[2]), context);
    const nth = ['first', 'second', 'third', 'fourth'].indexOf((match[1] ?? '').toLowerCase());
    const weeks = nth >= 0 ? nth : Number(match[1]?.[0]) - 1;
    return onDay(
      match[1]?.toLowerCase() === 'last' ? fridayOnOrBefore(monthEnd(start)) : fridayOfWeek(start) + 7 * weeks,
      { precision: 'week' },
    );
  }),
  rule(`\\b(?:the )?(\\d{1,2})(?:st|nd|rd|th)? of (?:every|each) month`, (match, context) =>
    onDay(nextDate(today(context), Number(match[1])), { recurring: true }),
  ),
  rule(
    `\\b(?:the )?(\\d{1,2})(?:st|nd|rd|th)? of next month`,
    (match, context) => onDay(dateInMonth(today(context), Number(match[1]), 1)) ?? NO_SUCH_DAY,
  ),
  rule(
    `\\b(?:the )?(\\d{1,2})(?:st|nd|rd|th)? of this month`,
    (match, context) => onDay(dateInMonth(today(context), Number(match[1]), 0)) ?? NO_SUCH_DAY,
  ),
];

function weekOf(date: number, month: number, context: TimeContext): ReturnType<TimeRule['read']> {
  const { now } = context;
  const { year } = partsOf(now.day);
  // A week may have begun: its Monday can lie up to six days back.
  const start =
    month === 0
      ? nextDate(now.day - 7, date)
      : dayOf(dayOf(year, month, date) < now.day - 7 ? year + 1 : year, month, date);
  return start === null || date < 1 || date > 31 || month > 12
    ? null
    : onDay(weekdayInWeek(start, 5), { precision: 'week' });
}

function fridayOnOrBefore(day: Day): Day {
  return day - ((weekdayOf(day) + 2) % 7);
}

const NTH = ['first', 'second', 'third', 'fourth'];

/** The nth or last such weekday of a month. */
function nthWeekday(nth: string, weekday: number, start: Day): Day {
  const last = monthEnd(start);
  if (nth.toLowerCase() === 'last') return last - ((weekdayOf(last) - weekday + 7) % 7);
  return nextWeekday(start - 1, weekday) + 7 * Math.max(0, NTH.indexOf(nth.toLowerCase()));
}

/** Single weekdays. */
export const WEEKDAY_RULES: readonly TimeRule[] = [
  rule(
    `\\b(?:the )?(first|second|third|fourth|last) (${WEEKDAY}) (?:of|in) (?:(the|this|next) month|(${MONTH}))\\b`,
    (match, c) => {
      const { year, month } = partsOf(today(c));
      const start = match[4]
        ? monthStart(monthNumber(match[4]), c)
        : dayOf(year, month + (match[3]?.toLowerCase() === 'next' ? 1 : 0), 1);
      return onDay(nthWeekday(match[1] ?? '', weekdayNumber(match[2]), start));
    },
  ),
  rule(`\\b(?:last|past) ${WEEKDAY}\\b`, () => ({ kind: 'past' })),
  onWeekday(
    `\\b(?:a|one) week (?:on|from|this|next) (${WEEKDAY})\\b|\\bweek on (${WEEKDAY})\\b`,
    1,
    (w, c) => nextWeekday(today(c), w) + 7,
  ),
  onWeekday(`\\b(${WEEKDAY}) (?:week|fortnight)\\b(?! of)`, 1, (w, c) => nextWeekday(today(c), w) + 7),
  onWeekday(`\\b(${WEEKDAY}) after next\\b`, 1, (w, c) => weekdayInWeek(today(c), w, 2)),
  onWeekday(`\\b(${WEEKDAY})(?: morning| afternoon| evening)?,?(?: of)? the week after next\\b`, 1, (w, c) =>
    weekdayInWeek(today(c), w, 2),
  ),
  onWeekday(
    `\\b(${WEEKDAY})(?: morning| afternoon| evening)?,?(?: of| in)? (?:next|the following) week\\b`,
    1,
    (w, c) => weekdayInWeek(today(c), w, 1),
  ),
  onWeekday(`\\bnext week,?(?: on)? (${WEEKDAY})\\b`, 1, (w, c) => weekdayInWeek(today(c), w, 1)),
  onWeekday(`\\b(?:next|the following|following) (${WEEKDAY})\\b`, 1, (w, c) => weekdayInWeek(today(c), w, 1)),
  rule(`\\b(${WEEKDAY}),?\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)\\b`, (match, c) =>
    onDay(nextDate(today(c), Number(match[2]))),
  ),
  // "Thu 26": where the weekday and the date agree.
  rule(`\\b(${WEEKDAY})\\.?,? (\\d{1,2})(?![\\d:.%/-]|\\s?(?:am|pm|a\\.m|p\\.m|o'clock))\\b`, (match, c) => {
    const day = nextDate(today(c), Number(match[2]));
    return day !== null && weekdayOf(day) === weekdayNumber(match[1]) ? onDay(day) : null;
  }),
  onWeekday(`\\b(?:this |this coming |the coming |coming )?(${WEEKDAY})(?: (?:of )?this week)?(?![\\w-])`, 1, (w, c) =>
    nextWeekday(today(c), w),
  ),
];
