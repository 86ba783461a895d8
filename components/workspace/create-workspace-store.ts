/**
 * The state of the workspace tab: what the notebook holds, what is shown of it, and what went wrong last.
 * Every change goes to the notebook first and is asked for again; the screen never claims what is not kept.
 */
import { createStore } from 'zustand/vanilla';
import type { CalendarEntry } from '../../notebook/backup/backup-model';
import type { Failure, NewPromise, PromiseChange, Result } from '../../notebook/calls';
import type { Contact, Loss, Note, PromiseRecord, Sending, Settings, StoredPack } from '../../notebook/model';
import type { DevicePort, FilesPort, NotebookPort, SitesPort } from '../ports';
import { type BackupStore, createBackupStore } from './backup/create-backup-store';

export const ROOMS = ['promises', 'notes', 'mirror', 'packs', 'backup', 'settings'] as const;
export type Room = (typeof ROOMS)[number];

/** How far back the mirror can look: 52 weeks and the days of the current one, in milliseconds. */
const MIRROR_REACH = 53 * 7 * 24 * 60 * 60 * 1000;

/** What the last action came to, for the line on top of the room. Failures stay until the next action. */
export type Outcome =
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'pack-added'; readonly id: string; readonly version: string }
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
  /** Drafts that went out in the last 52 weeks; null until the mirror was opened, which alone needs them. */
  readonly sendings: readonly Sending[] | null;
  /** Null until the notebook answered. */
  readonly settings: Settings | null;
  readonly sites: readonly string[];
  readonly outcome: Outcome | null;
  /** What is gone without our doing; null where nothing was lost. */
  readonly lost: Loss | null;
  /** The state of the backup room; always the same one. */
  readonly backups: BackupStore;
  show(room: Room): void;
  search(query: string): void;
  refresh(): Promise<void>;
  dismiss(): void;
  /** The user has read of the loss. */
  acceptLoss(): Promise<boolean>;
  addPromise(promise: Omit<NewPromise, 'id'>): Promise<boolean>;
  changePromise(id: string, change: PromiseChange): Promise<boolean>;
  dropPromise(id: string): Promise<boolean>;
  saveNote(note: Pick<Note, 'contactId' | 'text' | 'revision'> & { readonly id?: string }): Promise<boolean>;
  deleteNote(id: string): Promise<boolean>;
  restoreNote(id: string): Promise<boolean>;
  switchPack(id: string, enabled: boolean): Promise<boolean>;
  importPack(text: string): Promise<boolean>;
  removePack(id: string): Promise<boolean>;
  /** Offers the pack as a file. Built-in packs' text is handed in, since the notebook does not hold it. */
  exportPack(pack: StoredPack, builtInText?: string): void;
  saveSettings(change: Partial<Settings>): Promise<boolean>;
  /** One promise for a calendar; null where it failed. */
  exportPromise(id: string): Promise<CalendarEntry | null>;
  saveText: DevicePort['saveFile'];
  turnOnSite(pattern: string): Promise<boolean>;
  turnOffSite(pattern: string): Promise<boolean>;
}

export interface WorkspacePorts {
  readonly notebook: NotebookPort;
  readonly sites: SitesPort;
  readonly device: DevicePort;
  readonly files: FilesPort;
}

export type WorkspaceStore = ReturnType<typeof createWorkspaceStore>;

/** Makes the store of one workspace tab. It holds nothing until `refresh` was called. */
export function createWorkspaceStore({ notebook, sites, device, files }: WorkspacePorts, room: Room = 'promises') {
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
      sendings: null,
      settings: null,
      sites: [],
      outcome: null,
      lost: null,
      backups: createBackupStore({ notebook, files }, () => get().refresh()),

      show: (next) => {
        set({ room: next, query: '', outcome: null });
        if (next === 'mirror') void get().refresh();
      },
      search: (query) => set({ query }),
      dismiss: () => set({ outcome: null }),
      acceptLoss: () => act(notebook.lossSeen({})),

      refresh: async () => {
        const since = new Date(device.now().getTime() - MIRROR_REACH).toISOString();
        const [promises, notes, deleted, contacts, packs, settings, health, granted, sendings] = await Promise.all([
          notebook.listPromises({}),
          notebook.listNotes({}),
          notebook.listNotes({ deleted: true }),
          notebook.listContacts({}),
          notebook.listPacks({}),
          notebook.getSettings({}),
          notebook.health({}),
          sites.list(),
          get().room === 'mirror' ? notebook.listSendings({ since }) : null,
          get().backups.getState().refresh(),
        ]);
        const asked = [promises, notes, deleted, contacts, packs, settings, sendings];
        const refused = asked.find((result) => result?.ok === false);
        if (refused && !refused.ok) set({ outcome: { kind: 'failed', failure: refused.failure } });
        set({
          loaded: true,
          sites: granted,
          ...(promises.ok && { promises: promises.value }),
          ...(notes.ok && deleted.ok && { notes: [...notes.value, ...deleted.value] }),
          ...(contacts.ok && { contacts: contacts.value }),
          ...(packs.ok && { packs: packs.value }),
          ...(settings.ok && { settings: settings.value }),
          ...(sendings?.ok && { sendings: sendings.value }),
          ...(health.ok && { lost: health.value.state === 'ok' ? null : health.value }),
        });
      },

      addPromise: (promise) => act(notebook.addPromise({ ...promise, id: device.newId() })),
      changePromise: (id, change) => act(notebook.changePromise({ id, change })),
      dropPromise: (id) => act(notebook.dropPromise({ id })),
      saveNote: (note) =>
        act(notebook.saveNote({ ...note, id: note.id ?? device.newId() }), ({ conflict }) =>
          conflict ? { kind: 'failed', failure: { code: 'conflict' } } : null,
        ),
      deleteNote: (id) => act(notebook.deleteNote({ id })),
      restoreNote: (id) => act(notebook.restoreNote({ id })),
      switchPack: (id, enabled) => act(notebook.switchPack({ id, enabled })),
      importPack: (text) =>
        act(notebook.importPack({ text }), ({ id, version }) => ({ kind: 'pack-added', id, version })),
      removePack: (id) => act(notebook.removePack({ id })),
      exportPack: (pack, builtInText) =>
        device.saveFile(`${pack.id}-${pack.version}.keeptrack-pack.json`, builtInText ?? pack.text),
      saveSettings: (change) => act(notebook.saveSettings(change)),

      exportPromise: async (id) => {
        const entry = await notebook.exportPromise({ id });
        if (entry.ok) return entry.value;
        set({ outcome: { kind: 'failed', failure: entry.failure } });
        return null;
      },
      saveText: (name, text) => device.saveFile(name, text),

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
