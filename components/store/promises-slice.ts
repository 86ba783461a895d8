/** Promises: those of the draft to confirm, those confirmed in it, those open. The notebook decides; the face shows what it answered. */
import type { NewPromise } from '../../notebook/calls';
import type { PromiseRecord } from '../../notebook/model';
import type { SliceContext } from './coach-state';
import { findOrphans } from './find-orphans';
import { matchPromises, type Proposal } from './match-promises';
import type { DraftDesk, PromisesSlice } from './slices';

const EMPTY_DESK: DraftDesk = { dropped: [], edits: {}, notDelivered: [], pending: [], ids: {} };

/** The desk of a draft; an empty one where nothing was done yet. */
export const deskOf = (desks: PromisesSlice['desks'], key: string | undefined): DraftDesk =>
  (key !== undefined && Object.hasOwn(desks, key) ? desks[key] : undefined) ?? EMPTY_DESK;

/** A proposal as the user left it: its own action and date, or the edited ones. */
export function editedProposal({ id, promise }: Proposal, { edits }: DraftDesk) {
  const edit = Object.hasOwn(edits, id) ? edits[id] : undefined;
  return edit ?? { action: promise.action, due: promise.due };
}

export function createPromisesSlice({ ports, set, get }: SliceContext): PromisesSlice {
  const { notebook, device } = ports;
  let asked = 0;

  const changeDesk = (key: string, change: (desk: DraftDesk) => Partial<DraftDesk>) =>
    set(({ desks }) => ({ desks: { ...desks, [key]: { ...deskOf(desks, key), ...change(deskOf(desks, key)) } } }));

  /** Drafts that this page has shown: what hangs on them is no orphan. */
  const met = new Set<string>();
  /** Confirmed for the contact in hand in drafts that are not on this page. */
  let elsewhere: readonly PromiseRecord[] = [];

  const waiting = (): readonly Proposal[] => {
    const { reading, draft, draftPromises, desks } = get();
    const desk = deskOf(desks, draft?.identity.key);
    const { proposals } = matchPromises(reading?.reading ?? null, draftPromises);
    return proposals.filter(({ id }) => !desk.dropped.includes(id) && !desk.pending.includes(id));
  };

  const fill = (proposal: Proposal): NewPromise | null => {
    const { draft, contact, desks } = get();
    if (!draft) return null;
    const { key } = draft.identity;
    const desk = deskOf(desks, key);
    const id = (Object.hasOwn(desk.ids, proposal.id) ? desk.ids[proposal.id] : undefined) ?? device.newId();
    changeDesk(key, ({ ids, pending }) => ({ ids: { ...ids, [proposal.id]: id }, pending: [...pending, proposal.id] }));
    const { promise, sentence } = proposal;
    return {
      ...editedProposal(proposal, desk),
      id,
      who: promise.who,
      sentence,
      condition: promise.condition,
      contact: contact && {
        id: contact.id,
        name: contact.name,
        ...(contact.address && { address: contact.address }),
      },
      draftKey: key,
      subject: draft.subject,
      kind: draft.kind,
      state: 'drafted',
    };
  };

  const confirm = async (proposal: Proposal) => {
    const filled = fill(proposal);
    if (!filled) return;
    const answer = await notebook.addPromise(filled);
    const key = filled.draftKey ?? '';
    if (Object.hasOwn(get().desks, key))
      changeDesk(key, ({ pending }) => ({ pending: pending.filter((id) => id !== proposal.id) }));
    if (!answer.ok) {
      set({ promiseFailure: answer.failure });
      return;
    }
    set({ promiseFailure: null });
    if (get().draft?.identity.key === key)
      set(({ draftPromises }) => ({ draftPromises: withRecord(draftPromises, answer.value) }));
  };

  return {
    draftPromises: [],
    openPromises: [],
    kept: [],
    promisesLoaded: false,
    promiseFailure: null,
    desks: {},
    openedProposal: null,
    lastChange: null,

    async refreshPromises() {
      asked += 1;
      const mine = asked;
      const { draft, contact } = get();
      const draftKey = draft?.identity.key;
      if (draftKey !== undefined) met.add(draftKey);
      const none = { ok: true, value: [] } as const;
      const [open, drafted, waits, kept] = await Promise.all([
        notebook.listPromises({ states: ['open'] }),
        draftKey === undefined ? none : notebook.listPromises({ draftKey, states: ['drafted'] }),
        contact ? notebook.listPromises({ contactId: contact.id, states: ['drafted'] }) : none,
        contact ? notebook.listPromises({ contactId: contact.id, states: ['kept'] }) : none,
      ]);
      // Somebody asked again meanwhile: that answer is the newer one.
      if (mine !== asked) return;
      const failed = [open, drafted].find((answer) => !answer.ok);
      elsewhere = waits.ok ? waits.value.filter((promise) => promise.draftKey !== draftKey) : [];
      set({
        promisesLoaded: true,
        kept: kept.ok ? kept.value : [],
        ...(open.ok && { openPromises: open.value }),
        ...(drafted.ok && { draftPromises: drafted.value }),
        ...(failed && !failed.ok && { promiseFailure: failed.failure }),
      });
      await get().adoptOrphans();
    },

    async adoptOrphans() {
      const { draft } = get();
      if (!draft || elsewhere.length === 0) return;
      const orphans = findOrphans(elsewhere, { body: draft.body, met, now: device.now() });
      if (orphans.length === 0) return;
      elsewhere = elsewhere.filter((promise) => !orphans.includes(promise));
      const change = { draftKey: draft.identity.key };
      await Promise.all(orphans.map(({ id }) => notebook.changePromise({ id, change })));
      await get().refreshPromises();
    },

    async confirmProposal(id) {
      const { reading, draftPromises } = get();
      const { theirs } = matchPromises(reading?.reading ?? null, draftPromises);
      const proposal = [...waiting(), ...theirs].find((one) => one.id === id);
      if (proposal) await confirm(proposal);
    },

    async confirmAll() {
      await Promise.all(waiting().map(confirm));
    },

    async confirmNext() {
      const next = waiting()[0];
      if (next) await confirm(next);
    },

    editNext() {
      set({ openedProposal: waiting()[0]?.id ?? null });
    },

    dropNext() {
      const next = waiting()[0];
      if (next) get().dropProposal(next.id);
    },

    openProposal: (openedProposal) => set({ openedProposal }),

    editProposal(id, edit) {
      const key = get().draft?.identity.key;
      if (key !== undefined) changeDesk(key, ({ edits }) => ({ edits: { ...edits, [id]: edit } }));
    },

    dropProposal(id) {
      const key = get().draft?.identity.key;
      if (key !== undefined) changeDesk(key, ({ dropped }) => ({ dropped: [...dropped, id] }));
    },

    async answerDelivery(id, delivers) {
      const key = get().draft?.identity.key;
      if (key === undefined) return;
      changeDesk(key, ({ notDelivered }) => ({
        notDelivered: delivers === false ? [...notDelivered, id] : notDelivered.filter((one) => one !== id),
      }));
      const isTold = get().openPromises.some((promise) => promise.id === id && promise.deliversIn === key);
      if (delivers === true || isTold) await get().changePromise(id, { deliversIn: delivers === true ? key : null });
    },

    takeBackDropped() {
      const key = get().draft?.identity.key;
      if (key !== undefined) changeDesk(key, () => ({ dropped: [] }));
    },

    async changePromise(id, change) {
      const answer = await notebook.changePromise({ id, change });
      if (!answer.ok) {
        set({ promiseFailure: answer.failure });
        void get().refreshPromises();
        return false;
      }
      const to = 'to' in change && change.to !== 'open' ? change.to : null;
      set(({ openPromises, draftPromises }) => ({
        promiseFailure: null,
        lastChange: to && { id, action: answer.value.action, to },
        openPromises:
          answer.value.state === 'open'
            ? withRecord(openPromises, answer.value)
            : openPromises.filter((one) => one.id !== id),
        draftPromises: draftPromises.map((one) => (one.id === id ? answer.value : one)),
      }));
      return true;
    },

    async exportPromise(id) {
      const entry = await notebook.exportPromise({ id });
      if (entry.ok) return entry.value;
      set({ promiseFailure: entry.failure });
      return null;
    },
    saveText: (name, text) => device.saveFile(name, text),

    async undoChange() {
      const { lastChange } = get();
      if (lastChange) await get().changePromise(lastChange.id, { to: 'open' });
    },

    async forgetPromise(id) {
      const answer = await notebook.dropPromise({ id });
      if (!answer.ok) {
        set({ promiseFailure: answer.failure });
        return;
      }
      set(({ draftPromises }) => ({
        promiseFailure: null,
        draftPromises: draftPromises.filter((one) => one.id !== id),
      }));
      forgetId(id);
    },

    dismissPromiseFailure: () => set({ promiseFailure: null }),

    forgetDesk(key) {
      const { [key]: _, ...others } = get().desks;
      set({ desks: others });
    },
  };

  /** A forgotten promise that is confirmed again is a new one, with an id of its own. */
  function forgetId(id: string) {
    const key = get().draft?.identity.key;
    if (key !== undefined)
      changeDesk(key, ({ ids }) => ({
        ids: Object.fromEntries(Object.entries(ids).filter(([, known]) => known !== id)),
      }));
  }
}

const withRecord = (records: readonly PromiseRecord[], record: PromiseRecord): readonly PromiseRecord[] =>
  records.some(({ id }) => id === record.id)
    ? records.map((one) => (one.id === record.id ? record : one))
    : [...records, record];
