import { describe, expect, it } from 'vitest';
import { builtInPacks } from '../../talk-tracks/built-in-packs';
import { lintAdvice } from '../../talk-tracks/lint-advice';
import type { Language } from '../../talk-tracks/model';
import { createReader } from '../../talk-tracks/read-draft';

const packs = builtInPacks();
const reader = createReader(packs);
const NONE = { en: '', zh: '' };
const line = (lang: Language, text: string) =>
  lintAdvice(reader, { when: NONE, why: NONE, lines: [{ ...NONE, [lang]: text }] });
const advice = (lang: Language, text: string) =>
  lintAdvice(reader, { when: { ...NONE, [lang]: text }, why: NONE, lines: [] });

describe('advice that works on the customer', () => {
  it.each([
    ['en', 'After all the work I put into this for you, I hoped you would sign.'],
    ['en', 'You said yes in March, so it would be strange to back out now.'],
    ['en', 'If you sign today I can get you a voucher for yourself.'],
    ['en', 'Only two places are left and they go tonight.'],
    ['zh', '再拖下去我在公司就没法交代了。'],
    ['zh', '您上次都答应了，现在反悔说不过去吧。'],
    ['zh', '今天签的话，我私下给您准备一份礼品。'],
    ['zh', '名额只剩两个，今晚就没了。'],
  ] as const)('is seen in a line: %s %s', (lang, text) =>
    expect(line(lang, text)).toEqual([expect.objectContaining({ code: 'manipulative', path: ['lines', 0, lang] })]),
  );

  it.each([
    ['en', 'Let them feel bad about the hours you spent.'],
    ['en', 'Remind them that they promised, so that they cannot say no.'],
    ['en', 'Say that the offer ends on Friday even if it does not.'],
    ['en', 'Send it early; they need not know what was left out.'],
    ['zh', '提醒当初的话，让客户不好意思拒绝。'],
    ['zh', '延期的事先别告诉客户。'],
    ['zh', '利用对方的面子推一把。'],
  ] as const)('is seen in what is said about a line: %s %s', (lang, text) =>
    expect(advice(lang, text)).toEqual([expect.objectContaining({ code: 'manipulative', path: ['when', lang] })]),
  );

  it.each([
    ['en', 'Never make them feel guilty about a no.'],
    ['en', 'Do it without a deadline that is not theirs.'],
    ['zh', '别让对方觉得亏欠。'],
    ['zh', '出了问题，先别讲原因，先说影响。'],
  ] as const)('may be advised against: %s %s', (lang, text) => expect(advice(lang, text)).toEqual([]));

  it('is in none of the packs that come along', () => {
    const found = packs.flatMap((pack) =>
      pack.tracks.flatMap((track) =>
        lintAdvice(reader, track).map(({ path }) => [pack.id, track.id, ...path].join('/')),
      ),
    );
    expect(found).toEqual([]);
  });
});
