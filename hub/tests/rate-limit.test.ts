/** Buckets fill again by the second, and there are never too many of them. */
import { expect, it } from 'vitest';
import { createRateLimit } from '../server/rate-limit';

it('lets a burst through, then so many a second, each for himself', () => {
  let now = 0;
  const limit = createRateLimit({ perSecond: 2, burst: 3, now: () => now });
  expect([1, 2, 3, 4].map(() => limit.take('a'))).toEqual([0, 0, 0, 1]);
  expect(limit.take('b')).toBe(0);
  now = 499;
  expect(limit.take('a')).toBe(1);
  now = 500;
  expect([limit.take('a'), limit.take('a')]).toEqual([0, 1]);
});

it('does not grow with the number of strangers', () => {
  const limit = createRateLimit({ perSecond: 0.001, burst: 2, now: () => 0 });
  for (let who = 0; who < 10_050; who += 1) limit.take(String(who));
  limit.take('late');
  // The first was forgotten, the last was not.
  expect(limit.take('0')).toBe(0);
  limit.take('late');
  expect(limit.take('late')).toBeGreaterThan(0);
});
