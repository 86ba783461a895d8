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
  type Span,
} from '../model';
import { NO_CLAIMS, type PillarClaim, type RiskClaim, type SentenceClaims } from './claims';
import { confidence } from './confidence';
import { explainFinding, explainJudged, explainRisk } from './reasons';
import type { StandIns } from './stand-ins';
import type { Chances } from './weigh/create-weigher';

/** The cue name of a finding that no cue carries: the words as a whole do. */
export const JUDGED_CUE = 'judged';

/** From this combined weight on cues alone give a label. */
export const PRESENT = 0.5;

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

/** Judges all sentences; `evidence` has one entry per segment. */
export function judge(
  segments: readonly Segment[],
  evidence: readonly Evidence[],
  standIns: StandIns,
  { explainIn, draftIn }: ReadingLanguages,
): Judgement {
  const findings: Finding[] = [];
  const risks: Risk[] = [];
  const light: LightClaim[] = [];
  const sentences = segments.map((segment, sentence): Sentence => {
    const { claims, chances } = evidence[sentence] ?? { claims: NO_CLAIMS, chances: null };
    const { start, end, text, role } = segment;
    if (!chances) return { start, end, text, role, labels: [] };
    const labels: Label[] = [];
    const risksOf = (type: RiskType) => claims.risks.filter((claim) => claim.type === type);
    const riskTypes = RISK_TYPES.filter((type) => {
      const mine = risksOf(type);
      return (mine.length > 0 || standIns.risks[type] !== null) && isGiven(`risk:${type}`, mine, chances);
    });
    for (const pillar of PILLARS) {
      const mine = claims.pillars.filter((claim) => claim.pillar === pillar);
      const enough = riskTypes.length > 0 ? PRESENT_BESIDE_RISK : PRESENT;
      // What no cue found needs a track to be told with.
      const given = (mine.length > 0 || standIns.pillars[pillar] !== null) && isGiven(pillar, mine, chances, enough);
      if (!given)
        light.push(...mine.map(({ track, cue, words }) => ({ sentence, pillar, cue: `${track}/${cue}`, words })));
      if (!given || isOverruled(pillar, riskTypes, claims)) continue;
      labels.push(pillar);
      const sure = certainty(pillar, mine, chances);
      if (mine.length === 0) findings.push(judgedFinding(pillar, sentence, segment, { chances, standIns, explainIn }));
      for (const claim of strongestApart(mine)) {
        const { start, end, track, cue } = claim;
        findings.push({
          pillar,
          start,
          end,
          sentence,
          track,
          cue,
          confidence: sure,
          why: explainFinding(claim, explainIn),
        });
      }
    }
    for (const type of riskTypes) {
      labels.push(`risk:${type}`);
      const mine = risksOf(type);
      for (const claim of mine.length > 0 ? strongestApart(mine) : [judgedRisk(type, segment, chances, standIns)]) {
        const { start, end, rule, cue } = claim;
        risks.push({
          type,
          start,
          end,
          sentence,
          rule,
          cue,
          confidence: certainty(`risk:${type}`, mine, chances),
          why: explainRisk(claim, explainIn),
          instead: claim.instead[draftIn],
        });
      }
    }
    return { start, end, text, role, labels };
  });
  return { sentences, findings, risks, light };
}

type Claim = PillarClaim | RiskClaim;

/** Given where the judge finds it likely enough, or where cues that it never learned are enough alone. */
function isGiven(label: Label, claims: readonly Claim[], chances: Chances, enough = PRESENT): boolean {
  return chances.chance(label) >= chances.threshold(label) || confidence(strangers(claims, chances)) >= enough;
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

function judgedFinding(
  pillar: Pillar,
  sentence: number,
  segment: Segment,
  { chances, standIns, explainIn }: { chances: Chances; standIns: StandIns; explainIn: Language },
): Finding {
  const { start, end, words } = placed(segment, chances.stretch(pillar));
  return {
    pillar,
    start,
    end,
    sentence,
    track: standIns.pillars[pillar]?.id ?? '',
    cue: JUDGED_CUE,
    confidence: chances.chance(pillar),
    why: explainJudged(pillar, words, explainIn),
  };
}

function judgedRisk(type: RiskType, segment: Segment, chances: Chances, standIns: StandIns): RiskClaim {
  const standIn = standIns.risks[type];
  if (!standIn) throw new Error(`No rule for ${type}; judge() asks only for types that have one.`);
  const { id, rule } = standIn;
  const { why, instead } = rule;
  return {
    ...placed(segment, chances.stretch(`risk:${type}`)),
    type,
    rule: id,
    cue: JUDGED_CUE,
    weight: 1,
    why,
    instead,
  };
}

function placed({ start, text }: Segment, span: Span): Span & { readonly words: string } {
  return { start: start + span.start, end: start + span.end, words: text.slice(span.start, span.end) };
}

/** Empathy beside pressure, and a commitment whose only promise is a vague one, are not credited. */
function isOverruled(pillar: Pillar, riskTypes: readonly RiskType[], own: SentenceClaims): boolean {
  if (pillar === 'empathy') return riskTypes.some((type) => PRESSING.includes(type));
  return pillar === 'commitment' && own.vagueOnly === true;
}

/** The claims whose words do not overlap, the heavier first chosen, in the order of the words. */
function strongestApart<One extends { readonly start: number; readonly end: number; readonly weight: number }>(
  claims: readonly One[],
): One[] {
  const chosen: One[] = [];
  const byWeight = [...claims].sort(
    (a, b) => b.weight - a.weight || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  for (const claim of byWeight) {
    if (chosen.every((other) => claim.end <= other.start || claim.start >= other.end)) chosen.push(claim);
  }
  return chosen.sort((a, b) => a.start - b.start);
}
