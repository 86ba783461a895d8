/** Which tracks help with a step of mending a complaint: by what the step does for trust, and where in the story it stands (`D20`, `A14`). */
import type { DraftKind, Pack, Pillar, Stage, Track } from '../model';
import type { RecoveryStep } from './entry';

const STEPS: Readonly<Record<RecoveryStep, readonly [pillar: Pillar, stage: Stage]>> = {
  acknowledge: ['empathy', 'complaint'],
  explain: ['limits', 'complaint'],
  measure: ['evidence', 'complaint'],
  'make-good': ['commitment', 'complaint'],
  'report-back': ['commitment', 'after_sales'],
  learn: ['evidence', 'after_sales'],
};

export interface StepTrack {
  /** `pack/track`. */
  readonly id: string;
  readonly track: Track;
}

/** At most `most`, the packs' own order among equals; those for complaints alone go before those for everything. */
export function tracksForStep(
  packs: readonly Pack[],
  step: RecoveryStep,
  kind: DraftKind,
  most: number,
): readonly StepTrack[] {
  const [pillar, stage] = STEPS[step];
  return packs
    .flatMap((pack) => pack.tracks.map((track) => ({ id: `${pack.id}/${track.id}`, track })))
    .filter(
      ({ track: { state = 'published', lines, needs = [], kinds, ...track } }) =>
        state === 'published' &&
        lines.length > 0 &&
        needs.length === 0 &&
        (kinds.length === 0 || kinds.includes(kind)) &&
        track.pillar === pillar &&
        track.stages.includes('complaint') &&
        track.stages.includes(stage),
    )
    .sort(
      (one, other) => one.track.stages.length - other.track.stages.length || one.track.priority - other.track.priority,
    )
    .slice(0, most);
}
