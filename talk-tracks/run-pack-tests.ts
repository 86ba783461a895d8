/** Runs the tests that a pack brings along: drafts, and what the reader should make of them with this pack. */
import type { Label, Pack, PackTest, Reading } from './model';
import { createReader } from './read-draft';

/** One expectation that was not met. */
export interface TestFailure {
  /** Id of the test, and its place in `tests`. */
  readonly test: string;
  readonly index: number;
  readonly is: 'not-found' | 'found-though' | 'not-suggested';
  /** The label; for `not-suggested` the ids of the tracks of which one was wanted. */
  readonly what: readonly string[];
}

/**
 * The expectations that were not met, in the order of the pack; none where all hold, or where it brings no tests.
 * The pack is read alone, so that its tests hold wherever it is used. @throws PatternError for packs that did not come through the one door.
 */
export function runPackTests(pack: Pack): readonly TestFailure[] {
  const { tests = [] } = pack;
  if (tests.length === 0) return [];
  const reader = createReader([pack]);
  return tests.flatMap((test, index) => {
    const { body, lang, kind, stage } = test;
    const reading = reader.read({ body, lang, ...(kind && { kind }), ...(stage && { stage }) });
    return failuresOf(test, reading, pack.id).map((failure) => ({ ...failure, test: test.id, index }));
  });
}

function failuresOf(
  { finds = [], avoids = [], suggests }: PackTest,
  { sentences, suggestions }: Reading,
  packId: string,
): readonly Pick<TestFailure, 'is' | 'what'>[] {
  const labels = new Set<Label>(sentences.flatMap((sentence) => sentence.labels));
  const suggested = new Set(suggestions.map(({ track }) => track));
  const failures: Pick<TestFailure, 'is' | 'what'>[] = [
    ...finds.filter((label) => !labels.has(label)).map((label) => ({ is: 'not-found' as const, what: [label] })),
    ...avoids.filter((label) => labels.has(label)).map((label) => ({ is: 'found-though' as const, what: [label] })),
  ];
  const met = !suggests || suggests.some((track) => suggested.has(`${packId}/${track}`));
  return met ? failures : [...failures, { is: 'not-suggested', what: suggests }];
}
