/** Notes in the database. Two places may write one note: nobody's words are overwritten unseen. */
import { idsOfPerson, meetContact } from './contacts';
import type { NotebookTables } from './database';
import type { Note } from './model';
import { keepVersion, type NextWords } from './note-versions';
import { Refusal } from './refusal';
import { findRows, TABLES_TO_FIND } from './search/find-rows';
import { rowsGone, rowsSaved } from './search/keep-fresh';
import type { SEARCH_TABLES } from './search/search-tables';
import { type Found, FREE_NOTE } from './search/searchable';

type Tables = Pick<NotebookTables, 'notes' | 'noteVersions' | 'contacts' | 'searchFresh'>;

/** What has to be open to list notes. */
export const TABLES_TO_LIST = TABLES_TO_FIND;
type Listing = Pick<NotebookTables, (typeof TABLES_TO_LIST)[number]>;

/** A note as somebody wants it to be; see `saveNote` in `calls.ts`. */
export interface NoteDraft {
  readonly id: string;
  readonly contactId: string | null;
  readonly contactName?: string;
  readonly text: string;
  readonly pinned?: boolean;
  readonly concern?: boolean;
  readonly settled?: true;
  readonly revision: number;
}

/** Among so many notes that were saved last is the one that was saved a moment ago. */
const LATEST = 100;

/** How long a deleted note can be taken back, in milliseconds. */
export const KEEP_DELETED = 30 * 24 * 60 * 60 * 1000;

/**
 * Notes, the one changed last first; those of one person under whichever address, the free ones (`contactId: null`) or all;
 * deleted ones apart.
 */
export async function listNotes(
  tables: Listing,
  filter: { readonly contactId?: string | null; readonly deleted?: boolean; readonly limit?: number },
): Promise<readonly Note[]> {
  const { contactId, deleted = false, limit } = filter;
  const found = (await readNotes(tables, filter)).filter(
    (note) => (note.deletedAt !== null) === deleted && (contactId !== null || note.contactId === null),
  );
  return found
    .sort((one, other) => Date.parse(other.updatedAt) - Date.parse(one.updatedAt) || (one.id < other.id ? -1 : 1))
    .slice(0, limit);
}

/** As few notes as can be among which all are that the filter means. */
async function readNotes(
  tables: Listing,
  { contactId, deleted, limit }: Parameters<typeof listNotes>[1],
): Promise<Note[]> {
  const { notes } = tables;
  if (typeof contactId === 'string')
    return notes
      .where('contactId')
      .anyOf([...(await idsOfPerson(tables, contactId))])
      .toArray();
  if (deleted) return notes.where('deletedAt').above('').toArray();
  if (contactId === null) {
    const free = await findRows(tables, {
      kinds: ['note'],
      terms: [[FREE_NOTE]],
      isWanted: isFree,
      most: limit ?? Infinity,
    });
    if (free.isComplete) return free.rows.flatMap((found) => (found.kind === 'note' ? [found.row] : []));
  } else if (limit !== undefined) {
    const live = notes.orderBy('updatedAt').reverse();
    return live
      .filter(({ deletedAt }) => deletedAt === null)
      .limit(limit)
      .toArray();
  }
  // All of them, and no filter of the database: it would walk row by row.
  return notes.toArray();
}

const isFree = (found: Found): boolean => found.kind === 'note' && found.row.contactId === null;

/**
 * Saves a note. A save that names an older revision is kept as a second note (`copyId`) and answered with `conflict`; one whose
 * words are there already changes nothing, so a repeated request is harmless. Saving a deleted note takes it back.
 * A new note without words is not stored; it is answered with revision 0.
 */
