/** What a formula answers: a figure, or which number it cannot work with and why. Nothing is rounded and nothing guessed. */

/** Why a number does not do. */
export type FigureTrouble =
  | 'not-a-number'
  | 'negative'
  | 'above-one'
  | 'off-the-scale'
  | 'wrong-order'
  | 'nothing-to-divide';

export type Computed<Value> =
  | { readonly ok: true; readonly value: Value }
  /** `field` names the number, as the formula's parameters do. */
  | { readonly ok: false; readonly field: string; readonly why: FigureTrouble };

/** A number with what it must be. */
export type Check = readonly [
  field: string,
  value: number,
  must: 'amount' | 'share' | 'number' | { readonly scale: number },
];

/** The first check that fails, or null. An amount is 0 or more, a share 0–1, a scale a number from 1 to its most. */
export function findTrouble(
  checks: readonly Check[],
): { readonly ok: false; field: string; why: FigureTrouble } | null {
  for (const [field, value, must] of checks) {
    const why = troubleOf(value, must);
    if (why) return { ok: false, field, why };
  }
  return null;
}

function troubleOf(value: number, must: Check[2]): FigureTrouble | null {
  if (!Number.isFinite(value)) return 'not-a-number';
  if (typeof must === 'object') return value < 1 || value > must.scale ? 'off-the-scale' : null;
  if (must !== 'number' && value < 0) return 'negative';
  return must === 'share' && value > 1 ? 'above-one' : null;
}

export const computed = <Value>(value: Value): Computed<Value> => ({ ok: true, value });
