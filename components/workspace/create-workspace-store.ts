/**
 * The state of the workspace tab: what the notebook holds, what is shown of it, and what went wrong last.
 * Every change goes to the notebook first and is asked for again; the screen never claims what is not kept.
 */
import { createStore } from 'zustand/vanilla';
import type { CalendarEntry } from '../../notebook/backup/backup-model';
import type { Failure, NewPromise, PromiseChange, Result } from '../../notebook/calls';
import type { Contact, Loss, Note, PromiseRecord, Settings, StoredPack } from '../../notebook/model';
import { dateAt } from '../../talk-tracks/promises/moment-in-zone';
import { writeUseReport } from '../../talk-tracks/use/use-report';
import { type AccountStore, createAccountStore } from '../account/create-account-store';
import { type ChannelStore, createChannelStore } from '../channels/create-channel-store';
import type { DevicePort, FilesPort, NotebookPort, SitesPort, TrialPort, VersionsPort } from '../ports';
import { zoneFor } from '../surroundings';
import { type BackupStore, createBackupStore } from './backup/create-backup-store';
import { createWorkspaceDesk, resumeChanges, resumeNew, type WorkspaceDesk } from './create-workspace-desk';
import { lookBack, type Mirrored } from './look-back';
import { contactsOf, type FoundRows, lookUp } from './look-up';
import { openOffer, type PackOffer } from './open-offer';

export const ROOMS = ['promises', 'notes', 'accounts', 'mirror', 'packs', 'studio', 'backup', 'settings'] as const;
export type Room = (typeof ROOMS)[number];

/** Lists grow by this many rows. */
const PAGE = 100;

/** What the last action came to, for the line on top of the room. Failures stay until the next action. */
export type Outcome =
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'pack-added'; readonly id: string; readonly version: string }
  | { readonly kind: 'site-refused' };

export interface WorkspaceState {
  readonly room: Room;
  readonly query: string;
  /** What the notebook found for what was typed; null where nothing is searched, or nothing was answered yet. */
  readonly found: FoundRows | null;
  /** False until the notebook answered for the first time. */
  readonly loaded: boolean;
  /** All that are open or in drafts, and of those that are done the latest. */
  readonly promises: readonly PromiseRecord[];
  /** The latest, and the latest of those that were deleted. */
  readonly notes: readonly Note[];
  /** Whether there are more done promises, or notes, than the latest. */
  readonly hasMore: { readonly promises: boolean; readonly notes: boolean };
  /** Those whom the notes are about; in the room for backups, all. */
  readonly contacts: readonly Contact[];
  readonly packs: readonly StoredPack[];
  /** Null until the mirror was opened, which alone needs it. */
  readonly mirrored: Mirrored | null;
  /** Null until the notebook answered. */
  readonly settings: Settings | null;
  readonly sites: readonly string[];
  readonly outcome: Outcome | null;
  /** What is gone without our doing; null where nothing was lost. */
  readonly lost: Loss | null;
  /** The state of the backup room; always the same one. */
  readonly backups: BackupStore;
  /** Channels of packs; always the same one. */
  readonly channels: ChannelStore;
  /** What is known of accounts; always the same one. */
  readonly book: AccountStore;
  show(room: Room): void;
  search(query: string): void;
  /** Makes the lists longer. */
  showMore(): Promise<void>;
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
  /** The note that was being written when the page was lost, by its id; null where there was none. */
  resumeFreeNote(): string | null;
  restoreNote(id: string): Promise<boolean>;
  switchPack(id: string, enabled: boolean): Promise<boolean>;
  importPack(text: string): Promise<boolean>;
  /** A newer pack file that nobody has taken or left yet. */
  readonly offer: PackOffer | null;
  /** Takes a pack file in; one that is newer than a pack that is here is offered first. */
  offerPack(text: string): Promise<void>;
  acceptOffer(): Promise<void>;
  leaveOffer(): void;
  removePack(id: string): Promise<boolean>;
  /** The pack that somebody wants to change a copy of; the studio takes it up. */
  readonly copyWanted: string | null;
  /** Goes to the studio to change a copy of a pack; null: it has begun. */
  wantCopy(packId: string | null): void;
  /** Offers the pack as a file. Built-in packs' text is handed in, since the notebook does not hold it. */
  exportPack(pack: StoredPack, builtInText?: string): void;
  saveSettings(change: Partial<Settings>): Promise<boolean>;
  /** One promise for a calendar; null where it failed. */
  exportPromise(id: string): Promise<CalendarEntry | null>;
  saveText: DevicePort['saveFile'];
  /** A name by chance for files of counts. */
  newReporter(): string;
  /** What the file of counts says now, to the letter; null where it failed. */
  writeUses(): Promise<string | null>;
  turnOnSite(pattern: string): Promise<boolean>;
  turnOffSite(pattern: string): Promise<boolean>;
}

