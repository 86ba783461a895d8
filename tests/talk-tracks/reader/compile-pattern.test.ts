// The pattern language of talk-tracks/README.md, row by row, in both languages, and what a broken pattern is told.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../talk-tracks/model';
import { compilePattern, PatternError } from '../../../talk-tracks/reader/compile-pattern';
import { matchPattern } from '../../../talk-tracks/reader/match-pattern';

function found(pattern: string, lang: Language, text: string): string[] {
  return matchPattern(compilePattern(pattern, lang), text).map(({ start, end }) => text.slice(start, end));
}

describe('what patterns match', () => {
  it.each<[Language, string, string, string[]]>([
    ['en', 'as promised', 'As promised, the drawings.', ['As promised']],
    ['en', 'as promised', 'The task was promised.', []],
    ['en', 'follow up', 'A short follow-up.', ['follow-up']],
    ['en', "can't say", 'We can’t say yet.', ['can’t say']],
    ['en', 'art', 'They start.', []],
    ['en', 'worry~', 'worry worries worried worrying worrier', ['worry', 'worries', 'worried', 'worrying']],
    ['en', 'send~', 'We sent it; sending, sends, send.', ['sent', 'sending', 'sends', 'send']],
    ['en', 'ship~', 'shipped, shipping, shipped', ['shipped', 'shipping', 'shipped']],
    ['en', 'promise~', 'promised promising promises', ['promised', 'promising', 'promises']],
    ['en', 'be~ late', 'It was late, it is late, been late', ['was late', 'is late', 'been late']],
    ['en', 'you (said|told me)', 'As you told me and you said', ['you told me', 'you said']],
    [
      'en',
      'you [also|just] mentioned',
      'you mentioned, you also mentioned, you never mentioned',
      ['you mentioned', 'you also mentioned'],
    ],
    ['en', 'by _ morning', 'by Tuesday morning, by morning', ['by Tuesday morning']],
    ['en', 'cut ... by <percent>', 'cut the weekly scrap rate by 12.5 %', ['cut the weekly scrap rate by 12.5 %']],
    ['en', 'cut ...2 by', 'cut one two three by', []],
    ['en', 'cut ...3 by', 'cut one two three by', ['cut one two three by']],
    ['en', 'cut ... by', 'cut one two three four five six seven by', []],
    ['en', '^sorry', 'Sorry for that, sorry', ['Sorry']],
    ['en', 'thanks$', 'Thanks for the plan, thanks!', ['thanks']],
    ['en', '<percent> less', 'uses 12% less, twelve per cent less, 3 less', ['12% less', 'twelve per cent less']],
    ['en', '<number> sites', 'on 1,200 sites, on forty two sites, on many sites', ['1,200 sites', 'forty two sites']],
    ['en', '<money>', 'It is $5,000, EUR 40, 30 pounds and 7 chairs', ['$5,000', 'EUR 40', '30 pounds']],
    [
      'en',
      'within <duration>',
      'within 48h, within two working days, within a week, within reach',
      ['within 48h', 'within two working days', 'within a week'],
    ],
    [
      'en',
      'by <date>',
      'by Friday, by 3 May, by Nov 18, by next week, by 10:30, by then',
      ['by Friday', 'by 3 May', 'by Nov 18', 'by next week', 'by 10:30'],
    ],
    ['en', '<name> said', 'Yesterday Ada Birch said so and she said so', ['Ada Birch said']],
    ['en', '<name> is', 'Ada is here, and I is not', []],
    ['zh', '按约定', '按 约定，图纸今天发。', ['按 约定']],
    ['zh', '您(提到|说过)', '您说过，也提到', ['您说过']],
    ['zh', '您[也|还]担心', '您担心，您也担心，您不担心', ['您担心', '您也担心']],
    ['zh', '第_周', '第三周，第周', ['第三周']],
    ['zh', '不...保证', '我们不能现在就保证', ['不能现在就保证']],
    ['zh', '不...2保证', '我们不能现在就保证', []],
    ['zh', '^抱歉', '抱歉，实在抱歉', ['抱歉']],
    ['zh', '对吗$', '我理解得对吗？', ['对吗']],
    ['zh', '<percent>', '降了１２％，百分之三十，三成', ['１２％', '百分之三十', '三成']],
    ['zh', '<money>', '一共3万元，￥300', ['3万元', '￥300']],
    ['zh', '<duration>内', '48小时内，三个工作日内，半年内', ['48小时内', '三个工作日内', '半年内']],
    ['zh', '<date>前', '本周五前，11月20日前，月底前，以前', ['本周五前', '11月20日前', '月底前']],
    ['zh', '<number>', '一起等了三十天，同一天，周四，十分感谢，万一，3月5日，两台，第一', ['三十', '两']],
    ['en', '<number>', 'On 10 December at 10:30 order 4471 took 45 of 1,200; call 02055501234', ['45', '1,200']],
    ['en', '#1', 'the 1 and only #1', ['#1']],
    ['zh', '（您｜贵司）说', '贵司说', ['贵司说']],
    ['zh', 'SLA', '按ＳＬＡ算，SLAB不算', ['ＳＬＡ']],
  ])('%s: %s in "%s"', (lang, pattern, text, words) => {
    expect(found(pattern, lang, text)).toEqual(words);
  });

  it('prefers the match that starts nearest when a gap could reach further back', () => {
    expect(found('we ... promise', 'en', 'we hope we promise')).toEqual(['we promise']);
  });
});

describe('what a broken pattern is told', () => {
  it.each<[string, Language, string, number]>([
    ['empty', 'en', '', 0],
    ['only punctuation', 'en', ', .', 0],
    ['unclosed group', 'en', 'a (b|c', 2],
    ['unopened group', 'en', 'a b) c', 3],
    ['empty alternative', 'en', 'a (b|) c', 5],
    ['glued bracket', 'en', 'promise(s)', 7],
    ['glued after', 'en', '(pro)mise', 5],
    ['unknown class', 'en', 'by <day>', 3],
    ['unclosed class', 'en', 'by <date', 3],
    ['stray >', 'en', 'a > b', 2],
    ['gap first', 'en', '... a', 0],
    ['gap last', 'en', 'a ...', 5],
    ['gap too wide', 'en', 'a ...99 b', 2],
    ['only optional', 'en', '[a]', 0],
    ['end in the middle', 'en', 'a $ b', 2],
    ['start in the middle', 'en', 'a ^b', 2],
    ['~ without a word', 'en', 'a ~', 2],
    ['_ in a word', 'en', 'a_b', 1],
    ['~ in Chinese', 'zh', '担心~', 2],
    ['<name> in Chinese', 'zh', '<name>说', 0],
    ['too deep', 'en', '( ( ( ( ( ( (a', 12],
    ['too long', 'en', 'a '.repeat(300), 400],
  ])('%s', (_, lang, pattern, position) => {
    let error: unknown;
    try {
      compilePattern(pattern, lang);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(PatternError);
    expect((error as PatternError).position).toBe(position);
    expect((error as PatternError).mend).toMatch(/^[A-Z].*\S$/);
  });

  it('throws nothing but PatternError, whatever is written', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'ab (|)[]~_^$<>.…担心 number'.split('')) }),
    );
    fc.assert(
      fc.property(text, fc.constantFrom<Language>('en', 'zh'), text, (pattern, lang, sentence) => {
        try {
          for (const { start, end } of matchPattern(compilePattern(pattern, lang), sentence)) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(sentence.length);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(PatternError);
        }
      }),
      { numRuns: 500 },
    );
  });
});
