/** English periods with an end: this week, month end, the quarter, "early December", and what comes round again. */
import {
  addWorkingDays,
  type Day,
  dayOf,
  fridayOfWeek,
  lastOfMonth,
  monthEnd,
  nextWeekday,
  partsOf,
  weekdayInWeek,
} from './calendar-days';
import { MONTH, monthNumber, WEEKDAY, weekdayNumber } from './english-numbers';
import { monthStart, onWeekday, rule, today } from './english-time-rules';
import { onDay, type TimeContext, type TimeRule } from './time-mention';

/** "a weekly report" names a thing; "weekly" at the end of a clause says when. */
const NO_NOUN = '(?! (?!by|on|at|until|till|from|in|with|for|and|to|so|via)[a-z])';

/** Every Tuesday, daily, weekly: the first time strictly after today. */
export const RECURRING_RULES: readonly TimeRule[] = [
  rule(`\\b(?:every|each) (${WEEKDAY}),? (?:and|&|or) (${WEEKDAY})\\b`, (match, c) =>
    onDay(Math.min(nextWeekday(today(c), weekdayNumber(match[1])), nextWeekday(today(c), weekdayNumber(match[2]))), {
      recurring: true,
    }),
  ),
  onWeekday(
    `\\b(?:every|each)(?: single| other| second)? (${WEEKDAY})\\b`,
    1,
    (w, c) => nextWeekday(today(c), w),
    true,
  ),
  onWeekday(`\\b(?:on )?((?:mon|tues|wednes|thurs|fri|satur|sun)day)s\\b`, 1, (w, c) => nextWeekday(today(c), w), true),
  rule(
    `\\b(?:every|each)(?: single)? (?:working|business|week)[\\s-]?day(?: morning| evening| afternoon)?\\b`,
    (_, c) => onDay(addWorkingDays(today(c), 1), { recurring: true }),
  ),
  rule(
    `\\b(?:every|each)(?: single)? (?:day|morning|evening|afternoon|night|noon|midday|lunchtime)\\b|\\bdaily\\b${NO_NOUN}|\\b(?:once|twice) a day\\b`,
    (_, c) => onDay(today(c) + 1, { recurring: true }),
  ),
  rule(`\\b(?:every|each) (?:hour|two hours|few hours)\\b|\\bhourly\\b${NO_NOUN}`, (_, c) =>
    onDay(today(c), { recurring: true }),
  ),
  rule(`\\b(?:every|each) week\\b|\\bweekly\\b${NO_NOUN}|\\bonce a week\\b`, (_, c) =>
    onDay(nextWeekday(today(c), 5), { recurring: true, precision: 'week' }),
  ),
  rule(`\\b(?:every (?:two weeks|fortnight|other week)|fortnightly)\\b`, (_, c) =>
    onDay(today(c) + 14, { recurring: true, precision: 'week' }),
  ),
  rule(`\\b(?:every|each) month\\b|\\bmonthly\\b${NO_NOUN}|\\bonce a month\\b`, (_, c) =>
    onDay(monthEnd(today(c) + 1), { recurring: true, precision: 'month' }),
  ),
];

const quarterEnd = (day: Day, quarters = 0): Day => {
  const { year, month } = partsOf(day);
  return lastOfMonth(year, Math.ceil(month / 3) * 3 + quarters * 3);
};

