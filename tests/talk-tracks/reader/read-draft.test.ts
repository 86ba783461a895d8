// The whole reader: golden readings in both languages, robustness against any text, and work that grows with the text alone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft, Reading } from '../../../talk-tracks/model';
import { PILLARS } from '../../../talk-tracks/model';
import { createReader, readDraft } from '../../../talk-tracks/read-draft';
import { PatternError } from '../../../talk-tracks/reader/compile-pattern';
import { bookCues } from '../../../talk-tracks/reader/cue-book';
import { readLines } from '../../../talk-tracks/reader/lines';
import { tokenizeSentence } from '../../../talk-tracks/reader/match-pattern';
import { segment } from '../../../talk-tracks/reader/segment';
import { cue, pack, TINY, track } from './tiny-pack';

const NOW = '2026-11-18';
const reader = createReader([TINY]);

/** Each sentence as "role labels: text", to read a golden reading at a glance. */
function outline({ sentences }: Reading): string[] {
  return sentences.map(({ role, labels, text }) => `${role} [${labels.join(' ')}] ${text}`);
}

describe('golden readings', () => {
  it('reads an English mail', () => {
    const body = `Hi Ada,

You said the second shift stands still when the pump fails. We went from 14 stops to 3 at a
bakery of your size, report attached.

We cannot promise the same for the old line. I will send you the drawings by Friday.
- We guarantee zero stops.

Kind regards,
Bo Lind
Lind Pumps Ltd

On Tue, Nov 17, 2026 at 9:02 AM Ada Birch <ada@example.com> wrote:
> Can you guarantee it? I will call you on Monday.`;
    const reading = reader.read({ body, now: NOW });
    expect(reading.language).toBe('en');
    expect(outline(reading)).toEqual([
      'greeting [] Hi Ada,',
      'body [empathy] You said the second shift stands still when the pump fails.',
      'body [evidence] We went from 14 stops to 3 at a\nbakery of your size, report attached.',
      'body [limits] We cannot promise the same for the old line.',
      'body [commitment] I will send you the drawings by Friday.',
      'body [risk:overpromise] - We guarantee zero stops.',
      'closing [] Kind regards,',
      'signature [] Bo Lind',
      'signature [] Lind Pumps Ltd',
      'quoted [] On Tue, Nov 17, 2026 at 9:02 AM Ada Birch <ada@example.com> wrote:',
      'quoted [] > Can you guarantee it? I will call you on Monday.',
    ]);
    expect(PILLARS.map((pillar) => reading.pillars[pillar].state)).toEqual([
      'present',
      'present',
      'present',
      'present',
    ]);
    expect(reading.promises).toMatchObject([{ sentence: 4, who: 'writer', due: { date: '2026-11-20' } }]);
    expect(reading.risks.map(({ start, end }) => body.slice(start, end))).toEqual(['guarantee']);
    expect(reading.suggestions[0]).toMatchObject({ track: 'tiny/plain-limit' });
    expect(reading.packs).toEqual([{ id: 'tiny', version: '1.0.0' }]);
  });

  it('reads a Chinese mail', () => {
    const body = `陈经理，您好！

您说过泵一停，夜班就停线。同样的线，记录见附件，从每月十四次降到三次。
旧线我们没法保证。图纸我周五发您。我们保证零停机！

顺颂商祺
林波
林氏泵业

在 2026年11月17日，上午9:02，陈经理 <chen@example.com> 写道：
> 你们能保证吗？`;
    const reading = reader.read({ body, now: NOW });
    expect(reading.language).toBe('zh');
    expect(outline(reading)).toEqual([
      'greeting [] 陈经理，您好！',
      'body [empathy] 您说过泵一停，夜班就停线。',
      'body [evidence] 同样的线，记录见附件，从每月十四次降到三次。',
      'body [limits] 旧线我们没法保证。',
      'body [commitment] 图纸我周五发您。',
      'body [risk:overpromise] 我们保证零停机！',
      'closing [] 顺颂商祺',
      'signature [] 林波',
      'signature [] 林氏泵业',
      'quoted [] 在 2026年11月17日，上午9:02，陈经理 <chen@example.com> 写道：',
      'quoted [] > 你们能保证吗？',
    ]);
    expect(reading.promises).toMatchObject([{ sentence: 4, due: { date: '2026-11-20' } }]);
    expect(reading.risks[0]?.why).toBe('“保证”伤信任。');
    expect(reading.suggestions[0]?.lines[0]?.lang).toBe('zh');
  });

  it('reads a note: the customer’s words are empathy, and there is no head or foot', () => {
    const reading = reader.read({
      body: 'Met Ada\n“We lost two shifts over it”\nNext step open',
      kind: 'crm-note',
      now: NOW,
    });
    expect(outline(reading)).toEqual([
      'body [] Met Ada',
      'body [empathy] “We lost two shifts over it”',
      'body [] Next step open',
    ]);
  });

  it('leaves parts that the page knows unjudged', () => {
    const body = 'We guarantee it. We guarantee it.';
    const { risks } = reader.read({ body, now: NOW, excluded: [{ start: 17, end: 33, what: 'quoted' }] });
    expect(risks.map(({ start }) => start)).toEqual([3]);
  });

  it('explains in the language asked for', () => {
    const zh = createReader([TINY], { explainIn: 'zh' });
    const { reading, explanation } = zh.explain({ body: 'We do not guarantee it.', now: NOW });
    expect(reading.suggestions.every(({ reason }) => reason.endsWith('。'))).toBe(true);
    expect(explanation.silenced).toMatchObject([{ by: 'negation', words: 'guarantee' }]);
    expect(Object.keys(explanation.missing)).toEqual(expect.arrayContaining(['empathy', 'evidence', 'commitment']));
  });

  it('reads an empty draft', () => {
    const reading = readDraft({ body: '', now: NOW }, [TINY]);
    expect(reading).toMatchObject({ language: 'en', sentences: [], findings: [], risks: [], promises: [] });
    expect(reading.suggestions.length).toBeGreaterThan(0);
    expect(readDraft({ body: 'Hello', now: NOW }, []).suggestions).toEqual([]);
  });

  it('refuses a pack with a pattern that cannot be read', () => {
    expect(() => createReader([pack([track('t', 'limits', [cue('c', 'en', ['(a'])])])])).toThrow(PatternError);
  });
});

