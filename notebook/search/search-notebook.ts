/** The search over notes, promises and contacts: what of a row matched, and in which order rows are shown. Inside one transaction. */
import { foldText } from '../../talk-tracks/search/fold-text';
import { forgive, type Needle, parseQuery, standIn } from '../../talk-tracks/search/parse-query';
import type { SearchAnswer, SearchHit, SearchRequest } from '../calls';
import type { NotebookTables } from '../database';
import { aboutTerms, findNamed, type Named } from './find-named';
import { type FoundRows, findRows, type TABLES_TO_FIND } from './find-rows';
import { findBeginnings } from './near-words';
import { type OpenDrawers, openEachOnce } from './open-drawers';
import { type Found, momentOf, SEARCH_KINDS, textsOf } from './searchable';
import { cutSnippet } from './snippet';
import { termsOf } from './terms';

/** A long query is narrowed by this many terms; the rest is seen in the rows. */
const MOST_TERMS = 12;
/** As many hits as somebody looks at. */
const LIMIT = 50;
const NOBODY: Named = new Map();

type Tables = Pick<NotebookTables, (typeof TABLES_TO_FIND)[number]>;
type Asked = Required<Pick<SearchRequest, 'limit' | 'kinds'>>;

/**
 * Rows in which all parts of a query stand, in any of their texts: contacts first, of those whom the words name, then the row
 * touched last first. Where there is none, a slip is forgiven. None for a query without a letter.
 */
export async function searchNotebook(
  tables: Tables,
  { query, limit = LIMIT, kinds = SEARCH_KINDS }: SearchRequest,
): Promise<SearchAnswer> {
  const asTyped = parseQuery(query);
  if (asTyped.length === 0) return { hits: [], isForgiving: false, isComplete: true };
  const open = openEachOnce(tables);
  const found = await look(tables, asTyped, { limit, kinds }, open);
  const meant = found.rows.length === 0 ? forgive(asTyped) : null;
  const { rows, isComplete } = meant ? await look(tables, meant, { limit, kinds }, open) : found;
  const inOrder = [...rows].sort((one, other) => rankOf(one) - rankOf(other) || momentOf(other) - momentOf(one));
  return {
    hits: inOrder.slice(0, limit).map((each) => toHit(each, meant ?? asTyped)),
    isForgiving: meant !== null && rows.length > 0,
    isComplete,
  };
}

async function look(
  tables: Tables,
  needles: readonly Needle[],
  { limit, kinds }: Asked,
  open: OpenDrawers,
): Promise<FoundRows> {
  const typed = needles.flatMap(({ text, isNear }) => (isNear ? [text] : []));
  const near = typed.length > 0 ? await findBeginnings(tables, typed) : null;
  const clausesOf = (needle: Needle): readonly (readonly number[])[] =>
    needle.isNear
      ? [(near?.get(needle.text) ?? []).flatMap((text) => termsOf({ kind: 'word', text }))]
      : termsOf(needle).map((term) => [term]);
  // One word alone names people, who are found themselves.
  const named =
    needles.length > 1 && kinds.includes('note')
      ? await findNamed(tables, needles, { terms: needles.flatMap((needle) => clausesOf(needle).slice(0, 1)), open })
      : NOBODY;
  const terms = needles.flatMap((needle) => {
    const about = aboutTerms(named, needle);
    return clausesOf(needle).map((any) => [...any, ...about]);
  });
  return findRows(
    tables,
    {
      kinds: SEARCH_KINDS.filter((kind) => kinds.includes(kind)),
      terms: narrow(terms),
      isWanted: (found) => matchesRow(found, needles, named),
      most: limit,
    },
    open,
  );
}

/** Whether all parts of a query stand in a row; some of a note's may stand in what is known of whom it is about. */
export function matchesRow(found: Found, needles: readonly Needle[], named = NOBODY): boolean {
  const own = textsOf(found).map(({ text }) => foldText(text));
  const about = found.kind === 'note' && named.get(found.row.contactId ?? '');
  if (!about) return standIn(own, needles);
  return standIn([...own, ...about], needles) && needles.some((needle) => standIn(own, [needle]));
}

/** Spread over the whole query. */
const narrow = <Term>(terms: readonly Term[]): readonly Term[] =>
  terms.length <= MOST_TERMS
    ? terms
    : Array.from({ length: MOST_TERMS }, (_, at) => terms[Math.floor((at * terms.length) / MOST_TERMS)] as Term);

/** Who is named comes before what was said. */
const rankOf = ({ kind }: Found): number => (kind === 'contact' ? 0 : 1);

/** A row with that of it which matched best. */
export function toHit(found: Found, needles: readonly Needle[]): SearchHit {
  const snippets = textsOf(found).map(({ field, text }) => ({ field, ...cutSnippet(text, needles) }));
  const best = snippets.reduce((one, other) => (other.spans.length > one.spans.length ? other : one));
  return { ...found, ...best };
}
