/**
 * The terms by which a row can be found, as numbers of 26 bits. Two terms may share a number: what is found by terms is looked
 * at again, so that costs a look and no mistake.
 */
import { cutText, type PieceKind } from '../../talk-tracks/search/cut-text';
import type { Needle } from '../../talk-tracks/search/parse-query';

/** Beginnings of words and tags that are terms, by their length; a longer or odd one is found by the next shorter. */
const LENGTHS: readonly number[] = [1, 2, 3, 4, 6, 8];
const LONGEST = 8;

const SEEDS: Readonly<Record<PieceKind | 'mark', number>> = { word: 1, run: 2, tag: 3, mark: 4 };

const step = (hash: number, code: number) => Math.imul(hash ^ code, 0x01000193);
/** Spreads the last letters over all bits. */
const finish = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 6;
};
const start = (kind: keyof typeof SEEDS) => step(0x811c9dc5, SEEDS[kind]);

/** A property of a row that can be looked for as if it were a word. */
export function markTerm(mark: string): number {
  let hash = start('mark');
  for (let at = 0; at < mark.length; at += 1) hash = step(hash, mark.charCodeAt(at));
  return finish(hash);
}

/** Adds the terms of a folded text: beginnings of words and tags; single units and pairs of a run. */
export function addTerms(folded: string, terms: Set<number>): void {
  for (const { kind, start: from, end } of cutText(folded)) {
    if (kind === 'run') {
      for (let at = from; at < end; at += 1) {
        const single = step(start('run'), folded.charCodeAt(at));
        terms.add(finish(single));
        if (at + 1 < end) terms.add(finish(step(single, folded.charCodeAt(at + 1))));
      }
      continue;
    }
    let hash = start(kind);
    for (let length = 1; from + length <= end && length <= LONGEST; length += 1) {
      hash = step(hash, folded.charCodeAt(from + length - 1));
      if (LENGTHS.includes(length)) terms.add(finish(hash));
    }
  }
}

/** The terms that every row holds in which a part of a query stands. */
export function termsOf({ kind, text }: Needle): readonly number[] {
  const hashOf = (from: number, length: number) => {
    let hash = start(kind);
    for (let at = from; at < from + length; at += 1) hash = step(hash, text.charCodeAt(at));
    return finish(hash);
  };
  if (kind !== 'run') return [hashOf(0, LENGTHS.findLast((length) => length <= text.length) ?? 1)];
  if (text.length === 1) return [hashOf(0, 1)];
  return Array.from({ length: text.length - 1 }, (_, at) => hashOf(at, 2));
}
