import type { DraftKind, Segment } from '../../model';
import type { FoundPromise } from '../../promises/find-promises';
import { NO_CLAIMS, promisesBySentence, type SentenceClaims } from '../claims';
import type { Evidence } from '../judge';
import type { SentenceCues } from '../match-cues';
import type { Chances, Weigher } from './create-weigher';
import type { KnownSentence } from './evidence';

/** What the steps before found in a draft; lists have one entry per segment. */
export interface FoundInDraft {
  readonly kind: DraftKind;
  readonly cues: readonly (SentenceCues | null)[];
  readonly claims: readonly SentenceClaims[];
  readonly promises: readonly FoundPromise[];
  readonly weigher: Weigher;
}

/** Chances, and what they were weighed for. */
export interface WeighedSentence {
  readonly chances: Chances;
  readonly known: KnownSentence;
}

/** Where the last chances of a sentence are kept. */
export interface ChancesMemory {
  weighed: WeighedSentence | null;
}

/** Sentences of a draft that is more than begun. */
const WHOLE_DRAFT = 4;

const NO_PROMISES: readonly FoundPromise[] = [];

/** Weighs every sentence of the body beside the one before it. `facts`: what is remembered of the sentences, by whoever remembers. */
export function weighSegments(
  segments: readonly Segment[],
  found: FoundInDraft,
  facts: readonly (ChancesMemory | null)[] = [],
): Evidence[] {
  const { kind, cues, claims, promises, weigher } = found;
  const promised = promisesBySentence(promises, segments.length);
  const isBegun = segments.filter(({ role }) => role === 'body').length < WHOLE_DRAFT;
  let allRisky = 0;
  for (let index = 0; index < segments.length; index += 1)
    if (segments[index]?.role === 'body' && claims[index]?.risks.length) allRisky += 1;
  let place = 0;
  let before: SentenceClaims | null = null;
  return segments.map((segment, index) => {
    const own = claims[index] ?? NO_CLAIMS;
    if (segment.role !== 'body') return { claims: own, chances: null };
    const known: KnownSentence = {
      segment,
      kind,
      cues: cues[index] ?? null,
      claims: own,
      promises: promised[index] ?? NO_PROMISES,
      place,
      isAlone: segments.length === 1,
      isBegun,
      before,
      othersRisky: own.risks.length > 0 ? allRisky - 1 : allRisky,
    };
    place += 1;
    before = own;
    const fact = facts[index];
    if (fact?.weighed && isKnownAgain(known, fact.weighed.known)) return { claims: own, chances: fact.weighed.chances };
    const chances = weigher.weigh(known);
    if (fact) fact.weighed = { chances, known };
    return { claims: own, chances };
  });
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
    (known.promises === other.promises || saysSame(known.promises, other.promises))
  );
}

function saysSame(promises: readonly FoundPromise[], others: readonly FoundPromise[]): boolean {
  return (
    promises.length === others.length &&
    promises.every((own, at) => {
      const other = others[at] as FoundPromise;
      return (
        own.side === other.side &&
        own.vague === other.vague &&
        own.sure === other.sure &&
        own.promise.who === other.promise.who &&
        (own.promise.due === null) === (other.promise.due === null)
      );
    })
  );
}
