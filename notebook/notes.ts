/** Notes in the database. Two places may write one note: nobody's words are overwritten unseen. */
import { idsOfPerson, meetContact } from './contacts';
import type { NotebookTables } from './database';
import type { Note } from './model';
import { keepVersion } from './note-versions';
import { Refusal } from './refusal';

type Tables = Pick<NotebookTables, 'notes' | 'noteVersions' | 'contacts'>;

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

/** How long a deleted note can be taken back, in milliseconds. */
export const KEEP_DELETED = 30 * 24 * 60 * 60 * 1000;

/**
 * Notes, the one changed last first; those of one person under whichever address, the free ones (`contactId: null`) or all;
 * deleted ones apart.
 */
export async function listNotes(
  { notes, contacts }: Pick<Tables, 'notes' | 'contacts'>,
  { contactId, deleted = false }: { readonly contactId?: string | null; readonly deleted?: boolean },
): Promise<readonly Note[]> {
  const narrowed =
    typeof contactId === 'string'
      ? notes.where('contactId').anyOf([...(await idsOfPerson({ contacts }, contactId))])
      : notes.toCollection();
  // Filtered here, not by the database: it would walk row by row.
  const found = (await narrowed.toArray()).filter(
    (note) => (note.deletedAt !== null) === deleted && (contactId !== null || note.contactId === null),
  );
  return found.sort(
    (one, other) => Date.parse(other.updatedAt) - Date.parse(one.updatedAt) || (one.id < other.id ? -1 : 1),
  );
}

/**
 * Saves a note. A save that names an older revision is kept as a second note (`copyId`) and answered with `conflict`; one whose
 * words are there already changes nothing, so a repeated request is harmless. Saving a deleted note takes it back.
 * A new note without words is not stored; it is answered with revision 0.
 */
export async function saveNote(
  tables: Tables,
  draft: NoteDraft,
  { at, copyId }: { readonly at: string; readonly copyId: string },
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
    await keepVersion(tables, known, draft.text, at);
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
  if (note.contactId !== null)
    await meetContact(tables, { id: note.contactId, ...(contactName && { name: contactName }) }, at);
  return note;
}

/** The copy that an earlier try of the same stale save left behind. */
async function findTwin(
  tables: Pick<Tables, 'notes' | 'contacts'>,
  { contactId, text }: NoteDraft,
): Promise<Note | undefined> {
  const candidates = await listNotes(tables, { contactId });
  return candidates.find((note) => note.text === text);
}

/** Marks a note as deleted. An unknown one (an empty one was never stored) and a deleted one are done already. */
export async function deleteNote({ notes }: Pick<Tables, 'notes'>, id: string, at: string): Promise<null> {
  const note = await notes.get(id);
  if (note && note.deletedAt === null) await notes.put({ ...note, updatedAt: at, deletedAt: at });
  return null;
}

/** Takes a deletion back. Refuses an unknown id (`not-found`). */
export async function restoreNote({ notes }: Pick<Tables, 'notes'>, id: string, at: string): Promise<Note> {
  const note = await notes.get(id);
  if (!note) throw new Refusal({ code: 'not-found' });
  if (note.deletedAt === null) return note;
  const restored: Note = { ...note, updatedAt: at, deletedAt: null };
  await notes.put(restored);
  return restored;
}

/** Removes for good what was deleted longer ago than it can be taken back, with what it said before; answers how many notes. */
export async function forgetDeletedNotes(
  { notes, noteVersions }: Pick<Tables, 'notes' | 'noteVersions'>,
  now: Date,
): Promise<number> {
  const ids = await notes
    .where('deletedAt')
    .above('')
    .filter(({ deletedAt }) => deletedAt !== null && Date.parse(deletedAt) < now.getTime() - KEEP_DELETED)
    .primaryKeys();
  await notes.bulkDelete(ids);
  await noteVersions.where('noteId').anyOf(ids).delete();
  return ids.length;
}
