/** What a fault suite is, and what it has to say at its end. */
import type { Random } from './random';

/** What came of a run. */
export interface Figures {
  /** How often the fault was brought about, in words: `200 kills`. */
  readonly count: string;
  /** Changes that the notebook said were saved; null where the suite counts something else. */
  readonly acknowledged: number | null;
  /** Acknowledged, and not there afterwards. */
  readonly lost: number;
  /** There, and not whole. */
  readonly torn: number;
  /** What else was measured, in words. */
  readonly other: string;
  /** What should not have been; none in a run that passes. */
  readonly wrong: readonly string[];
}

/** What a suite is run with. */
export interface Run {
  /** Reduced counts. */
  readonly small: boolean;
  /** So many of a full count, or as much of it as this run does. */
  share(full: number): number;
  readonly random: Random;
  /** Tells how far it has come. */
  say(line: string): void;
}

export interface Suite {
  readonly name: string;
  /** What is done, for the table. */
  readonly does: string;
  /** Why it cannot run here, in one line; null where it can. */
  whyNot?(): string | null;
  run(run: Run): Promise<Figures>;
  /** Breaks a rule on purpose and looks the same way: answers what was found, which must not be nothing. */
  control(run: Run): Promise<Pick<Figures, 'lost' | 'torn' | 'wrong'>>;
}

/** Whether figures are those of a run without a fault. */
export const isClean = ({ lost, torn, wrong }: Pick<Figures, 'lost' | 'torn' | 'wrong'>): boolean =>
  lost === 0 && torn === 0 && wrong.length === 0;
