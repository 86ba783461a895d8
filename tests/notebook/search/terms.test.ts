/** The terms of a text lead to it, and what is shown of it is where it matched. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSnippet } from '../../../notebook/search/snippet';
import { addTerms, termsOf } from '../../../notebook/search/terms';
import { foldText } from '../../../talk-tracks/search/fold-text';
import { parseQuery, standIn } from '../../../talk-tracks/search/parse-query';
import { someText } from '../../talk-tracks/search/some-text';

describe('a query', () => {
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

describe('a snippet', () => {
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
});
