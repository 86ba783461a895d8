/** Takes rows away for good: what hangs on a contact, or what is long past. Inside a transaction. */
import { idsOfPerson } from './contacts';
import type { NotebookTables } from './database';
import { removeNotes } from './notes';
import { removePromises } from './promises';
import { promiseOfKey } from './reminders';
import { rowsGone } from './search/keep-fresh';
import { SEARCH_TABLES } from './search/search-tables';
import { getSettings } from './settings';

/** Everything that may speak of a contact. */
export const TABLES_OF_PEOPLE = [
  'contacts',
  'promises',
  'notes',
  'noteVersions',
  'sendings',
  'insertions',
  'entries',
  'reminders',
  'settings',
  ...SEARCH_TABLES,
] as const;
type Tables = Pick<NotebookTables, (typeof TABLES_OF_PEOPLE)[number]>;

/** Forgets a person under every address, and whatever hangs on it, what is muted for it too; answers how many rows went. */
export async function forgetContact(tables: Tables, id: string): Promise<number> {
  const person = [...(await idsOfPerson(tables, id))];
  const hangsOn = (name: 'promises' | 'notes' | 'sendings' | 'insertions') =>
    tables[name].where('contactId').anyOf(person).primaryKeys();
  const gone = [
    await forgetPromises(tables, await hangsOn('promises')),
    await removeNotes(tables, await hangsOn('notes')),
    await tables.sendings.where('contactId').anyOf(person).delete(),
    await tables.insertions.where('contactId').anyOf(person).delete(),
    await tables.entries.where('accountId').anyOf(person).delete(),
    await forgetContacts(tables, await tables.contacts.where('id').anyOf(person).primaryKeys()),
  ];
  const settings = await getSettings(tables);
  const mutes = settings.mutes.filter(({ contact }) => !contact || !person.includes(contact.id));
  if (mutes.length < settings.mutes.length)
    await tables.settings.put({ key: 'settings', value: { ...settings, mutes } });
  return gone.reduce((sum, rows) => sum + rows, 0);
}

/** Forgets what was last touched before a moment (ISO), open promises and the contacts they need excepted; answers how many rows went. */
export async function forgetBefore(tables: Tables, moment: string): Promise<number> {
  const before = Date.parse(moment);
  const isPast = (at: string) => Date.parse(at) < before;
  const promises = await tables.promises
    .filter(({ state, updatedAt }) => state !== 'open' && isPast(updatedAt))
    .primaryKeys();
  const notes = await tables.notes.filter(({ updatedAt }) => isPast(updatedAt)).primaryKeys();
  const gone = [
    await forgetPromises(tables, promises),
    await removeNotes(tables, notes),
    await tables.noteVersions.filter(({ at }) => isPast(at)).delete(),
    await tables.sendings.filter(({ at }) => isPast(at)).delete(),
    await tables.insertions.filter(({ at }) => isPast(at)).delete(),
    await tables.entries.filter(({ updatedAt }) => isPast(updatedAt)).delete(),
  ];
  const needed = new Set<string | null>();
  for (const name of ['promises', 'notes', 'sendings', 'insertions'] as const)
    for (const key of await tables[name].orderBy('contactId').uniqueKeys()) needed.add(String(key));
  for (const key of await tables.entries.orderBy('accountId').uniqueKeys()) needed.add(String(key));
  const contacts = tables.contacts.filter(({ id, lastSeen }) => isPast(lastSeen) && !needed.has(id));
  const strangers = await forgetContacts(tables, await contacts.primaryKeys());
  return gone.reduce((sum, rows) => sum + rows, strangers);
}

async function forgetPromises(tables: Tables, ids: readonly string[]): Promise<number> {
  const forgotten = new Set(ids);
  await removePromises(tables, ids);
  await tables.reminders.filter(({ key }) => forgotten.has(promiseOfKey(key))).delete();
  return ids.length;
}

async function forgetContacts(tables: Tables, ids: readonly string[]): Promise<number> {
  await tables.contacts.bulkDelete([...ids]);
  await rowsGone(tables, 'contact', ids);
  return ids.length;
}