/** Weeks, months, quarters and years, by the day that ends them. */
export const PERIOD_RULES: readonly TimeRule[] = [
  rule(
    `\\b(?:early|first thing|start of|beginning of|at the start of) next week\\b|\\b(?:the )?(?:start|beginning) of next week\\b`,
    (_, c) => onDay(weekdayInWeek(today(c), 1, 1), { precision: 'week' }),
  ),
  rule(`\\b(?:the )?(?:middle of next week|mid[- ]next week)\\b`, (_, c) =>
    onDay(weekdayInWeek(today(c), 3, 1), { precision: 'week' }),
  ),
  rule(`\\b(?:the )?week after next\\b`, (_, c) => onDay(weekdayInWeek(today(c), 5, 2), { precision: 'week' })),
  rule(`\\b(?:(?:the )?end of |late |later |some ?time |any ?time |during )?next week\\b`, (_, c) =>
    onDay(weekdayInWeek(today(c), 5, 1), { precision: 'week' }),
  ),
  rule(`\\bnext weekend\\b`, (_, c) => onDay(weekdayInWeek(today(c), 7, 1), { precision: 'week' })),
  rule(`\\b(?:(?:this|the|over the|at the|on the) )?weekend\\b(?! (?:rate|shift|team|crew|rota|away|at our))`, (_, c) =>
    onDay(weekdayInWeek(today(c), 7), { precision: 'week' }),
  ),
  rule(
    `\\b(?:(?:the )?(?:end of |late |later |some ?time |any ?time )(?:this|the) week|this week|the end of week|end of week|week['’]?s end|eow)\\b(?!'s)`,
    (_, c) => onDay(fridayOfWeek(today(c)), { precision: 'week' }),
  ),
  rule(`\\b(?:mid-?week)\\b`, (_, c) => onDay(nextWeekday(today(c), 3), { precision: 'week' })),
  rule(`\\b(?:the )?(?:end of |late |later )?next month(?:'s end)?\\b`, (_, c) =>
    onDay(monthEnd(today(c), 1), { precision: 'month' }),
  ),
  rule(
    `\\b(?:the )?(?:end of (?:the|this) month|month[- ]end|month's end|eom|end of month|later this month|this month)\\b(?!'s)`,
    (_, c) => onDay(monthEnd(today(c)), { precision: 'month' }),
  ),
  rule(`\\b(?:the )?(?:end of (?:the|this) quarter|quarter[- ]end|eoq|this quarter)\\b(?!'s)`, (_, c) =>
    onDay(quarterEnd(today(c)), { precision: 'month' }),
  ),
  rule(`\\b(?:the )?(?:end of )?next quarter\\b(?!'s)`, (_, c) =>
    onDay(quarterEnd(today(c), 1), { precision: 'month' }),
  ),
  rule(`\\b(?:the )?end of q([1-4])\\b`, (match, c) =>
    onDay(monthEnd(monthStart(Number(match[1]) * 3, c)), { precision: 'month' }),
  ),
  rule(`\\b(?:the )?(?:end of (?:the|this) year|year[- ]end|year's end|eoy|end of year)\\b`, (_, c) =>
    onDay(lastOfMonth(partsOf(today(c)).year, 12), { precision: 'month' }),
  ),
  rule(`\\b(?:the )?(?:end of|late) (${MONTH})\\b`, (match, c) =>
    onDay(monthEnd(monthStart(monthNumber(match[1]), c)), { precision: 'month' }),
  ),
  rule(`\\b(?:(?:the )?(?:start|beginning) of|early) (${MONTH})\\b`, (match, c) =>
    onDay(futureStart(monthNumber(match[1]), c), { precision: 'month' }),
  ),
  rule(`\\b(?:mid|(?:the )?middle of)[\\s-](${MONTH})\\b`, (match, c) =>
    onDay(monthStart(monthNumber(match[1]), c) + 14, { precision: 'month' }),
  ),
  rule(`\\b(?:in|during) (${MONTH})\\b(?! \\d)`, (match, c) =>
    onDay(monthEnd(monthStart(monthNumber(match[1]), c)), { precision: 'month' }),
  ),
  rule(`\\bchristmas eve\\b`, (_, c) => onDay(nextFeast(24, c))),
  rule(`\\bchristmas(?: day)?\\b(?! (?:party|card|rush|season|range|stock|box|menu|trading))`, (_, c) =>
    onDay(nextFeast(25, c)),
  ),
];

function nextFeast(date: number, context: TimeContext): Day {
  const { year } = partsOf(today(context));
  const day = dayOf(year, 12, date);
  return day < today(context) ? dayOf(year + 1, 12, date) : day;
}

function futureStart(month: number, context: TimeContext): Day {
  const start = monthStart(month, context);
  return start < today(context) ? dayOf(partsOf(start).year + 1, month, 1) : start;
}
