/** What the room of accounts shows and does. Every change goes to the notebook first; the screen never claims what is not kept. */
import { createStore } from 'zustand/vanilla';
import type { Failure, Result } from '../../notebook/calls';
import type { Contact, PromiseRecord, SheetEntry } from '../../notebook/model';
import type { EntryContent } from '../../talk-tracks/account/entry';
import type { Pack } from '../../talk-tracks/model';
import { openPack } from '../../talk-tracks/open-pack';
import type { DevicePort, NotebookPort } from '../ports';
import { zoneFor } from '../surroundings';
import { type Account, listAccounts } from './list-accounts';

export interface AccountState {
  /** False until the notebook answered for the first time. */
  readonly loaded: boolean;
  readonly contacts: readonly Contact[];
  readonly promises: readonly PromiseRecord[];
  readonly entries: readonly SheetEntry[];
  readonly accounts: readonly Account[];
  /** The packs whose worksheets and cadences can be used. */
  readonly packs: readonly Pack[];
  /** Id of the account whose sheet is open. */
  readonly opened: string | null;
  readonly failure: Failure | null;
  /** The entry that was taken away last and can be brought back. */
  readonly removed: string | null;

  refresh(): Promise<void>;
  open(id: string | null): void;
  /** Adds an entry to the open sheet, or says something else in the place of one. Answers whether it was kept. */
  save(content: EntryContent, id?: string): Promise<boolean>;
  remove(id: string): Promise<boolean>;
  undoRemove(): Promise<void>;
  /** Opens the sheet of an account that no contact is known of yet. */
  begin(name: string): void;
  /** Takes the open account away with everything that hangs on it. */
  forget(): Promise<boolean>;
  saveText: DevicePort['saveFile'];
  copy: DevicePort['copy'];
}

export type AccountStore = ReturnType<typeof createAccountStore>;

/** Makes the store; it holds nothing until `refresh`. `opened`: the sheet to begin with. */
export function createAccountStore(
  { notebook, device }: { readonly notebook: NotebookPort; readonly device: DevicePort },
  opened: string | null = null,
) {
  return createStore<AccountState>()((set, get) => {
    const done = async (work: Promise<Result<unknown>>): Promise<boolean> => {
      const answer = await work;
      if (answer.ok) await get().refresh();
      set({ failure: answer.ok ? null : answer.failure });
      return answer.ok;
    };

    return {
      loaded: false,
      contacts: [],
      promises: [],
      entries: [],
      accounts: [],
      packs: [],
      opened,
      failure: null,
      removed: null,

      async refresh() {
        const [contacts, promises, entries, packs, settings] = await Promise.all([
          notebook.listContacts({}),
          notebook.listPromises({ states: ['open'] }),
          notebook.listEntries({}),
          notebook.listPacks({}),
          notebook.getSettings({}),
        ]);
        const failed = [contacts, promises, entries, packs].find((answer) => !answer.ok);
        if (failed && !failed.ok) set({ failure: failed.failure });
        const now = {
          contacts: contacts.ok ? contacts.value : get().contacts,
          promises: promises.ok ? promises.value : get().promises,
          entries: entries.ok ? entries.value : get().entries,
        };
        set({
          ...now,
          loaded: true,
          accounts: listAccounts(now, {
            now: device.now(),
            zone: zoneFor(settings.ok ? settings.value : { zone: 'auto' }),
          }),
          ...(packs.ok && {
            packs: packs.value.filter(({ enabled }) => enabled).flatMap((one) => openPack(one) ?? []),
          }),
        });
      },

      open: (id) => set({ opened: id, removed: null, failure: null }),

      save(content, id = device.newId()) {
        const { opened: accountId, accounts } = get();
        if (accountId === null) return Promise.resolve(false);
        const name = accounts.find((one) => one.id === accountId)?.name ?? accountId.replace(/^account:/, '');
        return done(notebook.saveEntry({ ...content, id, accountId, accountName: name }));
      },

      async remove(id) {
        const isDone = await done(notebook.removeEntry({ id }));
        if (isDone) set({ removed: id });
        return isDone;
      },

      async undoRemove() {
        const { removed } = get();
        if (removed !== null && (await done(notebook.restoreEntry({ id: removed })))) set({ removed: null });
      },

      begin(name) {
        const plain = name.trim();
        if (plain === '') return;
        set({ opened: `account:${plain.toLowerCase()}`, removed: null, failure: null });
      },

      async forget() {
        const { opened: id } = get();
        if (id === null || !(await done(notebook.forgetContact({ id })))) return false;
        set({ opened: null });
        return true;
      },

      saveText: (name, text) => device.saveFile(name, text),
      copy: (text) => device.copy(text),
    };
  });
}
