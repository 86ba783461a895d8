/** What a guard is: a rule that says when a cue's words do not mean what they usually mean. */
import type { DraftKind, Pillar } from '../../model';
import type { TokenizedSentence, TokenSpan } from '../match-pattern';

/** A cue's match in its sentence, and what the cue would claim. */
export interface GuardedMatch {
  readonly sentence: TokenizedSentence;
  readonly match: TokenSpan;
  readonly kind: DraftKind;
  readonly claim: Pillar | 'risk';
}

/** True where the match must not count. Pure. */
export type Guard = (guarded: GuardedMatch) => boolean;
