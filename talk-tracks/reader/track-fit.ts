/** How well a track fits a draft and its contact, whatever the draft is about: its stage, the risks it answers, lines used before. */
import { RISK_TYPES, type Risk, type Stage, type Surroundings, type Track } from '../model';

/** A line that this contact was sent lately, or at any time before. */
const USED = { lately: 0.5, before: 0.75 } as const;
/** How many of the latest lines are lately. */
const LATELY = 5;

/** The same line again is worth less to somebody who had it. */
export function usedBefore(id: string, around: Surroundings | undefined): number {
  const at = around?.used?.indexOf(id) ?? -1;
  if (at < 0) return 1;
  return at < LATELY ? USED.lately : USED.before;
}

/** The costliest risk of the draft that this track's lines answer. */
export function worstAnswered(track: Track, risks: readonly Risk[]): Risk | null {
  if (track.answers.length === 0 || risks.length === 0) return null;
  const answered = risks.filter(({ type }) => track.answers.includes(type));
  return answered.reduce<Risk | null>(
    (worst, risk) => (!worst || severity(risk) > severity(worst) ? risk : worst),
    null,
  );
}

/** 1 for the costliest type down to about a half for the mildest. */
export function severity({ type }: Risk): number {
  return 1 - RISK_TYPES.indexOf(type) / (RISK_TYPES.length * 2);
}

/** 1 where the track is for this stage. */
export function stageFit(track: Track, stage: Stage | undefined): number {
  if (track.stages.length === 0 || stage === undefined) return 0.9;
  return track.stages.includes(stage) ? 1 : 0.4;
}
