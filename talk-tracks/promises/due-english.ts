/**
 * Finds English expressions of time and works their dates out, by the conventions promises are measured by: what a
 * general date parser does not know. Plain calendar dates come from chrono, through `calendar-dates.ts`.
 */
import { addMonths, addWorkingDays, type Day, nextDate, nextWeekday } from './calendar-days';
import { CLOCK_RULES } from './clock-english';
import { NUMBER, numberOf, WEEKDAY, weekdayNumber } from './english-numbers';
import { PERIOD_RULES, RECURRING_RULES } from './english-periods';
import { rule, today } from './english-time-rules';
import { WEEKDAY_RULES } from './english-weeks';
import { onDay, type TimeContext, type TimeRule } from './time-mention';

const UNIT = 'minutes?|mins?|hours?|hrs?|h|(?:working|business|week)[\\s-]?days?|days?|weeks?|fortnights?|months?';

function elapsed(count: number, unit: string, { now }: TimeContext): ReturnType<TimeRule['read']> {
  const word = unit.toLowerCase();
  if (/^(?:working|business|week).*d/.test(word)) return onDay(addWorkingDays(now.day, count), { elastic: true });
  if (/^h/.test(word) || /^mi/.test(word)) return afterMinutes(/^h/.test(word) ? count * 60 : count, now);
  if (/^d/.test(word)) return onDay(now.day + count, { elastic: true });
  if (/^mo/.test(word)) return onDay(addMonths(now.day, count), { elastic: true });
  return onDay(now.day + count * (/^f/.test(word) ? 14 : 7), { elastic: true });
}

/** Under a day it is today where the time of writing is unknown; whole days of hours are calendar days. */
export function afterMinutes(count: number, now: TimeContext['now']): ReturnType<TimeRule['read']> {
  if (now.minutes === null || count % 1440 === 0)
    return onDay(now.day + (count < 1440 ? 0 : Math.round(count / 1440)), { elastic: true });
  const at = now.minutes + count;
  return onDay(now.day + Math.floor(at / 1440), { elastic: true, minutes: at % 1440 });
}

const NOT_EVENT = '(?!\\s+(?:after|of|following|from|before|once)\\s+(?!now\\b|today\\b))';

/** Durations, counted from now. */
const DURATION_RULES: readonly TimeRule[] = [
  rule(`\\b(?:in|within) (?:the )?half an hour\\b|\\bwithin the half hour\\b`, (_, context) =>
    afterMinutes(30, context.now),
  ),
  rule(`\\b(?:in|within|inside) (?:the|this) hour\\b`, (_, context) => afterMinutes(60, context.now)),
  rule(
    `\\b(?:within|inside|in|over|during)\\s+(?:at most |under |about |around |no more than |less than |just |only )?(?:the |these )?(?:next |coming )?(?:${NUMBER}\\s?(?:-|–|to|or)\\s?)?(${NUMBER})[\\s-]?(${UNIT})(?:'s?)?(?: time)?\\b${NOT_EVENT}`,
    (match, context) =>
      numberOf(match[1]) === null ? null : elapsed(numberOf(match[1]) ?? 0, match[2] ?? '', context),
  ),
  rule(`\\b(${NUMBER}) (${UNIT}) (?:from (?:now|today)|hence)\\b`, (match, context) =>
    elapsed(numberOf(match[1]) ?? 0, match[2] ?? '', context),
  ),
  rule(`\\b(${NUMBER}) weeks? (?:from |on )?(today|tomorrow|${WEEKDAY})\\b`, (match, context) =>
    onDay(base(match[2] ?? '', context) + 7 * (numberOf(match[1]) ?? 0)),
  ),
  rule(`\\b(?:within|in|over) (?:the|this|a) fortnight\\b`, (_, context) =>
    onDay(today(context) + 14, { elastic: true }),
  ),
  rule(`\\bwithin (?:the|a) week\\b`, (_, context) => onDay(today(context) + 7, { elastic: true })),
  rule(`\\bwithin (?:the|a) month\\b`, (_, context) => onDay(addMonths(today(context), 1), { elastic: true })),
  rule(`\\bwithin (?:the|a) day\\b`, (_, context) => onDay(today(context) + 1, { elastic: true })),
];

function base(word: string, context: TimeContext): Day {
  const lower = word.toLowerCase();
  if (lower === 'today') return today(context);
  return lower === 'tomorrow' ? today(context) + 1 : nextWeekday(today(context), weekdayNumber(word));
}

