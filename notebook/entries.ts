/** What is known of accounts, entry by entry. Nothing is lost at once: an entry that was taken away can come back for 30 days. */
import type { NewEntry } from './calls';
import { idsOfPerson, meetContact } from './contacts';
import type { NotebookTables } from './database';
import type { SheetEntry } from './model';
import { Refusal } from './refusal';

type Tables = Pick<NotebookTables, 'entries'>;

/** Days for which an entry that was taken away is kept. */
const KEPT_DAYS = 30;

/**
 * Entries that are there, the newest first: of one account under every id it has, of some kinds, or all. `deleted`: those that
 * were taken away instead.
 */
export async function listEntries(
  tables: Pick<NotebookTables, 'entries' | 'contacts'>,
  {
    accountId,
    kinds,
    deleted = false,
  }: { readonly accountId?: string; readonly kinds?: readonly SheetEntry['kind'][]; readonly deleted?: boolean },
): Promise<readonly SheetEntry[]> {
  const found = await (accountId !== undefined
    ? tables.entries.where('accountId').anyOf([...(await idsOfPerson(tables, accountId))])
    : kinds
      ? tables.entries.where('kind').anyOf([...kinds])
      : tables.entries.toCollection()
  ).toArray();
  return found
    .filter((entry) => (entry.deletedAt !== null) === deleted && (!kinds || kinds.includes(entry.kind)))
    .sort((one, other) => other.updatedAt.localeCompare(one.updatedAt) || (one.id < other.id ? -1 : 1));
}

/** Adds an entry, or says something else in its place. The kind of an entry never changes: that is refused (`conflict`). */
export async function saveEntry(
  tables: Pick<NotebookTables, 'entries' | 'contacts' | 'searchFresh'>,
  { accountName, ...entry }: NewEntry,
  at: string,
): Promise<SheetEntry> {
  const known = await tables.entries.get(entry.id);
  if (known && known.kind !== entry.kind) throw new Refusal({ code: 'conflict' });
  const saved = { ...entry, createdAt: known?.createdAt ?? at, updatedAt: at, deletedAt: null } as SheetEntry;
  await tables.entries.put(saved);
  await meetContact(tables, { id: entry.accountId, ...(accountName && { name: accountName }) }, at);
  return saved;
}

/** Takes an entry away. Refuses an unknown one (`not-found`). */
export async function removeEntry(tables: Tables, id: string, at: string): Promise<null> {
  await change(tables, id, { updatedAt: at, deletedAt: at });
  return null;
}

/** Brings one back that was taken away. Refuses an unknown one (`not-found`). */
export function restoreEntry(tables: Tables, id: string, at: string): Promise<SheetEntry> {
  return change(tables, id, { updatedAt: at, deletedAt: null });
}

async function change(
  { entries }: Tables,
  id: string,
  what: Pick<SheetEntry, 'updatedAt' | 'deletedAt'>,
): Promise<SheetEntry> {
  const known = await entries.get(id);
  if (!known) throw new Refusal({ code: 'not-found' });
  const changed = { ...known, ...what };
  await entries.put(changed);
  return changed;
}

/** Forgets what was taken away long ago. */
export async function forgetRemovedEntries({ entries }: Tables, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000).toISOString();
  await entries.where('deletedAt').below(before).delete();
}
