/** Searches the notebook for one of the workspace's rooms: promises, or notes and those whom they are about. */
import type { Result, SearchHit } from '../../notebook/calls';
import type { Contact, Note, PromiseRecord } from '../../notebook/model';
import { forgive, type Needle, parseQuery } from '../../talk-tracks/search/parse-query';
import type { NotebookPort } from '../ports';

/** The most hits that are shown. */
export const MOST_FOUND = 100;
/** Notes of this many people who are named are shown, and this many of each. */
const MOST_PEOPLE = 5;
const MOST_OF_EACH = 50;

/** Where something stands in a row. */
export type Passage = Pick<SearchHit, 'field' | 'snippet' | 'spans'>;

export interface FoundRows {
  readonly promises: readonly PromiseRecord[];
  /** What matched of promises, by their ids. */
  readonly passages: ReadonlyMap<string, Passage>;
  readonly notes: readonly Note[];
  /** Those whom the notes are about. */
  readonly contacts: readonly Contact[];
  /** What was looked for. */
  readonly needles: readonly Needle[];
  /** Nothing was there as it was typed; this is one letter off. */
  readonly isForgiving: boolean;
  /** False while older rows are still being made ready for the search. */
  readonly isComplete: boolean;
  /** There may be more than are shown. */
  readonly isCut: boolean;
}

/** What is found for a query in a room. */
export async function lookUp(notebook: NotebookPort, query: string, room: string): Promise<Result<FoundRows>> {
  const kinds = room === 'promises' ? (['promise'] as const) : (['note', 'contact'] as const);
  const answer = await notebook.searchNotebook({ query, kinds, limit: MOST_FOUND });
  if (!answer.ok) return answer;
  const { hits, isComplete, isForgiving } = answer.value;
  const asTyped = parseQuery(query);
  const people = hits.flatMap((hit) => (hit.kind === 'contact' ? [hit.row] : [])).slice(0, MOST_PEOPLE);
  const theirs = await Promise.all(people.map(({ id }) => notebook.listNotes({ contactId: id, limit: MOST_OF_EACH })));
  const found = [
    ...hits.flatMap((hit) => (hit.kind === 'note' ? [hit.row] : [])),
    ...theirs.flatMap((notes) => (notes.ok ? notes.value : [])),
  ];
  const notes = [...new Map(found.map((note) => [note.id, note])).values()];
  const contacts = await notebook.listContacts({ ids: contactsOf(notes) });
  return {
    ok: true,
    value: {
      promises: hits.flatMap((hit) => (hit.kind === 'promise' ? [hit.row] : [])),
      passages: new Map(hits.flatMap((hit) => (hit.kind === 'promise' ? [[hit.row.id, hit] as const] : []))),
      notes,
      contacts: contacts.ok ? contacts.value : [],
      needles: (isForgiving && forgive(asTyped)) || asTyped,
      isForgiving,
      isComplete,
      isCut: hits.length === MOST_FOUND,
    },
  };
}

/** The ids of those whom notes are about, each once. */
export const contactsOf = (notes: readonly Note[]): readonly string[] => [
  ...new Set(notes.flatMap(({ contactId }) => (contactId === null ? [] : [contactId]))),
];
