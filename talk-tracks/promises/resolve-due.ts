/** Works out the date that words about time give, so that a promise can be kept on a calendar. */
import type { Due, Language } from '../model';
import { tokenizeSentence } from '../reader/match-pattern';
import { dayOfIso, isoOf } from './calendar-days';
import { findTimes } from './find-times';
import { readNow } from './read-now';
import type { TimeMention } from './time-mention';
import { HeldWords } from './word-gate';

/** What dates count from. */
export interface DueContext {
  /** ISO date (a local day) or ISO time (converted to local time where it names a zone). */
  readonly now: string;
  /** The language of the words; both are tried where it is left out. */
  readonly lang?: Language;
  /** `YYYY-MM-DD` of the preceding dated promise, for "that evening" and 当天. */
  readonly previous?: string | null;
}

/**
 * The date in a phrase ("by EOD Friday", 下周三前), by the conventions of the labelling guide. Null where no date follows
 * from the words (vague, counted from an unknown event, no time at all) or where `now` is no date.
 */
export function resolveDue(text: string, context: DueContext): Due | null {
  const now = readNow(context.now);
  if (!now || text.length > 1000) return null;
  const held = new HeldWords(tokenizeSentence(text));
  const times = findTimes(text, { now, previous: context.previous ? dayOfIso(context.previous) : null }, held);
  if (times.some((time) => time.kind === 'event')) return null;
  const date =
    times.find((time) => time.kind === 'date' && !time.attributive) ?? times.find((time) => time.kind === 'date');
  return date ? dueOf(text, date) : null;
}

/** A due date from a finding of kind `date`; null for any other. */
export function dueOf(text: string, mention: TimeMention): Due | null {
  if (mention.kind !== 'date' || mention.day === undefined) return null;
  const { minutes } = mention;
  return {
    text: text.slice(mention.start, mention.end).trim(),
    date: isoOf(mention.day),
    ...(minutes === undefined ? {} : { time: clockText(minutes) }),
    precision: minutes === undefined ? (mention.precision ?? 'day') : 'time',
  };
}

function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
