/** The open account and its entries, for the parts of its sheet. */
import { createContext, useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import type { SheetEntry } from '../../notebook/model';
import { ACCOUNT_WORDS, type AccountWords } from '../words/account';
import { useLanguage } from '../words/WordsProvider';
import type { AccountState, AccountStore } from './create-account-store';

const InUse = createContext<AccountStore | null>(null);

export const AccountProvider = InUse.Provider;

function useAccountStore(): AccountStore {
  const store = useContext(InUse);
  if (!store) throw new Error('a part of an account sheet stands outside of one');
  return store;
}

/** One value of the store. The selector must not make a new object each time. */
export const useAccounts = <Value>(select: (state: AccountState) => Value): Value =>
  useStore(useAccountStore(), select);

/** Actions; does not follow changes. */
export const useAccountActions = (): AccountState => useAccountStore().getState();

/** The entries of the open account. */
export function useEntries(): readonly SheetEntry[] {
  const entries = useAccounts((state) => state.entries);
  const opened = useAccounts((state) => state.opened);
  return useMemo(() => entries.filter(({ accountId }) => accountId === opened), [entries, opened]);
}

export const useAccountWords = (): AccountWords => ACCOUNT_WORDS[useLanguage()];
