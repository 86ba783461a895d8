/** Remembers what was computed for a text, so that a keystroke re-reads only the sentence it touched. */
import { ownCopy } from './vocabulary';

/**
 * A function that answers from memory where it can. Holds at most `limit` results; those not asked for longest are forgotten first.
 * Keeps an older and a younger half and drops the older one whole, because moving a text to the end of a map at every question costs more than many answers.
 */
export function remember<Result>(compute: (text: string) => Result, limit: number): (text: string) => Result {
  const half = Math.max(1, Math.floor(limit / 2));
  let older = new Map<string, Result>();
  let younger = new Map<string, Result>();
  return (text) => {
    const known = younger.get(text);
    if (known !== undefined) return known;
    // The text is a part of a draft: without a copy the whole draft would be kept with it.
    const own = ownCopy(text);
    const result = older.get(text) ?? compute(own);
    if (younger.size >= half) {
      older = younger;
      younger = new Map();
    }
    younger.set(own, result);
    return result;
  };
}
