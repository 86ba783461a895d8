/** What came and what went between two texts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords } from '../../../components/notes/diff-words';

const show = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

describe('the difference', () => {
  it.each([
    ['', '', ''],
    ['same', 'same', 'same'],
    ['one two three', 'one 2 three', 'one [-two -]{+2 +}three'],
    ['a\nb\nc', 'a\nc', 'a\n[-b\n-]c'],
    ['a a', 'a a a', 'a {+a +}a'],
    ['周五之前给您报价', '周一之前给您方案', '周[-五-]{+一+}之前给您[-报价-]{+方案+}'],
    ['all gone', '', '[-all gone-]'],
    ['', 'all new', '{+all new+}'],
  ])('of %j and %j is %s', (before, after, difference) => expect(show(before, after)).toBe(difference));

  it('holds both texts, whatever they are', () => {
    const text = fc.oneof(
      fc
        .array(fc.constantFrom('a ', 'b', ' ', '\n', '重', '。', 'word '), { maxLength: 40 })
        .map((all) => all.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = diffWords(before, after);
        const side = (own: string) =>
          changes
            .filter(({ kind }) => kind === 'same' || kind === own)
            .map((change) => change.text)
            .join('');
        expect([side('gone'), side('came')]).toEqual([before, after]);
      }),
      { numRuns: 1000 },
    );
  });

  it('of two long texts without anything in common is found at once', () => {
    const long = (word: string) => Array.from({ length: 30_000 }, (_, at) => `${word}${at}`).join(' ');
    const start = performance.now();
    expect(diffWords(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['gone', 'came']);
    const lines = (word: string) => `start\n${long(word).replaceAll(' ', '\n')}`;
    diffWords(lines('a'), lines('b'));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
