/** The people and records that promises and notes hang on. They appear by themselves, when something is kept about them. */
import type { NotebookTables } from './database';
import type { Contact } from './model';

/** What is known of a contact at the moment something is kept about it. */
export interface Acquaintance {
  readonly id: string;
  readonly name?: string;
  readonly address?: string;
  readonly url?: string;
}

/** Notes that a contact was met; what is newly known replaces what was, what is not said stays. Inside a transaction. */
export async function meetContact(
  { contacts }: Pick<NotebookTables, 'contacts'>,
  met: Acquaintance,
  at: string,
): Promise<Contact> {
  const known = await contacts.get(met.id);
  const contact: Contact = {
    ...known,
    id: met.id,
    name: met.name?.trim() || known?.name || met.id,
    ...(met.address && { address: met.address }),
    ...(met.url && { url: met.url }),
    firstSeen: known?.firstSeen ?? at,
    lastSeen: at,
  };
  await contacts.put(contact);
  return contact;
}

/** Contacts by name; with `ids` only those, the unknown ones left out. */
export async function listContacts(
  { contacts }: Pick<NotebookTables, 'contacts'>,
  { ids }: { readonly ids?: readonly string[] },
): Promise<readonly Contact[]> {
  const found = ids ? await contacts.bulkGet([...new Set(ids)]) : await contacts.toArray();
  return found
    .filter((contact) => contact !== undefined)
    .sort((one, other) => one.name.localeCompare(other.name) || (one.id < other.id ? -1 : 1));
}
