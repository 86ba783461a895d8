/** What a draft commits whom to: tables of sentences in both languages, and the rules that reach beyond one sentence. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInPacks } from '../../../talk-tracks/built-in-packs';
import type { DraftKind, Segment, SentenceRole } from '../../../talk-tracks/model';
import { describePromise, type FoundPromise, findPromises } from '../../../talk-tracks/promises/find-promises';
import { createReader } from '../../../talk-tracks/read-draft';
import { CHINESE_SENTENCES } from './chinese-sentences';
import { ENGLISH_SENTENCES } from './english-sentences';

const WEDNESDAY = '2026-11-18';

/** Lays sentences out in a body, one a line. */
function segmentsOf(sentences: readonly (string | readonly [string, SentenceRole])[]): {
  body: string;
  segments: Segment[];
} {
  let body = '';
  const segments = sentences.map((sentence): Segment => {
    const [text, role] = typeof sentence === 'string' ? [sentence, 'body' as const] : sentence;
    const start = body.length;
    body += `${text}\n`;
    return { start, end: start + text.length, text, role };
  });
  return { body, segments };
}

const read = (
  sentences: readonly (string | readonly [string, SentenceRole])[],
  kind: DraftKind = 'mail',
  now = WEDNESDAY,
): readonly FoundPromise[] => findPromises(segmentsOf(sentences).segments, { kind, now });

function inWords({ promise, vague, side }: FoundPromise): string {
  const { due } = promise;
  const when = due ? due.date + (due.time ? ` ${due.time}` : '') : promise.dueText ? `(${promise.dueText})` : 'no date';
  return [
    promise.who === 'other' ? `${side}'s other` : promise.who,
    promise.action,
    when,
    ...(vague ? ['vague'] : []),
    ...(promise.condition ? [`if: ${promise.condition}`] : []),
  ].join(' | ');
}

describe.each([
  ['English', ENGLISH_SENTENCES],
  ['Chinese', CHINESE_SENTENCES],
] as const)('%s sentences', (_, table) => {
  it.each(table.map(([text, kind, promises]) => ({ text, kind, promises })))('$text', ({ text, kind, promises }) => {
    expect(read([text], kind).map(inWords)).toEqual(promises);
  });

  it('holds promises and quiet sentences, a hundred and fifty at least', () => {
    expect(table.length).toBeGreaterThanOrEqual(150);
    expect(table.filter(([, , promises]) => promises.length === 0).length).toBeGreaterThan(50);
  });
});

describe('places', () => {
  it('counts in UTF-16 units of the body, and the text is what stands there', () => {
    const { body, segments } = segmentsOf([
      '🙂 Thanks.',
      "Good 🙂, so I'll send the plan on Friday.",
      '好的🙂，我周五发方案。',
    ]);
    const found = findPromises(segments, { kind: 'mail', now: WEDNESDAY });
    expect(found.map(({ promise }) => promise.sentence)).toEqual([1, 2]);
    for (const { promise } of found) {
      expect(body.slice(promise.start, promise.end)).toBe(promise.text);
      expect(promise.text).not.toBe('');
    }
  });

  it('keeps two promises of one sentence apart', () => {
    const [first, second] = read(["I'll post the lease tomorrow and Ruth will bring the keys on Monday."]);
    expect(first!.promise.end).toBeLessThanOrEqual(second!.promise.start);
    expect(second!.promise.text).toBe('Ruth will bring the keys on Monday.');
  });

  it.each(['greeting', 'closing', 'signature', 'quoted'] as const)('leaves a sentence of role %s alone', (role) => {
    expect(read([["I'll send the plan on Friday.", role]])).toEqual([]);
    expect(read([['我周五发方案。', role]])).toEqual([]);
  });

  it('gives the words of the draft as they are written', () => {
    const [found] = read(['I’ll send it “as agreed” by Friday.']);
    expect(found!.promise.text).toBe('I’ll send it “as agreed” by Friday.');
    expect(found!.promise.due).toEqual({ text: 'by Friday', date: '2026-11-20', precision: 'day' });
  });

  it('takes the promise out of no quotation', () => {
    expect(read(['Her words: “I will send the file on Monday.”'], 'crm-note')).toEqual([]);
    expect(read(['她原话：“我周一发文件。”'], 'crm-note')).toEqual([]);
  });
});

