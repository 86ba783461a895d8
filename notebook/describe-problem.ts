/** Says what a schema found wrong, and where, without repeating what the user wrote. */
import type { BaseIssue } from 'valibot';
import { writePath } from '../talk-tracks/pack-problem';
import type { Failure } from './calls';

export type Problem = NonNullable<Failure['problems']>[number];

/** One problem; `line` 0 says that the line is not known. */
export function describeProblem(issue: BaseIssue<unknown>): Problem {
  const steps = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key).slice(0, 60)));
  return { line: 0, path: writePath(steps), message: say(issue) };
}

function say(issue: BaseIssue<unknown>): string {
  if (issue.expected === 'never') return 'This key is not known';
  if (issue.path?.at(-1)?.origin === 'key') return 'This is missing';
  if (issue.type === 'check') return issue.message;
  if (issue.type === 'max_length') return `This is longer than ${issue.requirement}`;
  if (issue.type === 'regex') return 'This is not written as it should be';
  return `This should be ${issue.expected ?? 'something else'}`;
}
