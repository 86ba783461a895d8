/** The people and records that promises and notes hang on. They appear by themselves, when something is kept about them. */
import type { NotebookTables } from './database';
import type { Contact } from './model';
import { Refusal } from './refusal';
import { rowsSaved } from './search/keep-fresh';

type Contacts = Pick<NotebookTables, 'contacts'>;
/** What has to be open to change what is known of a contact. */
export type ContactTables = Pick<NotebookTables, 'contacts' | 'searchFresh'>;

/** What is known of a contact at the moment something is kept about it. */
export interface Acquaintance {
  readonly id: string;
  readonly name?: string;
  readonly address?: string;
  readonly url?: string;
}

/** Notes that a contact was met; what is newly known replaces what was, what is not said stays. Inside a transaction. */
export async function meetContact(tables: ContactTables, met: Acquaintance, at: string): Promise<Contact> {
  const known = await tables.contacts.get(met.id);
  const contact: Contact = {
    ...known,
    id: met.id,
    name: met.name?.trim() || known?.name || met.id,
    ...(met.address && { address: met.address }),
    ...(met.url && { url: met.url }),
    firstSeen: known?.firstSeen ?? at,
    lastSeen: at,
  };
  await tables.contacts.put(contact);
  await rowsSaved(tables, [{ kind: 'contact', row: contact }]);
  return contact;
}

/** Contacts by name; with `ids` only those, with `person` only what is the same person; the unknown ones left out. */
export async function listContacts(
  { contacts }: Contacts,
  { ids, person }: { readonly ids?: readonly string[]; readonly person?: string },
): Promise<readonly Contact[]> {
  const wanted = person === undefined ? ids : await idsOfPerson({ contacts }, person);
  const found = wanted ? await contacts.bulkGet([...new Set(wanted)]) : await contacts.toArray();
  return found
    .filter((contact) => contact !== undefined)
    .sort((one, other) => one.name.localeCompare(other.name) || (one.id < other.id ? -1 : 1));
}

/** The ids of everything that was found to be the same person as this contact, itself among them; for an unknown id, that id. */
export async function idsOfPerson({ contacts }: Contacts, id: string): Promise<readonly string[]> {
  const root = (await contacts.get(id))?.sameAs ?? id;
  const others = await contacts.where('sameAs').equals(root).primaryKeys();
  return [...new Set([id, root, ...others])];
}

/**
 * Says that two contacts are one person, and with them all that either was found to be; null parts this one from the others.
 * Refuses an unknown contact (`not-found`). Nothing that hangs on them is rewritten, so it can be taken back.
 */
export async function joinContacts(
  tables: Contacts,
  { id, sameAs }: { readonly id: string; readonly sameAs: string | null },
): Promise<Contact> {
  const [contact, other] = [await tables.contacts.get(id), sameAs === null ? null : await tables.contacts.get(sameAs)];
  if (!contact || other === undefined) throw new Refusal({ code: 'not-found' });
  if (other === null) return part(tables, contact);
  const root = other.sameAs ?? other.id;
  if ((contact.sameAs ?? contact.id) === root) return contact;
  for (const member of await tables.contacts.bulkGet([...(await idsOfPerson(tables, id))]))
    if (member) await tables.contacts.put({ ...member, sameAs: root });
  return { ...contact, sameAs: root };
}

/** Where the others pointed to this one, the first of them takes its place. */
async function part(tables: Contacts, contact: Contact): Promise<Contact> {
  const { sameAs: _, ...alone } = contact;
  await tables.contacts.put(alone);
  const [heir, ...rest] = await tables.contacts.where('sameAs').equals(contact.id).toArray();
  if (heir) {
    const { sameAs: __, ...root } = heir;
    await tables.contacts.bulkPut([root, ...rest.map((member) => ({ ...member, sameAs: heir.id }))]);
  }
  return alone;
}

/** Puts right what is known of a contact. Refuses an unknown one (`not-found`). */
export async function changeContact(
  tables: ContactTables,
  { id, name, account }: { readonly id: string; readonly name?: string; readonly account?: string },
): Promise<Contact> {
  const known = await tables.contacts.get(id);
  if (!known) throw new Refusal({ code: 'not-found' });
  const { account: before, ...rest } = known;
  const kept = (account ?? before ?? '').trim();
  const changed: Contact = { ...rest, name: name?.trim() || known.name, ...(kept && { account: kept }) };
  await tables.contacts.put(changed);
  await rowsSaved(tables, [{ kind: 'contact', row: changed }]);
  return changed;
}
