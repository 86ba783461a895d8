/** What of a row can be searched, and how new it is. */

import { foldText } from '../../talk-tracks/search/fold-text';
import type { SearchHit } from '../calls';
import type { Contact, Note, PromiseRecord } from '../model';
import { addTerms, markTerm } from './terms';

export const SEARCH_KINDS = ['note', 'promise', 'contact'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** A row with its kind. */
export type Found =
  | { readonly kind: 'note'; readonly row: Note }
  | { readonly kind: 'promise'; readonly row: PromiseRecord }
  | { readonly kind: 'contact'; readonly row: Contact };

/** Table and kind of what is searched. */
export const TABLE_OF = { note: 'notes', promise: 'promises', contact: 'contacts' } as const satisfies Record<
  SearchKind,
  string
>;

/** Free notes have this term: no index of the database can hold those that hang on nothing. */
export const FREE_NOTE = markTerm('\u0001');
/** Notes about a contact have this one, so that they are found by its name as well. */
export const aboutTerm = (contactId: string): number => markTerm(contactId);

/** The texts of a row by name, those that say most about it first. */
export function textsOf({
  kind,
  row,
}: Found): readonly { readonly field: SearchHit['field']; readonly text: string }[] {
  if (kind === 'note') return [{ field: 'text', text: row.text }];
  if (kind === 'promise')
    return [
      { field: 'action', text: row.action },
      { field: 'name', text: row.contactName },
      { field: 'sentence', text: row.sentence },
      { field: 'subject', text: row.subject },
      { field: 'condition', text: row.condition ?? '' },
    ];
  return [
    { field: 'name', text: row.name },
    { field: 'address', text: row.address ?? '' },
    { field: 'account', text: row.account ?? '' },
  ];
}

/** When a row was last touched, in milliseconds since 1970. */
export const momentOf = ({ kind, row }: Found): number => Date.parse(kind === 'contact' ? row.lastSeen : row.updatedAt);

/** Whether a search may show a row at all. */
export const isShown = ({ kind, row }: Found): boolean => kind !== 'note' || row.deletedAt === null;

/** Every term of a row. */
export function termsIn(found: Found): ReadonlySet<number> {
  const terms = new Set<number>();
  for (const { text } of textsOf(found)) addTerms(foldText(text), terms);
  if (found.kind === 'note') terms.add(found.row.contactId === null ? FREE_NOTE : aboutTerm(found.row.contactId));
  return terms;
}
