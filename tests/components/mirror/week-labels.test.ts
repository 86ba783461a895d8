/** Weeks as they are written, and how many of them an axis has room for. */
import { describe, expect, it } from 'vitest';
import { formatWeek, labelledWeeks } from '../../../components/mirror/week-labels';

describe('a week', () => {
  it('is written as the date of its Monday, whatever zone the reader is in', () => {
    expect(formatWeek('2026-11-09', 'en')).toBe('9 Nov');
    expect(formatWeek('2026-11-09', 'zh')).toBe('11月9日');
    expect(formatWeek('2026-12-28', 'en', 'with-year')).toBe('28 Dec 2026');
    expect(formatWeek('2026-12-28', 'zh', 'with-year')).toBe('2026年12月28日');
  });
});

describe('the weeks with a label', () => {
  it.each([
    [12, 70, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
    [12, 40, [1, 3, 5, 7, 9, 11]],
    [12, 20, [3, 7, 11]],
    [1, 600, [0]],
  ])('of %i, %i pixels each, are %j', (count, step, expected) => expect(labelledWeeks(count, step)).toEqual(expected));

  it('stand apart and have the current one among them, however many there are', () => {
    for (const count of [12, 26, 52])
      for (let width = 200; width < 1000; width += 37) {
        const step = width / count;
        const labelled = labelledWeeks(count, step);
        expect(labelled.at(-1)).toBe(count - 1);
        for (const [at, index] of labelled.entries())
          if (at > 0) expect((index - (labelled[at - 1] ?? 0)) * step).toBeGreaterThanOrEqual(64);
      }
  });
});
