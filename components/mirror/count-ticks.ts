/** The lines of a chart's scale: whole numbers, few of them, the last at or above the most that is shown. */

/** 0, and steps of 1, 2 or 5 times a power of ten up to `most` or just above; at most five steps. For nothing: 0 and 1. */
export function countTicks(most: number): readonly number[] {
  const rough = Math.max(1, most / 5);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const steps = Math.max(1, Math.ceil(most / step));
  return Array.from({ length: steps + 1 }, (_, index) => index * step);
}
