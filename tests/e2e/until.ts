/** Waiting for a state, inside of a test and outside of one. */

/** Milliseconds that a state may take to come about on a slow machine, and between two looks. */
export const PATIENCE = 30_000;
const PAUSE = 100;

/** Looks again and again until `check` holds. Rejects, naming what was waited for, when patience is over. */
export async function until(what: string, check: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await check())) {
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
