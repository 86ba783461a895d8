/** Writers kept out of the training: the score on them is the one to believe. */
export const HELD_OUT: readonly string[] = ['en4', 'first', 'zh10', 'zh4'];

/**
 * Writers whose errors were read while the rules for promises were made. Those rules are better on them than on anyone else, so
 * how far a rule can be trusted is learned from the others.
 */
export const PRACTISED: readonly string[] = ['en1', 'en2', 'zh1', 'zh2'];

/** Writers of everyday sentences, nearly all of which carry nothing: they teach, and say nothing of how often a label is right in a draft. */
export const PLAIN: readonly string[] = ['en21', 'zh14'];
