/** English times of day: with a clock ("by 10:00", "half past two") or without one ("EOD", "first thing"). */
import { clockMinutes, numberOf } from './english-numbers';
import type { TimeRule } from './time-mention';

const HALF = '(?:\\s?([ap]\\.?m\\b\\.?))';
const HOUR_WORD = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const LEAD = '(?:at|by|before|until|till|around|about|from|no later than|latest|@)';
/** What may follow a bare number that is an hour; anything else is an amount. */
const NO_AMOUNT =
  '(?![\\d%‰:/]|[.,]\\d|\\s?(?:%|percent|per|pm|am|kg|k\\b|m\\b|km|eur|gbp|usd|x\\b|points?|parts?|pieces?|units?|hours?|hrs?|days?|weeks?|months?|minutes?|years?|people|sites?|of\\b|working|business|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|and \\d|to \\d))';

const clock = (source: string, read: (match: RegExpMatchArray) => number | null): TimeRule => ({
  pattern: new RegExp(source, 'gi'),
  read: (match) => {
    const minutes = read(match);
    return minutes === null ? null : { kind: 'clock', minutes };
  },
});

const part = (source: string): TimeRule => ({ pattern: new RegExp(source, 'gi'), read: () => ({ kind: 'clock' }) });

/** Rules for times of day. `kind: 'clock'`; without `minutes` it is only a part of the day. */
export const CLOCK_RULES: readonly TimeRule[] = [
  clock(
    `\\b(?:between|from) (\\d{1,2})(?::(\\d{2}))?${HALF}? (?:and|to|until) (?:\\d{1,2})(?::\\d{2})?${HALF}?\\b${NO_AMOUNT}`,
    (m) => clockMinutes(Number(m[1]), Number(m[2] ?? 0), m[3] ?? m[4]),
  ),
  clock(`\\b(\\d{1,2})[:.](\\d{2})${HALF}`, (m) => clockMinutes(Number(m[1]), Number(m[2]), m[3])),
  clock(`(?<![\\d:.])([01]?\\d|2[0-4]):([0-5]\\d)(?![\\d:])(?: ?h(?:rs)?\\b)?`, (m) =>
    Number(m[1]) === 24 ? null : Number(m[1]) * 60 + Number(m[2]),
  ),
  clock(`(?<![\\d.,£$€])\\b(\\d{1,2})${HALF}`, (m) => clockMinutes(Number(m[1]), 0, m[2])),
  clock(`\\b(?:(\\d{1,2})|(${HOUR_WORD})) o'?clock\\b`, (m) =>
    clockMinutes(numberOf(m[1] ?? m[2]) ?? 25, 0, undefined),
  ),
  clock(`\\bhalf (?:past )?(?:(\\d{1,2})|(${HOUR_WORD}))\\b`, (m) =>
    clockMinutes(numberOf(m[1] ?? m[2]) ?? 25, 30, undefined),
  ),
  clock(`\\bquarter past (?:(\\d{1,2})|(${HOUR_WORD}))\\b`, (m) =>
    clockMinutes(numberOf(m[1] ?? m[2]) ?? 25, 15, undefined),
  ),
  clock(
    `\\bquarter to (?:(\\d{1,2})|(${HOUR_WORD}))\\b`,
    (m) => (clockMinutes(numberOf(m[1] ?? m[2]) ?? 25, 0, undefined) ?? 15) - 15,
  ),
  clock(`\\b(?:noon|midday)\\b`, () => 720),
  clock(`\\bmidnight\\b`, () => 1439),
  clock(
    `(?<=\\b${LEAD}\\s|\\D, (?=\\d))(?:(\\d{1,2})|(${HOUR_WORD}))(?:\\s(?:sharp|prompt))?(?![\\w-])${NO_AMOUNT}(?!\\s(?!on\\b|in\\b|at\\b|with\\b|to\\b|for\\b|today|tomorrow|tonight|and\\b|or\\b|so\\b|if\\b|whichever|either|about\\b|from\\b|every|this|next|mon|tue|wed|thu|fri|sat|sun|the\\b|until|uk\\b|your\\b|our\\b|cet\\b|gmt\\b|local|latest)\\w)`,
    (m) => (m[2] || Number(m[1]) <= 24 ? clockMinutes(numberOf(m[1] ?? m[2]) ?? 25, 0, undefined) : null),
  ),
  part(
    `\\b(?:eod|cob|cop|eob|c\\.o\\.b\\.|close of (?:business|play)|(?:the )?end of (?:the |(?:my|the) )?(?:business |working )?day(?! (?:one|two|1|2))|end of play|first thing|lunch ?time|(?:before|after|over|around|by) lunch|(?:in |by )?the (?:morning|afternoon|evening)|early (?:morning|afternoon|evening)|late (?:morning|afternoon|evening)|mid-?(?:morning|afternoon)|morning|afternoon|evening|night|a\\.?m\\.?|p\\.?m\\.?|before i (?:leave|go|finish|log off)|before (?:you|we) (?:open|close))(?![\\w'’])`,
  ),
];