describe('beyond one sentence', () => {
  it.each([
    [["We'll fit the door next Tuesday.", "I'll ring you that evening."], '2026-11-24'],
    [['门我们下周二装。', '当天我给您回电。'], '2026-11-24'],
    [['Our fitter comes on Friday.', "I'll call you the day after."], '2026-11-21'],
  ])('counts %j from the dated promise before', (sentences, date) => {
    expect(read(sentences).map(({ promise }) => promise.due?.date)[1]).toBe(date);
  });

  it('has no date for "that evening" without a promise before', () => {
    expect(read(["I'll ring you that evening."])[0]!.promise).toMatchObject({ due: null, dueText: 'that evening' });
  });

  it.each([
    [
      ['Here is what I will do:', '- send the layout by Friday', '- chase the permit'],
      ['writer', 'writer'],
    ],
    [['From our side:', '- drawings by Friday', '- Drawings'], ['writer']],
    [['What we need from you:', '- send the layout by Friday'], ['recipient']],
    [
      ['我这边要做的：', '- 周五前发图纸', '- 下周二交样品'],
      ['writer', 'writer'],
    ],
    [['请您配合：', '- 周五前发图纸'], ['recipient']],
  ])('knows whose list a line stands in: %j', (sentences, who) => {
    expect(read(sentences).map(({ promise }) => promise.who)).toEqual(who);
  });

  it('leaves a bare imperative of a mail to be a request', () => {
    expect(read(['Send the layout by Friday.'])).toEqual([]);
    expect(read(['Send the layout by Friday.'], 'crm-note').map(inWords)).toEqual([
      'writer | send the layout | 2026-11-20',
    ]);
  });

  it('takes a person whom the note has met for the customer, a new one for a colleague', () => {
    const note = ['Long call with Ngaio about the shelving.', 'Ngaio sends the floor plan on Friday.'];
    expect(read(note, 'crm-note').map(({ promise, side }) => [promise.who, side])).toEqual([['recipient', 'customer']]);
    expect(read(['Ngaio sends the floor plan on Friday.'], 'crm-note')[0]).toMatchObject({ side: 'seller' });
    const chinese = ['跟老穆聊了货架。', '老穆周五发平面图。'];
    expect(read(chinese, 'crm-note').map(({ promise, side }) => [promise.who, side])).toEqual([
      ['recipient', 'customer'],
    ]);
    expect(read(['老穆周五发平面图。'], 'crm-note')[0]).toMatchObject({ side: 'seller' });
  });

  it('puts what the reader told of their own people on their side', () => {
    expect(read(['You mentioned Odile will send the meter list by Friday.'])[0]).toMatchObject({ side: 'customer' });
  });

  it('reads sentences of two languages in one', () => {
    expect(read(['I will send 报价单 by 周五.']).map(inWords)).toEqual(['writer | send 报价单 | 2026-11-20']);
    expect(read(['我周五前把quote发您。']).map(inWords)).toEqual(['writer | 发quote | 2026-11-20']);
  });
});

describe('how sure a rule is', () => {
  it.each([
    ["I'll send the drawings on Friday.", 'mail', 'plain'],
    ['I post the samples on Friday.', 'mail', 'plain'],
    ['The corrected invoice goes out to you tomorrow.', 'mail', 'likely'],
    ['Send the layout by Friday.', 'crm-note', 'likely'],
    ['我周五发图纸给您。', 'mail', 'plain'],
    ['图纸周五发您。', 'mail', 'likely'],
    ['席卡我给您留一份。', 'mail', 'likely'],
    ['我们会盯着这件事。', 'mail', 'plain'],
  ] as const)('%s (%s): %s', (text, kind, sure) => {
    expect(read([text], kind).map((found) => found.sure)).toEqual([sure]);
  });
});

