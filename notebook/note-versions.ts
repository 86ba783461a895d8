/** What a note said before it was saved again. A field saves every second; one version is kept for each sitting, before much goes, and of what was exported. */
import type { NotebookTables } from './database';
import type { Note, NoteVersion } from './model';

type Tables = Pick<NotebookTables, 'noteVersions'>;

/** A pause as long as this ends a sitting; milliseconds. */
const SITTING = 10 * 60 * 1000;
/** As many UTF-16 units taken away at once may have been a mistake. */
const MUCH = 40;
/** Of one note; the oldest make room. */
const MOST = 100;

/** What takes the place of what a note said. */
export interface NextWords {
  readonly text: string;
  /** When, in ISO. */
  readonly at: string;
  /** When everything last went into a file; null: never. */
  readonly exportedAt: string | null;
}

/**
 * Keeps what a note said before, where that is worth keeping. A file that comes back must be known to be older, or its words
 * would stand beside those that grew out of them. The copies that the browser makes by itself every few saves are not counted,
 * as they would fill the history.
 */
export async function keepVersion(
  { noteVersions }: Tables,
  before: Note,
  { text, at, exportedAt }: NextWords,
): Promise<void> {
  if (before.text === text) return;
  const endsSitting = Date.parse(at) - Date.parse(before.updatedAt) > SITTING;
  const takesMuch = before.text.length - text.length >= MUCH;
  const isExported = exportedAt !== null && Date.parse(before.updatedAt) <= Date.parse(exportedAt);
  if (!endsSitting && !takesMuch && !isExported && !(await isVersion({ noteVersions }, before.id, text))) return;
  const { id: noteId, revision } = before;
  await noteVersions.put({ id: `${noteId}/${revision}`, noteId, revision, text: before.text, at: before.updatedAt });
  const surplus = (await listNoteVersions({ noteVersions }, noteId)).slice(MOST);
  await noteVersions.bulkDelete(surplus.map(({ id }) => id));
}

/** Whether a note said this before: then it is brought back, and what it says now would be gone. */
async function isVersion({ noteVersions }: Tables, noteId: string, text: string): Promise<boolean> {
  return (await listNoteVersions({ noteVersions }, noteId)).some((version) => version.text === text);
}

/** What a note said before, the newest first; none for an unknown note. */
export async function listNoteVersions({ noteVersions }: Tables, noteId: string): Promise<readonly NoteVersion[]> {
  const found = await noteVersions.where('noteId').equals(noteId).toArray();
  return found.sort((one, other) => other.revision - one.revision);
}
