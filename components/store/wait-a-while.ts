/** The clock of a store outside of tests. */
import type { Later } from './coach-state';

/** Does something after a while, unless it is called off. */
export const waitAWhile: Later = (work, milliseconds) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};
