import { expect, it } from 'vitest';
import { parseRecipients, uniqueRecipients } from '../../content/parse-recipients';

it.each([
  ['Mei Lin <Mei@Buyer.test>', [{ name: 'Mei Lin', address: 'mei@buyer.test', field: 'to' }]],
  [
    '"Lin, Mei" <mei@buyer.test>, ops@buyer.test,',
    [
      { name: 'Lin, Mei', address: 'mei@buyer.test', field: 'to' },
      { name: '', address: 'ops@buyer.test', field: 'to' },
    ],
  ],
  [
    '王芳；李雷 <li@buyer.test>',
    [
      { name: '王芳', field: 'to' },
      { name: '李雷', address: 'li@buyer.test', field: 'to' },
    ],
  ],
  [' , ', []],
  ['"open <', [{ name: 'open', field: 'to' }]],
])('%s', (line, expected) => expect(parseRecipients(line, 'to')).toEqual(expected));

it('names each recipient once', () => {
  expect(uniqueRecipients(parseRecipients('a@b.test, A <a@b.test>', 'cc'))).toHaveLength(1);
});
