/** Gathers what cues and promises claim about each sentence, in one shape, before anything is judged. A new kind of evidence joins in here. */
import type { Bilingual, DraftKind, DraftPromise, Pillar, RiskType, Segment, Span } from '../model';
import type { FoundPromise } from '../promises/find-promises';
import { findCustomerWords } from './find-customer-words';
import type { SentenceCues } from './match-cues';
import { quoteSpan } from './quote-span';
import type { StandIns } from './stand-ins';

/** Words that speak for a pillar. Offsets count from the sentence's start, so that claims stay what they are while the sentence moves. */
export interface PillarClaim extends Span {
  readonly pillar: Pillar;
  readonly track: string;
  readonly cue: string;
  readonly weight: number;
  readonly words: string;
  readonly title: Bilingual;
  readonly why: Bilingual;
}

/** Words that cost trust. Offsets count from the sentence's start. */
export interface RiskClaim extends Span {
  readonly type: RiskType;
  readonly rule: string;
  readonly cue: string;
  readonly weight: number;
  readonly words: string;
  readonly why: Bilingual;
  readonly instead: Bilingual;
}

/** All claims about one sentence. */
export interface SentenceClaims {
  readonly pillars: readonly PillarClaim[];
  readonly risks: readonly RiskClaim[];
  /** It promises, and nothing that it promises can be held against a day or a deed. */
  readonly vagueOnly?: boolean;
}

/** Claims, and what they were made for. */
export interface ClaimedSentence {
  readonly claims: SentenceClaims;
  readonly kind: DraftKind;
  readonly promises: readonly FoundPromise[];
  /** Where the sentence began then: the promises' offsets are the body's. */
  readonly start: number;
}

/** Where the last claims of a sentence are kept. */
export interface ClaimsMemory {
  claimed: ClaimedSentence | null;
}

/** Of a sentence that says nothing of either kind. */
export const NO_CLAIMS: SentenceClaims = { pillars: [], risks: [] };

/** The cue name under which a promise counts. */
export const PROMISE_CUE = 'promise';
/** The cue name under which the customer's own words count. */
export const QUOTATION_CUE = 'quotation';
const QUOTATION_WEIGHT = 0.75;
const PROMISE_WEIGHT = 0.9;

const NO_PROMISE_TEXTS = {
  title: { en: 'A promise with a deed', zh: '一句说得清的承诺' },
  why: {
    en: 'A named deed lets the customer hold you to it.',
    zh: '做什么说清楚了，客户才好拿它来衡量您。',
  },
  vagueWhy: {
    en: '“{{words}}” promises without saying when or by whom, so nobody can rely on it.',
    zh: '“{{words}}”没说清谁来做、什么时候做，客户没法指望。',
  },
  instead: {
    en: 'I will {{action}} by {{date}}.',
    zh: '我会在{{date}}前{{action}}。',
  },
} as const;

const NO_QUOTATION_TEXTS = {
  title: { en: 'Their own words', zh: '客户原话' },
  why: { en: 'Their own words keep what matters to them.', zh: '记下原话，才记得住对方在意什么。' },
} as const;

/** What the steps before found in a draft; lists have one entry per segment. */
export interface FoundWords {
  readonly kind: DraftKind;
  readonly cues: readonly (SentenceCues | null)[];
  readonly promised: readonly (readonly FoundPromise[])[];
  readonly standIns: StandIns;
}

/** Claims for every segment; empty outside the body. `facts`: what is remembered of the sentences, by whoever remembers. */
export function gatherClaims(
  segments: readonly Segment[],
  { kind, cues, promised, standIns }: FoundWords,
  facts: readonly (ClaimsMemory | null)[] = [],
): SentenceClaims[] {
  return segments.map((segment, index) => {
    if (segment.role !== 'body') return NO_CLAIMS;
    const own = promised[index] ?? [];
    const known = facts[index]?.claimed;
    if (known?.kind === kind && isSaidAgain(own, segment.start, known)) return known.claims;
    const claims = claimsOf(segment, kind, cues[index] ?? null, own, standIns);
    const fact = facts[index];
    if (fact) fact.claimed = { claims, kind, promises: own, start: segment.start };
    return claims;
  });
}

const NO_PROMISES: readonly FoundPromise[] = [];

/** Promises listed by the sentence they stand in, one list for each. */
export function promisesBySentence(promises: readonly FoundPromise[], sentences: number): (readonly FoundPromise[])[] {
  const lists: (readonly FoundPromise[])[] = new Array(sentences).fill(NO_PROMISES);
  for (const found of promises) lists[found.promise.sentence] = [...(lists[found.promise.sentence] ?? []), found];
  return lists;
}

