/** What all rules for English time expressions share. */
import { type Day, dayOf, partsOf } from './calendar-days';
import { weekdayNumber } from './english-numbers';
import { onDay, type TimeContext, type TimeRule } from './time-mention';

/** Short weekdays that are also words ("sat", "sun", "wed", "mon") count only with a capital or after a preposition. */
function isWeekday(match: RegExpMatchArray, word: string | undefined): boolean {
  if (!word || !/^(?:mon|wed|weds|sat|sun)$/.test(word)) return word !== undefined;
  return /\b(?:by|on|next|this|every|each|until|till|before|coming|noon|eod|cob)\s*$/i.test(
    (match.input ?? '').slice(
      Math.max(0, (match.index ?? 0) + match[0].length - word.length - 12),
      (match.index ?? 0) + match[0].length - word.length,
    ),
  );
}

/** A rule from the source of a pattern, ignoring case. */
export const rule = (source: string, read: TimeRule['read']): TimeRule => ({ pattern: new RegExp(source, 'gi'), read });
/** A rule about the weekday in a group of its pattern. */
export const onWeekday = (
  source: string,
  group: number,
  day: (weekday: number, context: TimeContext) => Day,
  recurring = false,
): TimeRule =>
  rule(source, (match, context) =>
    isWeekday(match, match[group])
      ? onDay(day(weekdayNumber(match[group]), context), recurring ? { recurring } : {})
      : null,
  );
/** The day of writing. */
export const today = (context: TimeContext): Day => context.now.day;

/** The first of the next such month, or of this one. */
export function monthStart(month: number, context: TimeContext): Day {
  const { year, month: current } = partsOf(today(context));
  return dayOf(month < current ? year + 1 : year, month, 1);
}
