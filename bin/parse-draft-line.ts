/** Reads one line of drafts: `{id, body, subject?, lang?, kind?, stage?, now?}`. Other keys are left alone. */
import { DRAFT_KINDS, type Draft, STAGES } from '../talk-tracks/model';
import { quote } from '../talk-tracks/pack-problem';
import { parseJson } from '../talk-tracks/parse-json';
import { readNow } from '../talk-tracks/promises/read-now';
import type { DraftDefaults } from './arguments';

export type DraftId = string | number;

/** A draft with its id, or what is wrong with the line; the id also there, where one could be read. */
export type DraftLine =
  | { readonly ok: true; readonly id: DraftId; readonly draft: Draft }
  | { readonly ok: false; readonly id?: DraftId; readonly column?: number; readonly error: string };

/** Never throws. */
export function parseDraftLine(line: string, defaults: DraftDefaults): DraftLine {
  const parsed = tryParse(line);
  if ('error' in parsed) return { ok: false, ...parsed };
  const { value } = parsed;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { ok: false, error: 'a draft is an object: {"id": "1", "body": "…"}' };
  const own = (key: string): unknown => (Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined);
  const id = own('id');
  if (typeof id !== 'string' && typeof id !== 'number')
    return { ok: false, error: id === undefined ? '"id" is missing' : '"id" must be a text or a number' };
  const problem = FIELDS.map(([key, check, wants]) => {
    const field = own(key);
    if (field === undefined && key !== 'body') return '';
    return check(field) ? '' : field === undefined ? `"${key}" is missing` : `"${key}" must be ${wants}`;
  }).find(Boolean);
  if (problem) return { ok: false, id, error: problem };
  const draft: Record<string, unknown> = { ...defaults };
  for (const [key] of FIELDS) if (own(key) !== undefined) draft[key] = own(key);
  return { ok: true, id, draft: draft as unknown as Draft };
}

type Field = readonly [key: keyof Draft, check: (field: unknown) => boolean, wants: string];

const isText = (field: unknown): field is string => typeof field === 'string';
const among = (choices: readonly string[]) => (field: unknown) => isText(field) && choices.includes(field);

const FIELDS: readonly Field[] = [
  ['body', isText, 'a text'],
  ['subject', isText, 'a text'],
  ['lang', among(['en', 'zh']), 'en or zh'],
  ['kind', among(DRAFT_KINDS), DRAFT_KINDS.join(' or ')],
  ['stage', among(STAGES), `one of ${STAGES.join(', ')}`],
  ['now', (field) => isText(field) && readNow(field) !== null, 'an ISO day or time, like 2026-11-18T09:30'],
];

/** `JSON.parse` is fast and says little; where it refuses, the slower reader says what is wrong and where. */
function tryParse(line: string): { readonly value: unknown } | { readonly error: string; readonly column?: number } {
  try {
    return { value: JSON.parse(line) };
  } catch (error) {
    const [problem] = parseJson(line).problems;
    if (problem) return { error: `${problem.message}. ${problem.mend}`, column: problem.offset + 1 };
    return { error: `no JSON: ${quote(error instanceof Error ? error.message : line)}` };
  }
}
