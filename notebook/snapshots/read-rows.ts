/**
 * Reads the notebook for a copy. All of it page by page, so that a save never waits for more than a page: what changes meanwhile was
 * touched after the start, and the next delta has it.
 */
import type { Table } from 'dexie';
import type { NotebookDatabase, NotebookTables } from '../database';
import type { NoteVersion } from '../model';
import { KEPT_TABLES } from '../notebook-file';
import { getSettings } from '../settings';

type KeptName = (typeof KEPT_TABLES)[number];

/** Some rows of one table, or the settings. */
export interface RowPage {
  readonly name: KeptName | 'settings';
  readonly rows: readonly unknown[];
}

const PAGE = 1_000;

/** Every row, in pages. */
export async function* readPages(database: NotebookDatabase): AsyncGenerator<RowPage> {
  for (const name of KEPT_TABLES) {
    for (let after = ''; ; ) {
      const rows = await database.read([name], (tables) => pageAfter(tables, name, after));
      if (rows.length > 0) yield { name, rows };
      if (rows.length < PAGE) break;
      after = rows.at(-1)?.id ?? '';
    }
  }
  yield { name: 'settings', rows: [await database.read(['settings'], getSettings)] };
}

function pageAfter(tables: NotebookTables, name: KeptName, after: string): PromiseLike<{ readonly id: string }[]> {
  // The tables have nothing in common but their key, and no more is asked of them here.
  const table = tables[name] as unknown as Table<{ readonly id: string }, string>;
  return table.where(':id').above(after).limit(PAGE).toArray();
}

/** The rows that were touched since a moment (ISO) of our own clock, and the settings. */
export function readTouched(database: NotebookDatabase, since: string): Promise<readonly RowPage[]> {
  return database.read([...KEPT_TABLES, 'settings'], async (tables) => {
    const notes = await tables.notes.where('updatedAt').aboveOrEqual(since).toArray();
    return [
      { name: 'promises', rows: await tables.promises.where('updatedAt').aboveOrEqual(since).toArray() },
      { name: 'notes', rows: notes },
      { name: 'noteVersions', rows: await versionsSince(tables, notes, since) },
      { name: 'sendings', rows: await tables.sendings.where('at').aboveOrEqual(since).toArray() },
      { name: 'insertions', rows: await tables.insertions.where('at').aboveOrEqual(since).toArray() },
      { name: 'entries', rows: await tables.entries.where('updatedAt').aboveOrEqual(since).toArray() },
      { name: 'packDrafts', rows: await tables.packDrafts.where('updatedAt').aboveOrEqual(since).toArray() },
      { name: 'ownTracks', rows: await tables.ownTracks.where('updatedAt').aboveOrEqual(since).toArray() },
      { name: 'contacts', rows: await tables.contacts.filter(({ lastSeen }) => lastSeen >= since).toArray() },
      { name: 'settings', rows: [await getSettings(tables)] },
    ];
  });
}

/** A version bears the time at which it was saved, not the one at which the next took its place: the last one before may be new, too. */
async function versionsSince(
  { noteVersions }: Pick<NotebookTables, 'noteVersions'>,
  notes: readonly { readonly id: string }[],
  since: string,
): Promise<readonly NoteVersion[]> {
  const all = await noteVersions
    .where('noteId')
    .anyOf(notes.map(({ id }) => id))
    .toArray();
  const lastBefore = new Map<string, number>();
  for (const { noteId, revision, at } of all)
    if (at < since) lastBefore.set(noteId, Math.max(revision, lastBefore.get(noteId) ?? 0));
  return all.filter(({ noteId, revision, at }) => at >= since || lastBefore.get(noteId) === revision);
}
