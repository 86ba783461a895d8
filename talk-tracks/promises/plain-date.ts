/**
 * Reads the usual form of an English date ("on 26 November", "Thursday 26th Nov 2026", "December 3") where it is the only expression of time
 * in its sentence, with the result that chrono gives, for a hundredth of chrono's time. Where anything else might be one, chrono is asked.
 */
import { MONTH, monthNumber, WEEKDAY } from './english-numbers';

/** A date that names its month; `start` and `end` are those of chrono's result. */
export interface PlainDate {
  readonly start: number;
  readonly end: number;
  readonly year: number | null;
  readonly month: number;
  readonly date: number;
}

const DAY_FIRST = new RegExp(
  `(?<=^|\\W)(?:(?:on )?${WEEKDAY} )?(?:on )?(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${MONTH})(?: (20\\d\\d))?(?=[.,;:!?)]?(?: [a-z]|$))`,
  'i',
);

/** Words that may be part of an expression of time, or of one that reaches over to the date. */
const TIME_WORD = new RegExp(
  `\\d|\\b(?:${WEEKDAY}s?|${MONTH}|s|m|h|d|w|y|q|am|pm|sec|secs|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|wks?|weekends?|weekdays?|months?|mos?|mth|mths|qtrs?|quarters?|years?|yrs?|fortnights?|now|today|tonight|tomorrow|tmrw?|tmr|yesterday|noon|midnight|midday|morning|afternoon|evening|night|ago|later|christmas|easter|bc|ad|bce|ce|be|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[a-z]+teenth|twent[a-z-]+|thirt[a-z-]+|utc|gmt|[a-z]{1,2}[sd]t|cet)\\b`,
  'i',
);
/** A time zone, as far as capitals can be one. */
const ZONE = /^[.,;:!?)]?\s*\(?[A-Z]{2,5}\b/;
/** Short weekdays that chrono does not know, or knows as something else. */
const UNSURE = /\b(?:tues|weds|mon)\b/i;
/** What chrono may take in before a date, or after it. */
const REACHES_BACK = /(?:[,(（]|\s\s|\b(?:this|next|last|past|from|through|to|since|until|till|on)\s)\s*$/i;
const REACHES_ON = /^[.,;:!?)]? (?:of|from|to|through|until|till|since)\b/i;
const LONGEST_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The date of a text that has exactly one; null where chrono must be asked. */
export function findPlainDate(text: string): PlainDate | null {
  const found = DAY_FIRST.exec(text);
  if (!found) return null;
  const [words, figure, name = '', year] = found;
  const [date, month] = [Number(figure), monthNumber(name)];
  const end = found.index + words.length;
  // Chrono takes a point after a short name in, and knows fewer short weekdays.
  if ((text[end] === '.' && name.length < 5) || UNSURE.test(words)) return null;
  if (REACHES_BACK.test(text.slice(0, found.index)) || REACHES_ON.test(text.slice(end))) return null;
  if (ZONE.test(text.slice(end))) return null;
  if (date < 1 || date > (LONGEST_MONTH[month - 1] ?? 0) || name === 'may') return null;
  if (TIME_WORD.test(text.slice(0, found.index)) || TIME_WORD.test(text.slice(end))) return null;
  return { start: found.index, end, year: year === undefined ? null : Number(year), month, date };
}
