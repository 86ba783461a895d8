/** The promises of a draft that are still to be confirmed: ours, not confirmed yet, not put aside. */
import type { PromiseRecord } from '../../notebook/model';
import type { DraftPromise, Reading } from '../../talk-tracks/model';

/** What makes a promise of a draft the same promise after the next keystroke. */
export const proposalKey = ({ text, action }: Pick<DraftPromise, 'text' | 'action'>): string => `${action}\n${text}`;

/**
 * Proposals in the order of the draft. Whoever in the firm promises, the rep is asked; the customer's own promises are not
 * ours to keep.
 */
export function proposalsOf(
  reading: Reading,
  confirmed: readonly PromiseRecord[],
  aside: ReadonlySet<string>,
): readonly DraftPromise[] {
  return reading.promises.filter(
    (promise) =>
      promise.who === 'writer' &&
      !aside.has(proposalKey(promise)) &&
      !confirmed.some(({ sentence, action }) => sentence === promise.text || action === promise.action),
  );
}
