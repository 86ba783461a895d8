/** A notebook in memory with the real answers' manners, for the workspace's tests; any call can be made to fail. */
import type { FilesPort, NotebookPort, SitesPort } from '../../../components/ports';
import type { WorkspacePorts } from '../../../components/workspace/create-workspace-store';
import type { BackupState, ImportPreview, SnapshotInfo } from '../../../notebook/backup/backup-model';
import type { Failure, NewPromise, PromiseChange } from '../../../notebook/calls';
import {
  type Counts,
  DEFAULT_SETTINGS,
  type Note,
  type PackDraft,
  type PromiseRecord,
  type Sending,
  type Settings,
  type StoredPack,
} from '../../../notebook/model';
import { stepPromise } from '../../../notebook/promise-states';
import { matchesRow, toHit } from '../../../notebook/search/search-notebook';
import { comparePacks } from '../../../sharing/compare-packs';
import { mergePacks } from '../../../sharing/merge-packs';
import type { OwnTrack } from '../../../talk-tracks/own-track';
import { forgive, type Needle, parseQuery } from '../../../talk-tracks/search/parse-query';
import { createPackTrier } from '../../../talk-tracks/try-pack';
import type { UseDay } from '../../../talk-tracks/use/use-day';

export const NOW = new Date('2026-11-18T10:00:00');

const CONTACTS = [
  { id: 'ana@brandt.example', name: 'Ana Brandt', firstSeen: '2026-11-18T10:00:00Z', lastSeen: '2026-11-18T10:00:00Z' },
];

export const promise = (own: Partial<PromiseRecord>): PromiseRecord => ({
  id: 'p1',
  who: 'writer',
  action: 'send the site plan',
  sentence: 'I will send the site plan by Friday.',
  due: { text: 'by Friday', date: '2026-11-20', precision: 'day' },
  condition: null,
  contactId: 'ana@brandt.example',
  contactName: 'Ana Brandt',
  state: 'open',
  draftKey: null,
  subject: 'Leipzig',
  kind: 'mail',
  createdAt: '2026-11-17T09:00:00Z',
  updatedAt: '2026-11-17T09:00:00Z',
  events: [{ at: '2026-11-17T09:00:00Z', what: 'confirmed' }],
  ...own,
});

export const note = (own: Partial<Note>): Note => ({
  id: 'n1',
  contactId: 'ana@brandt.example',
  text: 'Two weekends lost in March.',
  createdAt: '2026-11-10T09:00:00Z',
  updatedAt: '2026-11-10T09:00:00Z',
  revision: 1,
  deletedAt: null,
  ...own,
});

const NONE = { added: 0, replaced: 0, kept: 0 };

/** What an import would change, of which only what matters is told. */
export const preview = (own: Partial<ImportPreview>): ImportPreview => ({
  kind: 'sealed',
  at: '2026-11-17T13:20:00Z',
  counts: {
    contacts: NONE,
    promises: { added: 40, replaced: 1, kept: 2 },
    notes: { added: 312, replaced: 0, kept: 0 },
    noteVersions: NONE,
    sendings: NONE,
    insertions: NONE,
    entries: NONE,
    packs: NONE,
    packDrafts: NONE,
    ownTracks: NONE,
  },
  copies: 0,
  takesSettings: false,
  ...own,
});

/** Files that go nowhere, and what was done with them. */
export function createFakeFiles(own: Partial<FilesPort> = {}) {
  const done: string[] = [];
  const files: FilesPort = {
    shelve: async () => 'in-1',
    discard: async (shelved) => void done.push(`discarded ${shelved}`),
    save: async ({ name }) => {
      done.push(name);
      return true;
    },
    room: async () => ({ used: 20_000_000, all: 3_000_000_000 }),
    hasFolder: async () => false,
    allowFolder: async () => {
      done.push('asked for the folder');
      return true;
    },
    ...own,
  };
  return { files, done };
}

