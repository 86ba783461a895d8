/** A run of the faults renews its own row, and leaves the words and the other rows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { putRow } from '../faults/hub-table';

const row = {
  name: 'one',
  does: 'a | b',
  count: '2 kills',
  acknowledged: 7,
  lost: 0,
  other: '-',
  control: '1 lost',
  seconds: 1.6,
  seed: 3,
};
const HEAD = readFileSync(join(import.meta.dirname, '../../docs/hub.md'), 'utf8').split('\n| kill-')[0] ?? '';

it('puts rows in the order of the suites', () => {
  const order = ['one', 'two'];
  const text = putRow(putRow(HEAD, { ...row, name: 'two' }, order), row, order);
  expect(text.startsWith(HEAD)).toBe(true);
  expect(text.slice(HEAD.length).trim().split('\n')).toEqual([
    '| one | a \\| b | 2 kills | 7 | 0 | - | 1 lost | 2 | 3 |',
    '| two | a \\| b | 2 kills | 7 | 0 | - | 1 lost | 2 | 3 |',
  ]);
  expect(putRow(text, { ...row, lost: 1 }, ['one'])).not.toContain('| two |');
});
