/** Promises in the database. Every function runs inside one transaction that its caller opened. */
import type { NewPromise, PromiseChange } from './calls';
import { idsOfPerson, meetContact } from './contacts';
import type { NotebookTables } from './database';
import type { PromiseRecord, PromiseState } from './model';
import { stepPromise } from './promise-states';
import { Refusal } from './refusal';
import { rowsGone, rowsSaved } from './search/keep-fresh';
import type { SEARCH_TABLES } from './search/search-tables';

type Tables = Pick<NotebookTables, 'promises' | 'contacts'>;
type Saving = Pick<NotebookTables, 'promises' | 'searchFresh'>;
type Removing = Pick<NotebookTables, 'promises' | (typeof SEARCH_TABLES)[number]>;

/** Which promises are wanted; what is left out does not narrow. */
export interface PromiseFilter {
  readonly contactId?: string;
  readonly draftKey?: string;
  readonly states?: readonly PromiseState[];
  /** Only those that were touched last. */
  readonly limit?: number;
}

/** Promises that pass the filter, the one changed last first. Those of a contact are those of the person, under whichever address. */
export async function listPromises(
  { promises, contacts }: Tables,
  { contactId, draftKey, states, limit }: PromiseFilter,
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
  const isWanted = ({ contactId: whose, state }: PromiseRecord) =>
    (!person || (whose !== null && person.includes(whose))) && (!states || states.includes(state));
  const found =
    limit !== undefined && !person && draftKey === undefined
      ? await promises.orderBy('updatedAt').reverse().filter(isWanted).limit(limit).toArray()
      : (await narrowed.toArray()).filter(isWanted);
  return found
    .sort((one, other) => Date.parse(other.updatedAt) - Date.parse(one.updatedAt) || (one.id < other.id ? -1 : 1))
    .slice(0, limit);
}

/** Keeps a promise. An id that is there already is answered as it stands: the request was repeated. */
export async function addPromise(tables: Tables & Saving, asked: NewPromise, at: string): Promise<PromiseRecord> {
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
  await rowsSaved(tables, [{ kind: 'promise', row: promise }]);
  return promise;
}

/** Changes a promise by one event. Refuses an unknown id (`not-found`) and a step that its state does not allow (`conflict`). */
export async function changePromise(
  tables: Saving,
  { id, change }: { readonly id: string; readonly change: PromiseChange },
  at: string,
): Promise<PromiseRecord> {
  const promise = await tables.promises.get(id);
  if (!promise) throw new Refusal({ code: 'not-found' });
  const stepped = stepPromise(promise, change, at);
  if (!stepped.ok) throw new Refusal(stepped.failure);
  if (stepped.value !== promise) await putPromise(tables, stepped.value);
  return stepped.value;
}

async function putPromise(tables: Saving, promise: PromiseRecord): Promise<void> {
  await tables.promises.put(promise);
  await rowsSaved(tables, [{ kind: 'promise', row: promise }]);
}

/** Forgets a promise that was never sent; one that went out can only be withdrawn (`conflict`). */
export async function dropPromise(tables: Removing, id: string): Promise<null> {
  const promise = await tables.promises.get(id);
  if (promise && promise.state !== 'drafted')
    throw new Refusal({ code: 'conflict', detail: `${promise.state} cannot be dropped` });
  if (promise) await removePromises(tables, [id]);
  return null;
}

/**
 * A draft came to its end: what was confirmed in it is open, or forgotten; what it delivers is kept. The draft may be known by
 * the content script's key or, opened a second time, by the host's id. Promises that are past `drafted` stay as they are, so repeating changes nothing.
 */
export async function endDraft(
  tables: Removing,
  draft: { readonly key: string; readonly hostId?: string; readonly how: 'sent' | 'discarded' },
  at: string,
): Promise<null> {
  const keys = draft.hostId === undefined ? [draft.key] : [draft.key, draft.hostId];
  const confirmed = await tables.promises
    .where('draftKey')
    .anyOf(keys)
    .filter(({ state }) => state === 'drafted')
    .toArray();
  if (draft.how === 'discarded')
    await removePromises(
      tables,
      confirmed.map(({ id }) => id),
    );
  else
    for (const promise of confirmed) {
      const sent = stepPromise(promise, { to: 'open' }, at);
      if (sent.ok) await putPromise(tables, sent.value);
    }
  await settleDelivered(tables, keys, draft.how, at);
  return null;
}

/** A draft that was to deliver promises has kept them, or delivers nothing any more. */
async function settleDelivered(
  tables: Pick<NotebookTables, 'promises' | 'searchFresh'>,
  keys: readonly string[],
  how: 'sent' | 'discarded',
  at: string,
): Promise<void> {
  const delivered = await tables.promises
    .where('state')
    .equals('open')
    .filter(({ deliversIn }) => deliversIn !== undefined && keys.includes(deliversIn))
    .toArray();
  for (const promise of delivered) {
    const stepped = stepPromise(promise, how === 'sent' ? { to: 'kept' } : { deliversIn: null }, at);
    if (stepped.ok) await putPromise(tables, stepped.value);
  }
}

/** Takes promises away for good. */
export async function removePromises(tables: Removing, ids: readonly string[]): Promise<void> {
  await tables.promises.bulkDelete([...ids]);
  await rowsGone(tables, 'promise', ids);
}
