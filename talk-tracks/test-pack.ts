/** Tries the tests that a pack brings along: drafts, and what the reader should make of them with this pack. */
import type { Label, Pack, PackTest, Reading } from './model';
import { createReader, type Reader } from './read-draft';

/** An expectation that was not met. */
export interface Unmet {
  readonly is: 'not-found' | 'found-though' | 'not-suggested';
  /** The label; for `not-suggested` the ids of the tracks of which one was wanted. */
  readonly what: readonly string[];
}

/** What came of one test. It held where nothing is unmet. */
export interface TestResult {
  /** Id of the test, and its place in `tests`. */
  readonly test: string;
  readonly index: number;
  readonly unmet: readonly Unmet[];
}

/**
 * Every test of the pack, in its order. Others stand beside it as they do for a rep; left out, the pack is read alone.
 * @throws PatternError where a pattern cannot be read; packs from `parsePack` have none.
 */
export function testPack(pack: Pack, others: readonly Pack[] = []): readonly TestResult[] {
  const { tests = [] } = pack;
  if (tests.length === 0) return [];
  const reader = createReader([...others.filter(({ id }) => id !== pack.id), pack]);
  return tests.map((test, index) => ({ test: test.id, index, unmet: tryTest(reader, test, pack.id) }));
}

/** Tries one test with a reader that has the pack of this id; for those who try them a few at a time. */
export function tryTest(reader: Reader, test: PackTest, packId: string): readonly Unmet[] {
  const { body, lang, kind, stage } = test;
  return unmetIn(test, reader.read({ body, lang, ...(kind && { kind }), ...(stage && { stage }) }), packId);
}

function unmetIn(
  { finds = [], avoids = [], suggests }: PackTest,
  { sentences, suggestions }: Reading,
  packId: string,
): readonly Unmet[] {
  const labels = new Set<Label>(sentences.flatMap((sentence) => sentence.labels));
  const suggested = new Set(suggestions.map(({ track }) => track));
  const unmet: Unmet[] = [
    ...finds.filter((label) => !labels.has(label)).map((label) => ({ is: 'not-found' as const, what: [label] })),
    ...avoids.filter((label) => labels.has(label)).map((label) => ({ is: 'found-though' as const, what: [label] })),
  ];
  const met = !suggests || suggests.some((track) => suggested.has(`${packId}/${track}`));
  return met ? unmet : [...unmet, { is: 'not-suggested', what: suggests }];
}
