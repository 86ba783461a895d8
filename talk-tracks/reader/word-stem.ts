/** Cuts English words down to what they share with their other forms. */

const WORD = /[\p{Script=Latin}\p{N}]+/gu;

/** Words without the endings that tell only number and tense: "promised" and "promise", "shipping" and "ship" are one. */
const stemOf = (word: string): string =>
  word.length > 4
    ? word
        .replace(/(?:es|s|ed|ing|e)$/, '')
        .replace(/([bdgmnprt])\1$/, '$1')
        .replace(/y$/, 'i')
    : word;

/** The stems of the words of a text, in its order. */
export const stemsOf = (text: string): string[] =>
  Array.from(text.toLowerCase().matchAll(WORD), ([word]) => stemOf(word));
