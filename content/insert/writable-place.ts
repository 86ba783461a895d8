/** Where in a body the writer's own words may go: not into a quoted mail, not into a signature. */
import type { Span } from '../../talk-tracks/model';
import type { TextMap } from '../text-map';

/** Whether a span lies in the writer's own part. Excluded parts are lines of their own, so a caret at an edge is inside. */
export const isWritable = ({ start, end }: Span, { excluded }: TextMap): boolean =>
  !excluded.some((part) =>
    start === end ? start >= part.start && end <= part.end : start < part.end && end > part.start,
  );

/** Where a line goes when no caret was ever seen: the end of the writer's own last words, else the first free line. */
export function placeWithoutCaret({ text, excluded }: TextMap): Span {
  const free: Span[] = [];
  let from = 0;
  for (const part of [...excluded].sort((a, b) => a.start - b.start)) {
    if (part.start - 1 >= from) free.push({ start: from, end: part.start - 1 });
    from = Math.max(from, part.end + 1);
  }
  if (from <= text.length) free.push({ start: from, end: text.length });
  const words = ({ start, end }: Span) => text.slice(start, end).trimEnd();
  const chosen = free.findLast((each) => words(each)) ?? free[0] ?? { start: 0, end: 0 };
  const at = chosen.start + words(chosen).length;
  return { start: at, end: at };
}
