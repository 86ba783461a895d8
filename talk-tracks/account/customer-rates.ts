/** Rates over customers and promises. Each answers with its base: no share without what it is a share of. */
import { type Computed, computed, findTrouble } from './computed';

/** A share and what it is a share of. */
export interface Rate {
  /** 0–1. */
  readonly share: number;
  readonly of: number;
}

function rate(part: readonly [string, number], whole: readonly [string, number]): Computed<Rate> {
  const trouble = findTrouble([
    [part[0], part[1], 'amount'],
    [whole[0], whole[1], 'amount'],
  ]);
  if (trouble) return trouble;
  if (whole[1] === 0) return { ok: false, field: whole[0], why: 'nothing-to-divide' };
  if (part[1] > whole[1]) return { ok: false, field: part[0], why: 'above-one' };
  return computed({ share: part[1] / whole[1], of: whole[1] });
}

/** Promises kept on time ÷ promises due (from `A29`, `A33`, `C51`). Those whose condition never came are not due. */
export const keptRate = (onTime: number, due: number): Computed<Rate> => rate(['onTime', onTime], ['due', due]);

/** Customers lost ÷ customers at the start (`D30`). */
export const leakRate = (lost: number, start: number): Computed<Rate> => rate(['lost', lost], ['start', start]);

/** Deals won for which the discount was the only reason ÷ deals won (from `D34`). */
export const discountDependency = (onlyByDiscount: number, won: number): Computed<Rate> =>
  rate(['onlyByDiscount', onlyByDiscount], ['won', won]);

/** What it costs to win as many customers anew as were lost (`D30`, `E16`). `acquisition` is what one new customer costs. */
export function refillCost(lost: number, acquisition: number): Computed<number> {
  const trouble = findTrouble([
    ['lost', lost, 'amount'],
    ['acquisition', acquisition, 'amount'],
  ]);
  return trouble ?? computed(lost * acquisition);
}
