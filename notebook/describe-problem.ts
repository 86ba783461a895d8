/** Says what a schema found wrong, and where, without repeating what the user wrote. */
import type { BaseIssue } from 'valibot';
import { writePath } from '../talk-tracks/pack-problem';
import type { FileProblem, FileProblemCode } from './calls';

/** Words for the checks of our schemas, whose message is their code. */
const CHECKS: ReadonlyMap<string, string> = new Map<FileProblemCode, string>([
  ['no-words', 'This has no words'],
  ['no-zone', 'This is no time with a zone'],
  ['not-a-date', 'This is no day of the calendar'],
  ['not-a-zone', 'This is no time zone'],
  ['low-above-high', 'The lowest is above the highest'],
  ['too-many', 'There are too many fields here'],
  ['out-of-range', 'This is less than nothing, or more than all'],
]);

/** One problem; `line` 0 says that the line is not known. */
export function describeProblem(issue: BaseIssue<unknown>): FileProblem {
  const steps = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key).slice(0, 60)));
  const [code, message] = say(issue);
  return { line: 0, path: writePath(steps), code, message };
}

function say(issue: BaseIssue<unknown>): readonly [FileProblemCode, string] {
  if (issue.expected === 'never') return ['unknown-key', 'This key is not known'];
  // A key that is there and badly named is no schema's issue.
  if (issue.path?.at(-1)?.origin === 'key' && issue.kind === 'schema') return ['missing-key', 'This is missing'];
  const checked = CHECKS.get(issue.message);
  // The codes of our checks are among the keys alone.
  if (checked !== undefined) return [issue.message as FileProblemCode, checked];
  if (issue.type === 'max_length') return ['too-long', `This is longer than ${issue.requirement}`];
  if (issue.type === 'regex') return ['bad-form', 'This is not written as it should be'];
  return ['wrong-type', `This should be ${issue.expected ?? 'something else'}`];
}
