/**
 * The state of the workspace tab: what the notebook holds, what is shown of it, and what went wrong last.
 * Every change goes to the notebook first and is asked for again; the screen never claims what is not kept.
 */
import { createStore } from 'zustand/vanilla';
import type { Failure, NewPromise, PromiseChange, Result } from '../../notebook/calls';
import type { Contact, Counts, Note, PromiseRecord, Settings, StoredPack } from '../../notebook/model';
import type { DevicePort, NotebookPort, SitesPort } from '../ports';
import { createWorkspaceDesk, type WorkspaceDesk } from './create-workspace-desk';

export const ROOMS = ['promises', 'notes', 'packs', 'settings'] as const;
export type Room = (typeof ROOMS)[number];

/** What the last action came to, for the line on top of the room. Failures stay until the next action. */
export type Outcome =
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'pack-added'; readonly id: string; readonly version: string }
  | { readonly kind: 'notebook-read'; readonly added: number; readonly replaced: number; readonly kept: number }
  | { readonly kind: 'site-refused' };

export interface WorkspaceState {
  readonly room: Room;
  readonly query: string;
  /** False until the notebook answered for the first time. */
  readonly loaded: boolean;
  readonly promises: readonly PromiseRecord[];
  readonly notes: readonly Note[];
  readonly contacts: readonly Contact[];
  readonly packs: readonly StoredPack[];
  /** Null until the notebook answered. */
  readonly settings: Settings | null;
  readonly sites: readonly string[];
  readonly outcome: Outcome | null;
  /** What a database held that is gone without our doing; null where nothing was lost. */
  readonly lost: Counts | null;
  show(room: Room): void;
  search(query: string): void;
  refresh(): Promise<void>;
  dismiss(): void;
  /** The user has read of the loss. */
  acceptLoss(): Promise<boolean>;
  addPromise(promise: Omit<NewPromise, 'id'>): Promise<boolean>;
  changePromise(id: string, change: PromiseChange): Promise<boolean>;
  dropPromise(id: string): Promise<boolean>;
  /** Where notes are written. */
  readonly desk: WorkspaceDesk;
  now(): Date;
  copy(text: string): void;
  /** Opens a field for a note about nobody; answers its id. */
  writeFreeNote(): string;
  restoreNote(id: string): Promise<boolean>;
  switchPack(id: string, enabled: boolean): Promise<boolean>;
  importPack(text: string): Promise<boolean>;
  removePack(id: string): Promise<boolean>;
  /** Offers the pack as a file. Built-in packs' text is handed in, since the notebook does not hold it. */
  exportPack(pack: StoredPack, builtInText?: string): void;
  saveSettings(change: Partial<Settings>): Promise<boolean>;
  exportNotebook(): Promise<boolean>;
  importNotebook(text: string): Promise<boolean>;
  turnOnSite(pattern: string): Promise<boolean>;
  turnOffSite(pattern: string): Promise<boolean>;
}

export interface WorkspacePorts {
  readonly notebook: NotebookPort;
  readonly sites: SitesPort;
  readonly device: DevicePort;
}

export type WorkspaceStore = ReturnType<typeof createWorkspaceStore>;

/** Makes the store of one workspace tab. It holds nothing until `refresh` was called. */
export function createWorkspaceStore({ notebook, sites, device }: WorkspacePorts, room: Room = 'promises') {
  return createStore<WorkspaceState>()((set, get) => {
    /** Does one thing in the notebook; on success the lists are asked for again. */
    const act = async <Value>(
      work: Promise<Result<Value>>,
      outcome: (value: Value) => Outcome | null = () => null,
    ): Promise<boolean> => {
      const result = await work;
      if (!result.ok) {
        set({ outcome: { kind: 'failed', failure: result.failure } });
        return false;
      }
      set({ outcome: outcome(result.value) });
      await get().refresh();
      return true;
    };

    return {
      room,
      query: '',
      loaded: false,
      promises: [],
      notes: [],
      contacts: [],
      packs: [],
      settings: null,
      sites: [],
      outcome: null,
      lost: null,

      show: (next) => set({ room: next, query: '', outcome: null }),
      search: (query) => set({ query }),
      dismiss: () => set({ outcome: null }),
      acceptLoss: () => act(notebook.lossSeen({})),

      refresh: async () => {
        const [promises, notes, deleted, contacts, packs, settings, health, granted] = await Promise.all([
          notebook.listPromises({}),
          notebook.listNotes({}),
          notebook.listNotes({ deleted: true }),
          notebook.listContacts({}),
          notebook.listPacks({}),
          notebook.getSettings({}),
          notebook.health({}),
          sites.list(),
        ]);
        const refused = [promises, notes, deleted, contacts, packs, settings].find((result) => !result.ok);
        if (refused && !refused.ok) set({ outcome: { kind: 'failed', failure: refused.failure } });
        set({
          loaded: true,
          sites: granted,
          ...(promises.ok && { promises: promises.value }),
          ...(notes.ok && deleted.ok && { notes: [...notes.value, ...deleted.value] }),
          ...(contacts.ok && { contacts: contacts.value }),
          ...(packs.ok && { packs: packs.value }),
          ...(settings.ok && { settings: settings.value }),
          ...(health.ok && { lost: health.value.state === 'emptied' ? health.value.lost : null }),
        });
        if (notes.ok) get().desk.getState().meetNotes(notes.value);
      },

      addPromise: (promise) => act(notebook.addPromise({ ...promise, id: device.newId() })),
      changePromise: (id, change) => act(notebook.changePromise({ id, change })),
      dropPromise: (id) => act(notebook.dropPromise({ id })),
      desk: createWorkspaceDesk(
        { notebook, device },
        {
          notes: () => get().notes.filter(({ deletedAt }) => deletedAt === null),
          put: (note) => set(({ notes }) => ({ notes: [...notes.filter(({ id }) => id !== note.id), note] })),
          drop: () => void get().refresh(),
          refresh: () => get().refresh(),
        },
      ),
      now: () => device.now(),
      copy: (text) => void device.copy(text),
      writeFreeNote: () => get().desk.getState().beginNote({ contactId: null, contactName: '', text: '' }),
      restoreNote: (id) => act(notebook.restoreNote({ id })),
      switchPack: (id, enabled) => act(notebook.switchPack({ id, enabled })),
      importPack: (text) =>
        act(notebook.importPack({ text }), ({ id, version }) => ({ kind: 'pack-added', id, version })),
      removePack: (id) => act(notebook.removePack({ id })),
      exportPack: (pack, builtInText) =>
        device.saveFile(`${pack.id}-${pack.version}.keeptrack-pack.json`, builtInText ?? pack.text),
      saveSettings: (change) => act(notebook.saveSettings(change)),

      exportNotebook: () =>
        act(notebook.exportNotebook({}), (file) => {
          device.saveFile(`keeptrack-${file.exportedAt.slice(0, 10)}.json`, `${JSON.stringify(file, null, 2)}\n`);
          return null;
        }),
      importNotebook: (text) =>
        act(notebook.importNotebook({ text }), (counts) => ({ kind: 'notebook-read', ...counts })),

      turnOnSite: async (pattern) => {
        const granted = await sites.turnOn(pattern);
        if (!granted) set({ outcome: { kind: 'site-refused' } });
        await get().refresh();
        return granted;
      },
      turnOffSite: async (pattern) => {
        const removed = await sites.turnOff(pattern);
        if (!removed) set({ outcome: { kind: 'site-refused' } });
        await get().refresh();
        return removed;
      },
    };
  });
}
