/** A reason without the words it is about, where those stand right above it already. */

/** `“words”: reason` becomes `reason`; anything else stays. Works with the shortened quotes of the reader. */
export const withoutQuote = (reason: string): string => reason.replace(/^“[^”]*”(?:: |：)/u, '');
