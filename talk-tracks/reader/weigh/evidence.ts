/** What the rest of the reader knows of a sentence, named for the judge: cues that fired or were silenced, promises, punctuation, its place. */
import { type DraftKind, PILLARS, type Pillar, RISK_TYPES, type RiskType, type Segment } from '../../model';
import type { FoundPromise } from '../../promises/find-promises';
import { type PillarClaim, QUOTATION_CUE, type RiskClaim, type SentenceClaims } from '../claims';
import { confidence } from '../confidence';
import type { SentenceCues } from '../match-cues';

/** One sentence with everything the steps before found in it. */
export interface KnownSentence {
  readonly segment: Segment;
  readonly kind: DraftKind;
  readonly cues: SentenceCues | null;
  readonly claims: SentenceClaims;
  readonly promises: readonly FoundPromise[];
  /** Its place among the sentences of the body; 0 is the first. */
  readonly place: number;
  /** It is the whole draft. */
  readonly isAlone: boolean;
  /** It is one of the first few sentences, and there are no more yet. */
  readonly isBegun: boolean;
  /** Claims of the sentence before it in the body. */
  readonly before: SentenceClaims | null;
  /** How many other sentences of the body hold wording that rules find costly. */
  readonly othersRisky: number;
}

/** Told of one piece of evidence: its name, and how much of it there is (0–1). */
export type EvidenceVisitor = (name: string, amount: number) => void;

/** Visits what is known of a sentence of so many tokens; each name at most once. */
export function visitEvidence(known: KnownSentence, tokens: number, visit: EvidenceVisitor): void {
  visitClaims(CLAIMS, known.claims, visit);
  if (known.before) visitClaims(CLAIMS_BEFORE, known.before, visit);
  if (known.claims.pillars.some(({ cue }) => cue === QUOTATION_CUE)) visit('customer words', 1);
  if (known.othersRisky > 0) visit('others risky', Math.min(1, known.othersRisky / 3));
  visitSilence(known.cues, visit);
  visitPromises(known.promises, visit);
  visitSigns(known.segment.text, visit);
  visit(known.kind, 1);
  visit(LENGTHS[Math.min(6, tokens >> 2)] as string, 1);
  const place = PLACES[known.place];
  if (place) visit(place, 1);
  if (known.isAlone) visit('alone', 1);
}

function visitClaims(names: ClaimNames, { pillars, risks }: SentenceClaims, visit: EvidenceVisitor): void {
  for (let at = 0; at < pillars.length; at += 1) {
    const { pillar } = pillars[at] as PillarClaim;
    if (pillars.findIndex((claim) => claim.pillar === pillar) < at) continue;
    visit(names[pillar], confidence(pillars.filter((claim) => claim.pillar === pillar)));
  }
  for (let at = 0; at < risks.length; at += 1) {
    const { type } = risks[at] as RiskClaim;
    if (risks.findIndex((claim) => claim.type === type) < at) continue;
    visit(names[type], confidence(risks.filter((claim) => claim.type === type)));
  }
}

/** Names are written once: a name put together anew for each sentence would be hashed anew whenever it is looked up. */
type ClaimNames = Readonly<Record<Pillar | RiskType, string>>;

function claimNames(prefix: string): ClaimNames {
  const names = [...PILLARS, ...RISK_TYPES].map((name) => [name, `${prefix}claim ${name}`]);
  return Object.fromEntries(names) as ClaimNames;
}

const CLAIMS = claimNames('');
const CLAIMS_BEFORE = claimNames('before ');
const LENGTHS = Array.from({ length: 7 }, (_, length) => `length ${length}`);
const PLACES = Array.from({ length: 3 }, (_, place) => `place ${place}`);

function visitSilence(cues: SentenceCues | null, visit: EvidenceVisitor): void {
  if (!cues || cues.silenced.length === 0) return;
  const names = new Set(
    cues.silenced.map(({ by, cue: { owner } }) => `${by} ${owner.is === 'track' ? owner.pillar : owner.type}`),
  );
  for (const name of names) visit(`silenced by ${name}`, 1);
}

function visitPromises(promises: readonly FoundPromise[], visit: EvidenceVisitor): void {
  if (promises.length === 0) return;
  const names = new Set(
    promises.map(({ promise, vague, side, sure }) => {
      const when = vague ? 'vaguely' : promise.due ? 'dated' : 'undated';
      return `${side} ${promise.who} ${when} ${sure}`;
    }),
  );
  for (const name of names) visit(`promise ${name}`, 1);
}

const QUESTION = /[?？]/;
const EXCLAMATION = /[!！]/;
const BULLET = /^\s*(?:[-–•*·☐]|\d{1,2}[.)、])/;
const QUOTES = /["“”「」]/;
const FIGURE = /\d/;
const SEMICOLON = /[;；:：]/;

function visitSigns(text: string, visit: EvidenceVisitor): void {
  if (QUESTION.test(text)) visit('question mark', 1);
  if (EXCLAMATION.test(text)) visit('exclamation mark', 1);
  if (BULLET.test(text)) visit('bullet', 1);
  if (QUOTES.test(text)) visit('quotation marks', 1);
  if (FIGURE.test(text)) visit('figure', 1);
  if (SEMICOLON.test(text)) visit('colon', 1);
}
