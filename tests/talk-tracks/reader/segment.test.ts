// Where sentences begin and end, in both languages, and that every unit of the body is accounted for.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../../talk-tracks/reader/lines';
import { LONGEST_SENTENCE, segment } from '../../../talk-tracks/reader/segment';

function sentences(body: string, breaks: number[] = []): string[] {
  return segment(body, readLines(body), breaks).map(({ text }) => text);
}

describe('English sentences', () => {
  it.each<[string, string[]]>([
    ['It held. It will hold! Will it?', ['It held.', 'It will hold!', 'Will it?']],
    ['It costs 3.50 a unit. Fine.', ['It costs 3.50 a unit.', 'Fine.']],
    ['Ask Mr. Hale or Dr. Wu. They know.', ['Ask Mr. Hale or Dr. Wu.', 'They know.']],
    [
      'Small parts, e.g. bolts, i.e. M8, ship first. Then pumps.',
      ['Small parts, e.g. bolts, i.e. M8, ship first.', 'Then pumps.'],
    ],
    ['We open at 9 a.m. on weekdays. Come by.', ['We open at 9 a.m. on weekdays.', 'Come by.']],
    ['We meet at 9 a.m. Bring the plan.', ['We meet at 9 a.m.', 'Bring the plan.']],
    ['John F. Ortiz signed. Good.', ['John F. Ortiz signed.', 'Good.']],
    [
      'See https://example.com/a.b?c=d. Then write to a.b@example.com. Done.',
      ['See https://example.com/a.b?c=d.', 'Then write to a.b@example.com.', 'Done.'],
    ],
    ['I wonder... maybe not. Well... Yes.', ['I wonder... maybe not.', 'Well...', 'Yes.']],
    ['He wrote “It broke. Twice.” Then he left.', ['He wrote “It broke. Twice.”', 'Then he left.']],
    ['"Why?" she asked. We knew.', ['"Why?" she asked.', 'We knew.']],
    ['It works (mostly. I think). Right.', ['It works (mostly. I think).', 'Right.']],
    ['No. 7 is late. No. 8 is not.', ['No. 7 is late.', 'No. 8 is not.']],
    ['thanks for the call. i will send it.', ['thanks for the call.', 'i will send it.']],
    ['Acme Inc. will pay. Acme Inc. They pay.', ['Acme Inc. will pay.', 'Acme Inc.', 'They pay.']],
    ['Really?! Yes.', ['Really?!', 'Yes.']],
    ['The 5" pipe is out. The 6" pipe is in.', ['The 5" pipe is out.', 'The 6" pipe is in.']],
  ])('%s', (body, expected) => {
    expect(sentences(body)).toEqual(expected);
  });
});

describe('Chinese sentences', () => {
  it.each<[string, string[]]>([
    ['图纸已寄。您收到了吗？太好了！', ['图纸已寄。', '您收到了吗？', '太好了！']],
    ['价格不变；工期延两天。', ['价格不变；', '工期延两天。']],
    ['您说“太贵了。先等等。”我记着。', ['您说“太贵了。先等等。”', '我记着。']],
    ['您放心吧……下周见。', ['您放心吧……', '下周见。']],
    ['误差是3.5毫米。合格', ['误差是3.5毫米。', '合格']],
    ['（详见附件。）我们周五到。', ['（详见附件。）', '我们周五到。']],
    ['可以吗?我们等您.下周见!', ['可以吗?', '我们等您.', '下周见!']],
    ['「行。」他点头了，然后走了。', ['「行。」', '他点头了，然后走了。']],
    ['按方案A.1执行。', ['按方案A.1执行。']],
  ])('%s', (body, expected) => {
    expect(sentences(body)).toEqual(expected);
  });
});

describe('lines', () => {
  it('joins hard-wrapped lines of a paragraph', () => {
    const body =
      'The second shift starts on Monday and we will have both of the\nlines running by then, provided that the castings from Leeds\narrive on Thursday. Peter will watch the first run.\n\nNext part.';
    expect(sentences(body)).toEqual([
      'The second shift starts on Monday and we will have both of the\nlines running by then, provided that the castings from Leeds\narrive on Thursday.',
      'Peter will watch the first run.',
      'Next part.',
    ]);
  });

  it('joins a wrapped line that goes on with a capital', () => {
    const body =
      'Last week the two of us went through the list together with our\nMilan colleagues and took eleven of the open points off it again.';
    expect(sentences(body)).toHaveLength(1);
  });

  it('joins hard-wrapped Chinese', () => {
    const body =
      '上周我们和贵司车间的同事一起把清单从头到尾过了一遍，\n其中十一项已经关闭，剩下的三项本周五之前给您书面答复，\n请您过目。';
    expect(sentences(body)).toHaveLength(1);
  });

  it('keeps short lines apart', () => {
    expect(sentences('Price: 40 a unit\nLead time: 3 weeks\nWarranty: 2 years')).toHaveLength(3);
    expect(sentences('单价：40元\n交期：三周\n质保：两年')).toHaveLength(3);
  });

  it('keeps bullets, greeting and sign-off apart', () => {
    const body =
      'Hi Ada,\nhere is the list:\n- pumps\n- valves\n  with seals\n1. first\n2) second\nKind regards,\nBo Lind';
    expect(sentences(body)).toEqual([
      'Hi Ada,',
      'here is the list:',
      '- pumps',
      '- valves\n  with seals',
      '1. first',
      '2) second',
      'Kind regards,',
      'Bo Lind',
    ]);
    expect(sentences('陈工您好：\n清单如下：\n· 泵\n（1）阀\n二、密封\n顺颂商祺\n林波')).toHaveLength(7);
  });

  it('does not join lines of unwrapped paragraphs', () => {
    const long = 'word '.repeat(40).trim();
    expect(sentences(`${long}\nThe next paragraph stands alone`)).toHaveLength(2);
  });

  it('ends a sentence where the page knows of a border', () => {
    expect(sentences('Mine and theirs', [5])).toEqual(['Mine', 'and theirs']);
  });

  it('cuts text without any stop', () => {
    const parts = sentences('word '.repeat(5000));
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(LONGEST_SENTENCE);
    expect(parts.every((part) => part.startsWith('word') && part.endsWith('word'))).toBe(true);
  });
});

const UNITS = [
  'a',
  'B',
  ' ',
  '\n',
  '\r\n',
  '.',
  '。',
  '！',
  '?',
  '…',
  '"',
  '“',
  '”',
  '（',
  ')',
  '>',
  '-',
  '1',
  '担',
  '\ud83d',
  '\ude00',
  '\u2028',
  ',',
  ':',
];
const anyBody = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...UNITS), { maxLength: 200 }).map((units) => units.join('')),
);

describe('any text', () => {
  it('is covered in order by exact, trimmed spans', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        let from = 0;
        for (const { start, end, text } of segment(body, readLines(body))) {
          expect(body.slice(from, start).trim()).toBe('');
          expect(text).toBe(body.slice(start, end));
          expect(text).toBe(text.trim());
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        expect(body.slice(from).trim()).toBe('');
      }),
      { numRuns: 1000 },
    );
  });

  it('never splits a surrogate pair of text without stops', () => {
    const parts = sentences('😀'.repeat(3000));
    expect(parts.every((part) => part.isWellFormed())).toBe(true);
  });
});
