import type { DraftKind, Segment } from '../../model';
import type { FoundPromise } from '../../promises/find-promises';
import { NO_CLAIMS, type SentenceClaims } from '../claims';
import type { Evidence } from '../judge';
import type { SentenceCues } from '../match-cues';
import type { Weigher } from './create-weigher';

/** What the steps before found in a draft; lists have one entry per segment. */
export interface FoundInDraft {
  readonly kind: DraftKind;
  readonly cues: readonly (SentenceCues | null)[];
  readonly claims: readonly SentenceClaims[];
  readonly promises: readonly FoundPromise[];
  readonly weigher: Weigher;
}

/** Weighs every sentence of the body beside the one before it. */
export function weighSegments(segments: readonly Segment[], found: FoundInDraft): Evidence[] {
  const { kind, cues, claims, promises, weigher } = found;
  const lastBody = segments.findLastIndex(({ role }) => role === 'body');
  const risky = claims.map((own, index) => segments[index]?.role === 'body' && own.risks.length > 0);
  const allRisky = risky.filter(Boolean).length;
  let place = 0;
  let before: SentenceClaims | null = null;
  return segments.map((segment, index) => {
    const own = claims[index] ?? NO_CLAIMS;
    if (segment.role !== 'body') return { claims: own, chances: null };
    const chances = weigher.weigh({
      segment,
      kind,
      cues: cues[index] ?? null,
      claims: own,
      promises: promises.filter(({ promise }) => promise.sentence === index),
      place,
      isLast: index === lastBody,
      isAlone: segments.length === 1,
      before,
      othersRisky: allRisky - Number(risky[index]),
    });
    place += 1;
    before = own;
    return { claims: own, chances };
  });
}
