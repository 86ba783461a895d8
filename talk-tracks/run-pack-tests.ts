/** The expectations of a pack's own tests that are not met, as one list for those who refuse it. */
import type { Pack } from './model';
import { testPack, type Unmet } from './test-pack';

/** One expectation that was not met. */
export interface TestFailure extends Unmet {
  /** Id of the test, and its place in `tests`. */
  readonly test: string;
  readonly index: number;
}

/**
 * The expectations that were not met, in the order of the pack; none where all hold, or where it brings no tests.
 * The pack is read alone, so that its tests hold wherever it is used. @throws PatternError for packs that did not come through the one door.
 */
export function runPackTests(pack: Pack): readonly TestFailure[] {
  return testPack(pack).flatMap(({ test, index, unmet }) => unmet.map((one) => ({ ...one, test, index })));
}
