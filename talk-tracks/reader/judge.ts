/** Decides the labels of each sentence: what the judge weighed, joined with cues whose worth it has not learned. */
import {
  type Finding,
  type Label,
  type Language,
  PILLARS,
  type Pillar,
  RISK_TYPES,
  type Risk,
  type RiskType,
  type Segment,
  type Sentence,
} from '../model';
import { NO_CLAIMS, type PillarClaim, type RiskClaim, type SentenceClaims } from './claims';
import { confidence } from './confidence';
import { quoteSpan } from './quote-span';
import { explainFinding, explainJudged, explainRisk } from './reasons';
import type { StandIns } from './stand-ins';
import type { Chances } from './weigh/create-weigher';

/** The cue name of a finding that no cue carries: the words as a whole do. */
const JUDGED_CUE = 'judged';

/** From this combined weight on cues alone give a label. */
const PRESENT = 0.5;

/** Costly wording as clear as this, by its cues, is overruled only where the judge finds it much less likely than it asks for otherwise. */
const CLEAR = 0.75;

/** The chance from which the judge alone is believed against what else was found: a risk in a good sentence, a pillar in a costly one. */
const SURE_AGAINST_RULES = 0.7;

/** The chance of any risk at all from which the likeliest kind is told. */
const SOME_RISK = 0.4;

/** Beside wording that costs trust one lone cue is too little: both must really be there (`labelling.md`). */
const PRESENT_BESIDE_RISK = 0.85;

/** Wording that presses; beside it words of understanding are a tool and no empathy. */
const PRESSING: readonly RiskType[] = ['guilt', 'consistency_pressure', 'false_urgency'];

/** A claim that stayed under the threshold. */
export interface LightClaim {
  readonly sentence: number;
  readonly pillar: Pillar;
  /** `pack/track/cue`. */
  readonly cue: string;
  readonly words: string;
}

/** Labels and what they rest on. */
export interface Judgement {
  readonly sentences: readonly Sentence[];
  readonly findings: readonly Finding[];
  readonly risks: readonly Risk[];
  /** Pillar claims too light to count, for the explanation. */
  readonly light: readonly LightClaim[];
}

/** Languages of a reading: what reasons are told in, and what better lines are given in. */
export interface ReadingLanguages {
  readonly explainIn: Language;
  readonly draftIn: Language;
}

/** What a sentence is judged by. */
export interface Evidence {
  readonly claims: SentenceClaims;
  /** Null outside the body. */
  readonly chances: Chances | null;
}

/** A judgement, and what it was made for. */
export interface JudgedSentence {
  readonly claims: SentenceClaims;
  readonly chances: Chances;
  readonly explainIn: Language;
  readonly draftIn: Language;
  readonly start: number;
  readonly sentence: number;
  readonly labels: readonly Label[];
  readonly findings: readonly Finding[];
  readonly risks: readonly Risk[];
  readonly light: readonly LightClaim[];
}

/** Where the last judgement of a sentence is kept. */
export interface JudgementMemory {
  judged: JudgedSentence | null;
}

/** Judges all sentences; `evidence` has one entry per segment. `facts`: what is remembered of the sentences, by whoever remembers. */
export function judge(
  segments: readonly Segment[],
  evidence: readonly Evidence[],
  standIns: StandIns,
  languages: ReadingLanguages,
  facts: readonly (JudgementMemory | null)[] = [],
): Judgement {
  const findings: Finding[] = [];
  const risks: Risk[] = [];
  const light: LightClaim[] = [];
  const sentences = segments.map((segment, sentence): Sentence => {
    const { claims, chances } = evidence[sentence] ?? { claims: NO_CLAIMS, chances: null };
    const { start, end, text, role } = segment;
    if (!chances) return { start, end, text, role, labels: [] };
    const fact = facts[sentence];
    const judged =
      judgedAgain(fact?.judged ?? null, segment, sentence, claims, chances, languages) ??
      judgeSentence(segment, sentence, claims, chances, standIns, languages);
    if (fact) fact.judged = judged;
    for (const finding of judged.findings) findings.push(finding);
    for (const risk of judged.risks) risks.push(risk);
    for (const claim of judged.light) light.push(claim);
    return { start, end, text, role, labels: judged.labels };
  });
  return { sentences, findings, risks, light };
}

