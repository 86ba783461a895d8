import { expect, it } from 'vitest';
import { excludedLines } from '../../content/excluded-lines';

const parts = (text: string) => excludedLines(text).map(({ start, end, what }) => [what, text.slice(start, end)]);

it.each([
  ['nothing', 'Hello\n\nYours', []],
  ['a signature', 'Hello\n-- \nRep\nExample', [['signature', '-- \nRep\nExample']]],
  ['no signature without its space', 'Hello\n--\nRep', []],
  [
    'quoted lines with their announcement',
    'Hi\n\nOn Monday Mei wrote:\n> a\n> b',
    [['quoted', 'On Monday Mei wrote:\n> a\n> b']],
  ],
  [
    'an announcement in Chinese',
    '您好\n\n2026年3月2日，王芳写道：\n> 原文',
    [['quoted', '2026年3月2日，王芳写道：\n> 原文']],
  ],
  [
    'an announcement broken by its program',
    'Hi\n\nOn 2 March Mei <mei@buyer.test>\nwrote:\n> a',
    [['quoted', 'On 2 March Mei <mei@buyer.test>\nwrote:\n> a']],
  ],
  ['the writer’s own colon', 'My answers:\n> a', [['quoted', '> a']]],
  [
    'answers between quoted lines',
    '> a\nmine\n> b\nmine too',
    [
      ['quoted', '> a'],
      ['quoted', '> b'],
    ],
  ],
  [
    'an answer below the quote',
    '> a\n\nmine\n-- \nRep',
    [
      ['quoted', '> a'],
      ['signature', '-- \nRep'],
    ],
  ],
  [
    'a signature above the quote',
    'mine\n-- \nRep\n> a\nmore',
    [
      ['signature', '-- \nRep'],
      ['quoted', '> a'],
    ],
  ],
])('%s', (_, text, expected) => expect(parts(text)).toEqual(expected));
