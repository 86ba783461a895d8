/** Ranks the tracks that would help a draft most, and says why. */
import {
  type DraftKind,
  type Finding,
  type Language,
  type Pack,
  PILLARS,
  type Pillar,
  type PillarState,
  type Risk,
  type Stage,
  type Suggestion,
  type Surroundings,
  type Track,
  type TrackNeed,
} from '../model';
import { type NamedTrack, offeredTracks } from './offered-tracks';
import { fillLines, proofFor } from './proven-lines';
import { explainSuggestion } from './reasons';
import { stageWeights } from './stage-weights';
import { type TopicHit, type TopicMatch, type TopicMatches, weighTopics } from './topic-index';
import { severity, stageFit, usedBefore, worstAnswered } from './track-fit';
import type { Likeness } from './track-likeness';
import { isTooEarly, whatIsAtHand } from './what-is-at-hand';

/** No more than a person reads at a glance. */
export const MOST_SUGGESTIONS = 3;
/** Under this score a track would only be noise. */
const LEAST_SCORE = 0.2;
/** How much a pillar needs help, by its state. What is there may still be said better while others lack; a draft with all four is left alone, whatever it speaks of. */
const NEED = { missing: 1, weak: 0.75, present: 0.55, complete: 0.05 } as const;
const PRIORITY = { 1: 1, 2: 0.8, 3: 0.55 } as const;
/** A second track for the same pillar is worth less than the first: what a draft speaks of may need two. */
const REPEATED = 0.8;
/** How much more a track is worth that the draft's own words call for. */
const TOPICAL = 3;
/** The same for a draft whose words are all the track's own; no draft comes near that. */
const ALIKE = 6;
/** A draft with all four pillars is left alone, however much it sounds like a track. */
const NOTHING_ALIKE: Likeness = new Float64Array(0);
/** How much more a track is worth in a note that was written for notes alone. */
const FOR_NOTES = 1.2;
/** A promise that is late is spoken of before anything is promised anew, whatever the draft already says. */
const LATE_NEED = 0.8;

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
  /** What the sentences of the draft and of what it answers are about. */
  readonly topics?: Iterable<TopicHit>;
  /** The text whose words are compared with the tracks' own: the draft and what it answers. Left out: the body. */
  readonly about?: string;
  readonly around?: Surroundings;
  /** ISO: cases expire. */
  readonly now?: string;
  readonly draftIn: Language;
  readonly explainIn: Language;
}

/** What is worked out once for all tracks. */
interface Scale {
  readonly weights: Readonly<Record<Pillar, number>>;
  readonly needs: Readonly<Record<Pillar, number>>;
  readonly found: ReadonlySet<string>;
  readonly best: Readonly<Record<Pillar, number[]>>;
  readonly topics: TopicMatches;
  readonly likeness: Likeness;
  readonly has: (need: TrackNeed) => boolean;
}

interface Candidate {
  readonly id: string;
  readonly track: Track;
  readonly risk: Risk | null;
  readonly topic: TopicMatch | null;
  readonly score: number;
}

/** At most three tracks, best first, spread over the pillars. */
export function suggestTracks(context: SuggestionContext): Suggestion[] {
  const tracks = offeredTracks(context.packs);
  const scale: Scale = {
    weights: stageWeights(context.stage, context.packs),
    needs: needsOf(context.pillars),
    found: new Set(context.findings.map(({ track }) => track)),
    best: { empathy: [], evidence: [], limits: [], commitment: [] },
    topics: weighTopics(context.topics ?? []),
    likeness: isComplete(context.pillars)
      ? NOTHING_ALIKE
      : tracks.likenessOf(context.about ?? context.body, context.draftIn),
    has: whatIsAtHand(context.packs, context.around),
  };
  const candidates: Candidate[] = [];
  for (const named of tracks.tracks) {
    const one = candidate(named, context, scale);
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

const isComplete = (pillars: SuggestionContext['pillars']): boolean =>
  PILLARS.every((pillar) => pillars[pillar].state === 'present');

function needsOf(pillars: SuggestionContext['pillars']): Readonly<Record<Pillar, number>> {
  const all = isComplete(pillars);
  const needs = PILLARS.map((pillar) => [pillar, NEED[all ? 'complete' : pillars[pillar].state]] as const);
  return Object.fromEntries(needs) as Record<Pillar, number>;
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

function candidate(
  { id, track, order, place }: NamedTrack,
  context: SuggestionContext,
  scale: Scale,
): Candidate | null {
  if (track.kinds.length > 0 && !track.kinds.includes(context.kind)) return null;
  const { needs = [] } = track;
  if (!needs.every(scale.has) || isTooEarly(track, context.around)) return null;
  const risk = worstAnswered(track, context.risks);
  const isLate = needs.includes('promise-late') && context.around?.promises?.includes('late') === true;
  if (!risk && !isLate && scale.found.has(id)) return null;
  const needed = scale.needs[track.pillar];
  const state = isLate ? Math.max(LATE_NEED, needed) : needed;
  const need = (scale.weights[track.pillar] / 3) * state;
  const topic = scale.topics.get(place) ?? null;
  const useful = need * 0.7 + (risk ? 0.3 * severity(risk) : 0);
  const forNotes = track.kinds.length === 1 && context.kind === 'crm-note' ? FOR_NOTES : 1;
  const fit =
    stageFit(track, context.stage) * PRIORITY[track.priority] * order * forNotes * usedBefore(id, context.around);
  const score = useful * fit * (1 + TOPICAL * (topic?.strength ?? 0) + ALIKE * (scale.likeness[place] ?? 0));
  // Lowered for company or not, it would never be chosen.
  if (score < LEAST_SCORE || !isAmongBest(score, scale.best[track.pillar])) return null;
  return { id, track, risk, topic, score };
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

function suggestion({ id, track, risk, topic, score }: Candidate, context: SuggestionContext): Suggestion {
  const { draftIn, explainIn, stage, pillars, body } = context;
  const { state } = pillars[track.pillar];
  const matters = stage !== undefined && state === 'missing' && stageWeights(stage, context.packs)[track.pillar] === 3;
  const reason = explainSuggestion(
    {
      pillar: track.pillar,
      state,
      ...(risk && state !== 'missing' ? { riskWords: body.slice(risk.start, risk.end) } : {}),
      ...(matters ? { stage } : {}),
      ...(topic ? { topic: topic.words } : {}),
      isLate: track.needs?.includes('promise-late') === true && context.around?.promises?.includes('late') === true,
    },
    explainIn,
  );
  const proof = proofFor(track, context.packs, { text: body, today: context.now ?? new Date().toISOString() });
  const other: Language = draftIn === 'en' ? 'zh' : 'en';
  const lines = [draftIn, other].flatMap((lang) => fillLines(track, proof, lang));
  return {
    track: id,
    pillar: track.pillar,
    reason,
    score: Math.min(1, score),
    lines,
    ...(proof && { proof: { is: proof.is, id: `${proof.pack}/${proof.entry.id}`, standing: proof.standing } }),
  };
}
