/** All accounts at a glance, to search and sort; one opens full width. */
import { useEffect, useMemo, useState } from 'react';
import { Button as AriaButton, Input, Label, SearchField } from 'react-aria-components';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/SelectField';
import { formatDay } from '../words/describe-due';
import { languageOf } from '../words/language-of';
import { useWorkspaceWords } from '../words/use-workspace-words';
import { useLanguage } from '../words/WordsProvider';
import { AccountSheet } from './AccountSheet';
import type { AccountStore } from './create-account-store';
import { EntryForm } from './EntryForm';
import { formatGap, formatMoney } from './figures';
import type { Account } from './list-accounts';
import { AccountProvider, useAccountActions, useAccounts, useAccountWords } from './use-account';
import './account.css';

/** Rows shown at first; a list of thousands grows on demand. */
const PAGE = 100;

type Order = 'name' | 'due' | 'gap' | 'value';

/** What comes first in each order; the rest follows by name. */
const ORDERS: Readonly<Record<Order, (account: Account) => string | number>> = {
  name: () => 0,
  due: ({ nextDue }) => nextDue ?? '9999',
  gap: ({ widestGap }) => widestGap?.gap ?? 9,
  value: ({ expected }) => -(expected?.amount ?? -1),
};

export interface AccountsRoomProps {
  readonly book: AccountStore;
  readonly now: Date;
}

export function AccountsRoom({ book, now }: AccountsRoomProps) {
  useEffect(() => void book.getState().refresh(), [book]);
  return (
    <AccountProvider value={book}>
      <Room now={now} />
    </AccountProvider>
  );
}

function Room({ now }: { readonly now: Date }) {
  const opened = useAccounts((state) => state.opened);
  const loaded = useAccounts((state) => state.loaded);
  if (!loaded) return null;
  return (
    <section className="accounts">
      {opened === null ? <AccountList now={now} /> : <AccountSheet id={opened} now={now} />}
    </section>
  );
}

function AccountList({ now }: { readonly now: Date }) {
  const words = useAccountWords();
  const { rooms } = useWorkspaceWords();
  const accounts = useAccounts((state) => state.accounts);
  const { begin } = useAccountActions();
  const [query, setQuery] = useState('');
  const [order, setOrder] = useState<Order>('name');
  const [rows, setRows] = useState(PAGE);
  const [isNew, setIsNew] = useState(false);
  const found = useMemo(() => {
    const wanted = query.normalize('NFKC').toLowerCase().trim();
    const rank = ORDERS[order];
    return accounts
      .filter(({ name, id }) => `${name} ${id}`.toLowerCase().includes(wanted))
      .toSorted((one, other) => {
        const [a, b] = [rank(one), rank(other)];
        return a < b ? -1 : a > b ? 1 : one.name.localeCompare(other.name);
      });
  }, [accounts, query, order]);
  const orders: readonly Order[] = ['name', 'due', 'gap', 'value'];
  return (
    <>
      <div className="room-head">
        <h2>{rooms.accounts}</h2>
        <SearchField className="search-box" value={query} onChange={setQuery}>
          <Label className="unseen">{words.search}</Label>
          <Input className="input" placeholder={words.search} />
        </SearchField>
        <SelectField<Order>
          label={words.sort}
          hidesLabel
          value={order}
          options={orders.map((id) => ({ id, name: words.sorts[id] }))}
          choose={setOrder}
        />
        <Button look="main" onPress={() => setIsNew(true)}>
          {words.begin}
        </Button>
      </div>
      <p className="intro">{words.intro}</p>
      {isNew && (
        <EntryForm
          start={{ name: '' }}
          fields={[{ name: 'name', label: words.name }]}
          cancel={() => setIsNew(false)}
          save={async ({ name }) => {
            begin(name);
            return null;
          }}
        />
      )}
      {found.length === 0 && <p className="empty">{query ? words.none : words.empty}</p>}
      {found.length > 0 && <AccountTable accounts={found.slice(0, rows)} now={now} />}
      {found.length > rows && (
        <Button onPress={() => setRows(rows + PAGE)}>{`+ ${Math.min(PAGE, found.length - rows)}`}</Button>
      )}
    </>
  );
}

function AccountTable({ accounts, now }: { readonly accounts: readonly Account[]; readonly now: Date }) {
  const words = useAccountWords();
  const { columns } = words;
  return (
    <table className="ledger accounts-table">
      <thead>
        <tr>
          {[columns.name, columns.promises, columns.trust, columns.gap, columns.value, columns.care].map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <AccountRow key={account.id} account={account} now={now} />
        ))}
      </tbody>
    </table>
  );
}

function AccountRow({ account, now }: { readonly account: Account; readonly now: Date }) {
  const words = useAccountWords();
  const language = useLanguage();
  const { open } = useAccountActions();
  const { name, reached, widestGap, expected, nextVisit, isMending, isLost } = account;
  return (
    <tr>
      <th scope="row">
        <AriaButton className="button is-link" onPress={() => open(account.id)}>
          <span lang={languageOf(name)}>{name}</span>
        </AriaButton>
        {isMending && <small>{words.mending}</small>}
        {isLost && <small>{words.isLost}</small>}
      </th>
      <td>{words.promises(account.openPromises, account.latePromises)}</td>
      <td>{reached ? words.ladder.tiers[reached] : '–'}</td>
      <td>{widestGap ? `${words.service.ways[widestGap.way]} ${formatGap(widestGap.gap)}` : '–'}</td>
      <td>{expected ? formatMoney(expected.amount, expected.currency, language) : '–'}</td>
      <td>{nextVisit ? formatDay(nextVisit, now, language) : '–'}</td>
    </tr>
  );
}