/** What the studio asks for, in this page instead of a worker. */
export function createFakeTrial(): Pick<WorkspacePorts, 'trial' | 'versions'> {
  const trier = createPackTrier();
  return {
    trial: {
      try: async (pack, others) => trier.try(pack, others),
      read: async (draft, packs) => trier.read(draft, packs),
    },
    versions: { compare: comparePacks, merge: mergePacks },
  };
}

export interface FakeRows {
  promises: PromiseRecord[];
  notes: Note[];
  packs: StoredPack[];
  ownTracks: OwnTrack[];
  uses: UseDay[];
  sendings: Sending[];
  settings: Settings;
  sites: string[];
  backup: BackupState;
  snapshots: SnapshotInfo[];
  lost: Counts | null;
  searchIsComplete: boolean;
  packDrafts: PackDraft[];
}

export function createFakeNotebook(rows: Partial<FakeRows> = {}) {
  const state: FakeRows = {
    promises: [],
    notes: [],
    packs: [{ id: 'keeptrack-core', version: '1.0.0', enabled: true, origin: 'built-in', addedAt: '', text: '' }],
    ownTracks: [],
    uses: [],
    sendings: [],
    settings: DEFAULT_SETTINGS,
    sites: [],
    backup: { hasPassword: false, last: null, failed: null },
    snapshots: [],
    lost: null,
    searchIsComplete: true,
    packDrafts: [],
    ...rows,
  };
  const failures = new Map<string, Failure>();
  const asked: { readonly call: string; readonly request: unknown }[] = [];
  const changePromise = (id: string, change: PromiseChange) => {
    state.promises = state.promises.map((each) => {
      if (each.id !== id) return each;
      const stepped = stepPromise(each, change, NOW.toISOString());
      return stepped.ok ? stepped.value : each;
    });
    return state.promises.find((each) => each.id === id);
  };
  const answers: Record<string, (request: never) => unknown> = {
    listPromises: ({ states, limit }: { states?: readonly string[]; limit?: number }) =>
      state.promises.filter((each) => !states || states.includes(each.state)).slice(0, limit),
    listNotes: ({ deleted, contactId, limit }: { deleted?: boolean; contactId?: string; limit?: number }) =>
      state.notes
        .filter((each) => (each.deletedAt !== null) === (deleted ?? false))
        .filter((each) => contactId === undefined || each.contactId === contactId)
        .slice(0, limit),
    searchNotebook: ({ query, kinds, limit }: { query: string; kinds: readonly string[]; limit?: number }) => {
      const rows = [
        ...CONTACTS.map((row) => ({ kind: 'contact', row }) as const),
        ...state.promises.map((row) => ({ kind: 'promise', row }) as const),
        ...state.notes.filter(({ deletedAt }) => deletedAt === null).map((row) => ({ kind: 'note', row }) as const),
      ];
      const asTyped = parseQuery(query);
      const find = (needles: readonly Needle[]) =>
        rows.filter((row) => kinds.includes(row.kind) && matchesRow(row, needles)).map((row) => toHit(row, needles));
      const exact = find(asTyped);
      const hits = exact.length > 0 ? exact : find(forgive(asTyped) ?? []);
      return {
        hits: hits.slice(0, limit),
        isForgiving: exact.length === 0 && hits.length > 0,
        isComplete: state.searchIsComplete,
      };
    },
    listContacts: ({ ids }: { ids?: readonly string[] }) => CONTACTS.filter(({ id }) => !ids || ids.includes(id)),
    listPacks: () => state.packs,
    listOwnTracks: () => state.ownTracks,
    listUses: () => state.uses,
    listChannels: () => ({ channels: [], canFetch: true, mayAdd: true, wrongPolicy: [] }),
    listEntries: () => [],
    listPackDrafts: () => state.packDrafts,
    openPackDraft: ({ id }: { id: string }) => state.packDrafts.find((each) => each.id === id),
    savePackDraft: (own: PackDraft) => {
      const known = state.packDrafts.find(({ id }) => id === own.id);
      const row = {
        ...(known ?? { versions: [], remarks: [] }),
        ...own,
        revision: own.revision + 1,
        updatedAt: NOW.toISOString(),
      };
      state.packDrafts = [...state.packDrafts.filter(({ id }) => id !== own.id), row];
      return { revision: row.revision, updatedAt: row.updatedAt };
    },
    dropPackDraft: ({ id }: { id: string }) => {
      state.packDrafts = state.packDrafts.filter((each) => each.id !== id);
      return null;
    },
    listSendings: () => state.sendings,
    getSettings: () => state.settings,
    health: () => (state.lost ? { state: 'emptied', lost: state.lost } : { state: 'ok' }),
    addPromise: (own: NewPromise) => {
      const added = promise({ ...own, contactName: own.contact?.name ?? '', state: own.state });
      state.promises = [...state.promises, added];
      return added;
    },
    changePromise: ({ id, change }: { id: string; change: PromiseChange }) => changePromise(id, change),
    saveNote: (own: { id: string; text: string; contactId: string | null }) => {
      const saved = note({ ...own, revision: 2 });
      state.notes = [...state.notes.filter(({ id }) => id !== own.id), saved];
      return { note: saved, conflict: false };
    },
    deleteNote: ({ id }: { id: string }) => {
      state.notes = state.notes.map((each) => (each.id === id ? { ...each, deletedAt: NOW.toISOString() } : each));
      return null;
    },
    restoreNote: ({ id }: { id: string }) => {
      state.notes = state.notes.map((each) => (each.id === id ? { ...each, deletedAt: null } : each));
      return state.notes.find((each) => each.id === id);
    },
    saveSettings: (change: Partial<Settings>) => {
      state.settings = { ...state.settings, ...change };
      return state.settings;
    },
    switchPack: ({ id, enabled }: { id: string; enabled: boolean }) => {
      state.packs = state.packs.map((each) => (each.id === id ? { ...each, enabled } : each));
      return state.packs[0];
    },
    importPack: () => state.packs[0],
    importNotebook: () => ({ added: 2, replaced: 1, kept: 3 }),
    previewImport: () => preview({}),
    exportFile: ({ format }: { format: string }) => ({
      name: `keeptrack-2026-11-18.${format}`,
      shelved: `out-${format}`,
    }),
    exportPromise: ({ id }: { id: string }) => ({
      name: `${id}.ics`,
      text: 'BEGIN:VCALENDAR',
      links: { google: 'https://calendar.google.com/x', outlook: 'https://outlook.office.com/x' },
    }),
    backupState: () => state.backup,
    setBackupPassword: () => {
      state.backup = { ...state.backup, hasPassword: true };
      return null;
    },
    dropBackupPassword: () => {
      state.backup = { ...state.backup, hasPassword: false };
      return null;
    },
    backupSaved: ({ name }: { name: string }) => {
      state.backup = { ...state.backup, last: { at: NOW.toISOString(), name }, failed: null };
      return null;
    },
    listSnapshots: () => state.snapshots,
    lossSeen: () => {
      state.lost = null;
      return null;
    },
    forgetContact: () => 7,
    forgetBefore: () => 1,
    eraseAll: () => null,
  };
  const notebook = new Proxy({} as NotebookPort, {
    get: (_, call: string) => async (request: never) => {
      asked.push({ call, request });
      const failure = failures.get(call);
      if (failure) return { ok: false, failure };
      return { ok: true, value: answers[call]?.(request) ?? null };
    },
  });
  const sites: SitesPort = {
    list: async () => state.sites,
    turnOn: async (pattern) => {
      state.sites = [...state.sites, pattern];
      return true;
    },
    turnOff: async (pattern) => {
      state.sites = state.sites.filter((each) => each !== pattern);
      return true;
    },
  };
  return {
    state,
    notebook,
    sites,
    asked,
    failures,
    fail: (call: string, failure: Failure) => void failures.set(call, failure),
  };
}