const UNITS = [
  'We guarantee it',
  '您说过',
  '> ',
  '\n',
  '\n\n',
  '. ',
  '。',
  'On 1 Nov, a@b.c wrote:',
  '-- ',
  '“',
  '"',
  '\ud83d',
  '\udc00',
  'I will send it by Friday',
  'Kind regards,',
  '10%',
  ' ',
  '周五发您',
];
const anyDraft: fc.Arbitrary<Draft> = fc.record(
  {
    body: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.array(fc.constantFrom(...UNITS), { maxLength: 40 }).map((units) => units.join('')),
    ),
    now: fc.constant(NOW),
    kind: fc.constantFrom('mail' as const, 'crm-note' as const),
    excluded: fc.array(
      fc.record({ start: fc.nat(80), end: fc.nat(80), what: fc.constantFrom('quoted' as const, 'signature' as const) }),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: ['body', 'now'] },
);

describe('any draft', () => {
  it('is read without an error, covered by its sentences, with exact offsets and consistent states', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const reading = reader.read(draft);
        let from = 0;
        for (const { start, end, text } of reading.sentences) {
          expect(draft.body.slice(from, start).trim()).toBe('');
          expect(text).toBe(draft.body.slice(start, end));
          from = end;
        }
        expect(draft.body.slice(from).trim()).toBe('');
        for (const mark of [...reading.findings, ...reading.risks]) {
          const home = reading.sentences[mark.sentence]!;
          expect(mark.start).toBeGreaterThanOrEqual(home.start);
          expect(mark.end).toBeLessThanOrEqual(home.end);
          expect(mark.end).toBeGreaterThan(mark.start);
          expect(home.role).toBe('body');
        }
        for (const pillar of PILLARS) {
          const labelled = reading.sentences.some(({ labels }) => labels.includes(pillar));
          expect(reading.pillars[pillar].state === 'missing').toBe(!labelled);
        }
        expect(reading.suggestions.length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 400 },
    );
  });

  it('is read the same by a reader that has read others before', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        expect(createReader([TINY]).read(draft)).toEqual(reader.read(draft));
      }),
      { numRuns: 60 },
    );
  });
});

describe('long drafts', () => {
  const SHAPES: [string, string][] = [
    ['mail', 'You said the pump fails. We cannot guarantee it. I will send the plan by Friday.\n\n'],
    ['one line of words', 'we guarantee the pump and '],
    ['one line of Chinese', '您说过保证'],
    ['brackets that never close', '( “ [ '],
    ['stops', '. '],
    ['quoted lines', '> you said\n'],
    ['empty lines', '\n'],
  ];

  it.each(SHAPES)('cut %s into sentences of bounded length', (_, unit) => {
    const body = unit.repeat(Math.ceil(200_000 / unit.length));
    expect(Math.max(0, ...segment(body, readLines(body)).map(({ text }) => text.length))).toBeLessThanOrEqual(1000);
  });

  it.each(SHAPES)('cost matching work that grows with %s', (_, unit) => {
    const tries = (length: number): number => {
      const body = unit.repeat(Math.ceil(length / unit.length));
      const { index } = bookCues([TINY]);
      for (const { text } of segment(body, readLines(body))) index.find(tokenizeSentence(text));
      return index.tried();
    };
    expect(tries(200_000)).toBeLessThanOrEqual(tries(20_000) * 11 + 50);
  });

  it.each(SHAPES)('are read in time that grows with %s', (_, unit) => {
    const time = (length: number): number => {
      const body = unit.repeat(Math.ceil(length / unit.length));
      const began = performance.now();
      createReader([TINY]).read({ body, now: NOW });
      return performance.now() - began;
    };
    time(20_000);
    // Ten times the text; a hundred times the time would be quadratic. Generous, since the machine is shared.
    expect(time(200_000)).toBeLessThan((time(20_000) + 5) * 50);
  });
});
