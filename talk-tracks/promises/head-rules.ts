/** The nouns and small makers that all rules for English promises share. */

import { ADVERB } from './english-verbs';
import type { SentenceView } from './promise-draft';
import { type Owner, WRITER } from './promiser';

/** A place where a promise begins. */
export interface Head {
  /** Where its subject begins. */
  readonly start: number;
  /** Where the act begins. */
  readonly act: number;
  readonly owner: Owner;
  /** What must stand beside it to make it a promise. */
  readonly needs: 'nothing' | 'time' | 'date' | 'time or condition';
  /** A whole action where the act's words do not say it ("send the plan" for "the plan from me"). */
  readonly action?: string;
  /** Only offers, when a condition asks for consent. */
  readonly can?: boolean;
  /** Rests on weaker signs than "I will": no subject, a passive, a thing that arrives. */
  readonly likely?: boolean;
}

/** One way of saying a promise. */
export interface HeadRule {
  readonly pattern: RegExp;
  /** Promises only beside a time: not tried where the sentence has none. */
  readonly timed?: boolean;
  /** A part of the pattern that is quick to look for, since a subject can be almost any words: the rule is not tried where it is not found. */
  readonly verb?: RegExp;
  readonly read: (match: RegExpMatchArray, view: SentenceView) => Head | null;
}

/** Adverbs between subject and verb, for use inside a pattern. */
export const A = `(?:${ADVERB}\\s+)*`;

/** A rule from the source of a pattern, ignoring case. */
export const rule = (source: string, read: HeadRule['read'], verb?: RegExp): HeadRule => ({
  pattern: new RegExp(source, 'gi'),
  read,
  ...(verb ? { verb } : {}),
});
/** Where the last group of a match, the act, begins. */
export const actAt = (match: RegExpMatchArray): number =>
  (match.index ?? 0) + match[0].length - (match.at(-1)?.length ?? 0);
/** The head of a promise of the writer. */
export const own = (match: RegExpMatchArray, needs: Head['needs'], more: Partial<Head> = {}): Head => ({
  start: match.index ?? 0,
  act: actAt(match),
  owner: WRITER,
  needs,
  ...more,
});
