/** The part of the store that keeps promises: proposals of the draft to confirm, open ones to settle. */
import type { DraftPromise, Due } from '../../talk-tracks/model';
import type { PromisePart } from './coach-state';
import type { CoachTools } from './create-coach-store';
import { proposalKey } from './proposals-of';

/** Makes the part. After each change the notebook is asked again: the screen shows what is kept. */
export function createPromisePart({ get, set, ask, refresh, notebook, device, aside }: CoachTools): PromisePart {
  /** Asked twice in a row (a double click, a key held down), one proposal is one promise. */
  const underWay = new Set<string>();

  const confirm = async (
    proposal: DraftPromise,
    change: { readonly action?: string; readonly due?: Due | null } = {},
  ): Promise<void> => {
    const { draft, contact } = get();
    const key = proposalKey(proposal);
    if (!draft || underWay.has(key)) return;
    underWay.add(key);
    await ask(
      notebook.addPromise({
        id: device.newId(),
        who: proposal.who,
        action: change.action?.trim() || proposal.action,
        sentence: proposal.text,
        due: change.due === undefined ? proposal.due : change.due,
        condition: proposal.condition,
        contact,
        draftKey: draft.identity.key,
        subject: draft.subject,
        kind: draft.kind,
        state: 'drafted',
      }),
    );
    await refresh();
    underWay.delete(key);
  };

  const act = async (work: Promise<unknown>) => {
    await work;
    await refresh();
  };

  return {
    open: [],
    confirmed: [],
    proposals: [],
    confirm,
    confirmNext: async () => {
      const next = get().proposals[0];
      if (next) await confirm(next);
    },
    putAside: (proposal) => {
      const key = get().draft?.identity.key;
      if (key === undefined) return;
      aside.set(key, new Set([...(aside.get(key) ?? []), proposalKey(proposal)]));
      set({ proposals: get().proposals.filter((other) => proposalKey(other) !== proposalKey(proposal)) });
    },
    unconfirm: (id) => act(ask(notebook.dropPromise({ id }))),
    settle: (id, to) => act(ask(notebook.changePromise({ id, change: { to } }))),
    move: (id, due) => act(ask(notebook.changePromise({ id, change: { due } }))),
  };
}
