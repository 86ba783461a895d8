/** Weighs what was found in each sentence and decides its labels. */
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
import { NO_CLAIMS, type SentenceClaims } from './claims';
import { explainFinding, explainRisk } from './reasons';

/** From this combined weight on a label is given. */
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

/** Judges all sentences. `claims` has one entry per segment; those outside the body are empty. */
export function judge(
  segments: readonly Segment[],
  claims: readonly SentenceClaims[],
  { explainIn, draftIn }: ReadingLanguages,
): Judgement {
  const findings: Finding[] = [];
  const risks: Risk[] = [];
  const light: LightClaim[] = [];
  const sentences = segments.map((segment, sentence): Sentence => {
    const own = claims[sentence] ?? NO_CLAIMS;
    const { start, end, text, role } = segment;
    if (own.pillars.length === 0 && own.risks.length === 0) return { start, end, text, role, labels: [] };
    const labels: Label[] = [];
    const riskTypes = own.risks.length === 0 ? [] : RISK_TYPES.filter((type) => isPresent(type, own));
    for (const pillar of PILLARS) {
      const mine = own.pillars.filter((claim) => claim.pillar === pillar);
      if (mine.length === 0) continue;
      const sure = confidence(mine);
      if (sure < PRESENT)
        light.push(...mine.map(({ track, cue, words }) => ({ sentence, pillar, cue: `${track}/${cue}`, words })));
      if (sure < (riskTypes.length > 0 ? PRESENT_BESIDE_RISK : PRESENT) || isOverruled(pillar, riskTypes, own))
        continue;
      labels.push(pillar);
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
      for (const claim of strongestApart(own.risks.filter((risk) => risk.type === type))) {
        const { start, end, rule, cue } = claim;
        risks.push({
          type,
          start,
          end,
          sentence,
          rule,
          cue,
          why: explainRisk(claim, explainIn),
          instead: claim.instead[draftIn],
        });
      }
    }
    return { ...segment, labels };
  });
  return { sentences, findings, risks, light };
}

function isPresent(type: RiskType, { risks }: SentenceClaims): boolean {
  return confidence(risks.filter((claim) => claim.type === type)) >= PRESENT;
}

/** Empathy beside pressure, and a commitment whose only promise is a vague one, are not credited. */
function isOverruled(pillar: Pillar, riskTypes: readonly RiskType[], own: SentenceClaims): boolean {
  if (pillar === 'empathy') return riskTypes.some((type) => PRESSING.includes(type));
  return pillar === 'commitment' && own.vagueOnly === true;
}

/** How sure several cues make us together: the chance that not all of them are wrong. One cue counts once, however often it fires. */
export function confidence(claims: readonly { readonly cue: string; readonly weight: number }[]): number {
  const byCue = new Map<string, number>();
  for (const { cue, weight } of claims) byCue.set(cue, Math.max(weight, byCue.get(cue) ?? 0));
  let wrong = 1;
  for (const weight of byCue.values()) wrong *= 1 - weight;
  return 1 - wrong;
}

/** The claims whose words do not overlap, the heavier first chosen, in the order of the words. */
function strongestApart<Claim extends { readonly start: number; readonly end: number; readonly weight: number }>(
  claims: readonly Claim[],
): Claim[] {
  const chosen: Claim[] = [];
  const byWeight = [...claims].sort(
    (a, b) => b.weight - a.weight || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  for (const claim of byWeight) {
    if (chosen.every((other) => claim.end <= other.start || claim.start >= other.end)) chosen.push(claim);
  }
  return chosen.sort((a, b) => a.start - b.start);
}
