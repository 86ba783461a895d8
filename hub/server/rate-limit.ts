/** How much anybody may ask for: a bucket each that fills again by the second. */

/** Buckets that are kept; the fullest go first. */
const MOST = 10_000;

export interface RateLimit {
  /** Seconds until there is room again; 0 where there is, which is then taken. */
  take(who: string): number;
}

/** @param now milliseconds. */
export function createRateLimit({
  perSecond,
  burst,
  now,
}: {
  readonly perSecond: number;
  readonly burst: number;
  readonly now: () => number;
}): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>();
  const leftIn = (bucket: { readonly left: number; readonly at: number }) =>
    Math.min(burst, bucket.left + ((now() - bucket.at) / 1000) * perSecond);

  const forgetFull = () => {
    for (const [who, bucket] of buckets) if (leftIn(bucket) >= burst) buckets.delete(who);
    for (const who of buckets.keys()) if (buckets.size > MOST) buckets.delete(who);
  };

  return {
    take(who) {
      const left = leftIn(buckets.get(who) ?? { left: burst, at: now() });
      const isRoom = left >= 1;
      buckets.set(who, { left: isRoom ? left - 1 : left, at: now() });
      if (buckets.size > MOST) forgetFull();
      return isRoom ? 0 : Math.ceil((1 - left) / perSecond);
    },
  };
}
