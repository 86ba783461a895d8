// A pack teaches by its examples: a manager's new example changes what is found at once.
import { describe, expect, it } from 'vitest';
import type { Cue, Pack } from '../../../talk-tracks/model';
import { readDraft } from '../../../talk-tracks/read-draft';
import { TINY } from './tiny-pack';

/** The tiny pack with one empathy cue more, or changed. */
function packWith(cue: Pick<Cue, 'lang' | 'fires' | 'quiet'>): Pack {
  const [first, ...rest] = TINY.tracks;
  if (!first) throw new Error('The tiny pack has no track.');
  const patterns = cue.lang === 'en' ? ['goats escaped'] : ['山羊跑了'];
  return { ...TINY, id: 'ours', tracks: [{ ...first, cues: [{ id: 'goats', patterns, ...cue }] }, ...rest] };
}

const found = (pack: Pack, body: string) =>
  readDraft({ body }, [pack]).findings.filter(({ cue }) => cue === 'goats').length > 0;

describe('a firing example', () => {
  it.each([
    [
      'en',
      'Your goats escaped through the north fence again on Sunday night.',
      'Your sheep escaped through the north fence again on Monday night.',
      'The north entrance is open on Sunday.',
    ],
    [
      'zh',
      '您家山羊跑了，北边围栏周日夜里又塌了一截。',
      '您家绵羊丢了，北边围栏周一夜里又塌了一截。',
      '北边那家店周日营业。',
    ],
  ] as const)('teaches what no pattern says (%s)', (lang, example, alike, unlike) => {
    const before = packWith({ lang, fires: [lang === 'en' ? 'The goats escaped.' : '山羊跑了。'], quiet: [unlike] });
    const after = packWith({ lang, fires: [example], quiet: [unlike] });
    expect(found(before, alike)).toBe(false);
    expect(found(after, alike)).toBe(true);
    expect(found(after, unlike)).toBe(false);
  });
});

describe('a quiet example', () => {
  it.each([
    [
      'en',
      'The goats escaped.',
      'In the film the goats escaped from the castle.',
      'In this film the goats escaped from a castle.',
    ],
    ['zh', '山羊跑了。', '电影里那群山羊跑了，跑出了城堡。', '电影里一群山羊跑了，跑出了城堡。'],
  ] as const)('silences what a pattern says (%s)', (lang, fires, example, alike) => {
    expect(found(packWith({ lang, fires: [fires], quiet: ['-'] }), alike)).toBe(true);
    expect(found(packWith({ lang, fires: [fires], quiet: [example] }), alike)).toBe(false);
    expect(found(packWith({ lang, fires: [fires], quiet: [example] }), fires)).toBe(true);
  });
});
