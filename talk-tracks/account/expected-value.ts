/** What an account is worth expecting: EV = SP × P with SP = RS + NB (`C31`, `C32`). */
import { type Computed, computed, findTrouble } from './computed';

/** Sales of one year: what is bought again, and new business. Money in one currency. */
export interface SalesYear {
  readonly repeat: number;
  readonly fresh: number;
}

/** One year, and what may be expected of it. */
export interface ExpectedYear {
  /** SP of the year. */
  readonly potential: number;
  /** EV of the year. */
  readonly expected: number;
}

export interface ExpectedValue {
  readonly years: readonly ExpectedYear[];
  /** All years together: our way of showing it, the source defines SP by the year. */
  readonly total: ExpectedYear;
}

/** @param probability 0–1. */
export function expectedValue(years: readonly SalesYear[], probability: number): Computed<ExpectedValue> {
  const trouble = findTrouble([
    ...years.flatMap(({ repeat, fresh }) => [
      ['repeat', repeat, 'amount'] as const,
      ['fresh', fresh, 'amount'] as const,
    ]),
    ['probability', probability, 'share'],
  ]);
  if (trouble) return trouble;
  const each = years.map(({ repeat, fresh }) => ({
    potential: repeat + fresh,
    expected: (repeat + fresh) * probability,
  }));
  const total = each.reduce(
    (sum, { potential, expected }) => ({ potential: sum.potential + potential, expected: sum.expected + expected }),
    { potential: 0, expected: 0 },
  );
  return computed({ years: each, total });
}

/** Each account's share of attention, EV ÷ ΣEV (from `C31`): 0–1, adding up to one. Refuses where all are nothing. */
export function shareOfAttention(expected: readonly number[]): Computed<readonly number[]> {
  const trouble = findTrouble(expected.map((value) => ['expected', value, 'amount'] as const));
  if (trouble) return trouble;
  const sum = expected.reduce((all, value) => all + value, 0);
  if (sum === 0) return { ok: false, field: 'expected', why: 'nothing-to-divide' };
  return computed(expected.map((value) => value / sum));
}
