/** The entry that a form edits, for its fields: what is wrong at each, and how a value is changed. */
import { createContext, useContext } from 'react';
import type { DraftProblem } from '../../../talk-tracks/check-draft-pack';
import type { JsonPath } from '../../../talk-tracks/pack-problem';

export interface FormInUse {
  /** What is wrong exactly at this place of the entry. */
  problemsAt(path: JsonPath): readonly DraftProblem[];
  /** How much is wrong inside of a part. */
  countIn(path: JsonPath): number;
  /** Whether a place inside of it, or itself, is to be shown. */
  isJumpedInto(path: JsonPath): boolean;
  /** Changes a value; undefined takes it out. `isTyping`: what follows without a pause is one step to undo. */
  change(path: JsonPath, value: unknown, isTyping?: boolean): void;
  /** A value for a list, with an id that is free where it needs one. */
  fresh(path: JsonPath, blank: object): object;
}

const InUse = createContext<FormInUse | null>(null);

export const FormProvider = InUse.Provider;

export function useForm(): FormInUse {
  const form = useContext(InUse);
  if (!form) throw new Error('a field stands outside of a form');
  return form;
}

/** How a place is named in the page, so that a jump finds it. */
export const placeName = (path: JsonPath): string => path.join('/');
