/** What the rest of a draft holds: for each sentence the labels that at least one other sentence seems to carry. */
import { HEADS } from './heads';

/** The labels a sentence seems to carry, as a set of bits in the order of `heads.ts`; `says` answers for each head. */
export function headBits(says: (head: number) => boolean): number {
  let bits = 0;
  for (let head = 0; head < HEADS.length; head += 1) if (says(head)) bits |= 1 << head;
  return bits;
}

/** For each of a draft's sets the bits that are in any other set. */
export function elsewhere(sets: readonly number[]): number[] {
  let once = 0;
  let twice = 0;
  for (const set of sets) {
    twice |= once & set;
    once |= set;
  }
  return sets.map((set) => (once & ~set) | twice);
}
