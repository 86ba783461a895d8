// A text is computed once while it is remembered, and forgotten in the order of its last use.
import { expect, it } from 'vitest';
import { remember } from '../../../talk-tracks/reader/remember';

it('computes a text once and forgets the least recently used', () => {
  const computed: string[] = [];
  const length = remember((text) => {
    computed.push(text);
    return text.length;
  }, 2);
  expect([length('a'), length('a'), length('bb')]).toEqual([1, 1, 2]);
  expect(computed).toEqual(['a', 'bb']);
  length('a');
  length('ccc');
  length('a');
  expect(computed).toEqual(['a', 'bb', 'ccc']);
  length('bb');
  expect(computed).toEqual(['a', 'bb', 'ccc', 'bb']);
});
