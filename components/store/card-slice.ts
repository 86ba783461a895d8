/** The card of the contact in hand: what was inserted before, and which addresses are the same person. */
import type { SliceContext } from './coach-state';
import type { CardSlice } from './slices';

export function createCardSlice({ ports, set, get }: SliceContext): CardSlice {
  const { notebook } = ports;

  /** Does one thing to the contacts and shows what came of it; answers whether it was done. */
  const change = async (act: ReturnType<typeof notebook.joinContacts>): Promise<boolean> => {
    const answer = await act;
    set({ cardFailure: answer.ok ? null : answer.failure });
    if (!answer.ok) return false;
    await get().refreshPerson();
    void get().refreshPromises();
    void get().refreshNotes();
    void get().refreshInserted();
    return true;
  };

  return {
    cardOpened: false,
    inserted: [],
    acquaintances: null,
    cardFailure: null,

    openCard(cardOpened) {
      set({ cardOpened, acquaintances: null, cardFailure: null });
      if (cardOpened) {
        void get().refreshInserted();
        void get().refreshEntries();
      }
    },

    async refreshInserted() {
      const { contact } = get();
      const found = contact ? await notebook.listInserted({ contactId: contact.id }) : null;
      if (get().contact?.id === contact?.id) set({ inserted: found?.ok ? found.value : [] });
    },

    async listAcquaintances() {
      const found = await notebook.listContacts({});
      const { person, contact } = get();
      const known = new Set([contact?.id, ...person.map(({ id }) => id)]);
      if (found.ok) set({ acquaintances: found.value.filter(({ id }) => !known.has(id)) });
      else set({ cardFailure: found.failure });
    },

    async joinPerson(other) {
      const { contact } = get();
      if (!contact) return false;
      const isDone = await change(notebook.joinContacts({ id: other, sameAs: contact.id }));
      if (isDone) await get().listAcquaintances();
      return isDone;
    },

    partPerson: (id) => change(notebook.joinContacts({ id, sameAs: null })),

    async nameAccount(account) {
      const { contact } = get();
      return contact ? change(notebook.changeContact({ id: contact.id, account })) : false;
    },
  };
}
