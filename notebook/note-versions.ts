/** What a note said before it was saved again. A field saves every second; one version is kept for each sitting, and before much goes. */
import type { NotebookTables } from './database';
import type { Note, NoteVersion } from './model';

type Tables = Pick<NotebookTables, 'noteVersions'>;

/** A pause as long as this ends a sitting; milliseconds. */
const SITTING = 10 * 60 * 1000;
/** As many UTF-16 units taken away at once may have been a mistake. */
const MUCH = 40;
/** Of one note; the oldest make room. */
const MOST = 100;

/** Keeps what a note said before `text` takes its place at a moment (ISO), where that is worth keeping. */
export async function keepVersion({ noteVersions }: Tables, before: Note, text: string, at: string): Promise<void> {
  if (before.text === text) return;
  const endsSitting = Date.parse(at) - Date.parse(before.updatedAt) > SITTING;
  const takesMuch = before.text.length - text.length >= MUCH;
  if (!endsSitting && !takesMuch && !(await isVersion({ noteVersions }, before.id, text))) return;
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
