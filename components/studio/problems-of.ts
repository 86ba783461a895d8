/** What there is to mend in a draft: what the checks found, and what trying it out found. */
import type { DraftProblem } from '../../talk-tracks/check-draft-pack';
import type { JsonPath } from '../../talk-tracks/pack-problem';
import type { OpenDraft } from './studio-state';

/** All of it in the order of the pack; advice that works on the customer is a remark. */
export function problemsOf({ problems, trial }: Pick<OpenDraft, 'problems' | 'trial'>): readonly DraftProblem[] {
  const advice = (trial?.advice ?? []).map((one) => ({ ...one, level: 'warning' as const }));
  return advice.length === 0 ? problems : [...problems, ...advice];
}

/** How much is wrong in each entry: `tracks/3` to the number of errors and of remarks. */
export function countByEntry(
  problems: readonly DraftProblem[],
): ReadonlyMap<string, { readonly errors: number; readonly remarks: number }> {
  const counts = new Map<string, { errors: number; remarks: number }>();
  for (const { path, level } of problems) {
    const key = entryKey(path);
    const count = counts.get(key) ?? { errors: 0, remarks: 0 };
    if (level === 'error') count.errors += 1;
    else count.remarks += 1;
    counts.set(key, count);
  }
  return counts;
}

/** `tracks/3`; empty for the pack's own words. */
export const entryKey = ([section, index]: JsonPath): string =>
  typeof section === 'string' && typeof index === 'number' ? `${section}/${index}` : '';
