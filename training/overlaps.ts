import type { Span } from '../talk-tracks/model';

/** Whether two stretches are about the same words: they share at least half of the shorter one. */
export function overlaps(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > 0 && shared * 2 >= Math.min(a.end - a.start, b.end - b.start);
}
