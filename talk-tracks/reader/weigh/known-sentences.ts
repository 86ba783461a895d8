import type { DraftKind, Segment } from '../../model';
import type { FoundPromise } from '../../promises/find-promises';
import { NO_CLAIMS, type SentenceClaims } from '../claims';
import type { SentenceCues } from '../match-cues';
import type { KnownSentence } from './evidence';

/** What the steps before found in a draft; lists have one entry per segment. */
export interface FoundInDraft {
  readonly kind: DraftKind;
  /** Nothing is known of where it stands: one sentence may then be a chat turn, a field, a line of a page. */
  readonly mayBeLine: boolean;
  readonly cues: readonly (SentenceCues | null)[];
  readonly claims: readonly SentenceClaims[];
  readonly promised: readonly (readonly FoundPromise[])[];
}

/** Sentences of a draft that is more than begun. */
const WHOLE_DRAFT = 4;

/** What is known of every sentence of the body; null for the others. The same when weights are trained and when a draft is read. */
export function knownSentences(
  segments: readonly Segment[],
  { kind, mayBeLine, cues, claims, promised }: FoundInDraft,
): (KnownSentence | null)[] {
  const isRisky = ({ role }: Segment, index: number) => role === 'body' && (claims[index]?.risks.length ?? 0) > 0;
  const isBegun = segments.filter(({ role }) => role === 'body').length < WHOLE_DRAFT;
  const allRisky = segments.filter(isRisky).length;
  let place = 0;
  let before: SentenceClaims | null = null;
  return segments.map((segment, index) => {
    if (segment.role !== 'body') return null;
    const own = claims[index] ?? NO_CLAIMS;
    const known: KnownSentence = {
      segment,
      kind,
      cues: cues[index] ?? null,
      claims: own,
      promises: promised[index] ?? [],
      place,
      isAlone: mayBeLine && segments.length === 1,
      isBegun,
      before,
      othersRisky: allRisky - Number(isRisky(segment, index)),
    };
    place += 1;
    before = own;
    return known;
  });
}
