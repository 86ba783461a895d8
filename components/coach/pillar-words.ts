/** The state of a pillar in words, for the row, the folded tab and those who listen. */
import { PILLARS, type Pillar, type PillarState, type Reading } from '../../talk-tracks/model';
import type { Words } from '../words/en';

/** A pillar as it is shown. */
export interface PillarView {
  readonly pillar: Pillar;
  readonly state: PillarState['state'];
  /** "there", "missing"; for follow-through the number of promises, where there are any. */
  readonly words: string;
}

/** All four in one line, for those who listen; just the way to the sidebar without a reading. */
export const sayPillars = (reading: Reading | null, words: Words): string => {
  const said = viewPillars(reading, words).filter((view) => view.words);
  return [words.folded.open, ...said.map((view) => words.folded.state(words.pillars[view.pillar], view.words))].join(
    '. ',
  );
};

/** All four, in order; without a reading all are missing without saying so. */
export function viewPillars(reading: Reading | null, words: Words): readonly PillarView[] {
  return PILLARS.map((pillar) => {
    const state = reading?.pillars[pillar].state ?? 'missing';
    const promises = reading?.promises.filter(({ who }) => who === 'writer').length ?? 0;
    const counts = pillar === 'commitment' && promises > 0 && state === 'present';
    return { pillar, state, words: reading ? (counts ? words.promiseCount(promises) : words.states[state]) : '' };
  });
}
