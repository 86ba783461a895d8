/**
 * Which rows of a block hold which term, packed into 16-bit numbers and spread over drawers by the first bits of the term, so
 * that a search opens one drawer for each term.
 */

/** The most rows of a block; the place of a row in it has this many bits, and a set of them as many 16-bit numbers. */
const PLACE_BITS = 11;
export const BLOCK_SIZE = 2 ** PLACE_BITS;
const SET_LENGTH = BLOCK_SIZE / 16;

/** A term is a drawer and 16 bits more; there are this many drawers. */
export const DRAWERS = 1024;
export const drawerOf = (term: number): number => term >>> 16;
const restOf = (term: number): number => term & 0xffff;

/** Drawers of a block, each with its postings: for each term its 16 bits, how many places, and they; 0 and a set where that is shorter. */
export function packPostings(rows: readonly ReadonlySet<number>[]): ReadonlyMap<number, Uint16Array> {
  const pairs = new Float64Array(rows.reduce((sum, terms) => sum + terms.size, 0));
  let filled = 0;
  for (const [place, terms] of rows.entries())
    for (const term of terms) {
      pairs[filled] = term * BLOCK_SIZE + place;
      filled += 1;
    }
  pairs.sort();
  const drawers = new Map<number, number[]>();
  for (let at = 0; at < pairs.length; ) {
    const term = Math.floor((pairs[at] ?? 0) / BLOCK_SIZE);
    const places: number[] = [];
    for (; at < pairs.length && Math.floor((pairs[at] ?? 0) / BLOCK_SIZE) === term; at += 1)
      places.push((pairs[at] ?? 0) % BLOCK_SIZE);
    const drawer = drawers.get(drawerOf(term)) ?? [];
    drawers.set(drawerOf(term), drawer);
    drawer.push(restOf(term), ...(places.length < SET_LENGTH ? [places.length, ...places] : [0, ...setOf(places)]));
  }
  return new Map([...drawers].map(([drawer, numbers]) => [drawer, Uint16Array.from(numbers)]));
}

function setOf(places: readonly number[]): readonly number[] {
  const set = new Array<number>(SET_LENGTH).fill(0);
  for (const place of places) set[place >> 4] = (set[place >> 4] ?? 0) | (1 << (place & 15));
  return set;
}

/** A set of places, one bit each. */
export type PlaceSet = Uint16Array;

/** The places of a term in its drawer; null where it is not there. */
export function setIn(drawer: Uint16Array, term: number): PlaceSet | null {
  const rest = restOf(term);
  for (let at = 0; at < drawer.length; ) {
    const count = drawer[at + 1] ?? 0;
    const length = count === 0 ? SET_LENGTH : count;
    if (drawer[at] === rest) {
      const numbers = drawer.subarray(at + 2, at + 2 + length);
      return count === 0 ? numbers : Uint16Array.from(setOf([...numbers]));
    }
    at += 2 + length;
  }
  return null;
}

/** The places that are in both. */
export const inBoth = (one: PlaceSet, other: PlaceSet): PlaceSet => one.map((bits, at) => bits & (other[at] ?? 0));

/** The places that are in one of them. */
export const inEither = (one: PlaceSet, other: PlaceSet): PlaceSet => one.map((bits, at) => bits | (other[at] ?? 0));

/** The places of a set, ascending. */
export function placesOf(set: PlaceSet): readonly number[] {
  const places: number[] = [];
  for (const [at, bits] of set.entries())
    for (let bit = 0; bits >>> bit !== 0; bit += 1) if (bits & (1 << bit)) places.push(at * 16 + bit);
  return places;
}
