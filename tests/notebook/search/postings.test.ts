/** Postings: what is packed is found again, rare terms and those of most rows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BLOCK_SIZE,
  DRAWERS,
  drawerOf,
  inBoth,
  packPostings,
  placesOf,
  setIn,
} from '../../../notebook/search/postings';

const terms = fc.uniqueArray(fc.nat({ max: 2 ** 26 - 1 }), { minLength: 1, maxLength: 20 });

const placesIn = (drawer: Uint16Array, term: number) => placesOf(setIn(drawer, term) ?? new Uint16Array());

describe('postings', () => {
  it('give back exactly what was packed', () => {
    fc.assert(
      fc.property(terms, fc.nat({ max: BLOCK_SIZE }), fc.infiniteStream(fc.nat({ max: 9 })), (known, size, stream) => {
        const rows = Array.from(
          { length: size },
          () => new Set(known.filter((_, at) => at >= (stream.next().value ?? 0))),
        );
        const drawers = packPostings(rows);
        for (const term of known) {
          const expected = rows.flatMap((row, place) => (row.has(term) ? [place] : []));
          expect(placesIn(drawers.get(drawerOf(term)) ?? new Uint16Array(), term)).toEqual(expected);
        }
        for (const drawer of drawers.keys()) expect(drawer).toBeLessThan(DRAWERS);
      }),
      { numRuns: 50 },
    );
  });

  it('meet where both terms stand', () => {
    const rows = Array.from(
      { length: 300 },
      (_, at) => new Set([...(at % 2 ? [] : [1]), ...(at % 50 ? [] : [2]), ...(at % 3 ? [] : [3])]),
    );
    const drawer = packPostings(rows).get(0) ?? new Uint16Array();
    const sets = [1, 2, 3].map((term) => setIn(drawer, term) ?? new Uint16Array());
    expect(placesOf(sets.reduce(inBoth))).toEqual([0, 150]);
  });

  it('know no term that was not packed', () => {
    const drawer = packPostings([new Set([7])]).get(drawerOf(7)) ?? new Uint16Array();
    expect(placesIn(drawer, 7)).toEqual([0]);
    expect(placesIn(drawer, 8)).toEqual([]);
  });
});
