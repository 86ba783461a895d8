/** What reaches the customer: four gains less four costs, money only one of them (Kotler; `D08`). */
import { type Computed, computed, findTrouble } from './computed';
import type { EntryData } from './entry';

const GAINS = ['product', 'service', 'people', 'image'] as const;
const COSTS = ['money', 'time', 'energy', 'effort'] as const;

export interface DeliveredValue {
  readonly gain: number;
  readonly cost: number;
  /** `gain` less `cost`, −36 to 36. */
  readonly delivered: number;
  /** The cost that weighs most; of equals the first. */
  readonly heaviest: (typeof COSTS)[number];
}

/** Each is 1–10. */
export function deliveredValue({ gains, costs }: EntryData['delivered']): Computed<DeliveredValue> {
  const trouble = findTrouble([
    ...gains.map((value, index) => [GAINS[index] ?? '', value, { scale: 10 }] as const),
    ...costs.map((value, index) => [COSTS[index] ?? '', value, { scale: 10 }] as const),
  ]);
  if (trouble) return trouble;
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const [gain, cost] = [sum(gains), sum(costs)];
  const heaviest = COSTS[costs.indexOf(Math.max(...costs))] ?? 'money';
  return computed({ gain, cost, delivered: gain - cost, heaviest });
}
