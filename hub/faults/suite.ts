/** What a fault suite of the hub is, and what it says at its end. */
import { spawnSync } from 'node:child_process';

export interface Found {
  /** Acknowledged, and not there afterwards. */
  readonly lost: number;
  /** What else should not have been; none in a run that passes. */
  readonly wrong: readonly string[];
}

export interface Figures extends Found {
  /** How often the fault was brought about, in words. */
  readonly count: string;
  /** Changes that the hub said were saved or published; null where the suite counts something else. */
  readonly acknowledged: number | null;
  /** What else was measured, in words. */
  readonly other: string;
}

export interface Run {
  /** So many of a full count as this run does. */
  share(full: number): number;
  /** At least 0, below 1; the same for the same seed. */
  random(): number;
  say(line: string): void;
}

export interface Suite {
  readonly name: string;
  readonly does: string;
  /** Why it cannot run here; null where it can. */
  whyNot(): string | null;
  run(run: Run): Promise<Figures>;
  /** Breaks a rule on purpose and looks the same way: what was found must not be nothing. */
  control(run: Run): Promise<Found>;
}

export const isClean = ({ lost, wrong }: Found): boolean => lost === 0 && wrong.length === 0;

/** Whether a command is here and ends well. */
export const works = (command: string, ...words: readonly string[]): boolean =>
  spawnSync(command, words, { stdio: 'ignore' }).status === 0;

/** Waits until something is so; throws after a while. */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  { patience = 60_000, every = 50 }: { readonly patience?: number; readonly every?: number } = {},
): Promise<void> {
  const end = Date.now() + patience;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}

/** Chance from a seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
