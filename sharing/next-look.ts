/** When to look at a channel again: often enough to be fresh, never so that ten thousand readers come at once. */

const MINUTE = 60_000;
/** Between two looks that went well. */
const PERIOD = 15 * MINUTE;
/** Readers who woke up together part again within this. */
const JITTER = 15 * MINUTE;
const LONGEST = 24 * 60 * MINUTE;

/**
 * @param now ISO time of the look. @param failures looks in a row that failed, this one included; 0 after a good one.
 * @param chance at least 0, below 1.
 * @returns ISO time of the next look: after a good one in 15–30 minutes, after bad ones twice as late each time, up to a day.
 */
export function nextLook(now: string, failures: number, chance: number): string {
  const pause = Math.min(LONGEST, PERIOD * 2 ** Math.min(failures, 20));
  return new Date(Date.parse(now) + pause + Math.floor(chance * JITTER)).toISOString();
}

/** Whether it is time. A planned time further away than any can be comes from a clock that was wrong, and counts as now. */
export function isTimeToLook(planned: string | null, now: string): boolean {
  const wait = Date.parse(planned ?? '') - Date.parse(now);
  return !(wait > 0 && wait <= LONGEST + JITTER);
}
