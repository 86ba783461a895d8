// What is kept between readings saves work and changes nothing: a reader that has read much says what a fresh one says.
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../talk-tracks/model';
import { createReader } from '../../../talk-tracks/read-draft';
import { compilePattern, PatternError } from '../../../talk-tracks/reader/compile-pattern';
import { readLines } from '../../../talk-tracks/reader/lines';
import { LONGEST_SENTENCE, segment } from '../../../talk-tracks/reader/segment';
import { TINY } from './tiny-pack';

describe('re-reading', () => {
  const mail =
    'Hi Ada,\n\nYou said the pump leaks. I will send the drawing by Friday. We ring you that evening.\n\nBest,\nTom';
  const note = '客户说“泵一直漏”。我周五前把图纸发给孙总，当天再打电话。';
  const drafts: Draft[] = [mail, note, `${mail}\n${note}`].flatMap((body) =>
    ['2026-11-18', '2026-11-18T17:55', '2026-12-24'].flatMap((now) =>
      (['mail', 'crm-note'] as const).map((kind) => ({ body, now, kind })),
    ),
  );

  it('says what a fresh reader says, in any order', () => {
    const used = createReader([TINY]);
    for (const draft of [...drafts, ...[...drafts].reverse()])
      expect(used.explain(draft)).toEqual(createReader([TINY]).explain(draft));
  });

  it('compiles a pattern once for each language, and refuses a bad one every time', () => {
    expect(compilePattern('we will 三天', 'en')).toBe(compilePattern('we will 三天', 'en'));
    expect(compilePattern('we ... 三天', 'zh').steps).toContainEqual({ is: 'gap', max: 12 });
    expect(compilePattern('we ... 三天', 'en').steps).toContainEqual({ is: 'gap', max: 6 });
    for (const _ of [1, 2]) expect(() => compilePattern('(open', 'en')).toThrow(PatternError);
  });
});

describe('text without marks', () => {
  const lengths = (body: string) => segment(body, readLines(body)).map(({ text }) => text.length);

  it('is cut where no mark helps, also right before a far mark and after a long run of them', () => {
    expect(lengths('x'.repeat(2 * LONGEST_SENTENCE + 5))).toEqual([LONGEST_SENTENCE, LONGEST_SENTENCE, 5]);
    expect(lengths(`${'x'.repeat(LONGEST_SENTENCE + 5)}. Then`)).toEqual([LONGEST_SENTENCE, 6, 4]);
    expect(lengths(`a${'.'.repeat(3000)}b${'y'.repeat(10)}`)).toEqual([3001, 11]);
  });
});
