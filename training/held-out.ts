/** Writers kept out of the training: the score on them is the one to believe. */
export const HELD_OUT: readonly string[] = ['en4', 'first', 'zh4'];
