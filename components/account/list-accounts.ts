/** The accounts that the notebook knows, each with what a list of them shows. Pure. */
import type { Contact, PromiseRecord, SheetEntry } from '../../notebook/model';
import type { RaterWay } from '../../talk-tracks/account/entry';
import { expectedValue } from '../../talk-tracks/account/expected-value';
import { serviceBalance } from '../../talk-tracks/account/service-balance';
import type { Tier } from '../../talk-tracks/model';
import { accountIdOf } from '../notes/note-places';
import { lateFrom } from '../words/describe-due';
import { latestOf, serviceViewOf } from './entries-of';

export interface Account {
  readonly id: string;
  readonly name: string;
  /** Ids of those who belong to it, itself among them. */
  readonly people: readonly string[];
  readonly openPromises: number;
  readonly latePromises: number;
  /** The day (ISO) of the promise that is due next; null where none has a day. */
  readonly nextDue: string | null;
  readonly reached: Tier | null;
  readonly widestGap: { readonly way: RaterWay; readonly gap: number } | null;
  /** Expected value of the first year; null where nobody has worked it out. */
  readonly expected: { readonly amount: number; readonly currency: string } | null;
  /** A complaint is being mended. */
  readonly isMending: boolean;
  /** The day of the next visit of its rhythm of care. */
  readonly nextVisit: string | null;
  readonly isLost: boolean;
}

/** Everything, by name; `zone` (IANA) is the one that due days are meant in. An account is there when a contact belongs to it, a record stands for it, or something is known of it. */
export function listAccounts(
  {
    contacts,
    promises,
    entries,
  }: {
    readonly contacts: readonly Contact[];
    readonly promises: readonly PromiseRecord[];
    readonly entries: readonly SheetEntry[];
  },
  { now, zone }: { readonly now: Date; readonly zone: string },
): readonly Account[] {
  const names = new Map<string, { name: string; people: Set<string> }>();
  const meet = (id: string, name: string, person?: string) => {
    const known = names.get(id) ?? { name, people: new Set([id]) };
    if (person !== undefined) known.people.add(person);
    names.set(id, known);
  };
  for (const { id, name, address, account } of contacts) {
    if (id.startsWith('thread:')) continue;
    if (id.startsWith('account:')) meet(id, name);
    const belongsTo = accountIdOf({ id, name, others: 0, ...(address && { address }) }, account ?? null);
    if (belongsTo && belongsTo !== id) meet(belongsTo, account ?? belongsTo.replace('account:', ''), id);
    else if (id.startsWith('crm:')) meet(id, name);
  }
  for (const { accountId } of entries) if (!names.has(accountId)) meet(accountId, accountId.replace(/^account:/, ''));
  const byAccount = groupBy(entries, ({ accountId }) => accountId);
  const mine = groupBy(
    promises.filter(({ who, contactId }) => who === 'writer' && contactId !== null),
    ({ contactId }) => contactId ?? '',
  );
  return [...names]
    .map(([id, { name, people }]) => {
      const owed = [...people].flatMap((person) => mine.get(person) ?? []);
      return summarise({ id, name, people: [...people] }, byAccount.get(id) ?? [], owed, { now, zone });
    })
    .sort((one, other) => one.name.localeCompare(other.name));
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const known = groups.get(keyOf(row));
    if (known) known.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

function summarise(
  account: Pick<Account, 'id' | 'name' | 'people'>,
  entries: readonly SheetEntry[],
  owed: readonly PromiseRecord[],
  { now, zone }: { readonly now: Date; readonly zone: string },
): Account {
  const value = latestOf(entries, 'value')?.data;
  const worth = value && expectedValue(value.years, value.probability);
  const balance = serviceBalance(serviceViewOf(entries));
  const widest = balance.ok ? balance.value.widest : null;
  const visits = entries.flatMap((entry) => (entry.kind === 'care' ? entry.data.visits : []));
  const days = owed.flatMap(({ due }) => (due ? [due.date] : [])).sort();
  return {
    ...account,
    openPromises: owed.length,
    latePromises: owed.filter(({ due }) => lateFrom(due, zone) <= now.getTime()).length,
    nextDue: days[0] ?? null,
    reached: latestOf(entries, 'reached')?.data.tier ?? null,
    widestGap: widest && balance.ok ? { way: widest, gap: balance.value.ways[widest] ?? 0 } : null,
    expected: worth?.ok && value ? { amount: worth.value.years[0]?.expected ?? 0, currency: value.currency } : null,
    isMending: entries.some((entry) => entry.kind === 'recovery' && entry.data.closedAt === null),
    nextVisit:
      visits
        .filter(({ doneAt }) => doneAt === null)
        .map(({ on }) => on)
        .sort()[0] ?? null,
    isLost: entries.some(({ kind }) => kind === 'lost'),
  };
}
