/** No first look is surer than this: about one in a thousand. What lies beyond would drown all else in the second. */
const MOST = 7;

/** The probability of a logit. */
export function probability(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** A logit of the first look, kept within what can be meant. */
export function withinReason(logit: number): number {
  return Math.max(-MOST, Math.min(MOST, logit));
}
