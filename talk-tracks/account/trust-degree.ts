/** How far consumers trust a seller: reputation, quality and after-sales, weighed (`A09`; the source names no weights, ours are equal until changed). */
import { type Computed, computed, findTrouble } from './computed';

/** 0–1 each, or their weights. */
export interface TrustFactors {
  readonly reputation: number;
  readonly quality: number;
  readonly afterSales: number;
}

export const EQUAL_WEIGHTS: TrustFactors = { reputation: 1, quality: 1, afterSales: 1 };

/** 0–1. Weights are any amounts; refuses where all are nothing. */
export function trustDegree(factors: TrustFactors, weights: TrustFactors = EQUAL_WEIGHTS): Computed<number> {
  const names = ['reputation', 'quality', 'afterSales'] as const;
  const trouble = findTrouble([
    ...names.map((name) => [name, factors[name], 'share'] as const),
    ...names.map((name) => [name, weights[name], 'amount'] as const),
  ]);
  if (trouble) return trouble;
  const all = names.reduce((sum, name) => sum + weights[name], 0);
  if (all === 0) return { ok: false, field: 'weights', why: 'nothing-to-divide' };
  return computed(names.reduce((sum, name) => sum + factors[name] * weights[name], 0) / all);
}
