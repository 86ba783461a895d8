/** Runs the tests that a pack brings along before it is let in: what it says of itself must hold. */
import type { Failure } from '../../notebook/calls';
import { parsePack } from '../../talk-tracks/parse-pack';
import { runPackTests, type TestFailure } from '../../talk-tracks/run-pack-tests';

type Problems = NonNullable<Failure['problems']>;

const SAY: Readonly<Record<TestFailure['is'], (what: string) => string>> = {
  'not-found': (what) => `the test should find ${what}, and does not`,
  'found-though': (what) => `the test should not find ${what}, and does`,
  'not-suggested': (what) => `the test should be offered one of ${what}, and is not`,
};

/** What does not hold, at the line of its test; none where all holds, or where the text is no pack at all: that is for the notebook to say. */
export function tryPack(text: string): Problems {
  const parsed = parsePack(text);
  if (!parsed.ok) return [];
  return runPackTests(parsed.pack).map(({ test, index, is, what }) => ({
    line: lineOf(text, test),
    path: `tests[${index}]`,
    code: 'failed-test',
    message: SAY[is](what.join(', ')),
  }));
}

/** The line on which the id of a test stands, from 1; 0 where it is not found. */
function lineOf(text: string, id: string): number {
  const tests = text.lastIndexOf('"tests"');
  const at = text.indexOf(`"${id}"`, Math.max(0, tests));
  return at < 0 ? 0 : text.slice(0, at).split('\n').length;
}