/** What was judged of a sentence before, moved to where it stands now; null where it must be judged afresh. */
function judgedAgain(
  known: JudgedSentence | null,
  { start }: Segment,
  sentence: number,
  claims: SentenceClaims,
  chances: Chances,
  { explainIn, draftIn }: ReadingLanguages,
): JudgedSentence | null {
  if (known?.claims !== claims || known.chances !== chances) return null;
  if (known.explainIn !== explainIn || known.draftIn !== draftIn) return null;
  const by = start - known.start;
  if (by === 0 && known.sentence === sentence) return known;
  const moved = <One extends Finding | Risk>(one: One): One => ({
    ...one,
    start: one.start + by,
    end: one.end + by,
    sentence,
  });
  return {
    ...known,
    start,
    sentence,
    findings: known.findings.length > 0 ? known.findings.map(moved) : known.findings,
    risks: known.risks.length > 0 ? known.risks.map(moved) : known.risks,
    light: known.light.length > 0 ? known.light.map((claim) => ({ ...claim, sentence })) : known.light,
  };
}

function judgeSentence(
  segment: Segment,
  sentence: number,
  claims: SentenceClaims,
  chances: Chances,
  standIns: StandIns,
  { explainIn, draftIn }: ReadingLanguages,
): JudgedSentence {
  const findings: Finding[] = [];
  const risks: Risk[] = [];
  const light: LightClaim[] = [];
  const labels: Label[] = [];
  const risksOf = (type: RiskType) =>
    claims.risks.length > 0 ? claims.risks.filter((claim) => claim.type === type) : NO_RISKS;
  const plain = RISK_TYPES.filter((type) => {
    const mine = risksOf(type);
    if (mine.length === 0 && (standIns.risks[type] === null || isSpokenFor(RISK_LABELS[type], claims, chances)))
      return false;
    return isGiven(RISK_LABELS[type], mine, chances);
  });
  const riskTypes =
    plain.length > 0 ? plain : unclearRisk(claims, chances).filter((type) => standIns.risks[type] !== null);
  for (const pillar of PILLARS) {
    const mine = claims.pillars.length > 0 ? claims.pillars.filter((claim) => claim.pillar === pillar) : NO_PILLARS;
    const enough = riskTypes.length > 0 ? PRESENT_BESIDE_RISK : PRESENT;
    // What no cue found needs a track to be told with.
    const known = mine.length > 0 || (standIns.pillars[pillar] !== null && !isDoubtful(pillar, riskTypes, chances));
    const given = known && isGiven(pillar, mine, chances, enough);
    if (!given)
      light.push(...mine.map(({ track, cue, words }) => ({ sentence, pillar, cue: `${track}/${cue}`, words })));
    if (!given || isOverruled(pillar, riskTypes, claims)) continue;
    labels.push(pillar);
    const spoken = mine.length > 0 ? strongestApart(mine) : [null];
    for (const claim of spoken) {
      const { start, end, track, cue } = claim ?? judgedPillar(pillar, chances, standIns);
      const why = claim
        ? explainFinding(claim, explainIn)
        : explainJudged(pillar, segment.text.slice(start, end), explainIn);
      const place = { start: segment.start + start, end: segment.start + end, sentence };
      findings.push({ pillar, ...place, track, cue, confidence: certainty(pillar, mine, chances), why });
    }
  }
  for (const type of riskTypes) {
    const label = RISK_LABELS[type];
    labels.push(label);
    const mine = risksOf(type);
    for (const claim of mine.length > 0 ? strongestApart(mine) : [judgedRisk(type, segment, chances, standIns)]) {
      const { start, end, rule, cue } = claim;
      const place = { start: segment.start + start, end: segment.start + end, sentence };
      const texts = { why: explainRisk(claim, explainIn), instead: claim.instead[draftIn] };
      risks.push({ type, ...place, rule, cue, confidence: certainty(label, mine, chances), ...texts });
    }
  }
  return { claims, chances, explainIn, draftIn, start: segment.start, sentence, labels, findings, risks, light };
}

const NO_RISKS: readonly RiskClaim[] = [];
const NO_PILLARS: readonly PillarClaim[] = [];
const RISK_LABELS = Object.fromEntries(RISK_TYPES.map((type) => [type, `risk:${type}`])) as {
  readonly [Type in RiskType]: `risk:${Type}`;
};

