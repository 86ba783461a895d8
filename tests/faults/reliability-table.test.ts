/** The table of what was found: a run rewrites its own rows, and keeps those of the suites that did not run. */
import { expect, it } from 'vitest';
import { putRows, type TableRow } from './reliability-table';

const row = (name: string, other: string): TableRow => ({
  name,
  does: 'does something',
  count: '2 kills',
  acknowledged: null,
  lost: 0,
  torn: 0,
  other,
  control: '1 lost',
  seconds: 3,
  seed: 7,
});

it('keeps the rows of suites that did not run, in the order of the suites', () => {
  const first = putRows('', [row('one', 'old'), row('two', 'old')], ['two', 'one']);
  const second = putRows(first, [row('one', 'new')], ['two', 'one']);
  const rows = second.split('\n').filter((line) => /^\| (one|two) /.test(line));
  expect(rows.map((line) => line.split(' | ')[0])).toEqual(['| two', '| one']);
  expect(rows.map((line) => /old|new/.exec(line)?.[0])).toEqual(['old', 'new']);
});

it('drops the rows of suites that are no more', () => {
  expect(putRows(putRows('', [row('gone', '')], ['gone']), [], ['one'])).not.toContain('gone');
});
