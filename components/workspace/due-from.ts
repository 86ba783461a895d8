/** Reads a due date out of the browser's own date and time fields. */
import type { Due } from '../../talk-tracks/model';

/** What the fields say: `YYYY-MM-DD` and `HH:MM`, either may be empty. Null without a date. */
export const dueFrom = (date: string, time: string): Due | null =>
  date === ''
    ? null
    : {
        text: [date, time].filter(Boolean).join(' '),
        date,
        ...(time ? { time, precision: 'time' } : { precision: 'day' }),
      };
