/** How texts and queries are cut, in both languages, and what of a query stands in a text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText } from '../../../notebook/search/cut-text';
import { foldText } from '../../../notebook/search/fold-text';
import { parseQuery, placesOf, standIn } from '../../../notebook/search/parse-query';
import { cutSnippet } from '../../../notebook/search/snippet';
import { addTerms, termsOf } from '../../../notebook/search/terms';
import { someText } from './some-text';

const pieces = (text: string) =>
  [...cutText(foldText(text))].map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);
const stands = (query: string, text: string) => standIn([foldText(text)], parseQuery(query));

describe('foldText', () => {
  it.each([
    ['ＡＢＣ　１２', 'abc 12'],
    ['Café Ångström', 'cafe angstrom'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['İstanbul', 'istanbul'],
    ['报价单', '报价单'],
  ])('%s is %s', (text, folded) => expect(foldText(text)).toBe(folded));

  it('moves nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldText(text).length === text.length));
  });
});

describe('cutText', () => {
  it.each([
    ['Send the plan, by Friday', ['word Send', 'word the', 'word plan', 'word by', 'word Friday']],
    ['周五前发报价单，谢谢。', ['run 周五前发报价单', 'run 谢谢']],
    ['iPhone手机壳3件', ['word iPhone', 'run 手机壳', 'word 3', 'run 件']],
    ['客户#报价-q4', ['run 客户', 'tag #报价-q4', 'run 报价', 'word q4']],
    ['# Title ## C# a#b', ['word Title', 'word C', 'word a', 'word b']],
    ['「々」・', ['run 々']],
  ])('%s', (text, expected) => expect(pieces(text)).toEqual(expected));
});

describe('a query', () => {
  it.each([
    ['pla', 'Send the plan', true],
    ['plan send', 'Send the plan', true],
    ['lan', 'Send the plan', false],
    ['plan invoice', 'Send the plan', false],
    ['cafe', 'At the CAFÉ', true],
    ['价单', '周五前发报价单', true],
    ['价', '周五前发报价单', true],
    ['报单', '周五前发报价单', false],
    ['周五 报价', '周五前发报价单', true],
    ['#plan', 'the plan', false],
    ['#pl', 'about #Plan-b', true],
    ['plan', 'about #Plan-b', true],
    ['#b', 'a#b', false],
    ['#报', '客户#报价', true],
    ['👍', 'well done👍', true],
    ['ana@brandt', 'ana@brandt.example', true],
  ])('%j in %j: %s', (query, text, expected) => expect(stands(query, text)).toBe(expected));

  it('without a letter is none', () => expect(parseQuery(' ,。!? # ')).toEqual([]));

  it('has only terms that every text has in which it stands', () => {
    fc.assert(
      fc.property(someText, fc.nat(), fc.nat({ max: 6 }), (text, from, length) => {
        const query = text.slice(from % (text.length + 1)).slice(0, length);
        const folded = foldText(text);
        const terms = new Set<number>();
        addTerms(folded, terms);
        for (const needle of parseQuery(query))
          if (standIn([folded], [needle])) for (const term of termsOf(needle)) expect(terms).toContain(term);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('what matched', () => {
  it('is marked where it stands, in the words of the text', () => {
    const text = `${'word '.repeat(50)}Ｐｌａｎ 报价单`;
    const { snippet, spans } = cutSnippet(text, parseQuery('plan 报价'));
    expect(spans.map(({ start, end }) => snippet.slice(start, end))).toEqual(['Ｐｌａｎ', '报价']);
  });

  it('never cuts a character in two, and spans lie in the snippet', () => {
    fc.assert(
      fc.property(fc.array(someText, { maxLength: 30 }), someText, (texts, query) => {
        const { snippet, spans } = cutSnippet(texts.join(''), parseQuery(query));
        for (const { start, end } of spans) expect(start >= 0 && start < end && end <= snippet.length).toBe(true);
        if (texts.join('').isWellFormed()) expect(snippet.isWellFormed()).toBe(true);
      }),
    );
  });

  it('is one span where parts overlap', () => {
    expect(placesOf('报价单', parseQuery('报价 价单'), 9)).toEqual([{ start: 0, end: 3 }]);
  });
});
