/** What there is to mend in a draft, by its place: what the checks found, and what trying it out found. */
import type { DraftProblem } from '../../talk-tracks/check-draft-pack';
import type { JsonPath } from '../../talk-tracks/pack-problem';
import type { OpenDraft } from './studio-state';

type Found = Pick<OpenDraft, 'problems' | 'trial'>;

/** All of it in the order of the pack; advice that works on the customer is a remark. */
export function problemsOf({ problems, trial }: Found): readonly DraftProblem[] {
  const advice = (trial?.advice ?? []).map((one) => ({ ...one, level: 'warning' as const }));
  return advice.length === 0 ? problems : [...problems, ...advice];
}

/** What is wrong in one entry, or in the pack's own words. */
export interface EntryProblems {
  readonly errors: number;
  readonly remarks: number;
  /** By the place inside, as `placeName` writes it. */
  readonly at: ReadonlyMap<string, readonly DraftProblem[]>;
}

const NOTHING: ReadonlyMap<string, EntryProblems> = new Map();
const known = new WeakMap<
  object,
  { readonly trial: Found['trial']; readonly index: ReadonlyMap<string, EntryProblems> }
>();

/** By entry, as `entryKey` writes it; the same map as long as nothing new was found, so that what shows it can tell. */
export function problemIndex(found: Found): ReadonlyMap<string, EntryProblems> {
  const before = known.get(found.problems);
  if (before?.trial === found.trial) return before.index;
  const problems = problemsOf(found);
  if (problems.length === 0) return NOTHING;
  const index = new Map<string, { errors: number; remarks: number; at: Map<string, DraftProblem[]> }>();
  for (const problem of problems) {
    const key = entryKey(problem.path);
    const entry = index.get(key) ?? { errors: 0, remarks: 0, at: new Map<string, DraftProblem[]>() };
    index.set(key, entry);
    if (problem.level === 'error') entry.errors += 1;
    else entry.remarks += 1;
    const place = placeName(key === '' ? problem.path : problem.path.slice(2));
    entry.at.set(place, [...(entry.at.get(place) ?? []), problem]);
  }
  known.set(found.problems, { trial: found.trial, index });
  return index;
}

/** `tracks/3`; empty for the pack's own words. */
export const entryKey = ([section, index]: JsonPath): string =>
  typeof section === 'string' && typeof index === 'number' ? `${section}/${index}` : '';

/** How a place is named in the page, so that a jump finds it. */
export const placeName = (path: JsonPath): string => path.join('/');
