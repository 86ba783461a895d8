/**
 * What five points more of retention went along with in the firms of one study: profits higher by 25–85 % (Heskett and others, HBR
 * 1994; one of our sources prints 25–80, `D32`). It came together; that the one brings the other about, the study does not show.
 */

import { type Computed, computed, findTrouble } from './computed';
import type { Range } from './entry';

const STUDY: Range = { low: 0.25, high: 0.85 };

/** What the study's range would be of a profit. Money in the profit's currency. */
export function retentionEffect(profit: number): Computed<Range> {
  const trouble = findTrouble([['profit', profit, 'amount']]);
  return trouble ?? computed({ low: profit * STUDY.low, high: profit * STUDY.high });
}
