// What other sentences of a draft carry, for each sentence.
import { expect, it } from 'vitest';
import { elsewhere, headBits } from '../../../talk-tracks/reader/weigh/elsewhere';
import { HEADS } from '../../../talk-tracks/reader/weigh/heads';

it.each([
  [[], []],
  [[0b101], [0]],
  [
    [0b001, 0b010],
    [0b010, 0b001],
  ],
  [
    [0b001, 0b001, 0b100],
    [0b101, 0b101, 0b001],
  ],
])('of %j is %j', (sets, around) => expect(elsewhere(sets)).toEqual(around));
it('fits all heads into one number', () => {
  expect(HEADS.length).toBeLessThan(31);
  expect(headBits((head) => head === HEADS.length - 1)).toBe(1 << (HEADS.length - 1));
});
