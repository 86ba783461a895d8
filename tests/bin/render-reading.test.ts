/** What a person sees at the terminal: pillars, words, risks, promises, suggestions, in the draft's language. */
import { describe, expect, it } from 'vitest';
import { createPainter } from '../../bin/paint';
import { renderReading } from '../../bin/render-reading';
import { columnsOf } from '../../bin/wrap-text';
import type { Draft } from '../../talk-tracks/model';
import { parsePack } from '../../talk-tracks/parse-pack';
import { createReader } from '../../talk-tracks/read-draft';
import { ORCHARD } from '../talk-tracks/orchard-pack';

const EN = [
  'Dear Ms Lindqvist,',
  '',
  'You told me the frost nets tore twice last spring.',
  'We guarantee a full harvest.',
  'I will send you the drawing by Friday.',
].join('\n');
const ZH = '李女士：\n\n您提到过，去年春天防霜网破了两次。\n我们保证您今年的收成。\n我周五之前把图纸发给您。';

const render = (
  draft: Draft,
  { width = 80, colour = false, explain = false }: { width?: number; colour?: boolean; explain?: boolean } = {},
) => {
  const result = parsePack(ORCHARD);
  if (!result.ok) throw new Error('refused');
  const packs = [result.pack];
  const dated = { now: '2026-11-18', ...draft };
  const { reading, explanation } = createReader(packs).explain(dated);
  const shown = explain ? explanation : null;
  return renderReading({ draft: dated, reading, explanation: shown, packs, paint: createPainter(colour), width });
};

describe('a reading at the terminal', () => {
  it('speaks English of an English draft', () => {
    const text = render({ body: EN });
    expect(text).toMatch(/^English mail · 4 sentences · orchard 1\.2\.0\n\n {2}● Empathy \d/);
    expect(text).toMatch(/□ Evidence missing {3}◇ Limits missing {3}⚑ Follow-through \d/);
    expect(text).toMatch(/Builds trust\n {2}● “You told me” {2}line 3/);
    expect(text).toMatch(/Costs trust\n {2}▲ “guarantee a full harvest” {2}A certain outcome · line 4\n/);
    expect(text).toContain('Better: In {{orchards}} orchards like yours');
    expect(text).toMatch(/Promises\n {2}⚑ .+ {2}you · Fri, 20 Nov 2026 \(“by Friday”\)/);
    expect(text).toContain('Could help\n  ◇ Say what it cannot do');
    expect(text.endsWith('\n')).toBe(true);
  });
  it('speaks Chinese of a Chinese draft', () => {
    const text = render({ body: ZH });
    expect(text).toMatch(/^中文邮件 · 4 句 · orchard 1\.2\.0\n\n {2}● 同理 \d/);
    expect(text).toMatch(/□ 实证 缺 {3}◇ 边界 缺 {3}⚑ 兑现 \d/);
    expect(text).toMatch(/有损信任\n {2}▲ “保证您今年的收成” {2}把结果说死 · 第 4 行\n/);
    expect(text).toContain('可改为：在{{orchards}}家类似的果园');
    expect(text).toMatch(/我方 · 2026年11月20日周五（“周五之前”）/);
    expect(text).toContain('可以补上\n  ◇ 说明做不到的事');
    expect(text).not.toMatch(/Builds|Costs|Better|line \d/);
  });
  it('says "CRM note" of a note', () => {
    expect(render({ body: EN, kind: 'crm-note' })).toMatch(/^English CRM note/);
    expect(render({ body: ZH, kind: 'crm-note' })).toMatch(/^中文客户记录/);
  });
  it.each([40, 60, 100])('stays within %d columns', (width) => {
    for (const body of [EN, ZH]) {
      const lines = render({ body }, { width, explain: true }).split('\n');
      expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(width);
    }
  });
  it('has the same words with colour and without', () => {
    const coloured = render({ body: EN }, { colour: true });
    expect(coloured).toContain('\u001b[31m▲\u001b[0m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour is made of them.
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(render({ body: EN }));
  });
  it('passes on nothing that could move the cursor', () => {
    const body =
      'You told me \u001b[2J\u001b]0;owned\u0007\u009b1A the nets tore.\nWe guarantee a \u001b\u009b\u202e full harvest.';
    const text = render({ body }, { explain: true });
    expect(text).toContain('You told me');
    expect(text).toMatch(/“guarantee a +full harvest”/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });
  it('explains what did not count, and only where asked', () => {
    const body = 'We cannot guarantee a full harvest.';
    expect(render({ body }, { explain: true })).toMatch(
      /Looked at, did not count\n {2}· “guarantee a full harvest” {2}negated/,
    );
    expect(render({ body }, { explain: true })).toContain('Looked for, not found\n  ○ Empathy');
    expect(render({ body })).not.toMatch(/Looked/);
    expect(render({ body: '我们不能保证您今年的收成。' }, { explain: true })).toMatch(/看过，但不算\n {2}· .+是否定/);
  });
  it('has something to say of nothing', () => {
    expect(render({ body: '' })).toContain('Nothing to read here yet.');
    expect(render({ body: '', lang: 'zh' })).toContain('还没有可读的内容。');
  });
});
