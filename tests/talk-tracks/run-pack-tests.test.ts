/** Tests that a pack brings along: they hold, or say which expectation was not met. */
import { describe, expect, it } from 'vitest';
import type { Pack, PackTest } from '../../talk-tracks/model';
import { parsePack } from '../../talk-tracks/parse-pack';
import { runPackTests } from '../../talk-tracks/run-pack-tests';
import { ORCHARD } from './orchard-pack';

const BODY = 'Dear Jo,\n\nYou told me the frost nets tore twice last spring.\nWe guarantee a full harvest.\n';
const withTests = (...tests: readonly PackTest[]): Pack => {
  const result = parsePack(JSON.stringify({ ...JSON.parse(ORCHARD), tests }));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.pack;
};
const run = (more: Partial<PackTest>) => runPackTests(withTests({ id: 'one', lang: 'en', body: BODY, ...more }));

describe('tests of a pack', () => {
  it('hold where the reader does as they say', () =>
    expect(
      run({ finds: ['empathy', 'risk:overpromise'], avoids: ['risk:bribery'], suggests: ['say-what-it-cannot'] }),
    ).toEqual([]));
  it('are none in a pack without any', () => expect(runPackTests(withTests())).toEqual([]));
  it.each<readonly [Partial<PackTest>, string, readonly string[]]>([
    [{ finds: ['risk:bribery'] }, 'not-found', ['risk:bribery']],
    [{ avoids: ['risk:overpromise'] }, 'found-though', ['risk:overpromise']],
    [{ body: 'Hello.', finds: ['empathy'] }, 'not-found', ['empathy']],
  ])('tell of %j', (more, is, what) => expect(run(more)).toEqual([{ test: 'one', index: 0, is, what }]));
  it('tell of a track that is not suggested', () => {
    const [failure] = run({ body: 'We guarantee a full harvest.', suggests: ['name-their-worry'], stage: 'renewal' });
    const none = run({ suggests: ['name-their-worry'] });
    expect([failure, ...none].filter(Boolean).map((one) => one?.is)).toContain('not-suggested');
  });
});