/** True where the same is promised, as far as claims and the judge look at it. */
export function promisesSame(own: readonly FoundPromise[], others: readonly FoundPromise[]): boolean {
  return (
    own === others ||
    (own.length === others.length &&
      own.every((one, at) => {
        const other = others[at] as FoundPromise;
        return (
          one.side === other.side &&
          one.vague === other.vague &&
          one.sure === other.sure &&
          one.promise.who === other.promise.who &&
          (one.promise.due === null) === (other.promise.due === null)
        );
      }))
  );
}

/** True where a sentence that may have moved promises what it promised before, in the same words. */
function isSaidAgain(promises: readonly FoundPromise[], start: number, known: ClaimedSentence): boolean {
  if (!promisesSame(promises, known.promises)) return false;
  const moved = start - known.start;
  return promises.every(({ promise }, at) => {
    const before = (known.promises[at] as FoundPromise).promise;
    return promise.start - before.start === moved && promise.end - before.end === moved;
  });
}

function claimsOf(
  segment: Segment,
  kind: DraftKind,
  cues: SentenceCues | null,
  promises: readonly FoundPromise[],
  standIns: StandIns,
): SentenceClaims {
  const promised = promises.filter(({ side }) => side === 'seller');
  if (kind === 'mail' && promised.length === 0 && !cues?.hits.length) return NO_CLAIMS;
  const firm = promised.filter(({ vague }) => !vague);
  const vague = promised.filter((found) => found.vague);
  return {
    pillars: [
      ...pillarClaims(segment, cues),
      ...(kind === 'crm-note' ? quotationClaims(segment, standIns) : []),
      ...firm.map(({ promise }) => firmClaim(segment, promise, standIns)),
    ],
    risks: [...riskClaims(segment, cues), ...vague.map(({ promise }) => vagueClaim(segment, promise, standIns))],
    vagueOnly: vague.length > 0 && firm.length === 0,
  };
}

function pillarClaims(segment: Segment, cues: SentenceCues | null | undefined): PillarClaim[] {
  const claims: PillarClaim[] = [];
  for (const { cue: booked, start, end } of cues?.hits ?? []) {
    const { owner, cue, weight } = booked;
    if (owner.is !== 'track') continue;
    const { title, why } = owner.track;
    const words = segment.text.slice(start, end);
    claims.push({
      start,
      end,
      words,
      pillar: owner.pillar,
      track: owner.id,
      cue: cue.id,
      weight,
      title,
      why,
    });
  }
  return claims;
}

function riskClaims(segment: Segment, cues: SentenceCues | null | undefined): RiskClaim[] {
  const claims: RiskClaim[] = [];
  for (const { cue: booked, start, end } of cues?.hits ?? []) {
    const { owner, cue, weight } = booked;
    if (owner.is !== 'rule') continue;
    const { why, instead } = owner.rule;
    const words = segment.text.slice(start, end);
    claims.push({ start, end, words, type: owner.type, rule: owner.id, cue: cue.id, weight, why, instead });
  }
  return claims;
}

function promiseWords(segment: Segment, { start, end }: DraftPromise): Span & { readonly words: string } {
  const from = Math.max(0, start - segment.start);
  const to = Math.min(segment.text.length, end - segment.start);
  return quoteSpan(segment, to > from ? { start: from, end: to } : { start: 0, end: segment.text.length });
}

function quotationClaims(segment: Segment, { quotation }: StandIns): PillarClaim[] {
  const words = findCustomerWords(segment.text);
  if (!words) return [];
  const { title, why } = quotation?.track ?? NO_QUOTATION_TEXTS;
  const owner = quotation?.id ?? '';
  return [
    {
      ...quoteSpan(segment, words),
      pillar: 'empathy',
      track: owner,
      cue: QUOTATION_CUE,
      weight: QUOTATION_WEIGHT,
      title,
      why,
    },
  ];
}

function firmClaim(segment: Segment, promise: DraftPromise, { pillars }: StandIns): PillarClaim {
  const { title, why } = pillars.commitment?.track ?? NO_PROMISE_TEXTS;
  const owner = pillars.commitment?.id ?? '';
  return {
    ...promiseWords(segment, promise),
    pillar: 'commitment',
    track: owner,
    cue: PROMISE_CUE,
    weight: PROMISE_WEIGHT,
    title,
    why,
  };
}

function vagueClaim(segment: Segment, promise: DraftPromise, { risks }: StandIns): RiskClaim {
  return {
    ...promiseWords(segment, promise),
    type: 'vague_commitment',
    rule: risks.vague_commitment?.id ?? '',
    cue: PROMISE_CUE,
    weight: PROMISE_WEIGHT,
    why: risks.vague_commitment?.rule.why ?? NO_PROMISE_TEXTS.vagueWhy,
    instead: risks.vague_commitment?.rule.instead ?? NO_PROMISE_TEXTS.instead,
  };
}
