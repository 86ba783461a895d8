/** Whether it is time to speak of a backup, and of how many days. Pure. */

const DAY = 24 * 60 * 60 * 1000;
/** Days that may pass without a word. */
const WEEK = 7;

/**
 * Days since the last backup (ISO), or since there is something to lose; null within a week, and where there is nothing.
 */
export function daysWithoutBackup(
  last: string | null,
  rows: readonly { readonly createdAt: string }[],
  now: Date,
): number | null {
  if (rows.length === 0) return null;
  const oldest = rows.reduce(
    (first, { createdAt }) => Math.min(first, Date.parse(createdAt)),
    Number.POSITIVE_INFINITY,
  );
  const days = Math.floor((now.getTime() - (last === null ? oldest : Date.parse(last))) / DAY);
  return days >= WEEK ? days : null;
}
