/** The examples of a pack are run: what is refused, where it points, and how much work a hostile pack can make. */
import { describe, expect, it } from 'vitest';
import { checkExamples } from '../../talk-tracks/check-examples';
import type { Cue, Pack } from '../../talk-tracks/model';
import { parsePack } from '../../talk-tracks/parse-pack';
import { bookCues } from '../../talk-tracks/reader/cue-book';
import { matchCues } from '../../talk-tracks/reader/match-cues';
import { tokenizeSentence } from '../../talk-tracks/reader/match-pattern';
import { ORCHARD, withText, withValue } from './orchard-pack';

const firstOf = (text: string) => {
  const result = parsePack(text);
  if (result.ok || !result.problems[0]) throw new Error('the pack was taken');
  return result.problems[0];
};
const lineOf = (text: string, part: string) => text.split('\n').findIndex((line) => line.includes(part)) + 1;

describe('a cue that is not what its writer thinks', () => {
  it.each([
    ['en', 'You told me the frost nets tore twice last spring.', 'The frost nets tore twice last spring.'],
    ['zh', '您提到过，去年春天防霜网破了两次。', '去年春天防霜网破了两次。'],
  ])('is refused where it stays quiet and should fire, at the example (%s)', (_, from, to) => {
    const text = withText(from, to);
    expect(firstOf(text)).toMatchObject({
      code: 'silent-example',
      line: lineOf(text, to),
      path: expect.stringMatching(/fires\[0\]$/),
      message: expect.stringMatching(/none of its patterns matches/),
    });
  });
  it.each([
    ['en', 'The warranty covers hail.', 'The warranty does not cover hail.', 'does not cover'],
    ['zh', '这个价格包括安装。', '这个价格不包括运费。', '不包括'],
  ])('is refused where it fires and should stay quiet, at the words (%s)', (_, from, to, words) => {
    const text = withText(from, to);
    const line = lineOf(text, `"${to}"`);
    const column = (text.split('\n')[line - 1] ?? '').indexOf(words, text.split('\n')[line - 1]?.indexOf(to)) + 1;
    expect(firstOf(text)).toMatchObject({ code: 'loud-example', line, column, path: expect.stringMatching(/quiet/) });
    expect(firstOf(text).message).toContain(`"${words}"`);
  });
  it('is told which guard silenced it', () => {
    const text = withText('We guarantee a full harvest.', 'Do we guarantee a full harvest?');
    expect(firstOf(text).message).toMatch(/the guard "(question|negation)" silences it/);
  });
  it('is told that an exception silenced it', () => {
    const text = withText('We guarantee a full harvest.', 'The guarantee fund pays a harvest.');
    expect(firstOf(text).message).toMatch(/an exception silences it/);
  });
  it.each([
    ['exceptions', ['risks', 0, 'cues', 0, 'except'], []],
    ['guards', ['risks', 0, 'cues', 0, 'guards'], []],
    ['guards in Chinese', ['risks', 0, 'cues', 1, 'guards'], []],
    ['guards of its own', ['tracks', 1, 'cues', 0, 'guards'], ['quotation']],
  ] as const)('is refused without its %s', (_, path, value) => {
    expect(firstOf(withValue(path, value)).code).toBe('loud-example');
  });
  it.each(['en', 'zh'])('is refused with a pattern that cannot be read, at the spot (%s)', (lang) => {
    const text = withText(
      lang === 'en' ? '"you (said|told me|mentioned)"' : '"您(说过|提到过|提过)"',
      lang === 'en' ? '"you (said|told me"' : '"您(说过|提到过"',
    );
    const line = lineOf(text, lang === 'en' ? 'you (said' : '您(说过|提到过"');
    const column = (text.split('\n')[line - 1] ?? '').indexOf('(') + 1;
    expect(firstOf(text)).toMatchObject({ code: 'bad-pattern', line, column });
  });
  it('points at the spot in a text with escapes', () => {
    const text = withText('"The warranty covers hail."', '"The \\"warranty\\" does not cover hail."');
    const line = lineOf(text, 'does not cover hail."');
    const column = (text.split('\n')[line - 1] ?? '').indexOf('does not') + 1;
    expect(firstOf(text)).toMatchObject({ code: 'loud-example', line, column });
  });
});

describe('the examples', () => {
  const parsed = parsePack(ORCHARD);
  const pack = parsed.ok ? parsed.pack : null;

  it('are judged as the reader judges them', () => {
    if (!pack) throw new Error('refused');
    const all: Cue[] = [...pack.tracks, ...pack.risks].flatMap(({ cues }) => cues);
    const book = bookCues([pack]);
    for (const cue of all) {
      const fires = (text: string) =>
        matchCues(tokenizeSentence(text), 'mail', book).hits.some((hit) => hit.cue.cue.id === cue.id);
      expect(cue.fires.map(fires)).not.toContain(false);
      expect(cue.quiet.map(fires)).not.toContain(true);
    }
  });

  const hostile = (cue: Partial<Cue>): Pack => {
    if (!pack) throw new Error('refused');
    const [track] = pack.tracks;
    const [base] = track?.cues ?? [];
    if (!track || !base) throw new Error('no cue');
    return { ...pack, tracks: [{ ...track, cues: [{ ...base, ...cue }] }], risks: [] };
  };
  const sentence = 'a '.repeat(300);
  const gaps = `a ${'... a '.repeat(60)}`.trim();

  it.each<[string, Partial<Cue>]>([
    ['gaps upon gaps', { patterns: Array.from({ length: 200 }, () => gaps), fires: Array(50).fill(sentence) }],
    [
      'exceptions by the hundred',
      { patterns: Array(200).fill('a'), except: Array(200).fill('a b'), fires: Array(50).fill(sentence) },
    ],
    [
      'brackets upon brackets',
      { patterns: Array(200).fill(`${'[a|a a] '.repeat(40)}z`), quiet: Array(50).fill(sentence) },
    ],
  ])('cannot be made to run for ever: %s', (_, cue) => {
    const started = performance.now();
    const problems = checkExamples(hostile(cue));
    expect(problems.map(({ code }) => code)).toContain('too-much-work');
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
