/** What the notebook knows of the person in hand, as far as suggestions should know it. */
import type { Inserted, PromiseRecord, SheetEntry } from '../../notebook/model';
import type { Surroundings } from '../../talk-tracks/model';
import { latestOf } from '../account/entries-of';
import { lateFrom } from '../words/describe-due';
import { openWith } from './open-with';
import type { DraftSlice, PromisesSlice } from './slices';

/** Of these parts of the store. `kept`: a promise to this person was kept. `inserted`: latest first. */
export type Known = Pick<DraftSlice, 'contact' | 'person'> &
  Pick<PromisesSlice, 'openPromises'> & {
    readonly kept: readonly PromiseRecord[];
    readonly inserted: readonly Inserted[];
    /** Of the account. */
    readonly entries: readonly SheetEntry[];
  };

/** Where nobody is in hand, or the notebook has not answered yet, there is no promise to speak of. `zone` is an IANA name. */
export function surroundingsOf(known: Known, now: Date, zone: string): Surroundings {
  const { mine } = openWith(known);
  const isLate = mine.some(({ due }) => lateFrom(due, zone) <= now.getTime());
  const tier = latestOf(known.entries, 'reached')?.data.tier ?? null;
  return {
    ...(tier && { tier }),
    used: known.inserted.map(({ track }) => track),
    promises: [
      ...(mine.length > 0 ? (['open'] as const) : []),
      ...(isLate ? (['late'] as const) : []),
      ...(known.kept.length > 0 ? (['kept'] as const) : []),
    ],
  };
}