export async function saveNote(
  tables: Tables,
  draft: NoteDraft,
  { at, copyId, exportedAt }: Pick<NextWords, 'at' | 'exportedAt'> & { readonly copyId: string },
): Promise<{ readonly note: Note; readonly conflict: boolean }> {
  const known = await tables.notes.get(draft.id);
  const flags = flagsOf(draft, known);
  const fresh = (id: string): Note => ({
    id,
    contactId: draft.contactId,
    text: draft.text,
    ...flags,
    createdAt: at,
    updatedAt: at,
    revision: 1,
    deletedAt: null,
  });
  if (!known) {
    if (draft.text.trim() === '') return { note: { ...fresh(draft.id), revision: 0 }, conflict: false };
    return { note: await keep(tables, fresh(draft.id), draft, at), conflict: false };
  }
  const isSame = known.text === draft.text && known.contactId === draft.contactId;
  const conflictOf = draft.settled ? undefined : known.conflictOf;
  const isToldSame =
    known.pinned === flags.pinned && known.concern === flags.concern && known.conflictOf === conflictOf;
  if (isSame && isToldSame) return { note: known, conflict: false };
  if (known.revision === draft.revision || isSame) {
    await keepVersion(tables, known, { text: draft.text, at, exportedAt });
    const { createdAt } = known;
    const next = { ...fresh(known.id), createdAt, revision: known.revision + 1, ...(conflictOf && { conflictOf }) };
    return { note: await keep(tables, next, draft, at), conflict: false };
  }
  const twin = await findTwin(tables, draft);
  const copy = { ...fresh(copyId), conflictOf: known.id };
  return { note: twin ?? (await keep(tables, copy, draft, at)), conflict: true };
}

/** Whether a note is pinned and whether it is a concern; what is not said stays. */
function flagsOf(draft: NoteDraft, known: Note | undefined): Pick<Note, 'pinned' | 'concern'> {
  return {
    ...((draft.pinned ?? known?.pinned) && { pinned: true as const }),
    ...((draft.concern ?? known?.concern) && { concern: true as const }),
  };
}

async function keep(tables: Tables, note: Note, { contactName }: NoteDraft, at: string): Promise<Note> {
  await tables.notes.put(note);
  await rowsSaved(tables, [{ kind: 'note', row: note }]);
  if (note.contactId !== null)
    await meetContact(tables, { id: note.contactId, ...(contactName && { name: contactName }) }, at);
  return note;
}

/** The copy that an earlier try of the same stale save left behind, a moment ago. */
async function findTwin({ notes }: Pick<Tables, 'notes'>, draft: NoteDraft): Promise<Note | undefined> {
  const latest = await notes.orderBy('updatedAt').reverse().limit(LATEST).toArray();
  return latest.find(
    ({ contactId, text, deletedAt }) => contactId === draft.contactId && text === draft.text && deletedAt === null,
  );
}

/** Marks a note as deleted. An unknown one (an empty one was never stored) and a deleted one are done already. */
export async function deleteNote({ notes }: Pick<Tables, 'notes'>, id: string, at: string): Promise<null> {
  const note = await notes.get(id);
  if (note && note.deletedAt === null) await notes.put({ ...note, updatedAt: at, deletedAt: at });
  return null;
}

/** Takes a deletion back. Refuses an unknown id (`not-found`). */
export async function restoreNote(
  tables: Pick<Tables, 'notes' | 'searchFresh'>,
  id: string,
  at: string,
): Promise<Note> {
  const note = await tables.notes.get(id);
  if (!note) throw new Refusal({ code: 'not-found' });
  if (note.deletedAt === null) return note;
  const restored: Note = { ...note, updatedAt: at, deletedAt: null };
  await tables.notes.put(restored);
  await rowsSaved(tables, [{ kind: 'note', row: restored }]);
  return restored;
}

/** Removes for good what was deleted longer ago than it can be taken back, with what it said before; answers how many rows. */
export async function forgetDeletedNotes(tables: Removing, now: Date): Promise<number> {
  const ids = await tables.notes
    .where('deletedAt')
    .above('')
    .filter(({ deletedAt }) => deletedAt !== null && Date.parse(deletedAt) < now.getTime() - KEEP_DELETED)
    .primaryKeys();
  return removeNotes(tables, ids);
}

type Removing = Pick<NotebookTables, 'notes' | 'noteVersions' | (typeof SEARCH_TABLES)[number]>;

/** Takes notes away for good, with what they said before; answers how many rows went. */
export async function removeNotes(tables: Removing, ids: readonly string[]): Promise<number> {
  await tables.notes.bulkDelete([...ids]);
  await rowsGone(tables, 'note', ids);
  return ids.length + (await tables.noteVersions.where('noteId').anyOf(ids).delete());
}
