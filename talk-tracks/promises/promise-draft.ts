/** What the readers of the two languages hand to `findPromises`: promises inside one sentence, before offsets and dues. */
import type { DraftKind } from '../model';
import type { Owner, People } from './promiser';
import type { TimeContext, TimeMention } from './time-mention';
import type { HeldWords } from './word-gate';

/** A sentence made ready for reading: same length as the original, so that places stay true. */
export interface SentenceView {
  /** Quotation blanked, apostrophes plain. */
  readonly text: string;
  readonly times: readonly TimeMention[];
  /** Which rules its words can meet. */
  readonly held: HeldWords;
  readonly kind: DraftKind;
  readonly people: People;
  /** Whose list this line stands in, where a line before it said so ("From our side:"). */
  readonly list: 'ours' | 'theirs' | null;
  readonly context: TimeContext;
}

/** A promise at a place of one sentence. */
export interface FoundAct {
  readonly start: number;
  readonly end: number;
  readonly owner: Owner;
  readonly action: string;
  /** The words about time that the promise rests on. */
  readonly time: TimeMention | null;
  /** Words that stand for a time where nothing else does ("once you confirm"). */
  readonly timeText: string | null;
  readonly condition: string | null;
  /** `likely` where the rule rests on weaker signs than "I will"; `plain` where left out. */
  readonly sure?: Sureness;
  /** The act itself is hand-waving ("we'll see what we can do"). */
  readonly vague?: boolean;
}

/** How sure a rule is of what it found. */
export type Sureness = 'plain' | 'likely';

const RANK: Readonly<Record<TimeMention['kind'], number>> = {
  date: 0,
  event: 1,
  clock: 2,
  vague: 3,
  prompt: 4,
  past: 9,
};

/**
 * The one time that says when: a date before an event, an event before vague words; among dates one with "by" or 前
 * before one that only describes a thing. A time counted from now becomes an event where the condition starts the clock.
 */
export function chooseTime(
  text: string,
  times: readonly TimeMention[],
  waits: 'always' | 'durations' | 'no',
): TimeMention | null {
  const score = (time: TimeMention): number =>
    RANK[time.kind] * 10 +
    (time.attributive ? 5 : 0) +
    (isDeadline(text.slice(time.start, time.end)) ? -2 : isStart(text.slice(time.start, time.end)) ? -3 : 0);
  let best: TimeMention | null = null;
  for (const time of times) {
    if (time.kind === 'past' || (time.attributive && time.kind !== 'date')) continue;
    if (best === null || score(time) < score(best)) best = time;
  }
  if (best === null || best.attributive) return null;
  // "If it fails, within 24 hours": the clock starts with the event; "by five" is today's all the same.
  const event = best.elastic === true && (waits === 'always' || (waits === 'durations' && best.ofDay !== true));
  return event ? { kind: 'event', start: best.start, end: best.end } : best;
}

function isDeadline(words: string): boolean {
  return /^(?:by|before|no later|not later)\b|前$|^(?:最晚|最迟|不晚于|不迟于)/i.test(words);
}

/** "Every Monday …, starting the 23rd": the first time is what counts. */
function isStart(words: string): boolean {
  return /^(?:starting|beginning)\b/i.test(words);
}

/** Blanks parts of a text without moving anything. */
export function blank(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
  mark = ' ',
): string {
  let result = '';
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    result += text.slice(at, start) + mark.repeat(end - start);
    at = end;
  }
  return result + text.slice(at);
}
