// The weights that ship are those of the texts and packs in the repository; a file says what was learned; the same texts give the same bytes.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInPacks, corePack } from '../../talk-tracks/built-in-packs';
import { builtInWeights } from '../../talk-tracks/built-in-weights';
import { createReader } from '../../talk-tracks/read-draft';
import { HEADS } from '../../talk-tracks/reader/weigh/heads';
import { openWeights } from '../../talk-tracks/reader/weigh/weights';
import { exampleReader } from '../../training/examples';
import { fingerprint } from '../../training/fingerprint';
import { HELD_OUT } from '../../training/held-out';
import { learn } from '../../training/learn';
import { readTexts, writersIn } from '../../training/read-texts';
import { writeWeights } from '../../training/write-weights';

const TEXTS = join(import.meta.dirname, '../../training/texts');

describe('the weights that ship', () => {
  it.each(['en', 'zh'] as const)('were learned from the texts and packs of this repository (%s)', (lang) => {
    // Red after a text or a cue of the core pack has changed: run npm run train.
    expect(builtInWeights[lang].from).toBe(fingerprint(TEXTS, [corePack()]));
    expect(builtInWeights[lang].lang).toBe(lang);
  });
  it('never saw the writers kept out, and there are some in both languages', () => {
    for (const lang of ['en', 'zh']) {
      const kept = HELD_OUT.flatMap((writer) => readTexts(TEXTS, writer)).filter((draft) => draft.lang === lang);
      expect(kept.length).toBeGreaterThan(50);
    }
    expect(writersIn(TEXTS)).toEqual(expect.arrayContaining([...HELD_OUT]));
  });
  it('are refused where they were trained for other labels', () => {
    expect(() => openWeights({ ...builtInWeights.en, heads: HEADS.slice(1) })).toThrow('npm run train');
  });
});

describe('learning', () => {
  const read = exampleReader([corePack()]);
  const examples = ['en1', 'en2'].flatMap((writer) => readTexts(TEXTS, writer).slice(0, 25)).flatMap(read);
  const learned = learn('en', examples, () => {});
  const file = writeWeights(learned, 'test');

  const only = (wanted: number) => Float32Array.from(HEADS, (_, head) => Number(head === wanted));

  it('gives the same bytes again', () => {
    expect(
      JSON.stringify(
        writeWeights(
          learn('en', [...examples], () => {}),
          'test',
        ),
      ),
    ).toBe(JSON.stringify(file));
  });
  it('writes weights that say what was learned, to a step', () => {
    const weights = openWeights(file);
    let seen = 0;
    for (const [feature, column] of [...learned.columns.features].slice(0, 400)) {
      for (const [head, { weights: own }] of learned.fitted.entries()) {
        const unit = file.units[head] ?? 0;
        const steps = Math.abs((own[column] ?? 0) / (unit || 1));
        const kept = weights.featureWeight(feature, only(head));
        if (steps >= 6) {
          expect(Math.abs(kept - (own[column] ?? 0))).toBeLessThan(unit * 0.6);
          seen += 1;
        } else if (steps < 4) expect(kept).toBe(0);
      }
    }
    expect(seen).toBeGreaterThan(100);
    expect(weights.featureWeight(12345, only(0))).toBe(0);
  });
});

describe('a text', () => {
  const read = (text: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'keeptrack-texts-'));
    writeFileSync(join(folder, 'one.txt'), text);
    return readTexts(folder, 'one');
  };
  it('is read with labels, promises, paragraphs and its own date', () => {
    const [draft] = read(
      '=== note zh closing good on 2026-03-10\n- | 小李：\n\ne,l | 您怕停线。\n>writer | 周五 | 2026-03-13\n',
    );
    expect(draft).toMatchObject({ kind: 'crm-note', lang: 'zh', about: 'closing good', writtenOn: '2026-03-10' });
    expect(draft?.body).toBe('小李：\n\n您怕停线。');
    expect(draft?.sentences[1]).toMatchObject({
      start: 5,
      labels: ['empathy', 'limits'],
      promises: [{ who: 'writer', dueText: '周五', date: '2026-03-13' }],
    });
  });
  it('gives lines one by one', () => {
    expect(read('=== line en shop\n- | Size 12\n!false_urgency | Only 2 left\n').map(({ body }) => body)).toEqual([
      'Size 12',
      'Only 2 left',
    ]);
  });
  it.each([
    ['=== mail en closing good\nwhat is this\n', 'one.txt:2: neither'],
    ['=== mail en closing good\nx | Hm.\n', 'x is no label'],
    ['=== mail en closing good\n>writer | Friday\n', 'one.txt:2: neither'],
  ])('that is wrong names its line', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});

describe('the judge', () => {
  const reader = createReader(builtInPacks());
  const frame = (sentence: string) =>
    /[一-龥]/.test(sentence) ? `王经理，您好：\n\n${sentence}\n\n小李` : `Hi Marta,\n\n${sentence}\n\nBest,\nTom`;
  const read = (sentence: string) => reader.read({ body: frame(sentence), now: '2026-11-18' });

  it.each([
    ['Your night shift lost three hours to the jammed gate again last week.', 'empathy'],
    ['You would be better off with a smaller pump from someone else, and it would cost you half.', 'limits'],
    ['您夜班三个人盯两条线，上周又为卡箱熬到两点。', 'empathy'],
    ['这一块我们不做，得您另外找人。', 'limits'],
  ] as const)('labels %s', (sentence, label) => {
    expect(read(sentence).sentences.find(({ text }) => text === sentence)?.labels).toContain(label);
  });
  it('speaks where no cue does', () => {
    const [finding] = read('您店里这个月一半是新人，货架还没认全。').findings;
    expect(finding).toMatchObject({ pillar: 'empathy', cue: 'judged' });
    expect(finding?.why).toContain('这位客户');
  });
  it.each([
    'Hi Ana,\n\nYou told me the frost nets tore twice last spring. They do not survive hail. I will send you the drawing by Friday.\n\nTom',
    '王经理：\n\n您上次说冷库半夜停过两回电，一批虾都没了。这种断电我们的机器也扛不住。周五前我把图纸发您。\n\n小李',
  ])('does not call listening pressure: %s', (body) => {
    expect(reader.read({ body, now: '2026-11-18' }).risks).toEqual([]);
  });
  it('does not praise an overpromise as an honest limit', () => {
    const body =
      'Hi Mira,\n\nRelabelling four hundred crates by hand at the end of a night shift must have been exhausting.\n\nOur printers never fail and we guarantee a changeover without a single stop. Most of our customers are extremely happy with it.\n\nI will send you the hour-by-hour plan of the first week by Thursday noon.\n\nBest regards,\nTom';
    const { risks, findings } = reader.read({ body, now: '2026-11-18' });
    expect(risks.map(({ type }) => type)).toContain('overpromise');
    expect(findings.map(({ pillar }) => pillar)).not.toContain('limits');
  });

  it('names the words that counted', () => {
    const body = frame('The module does not cover overtime, so Jane would still key that by hand.');
    const { explanation } = reader.explain({ body, now: '2026-11-18' });
    const limits = explanation.weighed.find(({ label }) => label === 'limits');
    const words = limits?.reasons.filter(({ is }) => is === 'words').map(({ name }) => name) ?? [];
    expect(words.length).toBeGreaterThan(0);
    for (const word of words) expect(body).toContain(word);
  });
});
