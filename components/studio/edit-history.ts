/** Undo and redo over a whole draft. What is typed into one place without a pause is one step. */
import type { Pack } from '../../talk-tracks/model';
import type { Place } from './entries';

/** The draft before or after a step, and where it was made. */
interface Step {
  readonly pack: Pack;
  readonly place: Place | null;
}

export interface EditHistory {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** What the last step was typed into, and when; null after anything else. */
  readonly last: { readonly what: string; readonly at: number } | null;
}

export const NO_HISTORY: EditHistory = { past: [], future: [], last: null };

/** A pause of so many milliseconds ends a step. */
const PAUSE = 1_500;
/** Steps share what they did not change, so each costs little more than the entry it changed. */
const MOST_STEPS = 500;

/** Notes a step. `what` names the place that is typed into; two of the same name within a pause are one step. */
export function noteStep(history: EditHistory, before: Step, what: string | null, at: number): EditHistory {
  const { last, past } = history;
  const goesOn = what !== null && last?.what === what && at - last.at < PAUSE;
  return {
    past: goesOn ? past : [...past.slice(1 - MOST_STEPS), before],
    future: [],
    last: what === null ? null : { what, at },
  };
}

/** The step to go back to, with what is then left; null where there is none. */
export function undoStep(
  { past, future }: EditHistory,
  now: Step,
): { readonly step: Step; readonly history: EditHistory } | null {
  const step = past.at(-1);
  if (!step) return null;
  // The place of the change is shown, whichever way it is gone.
  const undone: Step = { pack: now.pack, place: step.place };
  return { step, history: { past: past.slice(0, -1), future: [...future, undone], last: null } };
}

/** The step that was undone last; null where there is none. */
export function redoStep(
  { past, future }: EditHistory,
  now: Step,
): { readonly step: Step; readonly history: EditHistory } | null {
  const step = future.at(-1);
  if (!step) return null;
  const redone: Step = { pack: now.pack, place: step.place };
  return { step, history: { past: [...past, redone], future: future.slice(0, -1), last: null } };
}