type Claim = PillarClaim | RiskClaim;

/** Given where the judge finds it likely enough, or where cues that it never learned are enough alone. */
function isGiven(label: Label, claims: readonly Claim[], chances: Chances, enough = PRESENT): boolean {
  const [chance, threshold] = [chances.chance(label), chances.threshold(label)];
  if (chance >= threshold) return true;
  if (claims.length === 0) return false;
  if (label.startsWith('risk:') && chance >= threshold * chances.claimedShare && confidence(claims) >= CLEAR)
    return true;
  return confidence(strangers(claims, chances)) >= enough;
}

/** Where rules plainly find something in a sentence, good or costly, the judge alone must be surer than elsewhere to call it costly in another way. */
function isSpokenFor(label: Label, { pillars, risks }: SentenceClaims, chances: Chances): boolean {
  return (
    Math.max(confidence(pillars), confidence(risks)) >= PRESENT &&
    chances.chance(label) < Math.max(SURE_AGAINST_RULES, chances.threshold(label))
  );
}

/** Beside wording that costs trust the judge alone must be surer than elsewhere to find something good. */
const isDoubtful = (pillar: Pillar, riskTypes: readonly RiskType[], chances: Chances): boolean =>
  riskTypes.length > 0 && chances.chance(pillar) < SURE_AGAINST_RULES;

/** Wording that most likely costs trust although no single kind of risk is likely enough: the likeliest kind. */
function unclearRisk({ pillars }: SentenceClaims, chances: Chances): readonly RiskType[] {
  if (confidence(pillars) >= PRESENT) return [];
  const chanceOf = (type: RiskType) => chances.chance(RISK_LABELS[type]);
  const none = RISK_TYPES.reduce((product, type) => product * (1 - chanceOf(type)), 1);
  if (1 - none < SOME_RISK) return [];
  return [RISK_TYPES.reduce((best, type) => (chanceOf(type) > chanceOf(best) ? type : best))];
}

/** How sure we are of a label: the chance that not everything that speaks for it is wrong. */
function certainty(label: Label, claims: readonly Claim[], chances: Chances): number {
  return 1 - (1 - chances.chance(label)) * (1 - confidence(strangers(claims, chances)));
}

/** Claims of cues that the judge has never seen, such as a manager's new ones. */
function strangers(claims: readonly Claim[], chances: Chances): Claim[] {
  return claims.filter((claim) => {
    const owner = 'track' in claim ? claim.track : claim.rule;
    return !chances.knows(`${owner}/${claim.cue}`);
  });
}

/** Where a pillar that no cue found is told: the words that spoke most for it, under the track that stands for it. */
function judgedPillar(pillar: Pillar, chances: Chances, standIns: StandIns) {
  return { ...chances.stretch(pillar), track: standIns.pillars[pillar]?.id ?? '', cue: JUDGED_CUE };
}

function judgedRisk(type: RiskType, segment: Segment, chances: Chances, standIns: StandIns): RiskClaim {
  const standIn = standIns.risks[type];
  if (!standIn) throw new Error(`No rule for ${type}; judge() asks only for types that have one.`);
  const { id, rule } = standIn;
  const { why, instead } = rule;
  return {
    ...quoteSpan(segment, chances.stretch(RISK_LABELS[type])),
    type,
    rule: id,
    cue: JUDGED_CUE,
    weight: 1,
    why,
    instead,
  };
}

/** Empathy beside pressure, and a commitment whose only promise is a vague one, are not credited. */
function isOverruled(pillar: Pillar, riskTypes: readonly RiskType[], own: SentenceClaims): boolean {
  if (pillar === 'empathy') return riskTypes.some((type) => PRESSING.includes(type));
  return pillar === 'commitment' && own.vagueOnly === true;
}

/** The claims whose words do not overlap, the heavier first chosen, in the order of the words. */
function strongestApart<One extends { readonly start: number; readonly end: number; readonly weight: number }>(
  claims: readonly One[],
): readonly One[] {
  if (claims.length < 2) return claims;
  const chosen: One[] = [];
  const byWeight = [...claims].sort(
    (a, b) => b.weight - a.weight || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  for (const claim of byWeight) {
    if (chosen.every((other) => claim.end <= other.start || claim.start >= other.end)) chosen.push(claim);
  }
  return chosen.sort((a, b) => a.start - b.start);
}
