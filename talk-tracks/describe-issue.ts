/** Puts what the schema found into words: what is wrong, and what to write instead. */
import type { BaseIssue } from 'valibot';
import { type JsonPath, type PackProblemCode, type PartProblem, quote } from './pack-problem';

type Issue = BaseIssue<unknown>;

/** Words for the checks of `pack-schema.ts`, by code: what is wrong, what to do. */
const CHECKS: ReadonlyMap<string, (issue: Issue) => readonly [string, string]> = new Map<
  PackProblemCode,
  (issue: Issue) => readonly [string, string]
>([
  ['wrong-type', (issue) => wrongType(issue, 'an object')],
  ['empty-text', () => ['This text is empty', 'Write something here: a pack speaks both languages everywhere.']],
  ['too-long', (issue) => [`This text has ${size(issue)} characters`, `Use at most ${limit(issue)}.`]],
  ['too-many', (issue) => [`There are ${size(issue)} entries here`, `Keep at most ${limit(issue)}.`]],
  ['too-few', (issue) => ['This list is empty', `Write at least ${limit(issue)} of it.`]],
  ['out-of-range', (issue) => [`${say(issue.input)} is out of range`, 'Write a number from 0 to 1.']],
  ['not-one-of', (issue) => [`${say(issue.input)} is not possible here`, `Write ${choices(issue.expected ?? '')}.`]],
  ['repeated', () => ['The same word stands here twice', 'Keep one of the two.']],
  [
    'not-kebab-case',
    (issue) => [`${say(issue.input)} is no id`, 'Use small letters, digits and single hyphens: honest-limits.'],
  ],
  ['not-a-version', (issue) => [`${say(issue.input)} is no version`, 'Write three numbers with points: 1.4.0.']],
  ['not-a-date', (issue) => [`${say(issue.input)} is no day`, 'Write year, month and day: 2027-03-31.']],
  ['not-an-item', (issue) => [`${say(issue.input)} is no item`, 'Write a letter from A to E and two digits: C07.']],
  ['not-days', (issue) => [`${say(issue.input)} is no number of days`, 'Write a whole number from 0 to 3660.']],
  ['rows-in-rows', () => ['A table stands inside a table', 'Give the column another kind.']],
  [
    'options-of-choice',
    () => ['Options belong to a choice, and a choice needs them', 'Add options, or give the field another kind.'],
  ],
  [
    'columns-of-rows',
    () => ['Columns belong to rows, and rows need them', 'Add columns, or give the field another kind.'],
  ],
  ['braces', () => ['A selector holds no braces', 'Take them out.']],
  ['not-a-month', (issue) => [`${say(issue.input)} is no month`, 'Write year and month: 2026-11.']],
  ['empty-source', () => ['This source says nothing', 'Write itemId, cite or note, or take the source out.']],
]);

/** Names for what the schema expects. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['string', 'a text'],
  ['number', 'a number'],
  ['Object', 'an object'],
  ['Array', 'a list'],
]);

/** One problem for one issue of the schema; `base` is the path to what was checked. */
export function describeIssue(issue: Issue, base: JsonPath): PartProblem {
  const steps = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const path = [...base, ...steps];
  const key = steps.at(-1) ?? '';
  if (issue.expected === 'never') {
    const message = `There is no key ${quote(String(key))} here`;
    return { code: 'unknown-key', path, at: 'key', message, mend: 'Check its spelling, or take it out.' };
  }
  // A key that is there and badly named is no schema's issue.
  if (issue.path?.at(-1)?.origin === 'key' && issue.kind === 'schema') {
    const message = `The key "${key}" is missing`;
    return { code: 'missing-key', path, message, mend: `Add "${key}".` };
  }
  const code = CHECKS.has(issue.message) ? (issue.message as PackProblemCode) : 'wrong-type';
  const words = CHECKS.get(issue.message)?.(issue) ?? wrongType(issue, KINDS.get(issue.expected ?? ''));
  return { code, path, message: words[0], mend: words[1] };
}

function wrongType(issue: Issue, expected = 'something else'): readonly [string, string] {
  return [`${say(issue.input, true)} stands where ${expected} should be`, `Write ${expected}.`];
}

/** The value, short enough for a message. */
function say(input: unknown, atStart = false): string {
  if (typeof input === 'string') return quote(input, 40);
  if (typeof input === 'number' || typeof input === 'boolean') return String(input);
  const name = input === null ? 'nothing (null)' : Array.isArray(input) ? 'a list' : 'an object';
  return atStart ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

function size({ input }: Issue): number {
  if (typeof input === 'string' || Array.isArray(input)) return input.length;
  return typeof input === 'object' && input !== null ? Object.keys(input).length : 0;
}

function limit({ requirement }: Issue): number {
  return typeof requirement === 'number' ? requirement : 0;
}

/** `("mail" | "crm-note")` as `"mail" or "crm-note"`. */
function choices(expected: string): string {
  const options = expected.replace(/^\(|\)$/g, '').split(' | ');
  return options.length < 2 ? options.join('') : `${options.slice(0, -1).join(', ')} or ${options.at(-1)}`;
}
