/**
 * Which sub-strategies fit what is wanted with an account (`C26`, `C33`–`C41`). The source describes each strategy and says of some
 * when they are for; which go with which aim is our reading of that, so it is offered and never decided.
 */
import type { AccountMode, SubStrategy } from './entry';

const FITTING: Readonly<Record<AccountMode, readonly SubStrategy[]>> = {
  // A way in: a part first, a first deal that is named as special, or both as a planned series.
  penetrate: ['wedge', 'building-blocks', 'first-at-a-loss', 'differentiation'],
  // To stay worth it: being part of how they work, and visibly other than the rest.
  maintain: ['service', 'differentiation', 'allocation'],
  // To grow together: what they do not see yet, in figures they can check.
  expand: ['consultative', 'value', 'one-stop', 'building-blocks'],
};

/** The first level at which the six conditions (`C29`) have to hold: partner or ally. */
export const CONDITIONS_FROM = 4;

/** In the order in which we would look at them; all of them fit nothing where no aim is chosen. */
export const fittingStrategies = (mode: AccountMode | null): readonly SubStrategy[] => (mode ? FITTING[mode] : []);

/** The conditions (by their place) that do not hold yet, or that nobody has answered, for a level that needs them; none below. */
export function openConditions(level: number | null, conditions: readonly (boolean | null)[]): readonly number[] {
  if (level === null || level < CONDITIONS_FROM) return [];
  return Array.from({ length: 6 }, (_, at) => at).filter((at) => conditions[at] !== true);
}
