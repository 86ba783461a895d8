/** What a customer brings as long as they stay: margin a year × years (from `D31`). Nothing is discounted; the source does not either. */
import { type Computed, computed, findTrouble } from './computed';

/** Money in the margin's currency. */
export function lifetimeValue(margin: number, years: number): Computed<number> {
  const trouble = findTrouble([
    ['margin', margin, 'amount'],
    ['years', years, 'amount'],
  ]);
  return trouble ?? computed(margin * years);
}
