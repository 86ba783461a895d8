/** What was sent and what was inserted: a line each, for the user's own mirror and the contact's card. */
import { idsOfPerson, meetContact } from './contacts';
import type { NotebookTables } from './database';
import type { Inserted, Sending } from './model';

type Tables = Pick<NotebookTables, 'sendings' | 'insertions' | 'contacts' | 'searchFresh'>;
type Named<Row> = Row & { readonly contactName?: string };

/** Remembers a sending. One that is there already stays as it is. */
export function addSending(
  tables: Pick<Tables, 'sendings' | 'contacts' | 'searchFresh'>,
  sending: Named<Sending>,
): Promise<null> {
  return addOnce(tables, tables.sendings, sending);
}

/** Remembers an inserted line. One that is there already stays as it is. */
export function addInserted(
  tables: Pick<Tables, 'insertions' | 'contacts' | 'searchFresh'>,
  inserted: Named<Inserted>,
): Promise<null> {
  return addOnce(tables, tables.insertions, inserted);
}

async function addOnce<Row extends { readonly id: string; readonly at: string; readonly contactId: string | null }>(
  tables: Pick<Tables, 'contacts' | 'searchFresh'>,
  table: { get(id: string): PromiseLike<Row | undefined>; add(row: Row): PromiseLike<unknown> },
  { contactName, ...row }: Named<Row>,
): Promise<null> {
  if (await table.get(row.id)) return null;
  // What is left after the name is taken off is the row itself.
  await table.add(row as unknown as Row);
  if (row.contactId !== null)
    await meetContact(tables, { id: row.contactId, ...(contactName && { name: contactName }) }, row.at);
  return null;
}

/** Sendings since a moment (ISO), or all; the newest first. */
export async function listSendings(
  { sendings }: Pick<Tables, 'sendings'>,
  { since }: { readonly since?: string },
): Promise<readonly Sending[]> {
  const found = await (since === undefined ? sendings : sendings.where('at').aboveOrEqual(since)).toArray();
  return found.sort((one, other) => other.at.localeCompare(one.at));
}

/** What was inserted for a person, the newest first. */
export async function listInserted(
  tables: Pick<Tables, 'insertions' | 'contacts'>,
  { contactId }: { readonly contactId: string },
): Promise<readonly Inserted[]> {
  const found = await tables.insertions
    .where('contactId')
    .anyOf([...(await idsOfPerson(tables, contactId))])
    .toArray();
  return found.sort((one, other) => other.at.localeCompare(one.at));
}
