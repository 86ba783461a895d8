/** The words of an entry of a pack that changed, as people read them: what was and what is, one language at a time. */
import type { EntryChange, FieldChange } from '../../sharing/compare-packs';
import type { Language } from '../../talk-tracks/model';

/** One text; `before` is empty where there was none, `after` where there is none any more. */
export interface TextPair {
  /** A name in `Words.fields`. */
  readonly field: TextField;
  /** Which line, from 1; left out where the field has one text. */
  readonly line?: number;
  /** Left out for what is the same in both. */
  readonly language?: Language;
  readonly before: string;
  readonly after: string;
}

/** Fields that say something to people, in the order in which they are read. */
const TEXT_FIELDS = [
  'name',
  'summary',
  'title',
  'when',
  'why',
  'lines',
  'instead',
  'text',
  'customer',
  'story',
  'figure',
  'source',
  'permission',
  'date',
  'expires',
  'product',
  'since',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

const LANGUAGES = ['en', 'zh'] as const;

/** Whether a field says something to people. */
export const isTextField = (field: unknown): field is TextField => TEXT_FIELDS.some((name) => name === field);
const isLanguage = (step: unknown): step is Language => LANGUAGES.some((language) => language === step);

/** What is said to people of these changes; `rest` tells that something else changed too. */
export function textPairs(fields: readonly FieldChange[]): {
  readonly pairs: readonly TextPair[];
  readonly rest: boolean;
} {
  const told = fields.filter(({ path: [field] }) => isTextField(field));
  return { pairs: told.flatMap(pairsOf), rest: told.length < fields.length };
}

/** What an entry says as a whole: all of it came, or all of it went. */
export function wholeEntry({ is, entry }: EntryChange): readonly TextPair[] {
  const isNew = is === 'added';
  return TEXT_FIELDS.filter((field) => entry[field] !== undefined).flatMap((field) =>
    pairsOf({
      path: [field],
      old: isNew ? undefined : entry[field],
      new: isNew ? entry[field] : undefined,
      is: 'value',
    }),
  );
}

function pairsOf({ path, old, new: now }: FieldChange): readonly TextPair[] {
  const [field, ...steps] = path;
  if (!isTextField(field)) return [];
  const [place] = steps;
  const last = steps.at(-1);
  const about = { field, ...(typeof place === 'number' && { line: place + 1 }) };
  if (isLanguage(last)) return [{ ...about, language: last, before: plainText(old), after: plainText(now) }];
  const pairs = LANGUAGES.map((language) => ({
    ...about,
    language,
    before: inLanguage(old, language),
    after: inLanguage(now, language),
  })).filter(({ before, after }) => before !== after);
  if (pairs.length > 0) return pairs;
  return [{ ...about, before: plainText(old), after: plainText(now) }];
}

const plainText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** The texts of one language, each on a line of its own; empty for what has no languages. */
function inLanguage(value: unknown, language: Language): string {
  if (Array.isArray(value)) return value.map((one) => inLanguage(one, language)).join('\n');
  if (typeof value !== 'object' || value === null || !(language in value)) return '';
  return plainText(Object.entries(value).find(([key]) => key === language)?.[1]);
}
