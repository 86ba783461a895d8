import type { Segment } from '../../model';
import { NO_CLAIMS, promisesSame } from '../claims';
import type { Evidence } from '../judge';
import type { Chances, Impression, Weigher } from './create-weigher';
import { elsewhere } from './elsewhere';
import type { KnownSentence } from './evidence';
import { type FoundInDraft, knownSentences } from './known-sentences';

/** What was weighed of a sentence, and what it was weighed for. */
export interface WeighedSentence {
  readonly known: KnownSentence;
  readonly impression: Impression;
  /** What the rest of the draft seemed to hold when `chances` were settled. */
  readonly around: number;
  readonly chances: Chances | null;
}

/** Where the last chances of a sentence are kept. */
export interface ChancesMemory {
  weighed: WeighedSentence | null;
}

/** Weighs every sentence of the body: first beside the one before it, then beside all others. `facts`: what is remembered of the sentences, by whoever remembers. */
export function weighSegments(
  segments: readonly Segment[],
  found: FoundInDraft,
  weigher: Weigher,
  facts: readonly (ChancesMemory | null)[] = [],
): Evidence[] {
  const weighed = knownSentences(segments, found).map((known, index) => {
    if (!known) return null;
    const before = facts[index]?.weighed;
    if (before && isKnownAgain(known, before.known)) return before;
    return { known, impression: weigher.look(known), around: 0, chances: null };
  });
  const around = elsewhere(weighed.map((one) => one?.impression.seems ?? 0));
  return segments.map((_, index) => {
    const claims = found.claims[index] ?? NO_CLAIMS;
    const one = weighed[index];
    if (!one) return { claims, chances: null };
    const now = settle(one, around[index] as number, weigher);
    const fact = facts[index];
    if (fact) fact.weighed = now;
    return { claims, chances: now.chances };
  });
}

function settle(one: WeighedSentence, around: number, weigher: Weigher): WeighedSentence {
  if (one.chances && one.around === around) return one;
  return { ...one, around, chances: weigher.settle(one.known, one.impression, around) };
}

/** True where the same sentence stands where it would be weighed the same. */
function isKnownAgain(known: KnownSentence, other: KnownSentence): boolean {
  return (
    known.claims === other.claims &&
    known.before === other.before &&
    known.othersRisky === other.othersRisky &&
    known.isAlone === other.isAlone &&
    known.isBegun === other.isBegun &&
    known.kind === other.kind &&
    Math.min(known.place, 3) === Math.min(other.place, 3) &&
    promisesSame(known.promises, other.promises)
  );
}
