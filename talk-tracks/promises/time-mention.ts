/** The nouns that the finders of time expressions share, and how their findings are put together. */
import type { Span } from '../model';
import type { Day } from './calendar-days';
import type { Now } from './read-now';
import type { Gated, HeldWords } from './word-gate';

/** What the words about time amount to. `date`: a day follows; `event`: counts from something unknown; `vague`: hand-waving. */
export type TimeKind = 'date' | 'clock' | 'event' | 'vague' | 'prompt' | 'past';

/** Words about time at a place in a sentence. */
export interface TimeMention extends Span {
  readonly kind: TimeKind;
  /** For `date` only. */
  readonly day?: Day;
  /** Minutes since midnight. */
  readonly minutes?: number;
  readonly precision?: 'day' | 'week' | 'month';
  /** Counted from the moment of speaking ("in two days"), so unknown where an unknown event starts the clock. */
  readonly elastic?: boolean;
  /** Comes again and again ("every Tuesday"). */
  readonly recurring?: boolean;
  /** Points back at another date ("that evening", 当天). */
  readonly anaphoric?: boolean;
  /** A time of day without a day, taken for today's. */
  readonly ofDay?: boolean;
  /** Describes a thing rather than saying when ("Friday's minutes", 周五的纪要). */
  readonly attributive?: boolean;
}

/** What a rule needs to know to work a date out. */
export interface TimeContext {
  readonly now: Now;
  /** The date of the preceding dated promise, for "that evening". */
  readonly previous: Day | null;
}

type Found = Omit<TimeMention, 'start' | 'end'>;

/** One expression of time: where it stands in a text and what it means there. Null from `read` means: not here. */
export interface TimeRule {
  /** Global, so that every place is found. */
  readonly pattern: RegExp;
  readonly read: (match: RegExpMatchArray, context: TimeContext) => Found | null;
}

/** A finding on a day. */
export function onDay(day: Day | null, more: Partial<Found> = {}): Found | null {
  return day === null ? null : { kind: 'date', day, precision: 'day', ...more };
}

/** Words that name a day the calendar does not have: no date, and no weaker rule may find one in them. */
export const NO_SUCH_DAY: Found = { kind: 'event' };

/** The rules that can match a text with these words, in their order. */
export function openRules(rules: readonly Gated<TimeRule>[], held: HeldWords): readonly TimeRule[] {
  let open: TimeRule[] | null = null;
  for (const { rule, gate } of rules) {
    if (!held.mayMatch(gate)) continue;
    open ??= [];
    open.push(rule);
  }
  return open ?? NO_RULES;
}

const NO_RULES: readonly TimeRule[] = [];

/** Runs the rules that can match, in order; what an earlier rule has claimed, a later one leaves alone. Sorted by place. */
export function applyRules(
  text: string,
  rules: readonly Gated<TimeRule>[],
  context: TimeContext,
  held: HeldWords,
  claimed: readonly TimeMention[],
): TimeMention[] {
  return applyOpen(text, openRules(rules, held), context, claimed);
}

/** The same for rules that are known to be open. */
export function applyOpen(
  text: string,
  rules: readonly TimeRule[],
  context: TimeContext,
  claimed: readonly TimeMention[],
): TimeMention[] {
  const found = [...claimed];
  for (const rule of rules) {
    // Most rules find nothing, and to search costs a third of asking for all matches.
    if (text.search(rule.pattern) < 0) continue;
    for (const match of text.matchAll(rule.pattern)) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      if (end <= start || found.some((other) => start < other.end && end > other.start)) continue;
      const read = rule.read(match, context);
      if (read) found.push({ ...read, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Joins a day and a time of day that stand side by side, with only such words between them as `link` allows. */
export function joinNeighbours(text: string, mentions: readonly TimeMention[], link: RegExp): TimeMention[] {
  const joined: TimeMention[] = [];
  for (const mention of mentions) {
    const before = joined.at(-1);
    const pair = before && link.test(text.slice(before.end, mention.start)) ? join(before, mention, text) : null;
    if (pair) joined[joined.length - 1] = pair;
    else joined.push(mention);
  }
  return joined;
}

function join(a: TimeMention, b: TimeMention, text: string): TimeMention | null {
  // 11月30日周一: the weekday repeats the date, whichever week it would mean alone.
  if (
    a.kind === 'date' &&
    b.kind === 'date' &&
    /月.*[日号]$|\d$/.test(text.slice(a.start, a.end)) &&
    /^(?:周|星期|礼拜)[一二三四五六日天]$/.test(text.slice(b.start, b.end))
  ) {
    return { ...a, end: b.end };
  }
  // "tomorrow, Thursday": one day said twice.
  if (a.kind === 'date' && b.kind === 'date') return a.day === b.day ? { ...b, ...a, end: b.end } : null;
  const [date, clock] = a.kind === 'clock' ? [b, a] : [a, b];
  if (date.kind !== 'date' || clock.kind !== 'clock') return null;
  if (date.minutes !== undefined && clock.minutes !== undefined) return null;
  const minutes = date.minutes ?? clock.minutes;
  const { minutes: _, ...rest } = date;
  return { ...rest, ...(minutes === undefined ? {} : { minutes }), start: a.start, end: b.end };
}
