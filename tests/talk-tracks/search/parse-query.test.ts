/** How texts and queries are cut, in both languages, and what of a query stands in a text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText } from '../../../talk-tracks/search/cut-text';
import { foldText } from '../../../talk-tracks/search/fold-text';
import { forgive, parseQuery, placesOf, standIn } from '../../../talk-tracks/search/parse-query';

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
});

describe('a slip in a query', () => {
  const meant = (query: string, text: string) => {
    const needles = forgive(parseQuery(query));
    return needles && placesOf(foldText(text), needles, 9).map(({ start, end }) => text.slice(start, end));
  };
  it.each([
    ['another letter', 'contrakt', 'The contract', ['contract']],
    ['a letter too few', 'hanover', 'In Hannover', ['Hannover']],
    ['a letter too many', 'meetting', 'our meetings', ['meeting']],
    ['two that changed places', 'contarct', 'Contracts', ['Contract']],
    ['the first letter', 'bontract', 'contract', ['contract']],
    ['the first letter too few', 'ontract', 'contract', ['contract']],
    ['the first two changed places', 'ocntract', 'contract', ['contract']],
    ['the last letter', 'priss', 'the price', []],
    ['the last letter of a beginning', 'contras', 'contract', ['contrac']],
    ['the word as it is', 'price', 'prices, pryce', ['price', 'pryce']],
    ['two slips', 'contarkt', 'contract', []],
    ['within a word', 'arket', 'supermarket', []],
    ['beside a word as typed', 'meetng at', 'Meeting at ten', ['Meeting', 'at']],
    ['with accents', 'angstrom', 'Ångstrøm', ['Ångstrøm']],
    ['in Cyrillic', 'договар', 'договор', ['договор']],
    ['in a tag', 'laoyut', '#layout', ['layout']],
  ])('is forgiven, or not: %s', (_, query, text, expected) => expect(meant(query, text)).toEqual(expected));

  it.each([
    ['short words', 'plam'],
    ['numbers', '12345'],
    ['what has a number in it', 'order7'],
    ['tags', '#laoyut'],
    ['Chinese', '报价单报价单'],
  ])('is not forgiven in %s', (_, query) => expect(forgive(parseQuery(query))).toBeNull());
});

describe('what matched', () => {
  it('is one span where parts overlap', () => {
    expect(placesOf('报价单', parseQuery('报价 价单'), 9)).toEqual([{ start: 0, end: 3 }]);
  });
});
