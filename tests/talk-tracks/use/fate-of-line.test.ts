// Whether a line was sent as it was offered.
import { describe, expect, it } from 'vitest';
import { fateOfLine } from '../../../talk-tracks/use/fate-of-line';

const LINE = 'You told me on {{day}} that {{worry}} keeps you up; we will not start before it is solved.';

describe('a line that was inserted', () => {
  it.each([
    [
      'its blanks are filled',
      'Hello Ana,\nYou told me on Tuesday that the audit keeps you up; we will not start before it is solved.',
      'kept',
    ],
    [
      'only spaces and case changed',
      'you told me  on May 3 that it KEEPS you up; we will not start before it is solved.',
      'kept',
    ],
    [
      'words of it were changed',
      'You told me on Tuesday that the audit keeps you up; we will start once you have solved it.',
      'reworded',
    ],
    ['nothing of it is left', 'Hello Ana, see you at lunch.', 'gone'],
  ])('%s', (_, body, fate) => {
    expect(fateOfLine(LINE, body)).toBe(fate);
  });
  it.each([
    [
      '周二您说过{{worry}}让您睡不好，没解决之前我们不开工。',
      '周二您说过审计让您睡不好，没解决之前我们不开工。',
      'kept',
    ],
    [
      '周二您说过{{worry}}让您睡不好，没解决之前我们不开工。',
      '周二您说过审计让您睡不好，我们等解决了再开工。',
      'reworded',
    ],
    ['周二您说过{{worry}}让您睡不好，没解决之前我们不开工。', '明天中午见。', 'gone'],
  ])('in Chinese: %s → %s', (line, body, fate) => {
    expect(fateOfLine(line, body)).toBe(fate);
  });
});