describe('describePromise', () => {
  const describe_ = (text: string, kind: DraftKind = 'mail', now = WEDNESDAY): FoundPromise | null =>
    describePromise(segmentsOf([text]).segments[0]!, { kind, now });

  it('says what a rule found, where one did', () => {
    expect(inWords(describe_("I'll send the drawings on Friday.")!)).toBe('writer | send the drawings | 2026-11-20');
    expect(describe_("I'll send the drawings on Friday.")!.sure).toBe('plain');
  });

  it.each([
    ['Bunting and bulbs, the lot, Friday week.', 'bunting and bulbs, the lot | 2026-11-27'],
    ['Hinges, a dozen, in good time.', 'hinges, a dozen | (in good time) | vague'],
    ['Curtains for the stage: ours.', 'curtains for the stage: ours | no date'],
    ['样册周五。', '样册 | 2026-11-20'],
    ['- 2）窗帘：下周二', '窗帘 | 2026-11-24'],
    ['灯具我们这头全包。', '灯具我们这头全包 | no date'],
    ['旧桌椅的处理看情况。', '旧桌椅的处理看情况 | no date | vague'],
  ])('takes the clause as the act where no rule found one: %s', (text, words) => {
    const found = describe_(text)!;
    expect(inWords(found)).toBe(`writer | ${words}`);
    expect(found.sure).toBe('likely');
  });

  it.each(['', '...', '- 3)', 'Friday.', '周五。', '🙂'])('finds no deed in %j', (text) => {
    expect(describe_(text)).toBeNull();
  });

  it('keeps the words of the time where now is no date', () => {
    expect(describe_("I'll send it on Friday.", 'mail', 'never')!.promise).toMatchObject({
      due: null,
      dueText: 'on Friday',
    });
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...[
      "I'll ",
      'we ',
      'send ',
      'by ',
      'Friday ',
      '我',
      '周五',
      '前',
      '发您',
      '，',
      '。',
      '"',
      '(',
      '\ud83d',
      '\uffff',
      '31/31 ',
      '99点',
      '0号',
      '\u2400',
    ],
    ...['if ', 'once ', '如果', '后', 'Our ', 'Name ', '1.', '- ', '：', '24/7 ', '2026-99-99 ', ' week '],
  );

  it('never throws, and every place lies inside its sentence', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 120 }),
          fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
        ),
        fc.constantFrom<DraftKind>('mail', 'crm-note'),
        (text, kind) => {
          for (const { promise } of read([text], kind)) {
            expect(promise.start).toBeGreaterThanOrEqual(0);
            expect(promise.end).toBeLessThanOrEqual(text.length);
            expect(promise.text).toBe(text.slice(promise.start, promise.end));
          }
          const told = describePromise(segmentsOf([text]).segments[0]!, { kind, now: WEDNESDAY });
          if (told) expect(told.promise.text).toBe(text.slice(told.promise.start, told.promise.end));
        },
      ),
      { numRuns: 600 },
    );
  });

  it.each(['', 'yesterday', '2026-13-40', 'now'])('gives no dates where now is %j', (now) => {
    expect(read(["I'll send it on Friday."], 'mail', now)[0]!.promise).toMatchObject({
      due: null,
      dueText: 'on Friday',
    });
  });

  it.each([
    ['one English word', 'a '],
    ['promises without a full stop', 'Monday I will '],
    ['Chinese clauses', '周五前我发您，'],
    ['brackets', '('],
    ['capitals', 'Aa '],
    ['figures', '1/1 '],
    ['one Chinese character', '我'],
    ['conditions', 'if you '],
    ['blanks', ' '],
    ['quotes', '"'],
  ])('reads 200,000 characters of %s within seconds', (_, unit) => {
    const before = performance.now();
    read([unit.repeat(Math.ceil(200_000 / unit.length))], 'crm-note');
    expect(performance.now() - before).toBeLessThan(8000);
  });
});

describe('the short name of a Chinese act', () => {
  it.each([
    ['您好，我今天就处理。', '处理'],
    ['王总您好，方案我周五前发给您。', '发方案'],
    ['方案，我周五发给您。', '发方案'],
    ['至于合同，我们下周二寄给您。', '寄合同'],
    ['您好，周五前我把方案发给您。', '发方案'],
    ['好的，我明天回复您。', '回复您'],
  ])('has its thing and no greeting: %s', (text, action) => {
    const found = createReader(builtInPacks()).read({ body: text, kind: 'mail', now: '2026-11-23T09:00:00Z' });
    expect(found.promises.map((promise) => promise.action)).toEqual([action]);
  });
});
