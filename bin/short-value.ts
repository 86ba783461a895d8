/** A value of a pack on one line of a terminal. */
import { printable } from '../talk-tracks/pack-problem';
import type { PackWords } from './pack-words';

const LONGEST = 300;

/** Texts as they are, anything else as JSON; cut where it is long. */
export function shortValue(value: unknown, words: PackWords): string {
  if (value === undefined) return words.nothing;
  const text = printable(typeof value === 'string' ? value : JSON.stringify(value));
  return text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}
