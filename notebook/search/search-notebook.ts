/** The search over notes, promises and contacts: what of a row matched, and in which order rows are shown. Inside one transaction. */
import type { SearchAnswer, SearchHit, SearchRequest } from '../calls';
import type { NotebookTables } from '../database';
import { findRows, type TABLES_TO_FIND } from './find-rows';
import { foldText } from './fold-text';
import { type Needle, parseQuery, standIn } from './parse-query';
import { type Found, momentOf, SEARCH_KINDS, textsOf } from './searchable';
import { cutSnippet } from './snippet';
import { termsOf } from './terms';

/** A long query is narrowed by this many terms; the rest is seen in the rows. */
const MOST_TERMS = 12;
/** As many hits as somebody looks at. */
const LIMIT = 50;

/**
 * Rows in which all parts of a query stand, in any of their texts: contacts first, of those whom the words name, then the row
 * touched last first. None for a query without a letter.
 */
export async function searchNotebook(
  tables: Pick<NotebookTables, (typeof TABLES_TO_FIND)[number]>,
  { query, limit = LIMIT, kinds = SEARCH_KINDS }: SearchRequest,
): Promise<SearchAnswer> {
  const needles = parseQuery(query);
  if (needles.length === 0) return { hits: [], isComplete: true };
  const terms = narrow(needles.flatMap(termsOf));
  const isWanted = (found: Found) => matchesRow(found, needles);
  const { rows, isComplete } = await findRows(tables, {
    kinds: SEARCH_KINDS.filter((kind) => kinds.includes(kind)),
    terms,
    isWanted,
    most: limit,
  });
  const inOrder = [...rows].sort((one, other) => rankOf(one) - rankOf(other) || momentOf(other) - momentOf(one));
  return {
    hits: inOrder.slice(0, limit).map((each) => toHit(each, needles)),
    isComplete,
  };
}

/** Whether all parts of a query stand in a row. */
export const matchesRow = (found: Found, needles: readonly Needle[]): boolean =>
  standIn(
    textsOf(found).map(({ text }) => foldText(text)),
    needles,
  );

/** Terms spread over the whole query. */
const narrow = (terms: readonly number[]): readonly number[] =>
  terms.length <= MOST_TERMS
    ? terms
    : Array.from({ length: MOST_TERMS }, (_, at) => terms[Math.floor((at * terms.length) / MOST_TERMS)] as number);

/** Who is named comes before what was said. */
const rankOf = ({ kind }: Found): number => (kind === 'contact' ? 0 : 1);

function toHit(found: Found, needles: readonly Needle[]): SearchHit {
  const snippets = textsOf(found).map(({ field, text }) => ({ field, ...cutSnippet(text, needles) }));
  const best = snippets.reduce((one, other) => (other.spans.length > one.spans.length ? other : one));
  return { ...found, ...best };
}
