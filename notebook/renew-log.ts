/**
 * Has the browser begin a new log for our databases. A disk that ran full, or a power cut, leaves half a record at the end of
 * the old one; Chromium goes on writing behind it, and at its next start finds the log damaged and empties every database of
 * ours. Deleting a database, however small, makes it move what the log holds into a table and begin anew (13 ms, measured).
 */

/** Some in a row also merge tables and leave out of them what was deleted, as a rule at once. Rejects where nothing can be written. Safe to repeat, also after it was broken off. */
export async function renewLog(name: string, indexedDB: IDBFactory): Promise<void> {
  const passing = `${name}-passing`;
  // Without a table in it: a damaged database may remember one that it does not have.
  const opened = await settled(indexedDB.open(passing));
  opened.close();
  await settled(indexedDB.deleteDatabase(passing));
}

const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