export interface WorkspacePorts {
  readonly notebook: NotebookPort;
  readonly sites: SitesPort;
  readonly device: DevicePort;
  readonly files: FilesPort;
  readonly trial: TrialPort;
  readonly versions: VersionsPort;
}

export type WorkspaceStore = ReturnType<typeof createWorkspaceStore>;

const keyOf = ({ room, query }: Pick<WorkspaceState, 'room' | 'query'>) => `${room} ${query}`;

/** Makes the store of one workspace tab. It holds nothing until `refresh` was called. */
export function createWorkspaceStore(
  { notebook, sites, device, files, versions }: Omit<WorkspacePorts, 'trial'>,
  room: Room = 'promises',
) {
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

    let rows = PAGE;
    let isLooking = false;
    /** Asks for what is typed now. While an answer is on its way nothing more is asked; then for what is typed by then. */
    const look = async (): Promise<void> => {
      if (isLooking) return;
      isLooking = true;
      for (let asked = null as string | null; asked !== keyOf(get()); ) {
        asked = keyOf(get());
        const { query, room } = get();
        const answer = query.trim() === '' ? null : await lookUp(notebook, query, room);
        if (asked !== keyOf(get())) continue;
        set(
          answer && !answer.ok
            ? { outcome: { kind: 'failed', failure: answer.failure } }
            : { found: answer?.value ?? null },
        );
      }
      isLooking = false;
    };

    return {
      room,
      query: '',
      found: null,
      loaded: false,
      promises: [],
      notes: [],
      hasMore: { promises: false, notes: false },
      contacts: [],
      packs: [],
      mirrored: null,
      settings: null,
      sites: [],
      outcome: null,
      lost: null,
      channels: createChannelStore(notebook, versions.compare),
      book: createAccountStore({ notebook, device }),
      backups: createBackupStore({ notebook, files }, () => get().refresh()),

      show: (next) => {
        set({ room: next, query: '', found: null, outcome: null });
        if (next === 'mirror' || next === 'backup') void get().refresh();
      },
      search: (query) => {
        set({ query });
        void look();
      },
      showMore: () => {
        rows += PAGE;
        return get().refresh();
      },
      dismiss: () => set({ outcome: null }),
      acceptLoss: () => act(notebook.lossSeen({})),

      refresh: async () => {
        const [promises, done, notes, deleted, packs, settings, health, granted, mirrored] = await Promise.all([
          notebook.listPromises({ states: ['open', 'drafted'] }),
          notebook.listPromises({ states: ['kept', 'withdrawn', 'lapsed'], limit: rows }),
          notebook.listNotes({ limit: rows }),
          notebook.listNotes({ deleted: true, limit: rows }),
          notebook.listPacks({}),
          notebook.getSettings({}),
          notebook.health({}),
          sites.list(),
          get().room === 'mirror' ? lookBack(notebook, device.now()) : null,
          get().backups.getState().refresh(),
          get().room === 'accounts' ? get().book.getState().refresh() : null,
        ]);
        const shown = notes.ok && deleted.ok ? [...notes.value, ...deleted.value] : get().notes;
        // Whoever is to be forgotten is chosen among all.
        const wanted = get().room === 'backup' ? {} : { ids: contactsOf(shown) };
        const contacts = await notebook.listContacts(wanted);
        const refused = [promises, done, notes, deleted, contacts, packs, settings].find((result) => !result.ok);
        const failure = refused && !refused.ok ? refused.failure : mirrored?.failure;
        if (failure) set({ outcome: { kind: 'failed', failure } });
        set({
          loaded: true,
          sites: granted,
          notes: shown,
          ...(promises.ok && done.ok && { promises: [...promises.value, ...done.value] }),
          hasMore: {
            promises: done.ok && done.value.length === rows,
            notes: (notes.ok && notes.value.length === rows) || (deleted.ok && deleted.value.length === rows),
          },
          ...(contacts.ok && { contacts: contacts.value }),
          ...(packs.ok && { packs: packs.value }),
          ...(settings.ok && { settings: settings.value }),
          ...(mirrored && { mirrored }),
          ...(health.ok && { lost: health.value.state === 'ok' ? null : health.value }),
        });
        if (notes.ok) {
          get().desk.getState().meetNotes(notes.value);
          resumeChanges(get().desk, device, notes.value);
        }
        await look();
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
      resumeFreeNote: () => resumeNew(get().desk, device),
      writeFreeNote: () => get().desk.getState().beginNote({ contactId: null, contactName: '', text: '' }),
      restoreNote: (id) => act(notebook.restoreNote({ id })),
      switchPack: (id, enabled) => act(notebook.switchPack({ id, enabled })),
      offer: null,
      offerPack: async (text) => {
        const [packs, own] = await Promise.all([notebook.listPacks({}), notebook.listOwnTracks({})]);
        const unanswered = [packs, own].find((answer) => !answer.ok);
        if (unanswered && !unanswered.ok) set({ outcome: { kind: 'failed', failure: unanswered.failure } });
        if (!packs.ok || !own.ok) return;
        // What would be refused is not offered.
        const { tryPack } = await import('./try-pack');
        const isTried = tryPack(text).length === 0;
        const offer = isTried
          ? openOffer(text, { packs: packs.value, own: own.value, compare: versions.compare })
          : null;
        set({ offer, outcome: null });
        if (!offer) await get().importPack(text);
      },
      acceptOffer: async () => {
        const { offer } = get();
        if (offer && (await get().importPack(offer.text))) set({ offer: null });
      },
      leaveOffer: () => set({ offer: null }),
      importPack: async (text) => {
        // The reader is brought for this alone; a pack that cannot be read at all is refused by the notebook, with its lines.
        const { tryPack } = await import('./try-pack');
        const failures = tryPack(text);
        if (failures.length > 0) {
          set({ outcome: { kind: 'failed', failure: { code: 'bad-file', problems: failures } } });
          return false;
        }
        return act(notebook.importPack({ text }), ({ id, version }) => ({ kind: 'pack-added', id, version }));
      },
      copyWanted: null,
      wantCopy: (copyWanted) => set({ copyWanted, ...(copyWanted !== null && { room: 'studio' as const }) }),
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
      newReporter: () => device.newId().replaceAll('-', '').slice(0, 16),
      writeUses: async () => {
        const { settings, packs } = get();
        const uses = await notebook.listUses({});
        if (!uses.ok) set({ outcome: { kind: 'failed', failure: uses.failure } });
        if (!uses.ok || !settings?.counting) return null;
        return writeUseReport(uses.value, {
          reporter: settings.counting.reporter,
          today: dateAt(device.now().getTime(), zoneFor(settings)),
          isShared: (track) => packs.some(({ id }) => track.startsWith(`${id}/`)),
        });
      },

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
