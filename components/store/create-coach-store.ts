/**
 * The sidebar's store: joins the page, the notebook and the reader. Made by a factory with its ports, so that each test has its own.
 * A reading belongs to the snapshot it was made of; both are replaced together, and what the page answers late is checked by revision there.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Result } from '../../notebook/calls';
import type { DevicePort, NotebookPort, PageListener, PagePort, ReaderPort } from '../ports';
import type { CoachState } from './coach-state';
import { contactOf } from './contact-of';
import { createDraftPart } from './draft-part';
import { createFramePart } from './frame-part';
import { marksOf } from './marks-of';
import { createNotePart } from './note-part';
import { createPromisePart } from './promise-part';
import { proposalsOf } from './proposals-of';

export interface CoachPorts {
  readonly page: PagePort;
  readonly notebook: NotebookPort;
  readonly reader: ReaderPort;
  readonly device: DevicePort;
}

/** What the parts of the store share. */
export interface CoachTools extends CoachPorts {
  get(): CoachState;
  set(change: Partial<CoachState>): void;
  /** Does one thing in the notebook; a failure is shown. Resolves with the value, or null. */
  ask<Value>(work: Promise<Result<Value>>): Promise<Value | null>;
  /** Asks the notebook for what concerns the draft in hand. */
  refresh(): Promise<void>;
  /** Reads the draft in hand, again. */
  read(): void;
  /** Proposals put aside, by draft key. */
  readonly aside: Map<string, Set<string>>;
}

export type CoachStore = StoreApi<CoachState> & {
  /** Begins to listen to the page and the notebook, until the signal aborts. */
  start(signal: AbortSignal): Promise<void>;
  /** The reader has other packs now. */
  readAgain(): void;
};

/** Makes the store of one sidebar. Nothing is asked before `start`. */
export function createCoachStore(ports: CoachPorts): CoachStore {
  const { page, notebook, reader, device } = ports;
  const store = createStore<CoachState>()((set, get) => {
    const tools: CoachTools = { ...ports, get, set, ask, refresh, read, aside };
    return {
      ...createDraftPart(tools),
      ...createPromisePart(tools),
      ...createNotePart(tools),
      ...createFramePart(tools),
    };
  });
  const aside = new Map<string, Set<string>>();
  const { getState: get, setState: set } = store;

  async function ask<Value>(work: Promise<Result<Value>>): Promise<Value | null> {
    const result = await work;
    if (result.ok) return result.value;
    set({ message: { kind: 'failed', failure: result.failure } });
    return null;
  }

  async function refresh(): Promise<void> {
    const { draft, contact } = get();
    const [open, confirmed, notes, settings] = await Promise.all([
      notebook.listPromises({ states: ['open'] }),
      draft ? notebook.listPromises({ draftKey: draft.identity.key, states: ['drafted'] }) : null,
      contact ? notebook.listNotes({ contactId: contact.id }) : null,
      notebook.getSettings({}),
    ]);
    // The draft may be another one by now; its own refresh is on the way.
    if (get().draft?.identity.key !== draft?.identity.key || get().contact?.id !== contact?.id) return;
    const failed = [open, confirmed, notes, settings].find((result) => result && !result.ok);
    if (failed && !failed.ok) set({ message: { kind: 'failed', failure: failed.failure } });
    const marksBefore = get().settings?.marks;
    set({
      ...(open.ok && { open: open.value }),
      confirmed: confirmed?.ok ? confirmed.value : [],
      notes: notes?.ok ? notes.value : [],
      ...(settings.ok && { settings: settings.value }),
    });
    propose();
    if (get().settings?.marks !== marksBefore) mark();
  }

  function propose(): void {
    const { reading, confirmed, draft } = get();
    set({
      proposals: reading && draft ? proposalsOf(reading, confirmed, aside.get(draft.identity.key) ?? new Set()) : [],
    });
  }

  function mark(): void {
    const { draft, reading, settings } = get();
    if (!draft || !reading || !settings) return;
    const { identity, revision, body } = draft;
    void page.mark({ key: identity.key, revision, marks: marksOf(reading, body, settings.marks) }).catch(() => {});
  }

  function read(): void {
    const { draft } = get();
    if (!draft) return;
    const { body, subject, kind, excluded } = draft;
    set({ reading: reader.read({ body, subject, kind, excluded, now: device.now().toISOString() }) });
    propose();
    mark();
  }

  const take: PageListener['draftChanged'] = (draft) => {
    const before = get();
    const contact = contactOf(draft);
    const isOther = before.draft?.identity.key !== draft.identity.key || before.contact?.id !== contact?.id;
    const isSameText = !isOther && before.draft?.revision === draft.revision;
    set({ draft, contact, ...(isOther && { confirmed: [], notes: [], proposals: [] }) });
    if (!isSameText) read();
    if (isOther) {
      void get().saveNotes();
      void refresh();
    }
  };

  const listener: PageListener = {
    draftChanged: take,
    draftEnded({ identity, how }) {
      if (get().draft?.identity.key !== identity.key) return;
      set({ draft: null, reading: null, confirmed: [], proposals: [] });
      if (how !== 'closed') aside.delete(identity.key);
      void refresh();
    },
    healthChanged: (health) => set({ health }),
    shortcutPressed({ name }) {
      if (name === 'toggle') void get().fold(!get().settings?.sidebar.folded);
      if (name === 'insert-first') void get().insertFirst();
      if (name === 'confirm-promise') void get().confirmNext();
      if (name === 'search') {
        get().show('tracks');
        void get().fold(false);
      }
    },
    markTouched: () => get().show('coach'),
  };

  return Object.assign(store, {
    readAgain: read,
    async start(signal: AbortSignal) {
      page.watch(listener, signal);
      notebook.watch(() => void refresh(), signal);
      await refresh();
      const { settings } = get();
      if (settings) void page.arrange(settings.sidebar).catch(() => {});
      const { draft, health } = await page.hello();
      if (signal.aborted) return;
      set({ health });
      if (draft) take(draft);
    },
  });
}
