/** Promises in the database. Every function runs inside one transaction that its caller opened. */
import type { NewPromise, PromiseChange } from './calls';
import { idsOfPerson, meetContact } from './contacts';
import type { NotebookTables } from './database';
import type { PromiseRecord, PromiseState } from './model';
import { stepPromise } from './promise-states';
import { Refusal } from './refusal';

type Tables = Pick<NotebookTables, 'promises' | 'contacts'>;

/** Which promises are wanted; what is left out does not narrow. */
export interface PromiseFilter {
  readonly contactId?: string;
  readonly draftKey?: string;
  readonly states?: readonly PromiseState[];
}

/** Promises that pass the filter, the one changed last first. Those of a contact are those of the person, under whichever address. */
export async function listPromises(
  { promises, contacts }: Tables,
  { contactId, draftKey, states }: PromiseFilter,
): Promise<readonly PromiseRecord[]> {
  const person = contactId === undefined ? undefined : await idsOfPerson({ contacts }, contactId);
  const narrowed =
    draftKey !== undefined
      ? promises.where('draftKey').equals(draftKey)
      : person
        ? promises.where('contactId').anyOf(person)
        : states
          ? promises.where('state').anyOf([...states])
          : promises.toCollection();
  const found = await narrowed.toArray();
  return found
    .filter(
      (promise) =>
        (!person || (promise.contactId !== null && person.includes(promise.contactId))) &&
        (!states || states.includes(promise.state)),
    )
    .sort((one, other) => Date.parse(other.updatedAt) - Date.parse(one.updatedAt) || (one.id < other.id ? -1 : 1));
}

/** Keeps a promise. An id that is there already is answered as it stands: the request was repeated. */
export async function addPromise(tables: Tables, asked: NewPromise, at: string): Promise<PromiseRecord> {
  const known = await tables.promises.get(asked.id);
  if (known) return known;
  const { contact, ...rest } = asked;
  const met = contact && (await meetContact(tables, contact, at));
  const promise: PromiseRecord = {
    ...rest,
    contactId: met?.id ?? null,
    contactName: met?.name ?? '',
    createdAt: at,
    updatedAt: at,
    events: [{ at, what: 'confirmed' }],
  };
  await tables.promises.add(promise);
  return promise;
}

/** Changes a promise by one event. Refuses an unknown id (`not-found`) and a step that its state does not allow (`conflict`). */
export async function changePromise(
  { promises }: Pick<Tables, 'promises'>,
  { id, change }: { readonly id: string; readonly change: PromiseChange },
  at: string,
): Promise<PromiseRecord> {
  const promise = await promises.get(id);
  if (!promise) throw new Refusal({ code: 'not-found' });
  const stepped = stepPromise(promise, change, at);
  if (!stepped.ok) throw new Refusal(stepped.failure);
  if (stepped.value !== promise) await promises.put(stepped.value);
  return stepped.value;
}

/** Forgets a promise that was never sent; one that went out can only be withdrawn (`conflict`). */
export async function dropPromise({ promises }: Pick<Tables, 'promises'>, id: string): Promise<null> {
  const promise = await promises.get(id);
  if (promise && promise.state !== 'drafted')
    throw new Refusal({ code: 'conflict', detail: `${promise.state} cannot be dropped` });
  await promises.delete(id);
  return null;
}

/**
 * A draft came to its end: what was confirmed in it is open, or forgotten; what it delivers is kept. The draft may be known by the content script's key or,
 * opened a second time, by the host's id. Promises that are past `drafted` stay as they are, so repeating changes nothing.
 */
export async function endDraft(
  { promises }: Pick<Tables, 'promises'>,
  draft: { readonly key: string; readonly hostId?: string; readonly how: 'sent' | 'discarded' },
  at: string,
): Promise<null> {
  const keys = draft.hostId === undefined ? [draft.key] : [draft.key, draft.hostId];
  const confirmed = await promises
    .where('draftKey')
    .anyOf(keys)
    .filter(({ state }) => state === 'drafted')
    .toArray();
  if (draft.how === 'discarded') await promises.bulkDelete(confirmed.map(({ id }) => id));
  else
    for (const promise of confirmed) {
      const sent = stepPromise(promise, { to: 'open' }, at);
      if (sent.ok) await promises.put(sent.value);
    }
  await settleDelivered({ promises }, keys, draft.how, at);
  return null;
}

/** A draft that was to deliver promises has kept them, or delivers nothing any more. */
async function settleDelivered(
  { promises }: Pick<Tables, 'promises'>,
  keys: readonly string[],
  how: 'sent' | 'discarded',
  at: string,
): Promise<void> {
  const delivered = await promises
    .where('state')
    .equals('open')
    .filter(({ deliversIn }) => deliversIn !== undefined && keys.includes(deliversIn))
    .toArray();
  for (const promise of delivered) {
    const stepped = stepPromise(promise, how === 'sent' ? { to: 'kept' } : { deliversIn: null }, at);
    if (stepped.ok) await promises.put(stepped.value);
  }
}
