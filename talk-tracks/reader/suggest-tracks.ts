/** Ranks the tracks that would help a draft most, and says why. */
import {
  type DraftKind,
  type Finding,
  type Language,
  type Pack,
  type Pillar,
  type PillarState,
  RISK_TYPES,
  type Risk,
  type Stage,
  type Suggestion,
  TIERS,
  type Track,
} from '../model';
import { explainSuggestion } from './reasons';
import { stageWeights } from './stage-weights';

/** No more than a person reads at a glance. */
export const MOST_SUGGESTIONS = 3;
/** Under this score a track would only be noise. */
const LEAST_SCORE = 0.2;
/** How much a pillar needs help, by its state. */
const NEED = { missing: 1, weak: 0.6, present: 0.12 } as const;
const PRIORITY = { 1: 1, 2: 0.8, 3: 0.55 } as const;
/** A second track for the same pillar is worth half of the first. */
const REPEATED = 0.5;

/** What the ranking looks at. */
export interface SuggestionContext {
  readonly packs: readonly Pack[];
  readonly kind: DraftKind;
  readonly stage?: Stage;
  readonly pillars: Readonly<Record<Pillar, PillarState>>;
  readonly findings: readonly Finding[];
  /** In the order of the draft. */
  readonly risks: readonly Risk[];
  readonly body: string;
  readonly draftIn: Language;
  readonly explainIn: Language;
}

interface Candidate {
  readonly id: string;
  readonly track: Track;
  readonly risk: Risk | null;
  readonly score: number;
}

/** At most three tracks, best first, spread over the pillars. */
export function suggestTracks(context: SuggestionContext): Suggestion[] {
  const weights = stageWeights(context.stage, context.packs);
  const found = new Set(context.findings.map(({ track }) => track));
  const candidates: Candidate[] = [];
  const best: Record<Pillar, number[]> = { empathy: [], evidence: [], limits: [], commitment: [] };
  for (const named of tracksOf(context.packs)) {
    const one = candidate(named, context, weights, found, best);
    if (one) candidates.push(one);
  }
  const chosen: Candidate[] = [];
  while (chosen.length < MOST_SUGGESTIONS) {
    const best = bestNext(candidates, chosen);
    if (!best) break;
    chosen.push(best);
  }
  return chosen.map((one) => suggestion(one, context));
}

function bestNext(candidates: readonly Candidate[], chosen: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null;
  for (const one of candidates) {
    // Company can only lower a score.
    if (best && one.score <= best.score) continue;
    if (chosen.some(({ id }) => id === one.id)) continue;
    const repeats = chosen.filter(({ track }) => track.pillar === one.track.pillar).length;
    const score = one.score * REPEATED ** repeats;
    if (score >= LEAST_SCORE && (!best || score > best.score)) best = { ...one, score };
  }
  return best;
}

interface NamedTrack {
  /** `pack/track`. */
  readonly id: string;
  readonly track: Track;
  readonly order: number;
}

/** The tracks of packs with their names, written once: packs never change. */
const named = new WeakMap<readonly Pack[], readonly NamedTrack[]>();

function tracksOf(packs: readonly Pack[]): readonly NamedTrack[] {
  let tracks = named.get(packs);
  if (!tracks) {
    tracks = packs.flatMap((pack) =>
      pack.tracks.map((track) => ({ id: `${pack.id}/${track.id}`, track, order: tierOrder(track) })),
    );
    named.set(packs, tracks);
  }
  return tracks;
}

function candidate(
  { id, track, order }: NamedTrack,
  context: SuggestionContext,
  weights: Readonly<Record<Pillar, number>>,
  found: ReadonlySet<string>,
  best: Readonly<Record<Pillar, number[]>>,
): Candidate | null {
  if (track.lines.length === 0) return null;
  if (track.kinds.length > 0 && !track.kinds.includes(context.kind)) return null;
  const risk = worstAnswered(track, context.risks);
  if (!risk && found.has(id)) return null;
  const weight = weights[track.pillar] / 3;
  const need = weight * NEED[context.pillars[track.pillar].state];
  const useful = need * 0.7 + (risk ? 0.3 * severity(risk) : 0);
  const score = useful * stageFit(track, context.stage) * PRIORITY[track.priority] * order;
  // Halved for company or not, it would never be chosen.
  if (score < LEAST_SCORE || !isAmongBest(score, best[track.pillar])) return null;
  return { id, track, risk, score };
}

/** Notes a score; false where so many tracks of the pillar before it are as good that it can never be chosen. Packs may hold hundreds. */
function isAmongBest(score: number, scores: number[]): boolean {
  let at = scores.length;
  while (at > 0 && (scores[at - 1] as number) < score) at -= 1;
  if (at >= MOST_SUGGESTIONS) return false;
  scores.splice(at, 0, score);
  if (scores.length > MOST_SUGGESTIONS) scores.pop();
  return true;
}

/** The costliest risk of the draft that this track's lines answer. */
function worstAnswered(track: Track, risks: readonly Risk[]): Risk | null {
  if (track.answers.length === 0 || risks.length === 0) return null;
  const answered = risks.filter(({ type }) => track.answers.includes(type));
  return answered.reduce<Risk | null>(
    (worst, risk) => (!worst || severity(risk) > severity(worst) ? risk : worst),
    null,
  );
}

/** 1 for the costliest type down to about a half for the mildest. */
function severity({ type }: Risk): number {
  return 1 - RISK_TYPES.indexOf(type) / (RISK_TYPES.length * 2);
}

function stageFit(track: Track, stage: Stage | undefined): number {
  if (track.stages.length === 0 || stage === undefined) return 0.9;
  return track.stages.includes(stage) ? 1 : 0.4;
}

/** Trust is built from the organisation over the person to the risk: the earlier tier goes first among equals. */
function tierOrder(track: Track): number {
  const earliest = Math.min(...track.tiers.map((tier) => TIERS.indexOf(tier)), TIERS.length - 1);
  return 1 - earliest * 0.02;
}

function suggestion({ id, track, risk, score }: Candidate, context: SuggestionContext): Suggestion {
  const { draftIn, explainIn, stage, pillars, body } = context;
  const { state } = pillars[track.pillar];
  const matters = stage !== undefined && state === 'missing' && stageWeights(stage, context.packs)[track.pillar] === 3;
  const reason = explainSuggestion(
    {
      pillar: track.pillar,
      state,
      ...(risk && state !== 'missing' ? { riskWords: body.slice(risk.start, risk.end) } : {}),
      ...(matters ? { stage } : {}),
    },
    explainIn,
  );
  const other: Language = draftIn === 'en' ? 'zh' : 'en';
  const lines = [draftIn, other].flatMap((lang) => track.lines.map((line) => ({ lang, text: line[lang] })));
  return { track: id, pillar: track.pillar, reason, score: Math.min(1, score), lines };
}