const DAY_RULES: readonly TimeRule[] = [
  rule(
    `\\b(?:yesterday|last (?:night|week|month|year|quarter|spring|summer|autumn|winter|time)|earlier (?:today|this week)|this morning's|(?:${NUMBER}|a few|some) (?:days?|weeks?|months?|hours?|minutes?) ago)\\b`,
    () => ({ kind: 'past' }),
  ),
  rule(`\\b(?:the )?day after tomorrow\\b`, (_, c) => onDay(today(c) + 2)),
  rule(`\\btomorrow week\\b`, (_, c) => onDay(today(c) + 8)),
  rule(`\\b(?:tomorrow|tmrw|tmr|tomorow|tommorrow|tommorow)\\b`, (_, c) => onDay(today(c) + 1)),
  rule(`\\b(?:later )?today\\b|\\btonight\\b|\\bthis (?:very )?(?:morning|afternoon|evening|lunchtime)\\b`, (_, c) =>
    onDay(today(c)),
  ),
  rule(
    `\\b(?:(?:on |at )?(?:the|that|this) (?:same|very) (?:day|morning|afternoon|evening|night)|(?:on )?that (?:day|morning|afternoon|evening|night)|same[ -]day(?! (?:courier|delivery|service))|same evening|same afternoon)\\b`,
    (_, c) =>
      c.previous === null ? { kind: 'event', anaphoric: true } : onDay(c.previous, { elastic: true, anaphoric: true }),
  ),
  rule(
    `\\b(?:on )?(?:the (?:day after|following day|following morning|next day|next morning)|next day|day after)\\b(?![\\s-]+(?:courier|delivery|shipping|service|dispatch|we|you|the|your|he|she|they|i)\\b)`,
    (_, c) =>
      c.previous === null
        ? { kind: 'event', anaphoric: true }
        : onDay(c.previous + 1, { elastic: true, anaphoric: true }),
  ),
  rule(`\\bthe day before\\b(?! (?:we|you|the|your|he|she|they|i)\\b)`, (_, c) =>
    c.previous === null ? { kind: 'event' } : onDay(c.previous - 1),
  ),
  rule(
    `\\b(?:the )?(\\d{1,2})(?:st|nd|rd|th)\\b(?! (?:floor|century|percentile|time|of the|anniversary|attempt|version|draft|edition|street|avenue))`,
    (match, c) => onDay(nextDate(today(c), Number(match[1]))),
  ),
];

/** Words that count from something whose date nobody here knows. Read after everything that has a date. */
export const ENGLISH_EVENT_RULES: readonly TimeRule[] = [
  rule(
    `\\b(?:within |in |inside |not more than |no more than |at most |up to )?(?:${NUMBER}[\\s-]?(?:-|–|to|or)[\\s-]?)?${NUMBER}[\\s-](?:${UNIT}) (?:after|of|following|from|before|once)\\s[^,;:.!?]{2,70}`,
    () => ({ kind: 'event' }),
  ),
  rule(`\\b(?:the )?(?:day|morning|week|same day|evening) (?:after|before)\\s[^,;:.!?]{2,60}`, () => ({
    kind: 'event',
  })),
  rule(
    `\\b(?:(?:well |just |right |shortly )?(?:before|after)|ahead of|in time for|in advance of|by the time|the moment|prior to|until) (?:the|your|you|you've|we|his|her|he|she|they|their|our|my|i|this|each|every|it|it's|launch|signature|delivery|go-live)\\b[^,;:.!?]{0,60}`,
    () => ({ kind: 'event' }),
  ),
  rule(
    `\\b(?:on )?the (?:same |very )?(?:day|morning|minute|hour) (?:the|you|we|it|they|he|she|your|our|that)\\s[^,;:.!?]{2,60}`,
    () => ({
      kind: 'event',
    }),
  ),
  rule(
    `\\b(?:upon|on) (?:receipt|signature|signing|arrival|delivery|approval|completion|the day|confirmation|acceptance)\\b[^,;:.!?]{0,40}`,
    () => ({ kind: 'event' }),
  ),
];

/** Everything that is neither a calendar date nor has to come before one. */
export const ENGLISH_RULES: readonly TimeRule[] = [
  ...DURATION_RULES,
  ...RECURRING_RULES,
  ...WEEKDAY_RULES,
  ...DAY_RULES,
  ...PERIOD_RULES,
  ...CLOCK_RULES,
];

/** Whether an English sentence can hold words about time at all; keeps the rules off the others. */
export const MAY_HOLD_ENGLISH_TIME =
  /\d|day\b|days\b|\b(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun|today|tonight|tomorr?ow|tommorr?ow|tmrw?|week|weeks|weekly|weekend|eow|month|months|monthly|quarter|year|fortnight|fortnightly|hour|hours|hourly|minutes?|morning|afternoon|evening|night|noon|midday|midnight|lunch|lunchtime|daily|eod|cob|eom|eoq|eoy|close|end|jan|feb|mar|apr|may|jun|june|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december|christmas|yesterday|ago|half|midweek|mid-week|at|by|before|until|till|after|ahead|time)\b/i;
