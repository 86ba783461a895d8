/** The entry that a form edits, for its fields: how a value is changed, what is wrong at each place. Stays the same while somebody types. */
import { createContext, useContext } from 'react';
import type { DraftProblem } from '../../../talk-tracks/check-draft-pack';
import type { JsonPath } from '../../../talk-tracks/pack-problem';
import { placeName, problemIndex } from '../problems-of';
import { useDraft } from '../use-studio';

export interface FormInUse {
  /** Which entry it is, as `entryKey` writes it. */
  readonly entry: string;
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

const NONE: readonly DraftProblem[] = [];

/** What is wrong exactly at this place of the entry. */
export function useProblemsAt(path: JsonPath): readonly DraftProblem[] {
  const { entry } = useForm();
  return useDraft((open) => problemIndex(open).get(entry)?.at.get(placeName(path)) ?? NONE);
}

/** How much is wrong inside of a part. */
export function useCountIn(path: JsonPath): number {
  const { entry } = useForm();
  const start = `${placeName(path)}/`;
  return useDraft((open) =>
    [...(problemIndex(open).get(entry)?.at ?? [])].reduce(
      (sum, [place, found]) => (`${place}/`.startsWith(start) ? sum + found.length : sum),
      0,
    ),
  );
}

/** Whether a place inside of it, or itself, is to be shown. */
export const useIsJumpedInto = (path: JsonPath): boolean =>
  useDraft(({ jump }) => jump !== null && `${jump}/`.startsWith(`${placeName(path)}/`));
