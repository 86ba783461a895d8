/** What is left when the risk is counted: P × gain − Σ p·loss·(1 − mitigated) − cost, as a range (from the inputs that `C55` names; the formula is ours). */
import { type Computed, computed, findTrouble } from './computed';
import type { EntryData, Range } from './entry';

export type RiskRow = Pick<EntryData['risk'], 'likelihood' | 'loss' | 'mitigated'>;
export type Stakes = Pick<EntryData['stakes'], 'success' | 'gain' | 'cost'>;

export interface RiskNet {
  /** What all risks together are expected to cost, after what is done about them. */
  readonly expectedLoss: number;
  /** From the worst to the best that the assumptions allow. */
  readonly net: Range;
}

/** Shares are 0–1, money is in one currency. */
export function riskNet({ success, gain, cost }: Stakes, risks: readonly RiskRow[]): Computed<RiskNet> {
  const trouble = findTrouble([
    ['success', success.low, 'share'],
    ['success', success.high, 'share'],
    ['gain', gain.low, 'amount'],
    ['gain', gain.high, 'amount'],
    ['cost', cost, 'amount'],
    ...risks.flatMap(({ likelihood, loss, mitigated }) => [
      ['likelihood', likelihood, 'share'] as const,
      ['loss', loss, 'amount'] as const,
      ['mitigated', mitigated, 'share'] as const,
    ]),
  ]);
  if (trouble) return trouble;
  if (success.low > success.high) return { ok: false, field: 'success', why: 'wrong-order' };
  if (gain.low > gain.high) return { ok: false, field: 'gain', why: 'wrong-order' };
  const expectedLoss = risks.reduce(
    (sum, { likelihood, loss, mitigated }) => sum + likelihood * loss * (1 - mitigated),
    0,
  );
  const net = (chance: number, amount: number) => chance * amount - expectedLoss - cost;
  return computed({ expectedLoss, net: { low: net(success.low, gain.low), high: net(success.high, gain.high) } });
}
