/** Piles the ways that promises stand on one another, as the pieces of a bar. */
import { stack } from 'd3-shape';
import type { PromiseCount } from './count-promises';
import { STANDINGS, type Standing } from './standing-of';

/** One piece of a bar: where it begins and ends, in promises. */
export interface Piece {
  readonly standing: Standing;
  readonly from: number;
  readonly to: number;
}

const pile = stack<PromiseCount, Standing>()
  .keys(STANDINGS)
  .value(({ counts }, standing) => counts[standing]);

/** The pieces of each bar, in the order of the standings; those of nothing are left out. */
export function pileStandings(bars: readonly PromiseCount[]): readonly (readonly Piece[])[] {
  const layers = pile([...bars]);
  return bars.map((_, index) =>
    layers.flatMap((layer) => {
      const [from = 0, to = 0] = layer[index] ?? [];
      return to > from ? [{ standing: layer.key, from, to }] : [];
    }),
  );
}
