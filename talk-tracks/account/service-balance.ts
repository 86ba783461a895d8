/** Perceived service less expected service, PS − ES, for each of the five ways (`C49`, `C51`). Above zero satisfies, below zero disappoints. */
import { type Computed, computed, findTrouble } from './computed';
import { RATER_WAYS, type RaterWay } from './entry';

/** What is expected and perceived, 1–5; null where nobody knows. */
export type ServiceView = Readonly<
  Partial<Record<RaterWay, { readonly expected: number | null; readonly perceived: number | null }>>
>;

export interface ServiceBalance {
  /** −4 to 4; null where one side is not known. */
  readonly ways: Readonly<Record<RaterWay, number | null>>;
  /** The way that lags furthest behind; null where none does. Of equals the first in the order of `C51`. */
  readonly widest: RaterWay | null;
  /** The mean of the ways that are known, and how many they are: no mean without its base. */
  readonly mean: { readonly value: number; readonly of: number } | null;
}

export function serviceBalance(view: ServiceView): Computed<ServiceBalance> {
  const known = RATER_WAYS.flatMap((way) => {
    const { expected, perceived } = view[way] ?? {};
    return [
      ...(expected == null ? [] : [['expected', expected, { scale: 5 }] as const]),
      ...(perceived == null ? [] : [['perceived', perceived, { scale: 5 }] as const]),
    ];
  });
  const trouble = findTrouble(known);
  if (trouble) return trouble;
  const ways = Object.fromEntries(
    RATER_WAYS.map((way) => {
      const { expected, perceived } = view[way] ?? {};
      return [way, expected == null || perceived == null ? null : perceived - expected];
    }),
  ) as Record<RaterWay, number | null>;
  const gaps = RATER_WAYS.flatMap((way) => (ways[way] === null ? [] : [[way, ways[way]] as const]));
  const behind = gaps.filter(([, gap]) => gap < 0);
  const widest = behind.reduce<readonly [RaterWay, number] | null>(
    (worst, one) => (worst === null || one[1] < worst[1] ? one : worst),
    null,
  );
  const mean =
    gaps.length === 0 ? null : { value: gaps.reduce((sum, [, gap]) => sum + gap, 0) / gaps.length, of: gaps.length };
  return computed({ ways, widest: widest?.[0] ?? null, mean });
}
