/** The account sheet of whoever is in hand, as far as the sidebar shows and adds to it. */
import type { Result } from '../../notebook/calls';
import type { EntryContent } from '../../talk-tracks/account/entry';
import { accountIdOf } from '../notes/note-places';
import type { SliceContext } from './coach-state';
import type { SheetSlice } from './slices';

export function createSheetSlice({ ports: { notebook, device }, set, get }: SliceContext): SheetSlice {
  /** The contact that stands for the account, and its name. */
  const accountInHand = () => {
    const { contact, account } = get();
    if (!contact) return null;
    const id = accountIdOf(contact, account) ?? contact.id;
    return { id, name: account ?? (id === contact.id ? contact.name : id.replace(/^account:/, '')) };
  };

  /** Shows what came of it; answers whether it was kept. */
  const done = async (act: Promise<Result<unknown>>): Promise<boolean> => {
    const answer = await act;
    set({ sheetFailure: answer.ok ? null : answer.failure });
    if (answer.ok) await get().refreshEntries();
    return answer.ok;
  };

  const add = async (content: EntryContent): Promise<string | null> => {
    const account = accountInHand();
    if (!account) return null;
    const id = device.newId();
    const isKept = await done(notebook.saveEntry({ ...content, id, accountId: account.id, accountName: account.name }));
    return isKept ? id : null;
  };

  return {
    entries: [],
    sheetFailure: null,
    lastProposal: null,

    async refreshEntries() {
      const { contact } = get();
      const accountId = accountInHand()?.id;
      const found = accountId ? await notebook.listEntries({ accountId }) : null;
      if (get().contact?.id === contact?.id) set({ entries: found?.ok ? found.value : [] });
    },

    async changeEntry(id, content) {
      const account = accountInHand();
      if (!account) return false;
      return done(notebook.saveEntry({ ...content, id, accountId: account.id, accountName: account.name }));
    },

    async takeProposal({ content }) {
      const entry = await add(content);
      if (entry !== null) set({ lastProposal: { entry, did: 'taken' } });
    },

    async setAsideProposal({ id }) {
      const entry = await add({ kind: 'set-aside', data: { proposal: id } });
      if (entry !== null) set({ lastProposal: { entry, did: 'set-aside' } });
    },

    async undoProposal() {
      const { lastProposal } = get();
      if (lastProposal && (await done(notebook.removeEntry({ id: lastProposal.entry })))) set({ lastProposal: null });
    },
  };
}
