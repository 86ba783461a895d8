/**
 * Tries a pack that is being written, as its reader would see it: its own tests, and whether its advice works on the customer.
 * Made to run beside the page that is typed into; remembers what it judged before.
 */
import { lintAdvice } from './lint-advice';
import type { Draft, Pack, Reading, Track } from './model';
import type { PartProblem } from './pack-problem';
import { createReader, type Reader } from './read-draft';
import { PatternError } from './reader/compile-pattern';
import { type TestResult, tryTest } from './test-pack';

/** What came of trying a pack. */
export interface PackTrial {
  /** Null where the pack cannot be read with: a pattern is not finished. */
  readonly tests: readonly TestResult[] | null;
  /** Advice that a rep should not be given; paths from the root of the pack. */
  readonly advice: readonly PartProblem[];
}

export interface PackTrier {
  try(pack: Pack, others: readonly Pack[]): PackTrial;
  /** Null where a pattern is not finished. */
  read(draft: Draft, packs: readonly Pack[]): Reading | null;
}

/** Texts of tracks whose advice is remembered. */
const MOST_JUDGED = 20_000;

/** Makes a trier; keep it, so that only what changed is judged again. */
export function createPackTrier(): PackTrier {
  const judged = new Map<string, readonly PartProblem[]>();
  /** Advice is judged by the packs that are in use: rules that are being written could be made to pass anything. */
  let judges: { readonly of: string; readonly reader: Reader } | null = null;

  const judge = (others: readonly Pack[]): Reader => {
    const of = others.map(({ id, version }) => `${id}@${version}`).join(' ');
    if (judges?.of !== of) {
      judged.clear();
      judges = { of, reader: createReader(others) };
    }
    return judges.reader;
  };

  const adviceOf = (reader: Reader, { when, why, lines }: Track): readonly PartProblem[] => {
    const key = JSON.stringify([when, why, lines]);
    let found = judged.get(key);
    if (!found) {
      if (judged.size >= MOST_JUDGED) judged.clear();
      found = lintAdvice(reader, { when, why, lines });
      judged.set(key, found);
    }
    return found;
  };

  return {
    try(pack, others) {
      const reader = judge(others);
      const advice = pack.tracks.flatMap((track, index) =>
        track.state === 'retired'
          ? []
          : adviceOf(reader, track).map((problem) => ({ ...problem, path: ['tracks', index, ...problem.path] })),
      );
      const tests = pack.tests ?? [];
      if (tests.length === 0) return { tests: [], advice };
      const alone = openReader([pack]);
      return {
        tests: alone && tests.map((test, index) => ({ test: test.id, index, unmet: tryTest(alone, test, pack.id) })),
        advice,
      };
    },
    read: (draft, packs) => openReader(packs)?.read(draft) ?? null,
  };
}

function openReader(packs: readonly Pack[]): Reader | null {
  try {
    return createReader(packs);
  } catch (error) {
    if (error instanceof PatternError) return null;
    throw error;
  }
}
