import { describe, expect, it } from 'vitest';
import { PLACEHOLDER } from '../../components/words/placeholder-names';
import { builtInPacks } from '../../talk-tracks/built-in-packs';
import type { Language } from '../../talk-tracks/model';
import { NOTE_PARTS, type NotePart, noteParts } from '../../talk-tracks/note-craft';
import { NOTE_SKELETONS, skeletonsFor } from '../../talk-tracks/note-skeletons';
import { createReader } from '../../talk-tracks/read-draft';

const reader = createReader(builtInPacks());
const has = (body: string, lang: Language): readonly NotePart[] => {
  const parts = noteParts(body, reader.read({ body, lang, kind: 'crm-note', now: '2026-11-23' }));
  return NOTE_PARTS.filter((part) => parts[part]);
};

describe('a note', () => {
  it.each([
    ['en', 'Good call, very interested. Will follow up.', []],
    ['zh', '聊得不错，很有意向，后续跟进。', []],
    ['en', 'Call with Ana. She said "the night shift loses an hour to the scanner every day".', ['their-words']],
    ['zh', '与王总通话。他说“夜班每天要在扫码枪上耗一个小时”。', ['their-words']],
    ['en', 'They agreed to a trial on two lines.', ['agreed']],
    ['zh', '双方约定先在两条线上试用。', ['agreed']],
    ['en', 'We have not agreed on the price.', []],
    ['zh', '价格还没有谈妥。', []],
    ['en', 'I send the drawing by Friday.', ['next-step']],
    ['zh', '我周五前发图纸。', ['next-step']],
  ] as const)('%s: %s', (lang, body, parts) => expect(has(body, lang)).toEqual(parts));

  it.each([
    [
      'en',
      'Ana asked whether the line must stand still. I told her that we cannot work on Sundays. We agreed to start on line 2. I send the plan by 4 December.',
    ],
    ['zh', '王总问生产线要不要停。我说明了周日我们做不了。双方约定从二号线开始。我12月4日前发计划。'],
  ] as const)('with all four says so: %s', (lang, body) => expect(has(body, lang)).toEqual([...NOTE_PARTS]));
});

describe('a skeleton', () => {
  it.each(NOTE_SKELETONS)('$id has the same places to fill in, in both languages', ({ text }) => {
    const names = (one: string) => [...one.matchAll(PLACEHOLDER)].map(([, name]) => name).sort();
    expect(names(text.en)).toEqual(names(text.zh));
    expect(text.en.split('\n')).toHaveLength(text.zh.split('\n').length);
  });
  it('of the stage comes first, and none is lost', () => {
    expect(skeletonsFor('complaint')[0]?.id).toBe('complaint');
    expect(skeletonsFor('complaint')).toHaveLength(NOTE_SKELETONS.length);
    expect(skeletonsFor(undefined)).toEqual(NOTE_SKELETONS);
  });
});
