/** What the mirror needs and nothing else does: every promise, whoever they were made to, and what was sent in the last year. */
import type { Failure } from '../../notebook/calls';
import type { Contact, PromiseRecord, Sending } from '../../notebook/model';
import type { NotebookPort } from '../ports';

/** How far back the mirror can look: 52 weeks and the days of the current one, in milliseconds. */
const REACH = 53 * 7 * 24 * 60 * 60 * 1000;

/** What a part that did not come would have shown stays away. */
export interface Mirrored {
  readonly promises: readonly PromiseRecord[] | null;
  readonly contacts: readonly Contact[];
  /** Drafts that went out in the last 52 weeks. */
  readonly sendings: readonly Sending[] | null;
  readonly failure: Failure | null;
}

/** Asks for it, part by part. */
export async function lookBack(notebook: NotebookPort, now: Date): Promise<Mirrored> {
  const since = new Date(now.getTime() - REACH).toISOString();
  const [promises, contacts, sendings] = await Promise.all([
    notebook.listPromises({}),
    notebook.listContacts({}),
    notebook.listSendings({ since }),
  ]);
  const refused = [promises, contacts, sendings].find((part) => !part.ok);
  return {
    promises: promises.ok ? promises.value : null,
    contacts: contacts.ok ? contacts.value : [],
    sendings: sendings.ok ? sendings.value : null,
    failure: refused && !refused.ok ? refused.failure : null,
  };
}
