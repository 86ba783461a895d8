/** Counted nouns. English tells one from many; Chinese does not and never comes here. */

const ENGLISH = new Intl.PluralRules('en');

/** `plural(1, 'promise', 'promises')` is "1 promise". */
export const plural = (count: number, one: string, other: string): string =>
  `${count} ${ENGLISH.select(count) === 'one' ? one : other}`;
