/** Remembers what was computed for a text, so that a keystroke re-reads only the sentence it touched. */

/** A function that answers from memory where it can; the least recently asked texts are forgotten beyond `limit`. */
export function remember<Result>(compute: (text: string) => Result, limit: number): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const found = known.get(text);
    const result = found ?? compute(text);
    if (found !== undefined) known.delete(text);
    known.set(text, result);
    if (known.size > limit) {
      const oldest = known.keys().next();
      if (!oldest.done) known.delete(oldest.value);
    }
    return result;
  };
}
