/** Ports for tests of the face: a page that records what it was asked, a notebook in memory that can be made to fail, a canned reader. */

import type { DevicePort, NotebookPort, PageListener, PagePort, ReaderPort, UnsavedNote } from '../../components/ports';
import type { CoachPorts } from '../../components/store/coach-state';
import type { Failure, NewPromise, PromiseChange, Result } from '../../notebook/calls';
import type {
  Contact,
  Inserted,
  Note,
  NoteVersion,
  PromiseRecord,
  Sending,
  Settings,
  SheetEntry,
} from '../../notebook/model';
import { stepPromise } from '../../notebook/promise-states';
import type { Draft, Pack, Pillar, Reading } from '../../talk-tracks/model';
import { PILLARS } from '../../talk-tracks/model';
import type { OwnTrack } from '../../talk-tracks/own-track';
import type { DraftSnapshot, InsertOutcome, PageHealth, PageRecord } from '../../talk-tracks/page-draft';

/** A Sunday. */
export const NOW = new Date(2026, 10, 22, 9, 30);

export const SETTINGS: Settings = {
  language: 'auto',
  theme: 'auto',
  marks: 'all',
  presence: 'overlay',
  sidebar: { side: 'right', width: 348, folded: false },
  places: {},
  mutes: [],
  corrections: {},
  hint: false,
  reminders: true,
  hours: { days: [1, 2, 3, 4, 5], start: '09:00', end: '18:00' },
  quiet: { start: '20:00', end: '08:00' },
  lead: 60,
  zone: 'auto',
  backup: 'never',
  counting: null,
};

// ------------------------------------------------------------------------------------------------ page

export interface FakePage extends PagePort {
  readonly calls: { readonly name: string; readonly request: unknown }[];
  /** The requests of one kind, in order. */
  asked(name: string): readonly unknown[];
  readonly tell: PageListener;
  greeting: { draft: DraftSnapshot | null; record: PageRecord | null; health: PageHealth; side: 'left' | 'right' };
  outcome: InsertOutcome;
  inPanel: boolean;
  /** The line is gone: everything rejects. */
  isGone: boolean;
}

export const WORKS: PageHealth = { site: 'gmail', state: 'works' };

export function createFakePage(
  greeting: FakePage['greeting'] = { draft: null, record: null, health: WORKS, side: 'right' },
): FakePage {
  const listeners = new Set<PageListener>();
  const calls: { name: string; request: unknown }[] = [];
  const take = async (name: string, request: unknown) => {
    if (page.isGone) throw new Error('the line was closed');
    calls.push({ name, request });
  };
  const tellAll =
    <Name extends keyof PageListener>(name: Name) =>
    (event: Parameters<PageListener[Name]>[0]) => {
      for (const listener of listeners) (listener[name] as (event: Parameters<PageListener[Name]>[0]) => void)(event);
    };
  const page: FakePage = {
    calls,
    asked: (name) => calls.filter((call) => call.name === name).map(({ request }) => request),
    greeting,
    outcome: { outcome: 'inserted', undoable: true, start: 0, end: 0 },
    inPanel: false,
    isGone: false,
    tell: {
      pageChanged: tellAll('pageChanged'),
      draftChanged: tellAll('draftChanged'),
      draftEnded: tellAll('draftEnded'),
      recordChanged: tellAll('recordChanged'),
      healthChanged: tellAll('healthChanged'),
      shortcutPressed: tellAll('shortcutPressed'),
      sidebarWanted: tellAll('sidebarWanted'),
      markTouched: tellAll('markTouched'),
      sideChanged: tellAll('sideChanged'),
    },
    async hello() {
      await take('hello', null);
      return page.greeting;
    },
    mark: (request) => take('mark', request),
    point: (request) => take('point', request),
    select: (request) => take('select', request),
    hint: (request) => take('hint', request),
    arrange: (request) => take('arrange', request),
    async report() {
      await take('report', null);
      return 'how this page is built';
    },
    async insert(request) {
      await take('insert', request);
      return page.outcome;
    },
    watch(listener, signal) {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener));
    },
  };
  return page;
}

// -------------------------------------------------------------------------------------------- notebook

export interface FakeNotebook extends NotebookPort {
  readonly promises: PromiseRecord[];
  readonly notes: Note[];
  /** Every text that was saved over, as if each save ended a sitting; the newest first. */
  readonly versions: NoteVersion[];
  readonly contacts: Contact[];
  readonly sendings: Sending[];
  readonly insertions: Inserted[];
  readonly entries: SheetEntry[];
  readonly ownTracks: OwnTrack[];
  settings: Settings;
  /** Calls that fail, by name, until taken away. */
  readonly failing: Map<string, Failure['code']>;
  /** Calls that wait until they are let go. */
  readonly holding: Map<string, Promise<void>>;
  readonly calls: { readonly name: string; readonly request: unknown }[];
  asked(name: string): readonly unknown[];
  /** Somebody else changed something. */
  changed(): void;
  /** The extension was updated under the page, or a background of the new version began. */
  orphan(): void;
}

const ok = <Value>(value: Value): Result<Value> => ({ ok: true, value });
const failed = (code: Failure['code']): Result<never> => ({ ok: false, failure: { code } });

const replace = <Row extends { readonly id: string }>(rows: Row[], row: Row): Row => {
  const at = rows.findIndex(({ id }) => id === row.id);
  if (at < 0) rows.push(row);
  else rows[at] = row;
  return row;
};

export function createFakeNotebook(): FakeNotebook {
  const watchers = new Set<() => void>();
  const orphans = new Set<() => void>();
  const at = NOW.toISOString();
  const answer =
    <Request, Value>(name: string, work: (request: Request) => Result<Value>) =>
    async (request: Request): Promise<Result<Value>> => {
      book.calls.push({ name, request });
      await book.holding.get(name);
      const code = book.failing.get(name);
      return code ? failed(code) : work(request);
    };
  const book: FakeNotebook = {
    promises: [],
    notes: [],
    versions: [],
    contacts: [],
    sendings: [],
    insertions: [],
    entries: [],
    ownTracks: [],
    settings: SETTINGS,
    failing: new Map(),
    holding: new Map(),
    calls: [],
    asked: (name) => book.calls.filter((call) => call.name === name).map(({ request }) => request),
    changed() {
      for (const watcher of watchers) watcher();
    },
    orphan() {
      for (const told of orphans) told();
    },
    watch(changed, signal) {
      watchers.add(changed);
      signal.addEventListener('abort', () => watchers.delete(changed));
    },
    watchOrphaned(told, signal) {
      orphans.add(told);
      signal.addEventListener('abort', () => orphans.delete(told));
    },

    listPromises: answer('listPromises', ({ contactId, draftKey, states }) =>
      ok(
        book.promises.filter(
          (row) =>
            (contactId === undefined || row.contactId === contactId) &&
            (draftKey === undefined || row.draftKey === draftKey) &&
            (!states || states.includes(row.state)),
        ),
      ),
    ),
    addPromise: answer('addPromise', ({ contact, ...asked }: NewPromise) =>
      ok(
        book.promises.find(({ id }) => id === asked.id) ??
          replace(book.promises, {
            ...asked,
            contactId: contact?.id ?? null,
            contactName: contact?.name ?? '',
            createdAt: at,
            updatedAt: at,
            events: [{ at, what: 'confirmed' }],
          }),
      ),
    ),
    changePromise: answer('changePromise', ({ id, change }: { id: string; change: PromiseChange }) => {
      const known = book.promises.find((row) => row.id === id);
      if (!known) return failed('not-found');
      const stepped = stepPromise(known, change, at);
      return stepped.ok ? ok(replace(book.promises, stepped.value)) : stepped;
    }),
    dropPromise: answer('dropPromise', ({ id }) => {
      book.promises.splice(0, Number.POSITIVE_INFINITY, ...book.promises.filter((row) => row.id !== id));
      return ok(null);
    }),
    listContacts: answer('listContacts', ({ ids, person }) =>
      ok(
        book.contacts.filter(({ id, sameAs }) =>
          person ? id === person || sameAs === person : !ids || ids.includes(id),
        ),
      ),
    ),
    listNotes: answer('listNotes', ({ contactId }) =>
      ok(book.notes.filter((note) => note.deletedAt === null && note.contactId === (contactId ?? null))),
    ),
    searchNotebook: answer('searchNotebook', () => ok({ hits: [], isForgiving: false, isComplete: true })),
    joinContacts: answer('joinContacts', ({ id, sameAs }) => {
      const known = book.contacts.find((contact) => contact.id === id);
      if (!known) return failed('not-found');
      const { sameAs: _, ...alone } = known;
      return ok(replace(book.contacts, sameAs === null ? alone : { ...alone, sameAs }));
    }),
    changeContact: answer('changeContact', ({ id, ...change }) => {
      const known = book.contacts.find((contact) => contact.id === id);
      return known ? ok(replace(book.contacts, { ...known, ...change })) : failed('not-found');
    }),
    forgetContact: answer('forgetContact', () => ok(0)),
    forgetBefore: answer('forgetBefore', () => ok(0)),
    eraseAll: answer('eraseAll', () => ok(null)),
    addSending: answer('addSending', (sending) => {
      replace(book.sendings, sending);
      return ok(null);
    }),
    listSendings: answer('listSendings', () => ok(book.sendings)),
    addInserted: answer('addInserted', (inserted) => {
      replace(book.insertions, inserted);
      return ok(null);
    }),
    listInserted: answer('listInserted', ({ contactId }) =>
      ok(book.insertions.filter((row) => row.contactId === contactId)),
    ),
    listEntries: answer('listEntries', ({ accountId, kinds, deleted = false }) =>
      ok(
        book.entries.filter(
          (entry) =>
            (accountId === undefined || entry.accountId === accountId) &&
            (!kinds || kinds.includes(entry.kind)) &&
            (entry.deletedAt !== null) === deleted,
        ),
      ),
    ),
    saveEntry: answer('saveEntry', ({ accountName: _, ...entry }) =>
      ok(replace<SheetEntry>(book.entries, { ...entry, createdAt: at, updatedAt: at, deletedAt: null })),
    ),
    removeEntry: answer('removeEntry', ({ id }) => {
      const known = book.entries.find((entry) => entry.id === id);
      if (!known) return failed('not-found');
      replace<SheetEntry>(book.entries, { ...known, deletedAt: at });
      return ok(null);
    }),
    restoreEntry: answer('restoreEntry', ({ id }) => {
      const known = book.entries.find((entry) => entry.id === id);
      return known ? ok(replace<SheetEntry>(book.entries, { ...known, deletedAt: null })) : failed('not-found');
    }),
    listNoteVersions: answer('listNoteVersions', ({ noteId }) =>
      ok(book.versions.filter((version) => version.noteId === noteId)),
    ),
    saveNote: answer('saveNote', (draft): Result<{ note: Note; conflict: boolean }> => {
      const { id, contactId, text, revision } = draft;
      const known = book.notes.find((note) => note.id === id);
      const flags = {
        ...((draft.pinned ?? known?.pinned) && { pinned: true as const }),
        ...((draft.concern ?? known?.concern) && { concern: true as const }),
      };
      const fresh: Note = { id, contactId, text, ...flags, createdAt: at, updatedAt: at, revision: 1, deletedAt: null };
      if (!known) return ok({ note: replace(book.notes, fresh), conflict: false });
      if (known.revision !== revision && known.text !== text) {
        const copy = { ...fresh, id: `${id}-copy`, conflictOf: id };
        return ok({ note: replace(book.notes, copy), conflict: true });
      }
      const { conflictOf, createdAt } = known;
      if (known.text !== text)
        book.versions.unshift({
          id: `${id}/${known.revision}`,
          noteId: id,
          revision: known.revision,
          text: known.text,
          at,
        });
      const kept = conflictOf && !draft.settled ? { conflictOf } : {};
      const saved = { ...fresh, createdAt, ...kept, revision: known.revision + 1 };
      return ok({ note: replace(book.notes, saved), conflict: false });
    }),
    deleteNote: answer('deleteNote', ({ id }) => {
      const known = book.notes.find((note) => note.id === id);
      if (known) replace(book.notes, { ...known, deletedAt: at });
      return ok(null);
    }),
    restoreNote: answer('restoreNote', ({ id }) => {
      const known = book.notes.find((note) => note.id === id);
      return known ? ok(replace(book.notes, { ...known, deletedAt: null })) : failed('not-found');
    }),
    getSettings: answer('getSettings', () => ok(book.settings)),
    saveSettings: answer('saveSettings', (change) => {
      book.settings = { ...book.settings, ...change };
      return ok(book.settings);
    }),

    health: answer('health', () => ok({ state: 'ok' as const })),
    lossSeen: answer('lossSeen', () => ok(null)),
    listPacks: answer('listPacks', () => ok([])),
    importPack: answer('importPack', () => failed('bad-file')),
    listPackDrafts: answer('listPackDrafts', () => ok([])),
    openPackDraft: answer('openPackDraft', () => failed('not-found')),
    savePackDraft: answer('savePackDraft', ({ revision }) => ok({ revision: revision + 1, updatedAt: at })),
    dropPackDraft: answer('dropPackDraft', () => ok(null)),
    listOwnTracks: answer('listOwnTracks', () => ok([...book.ownTracks])),
    saveOwnTrack: answer('saveOwnTrack', (row) => {
      const { isHidden, isFavourite, lines } = row;
      if (isHidden || isFavourite || lines) replace(book.ownTracks, { ...row, updatedAt: at });
      else book.ownTracks.splice(0, book.ownTracks.length, ...book.ownTracks.filter(({ id }) => id !== row.id));
      return ok(null);
    }),
    countUse: answer('countUse', () => ok(null)),
    listUses: answer('listUses', () => ok([])),
    switchPack: answer('switchPack', () => failed('not-found')),
    removePack: answer('removePack', () => ok(null)),
    exportNotebook: answer('exportNotebook', () => failed('bad-request')),
    importNotebook: answer('importNotebook', () => failed('bad-file')),
    previewImport: answer('previewImport', () => failed('bad-file')),
    exportFile: answer('exportFile', () => failed('bad-request')),
    exportPromise: answer('exportPromise', ({ id }) =>
      ok({
        name: `${id}.ics`,
        text: 'BEGIN:VCALENDAR',
        links: { google: 'https://calendar.google.com/x', outlook: 'https://outlook.office.com/x' },
      }),
    ),
    setBackupPassword: answer('setBackupPassword', () => ok(null)),
    dropBackupPassword: answer('dropBackupPassword', () => ok(null)),
    backupState: answer('backupState', () => ok({ hasPassword: false, last: null, failed: null })),
    backupSaved: answer('backupSaved', () => ok(null)),
    listSnapshots: answer('listSnapshots', () => ok([])),
    listChannels: answer('listChannels', () => ok({ channels: [], canFetch: true, mayAdd: true, wrongPolicy: [] })),
    openChannelLink: answer('openChannelLink', () => ok({ ok: false, code: 'gone' } as const)),
    followChannel: answer('followChannel', () => ok(null)),
    lookAtChannels: answer('lookAtChannels', () => ok(null)),
    openChannelOffer: answer('openChannelOffer', () => ok(null)),
    takeChannelOffer: answer('takeChannelOffer', () => ok(true)),
    leaveChannelOffer: answer('leaveChannelOffer', () => ok(null)),
    unfollowChannel: answer('unfollowChannel', () => ok(true)),
    listSites: answer('listSites', () => ok([])),
    sitesChanged: answer('sitesChanged', () => ok([])),
    checkNonce: answer('checkNonce', () => ok(false)),
  };
  return book;
}

// ---------------------------------------------------------------------------------------------- reader

const NO_PILLARS = Object.fromEntries(
  PILLARS.map((pillar) => [pillar, { state: 'missing', findings: [] }]),
) as unknown as Record<Pillar, Reading['pillars'][Pillar]>;

/** A reading of which only what matters is told. */
export const reading = (parts: Partial<Reading> = {}): Reading => ({
  language: 'en',
  sentences: [],
  findings: [],
  risks: [],
  promises: [],
  pillars: NO_PILLARS,
  suggestions: [],
  packs: [],
  ...parts,
});

export interface FakeReader extends ReaderPort {
  readonly drafts: Draft[];
  missing: Partial<Record<Pillar, string>>;
}

/** A reader that answers what `read` makes of a draft, and remembers the drafts. */
export function createFakeReader(read: (draft: Draft) => Reading, packs: readonly Pack[] = []): FakeReader {
  const drafts: Draft[] = [];
  const reader: FakeReader = {
    drafts,
    missing: {},
    packs,
    teamPacks: packs,
    read(draft) {
      drafts.push(draft);
      return read(draft);
    },
    explain: (draft) => ({ reading: read(draft), explanation: { silenced: [], weighed: [], missing: reader.missing } }),
    search: (query) =>
      packs.flatMap((pack) =>
        pack.tracks
          .filter(({ title }) => `${title.en} ${title.zh}`.toLowerCase().includes(query.toLowerCase()))
          .map((track) => ({ pack, track })),
      ),
  };
  return reader;
}

// ---------------------------------------------------------------------------------------------- device

export interface FakeDevice extends DevicePort {
  readonly copied: string[];
  readonly opened: string[];
  /** Names of the files that were offered. */
  readonly saved: string[];
  refusesCopy: boolean;
}

export function createFakeDevice(): FakeDevice {
  let made = 0;
  const unsaved = new Map<string, UnsavedNote>();
  const device: FakeDevice = {
    copied: [],
    opened: [],
    saved: [],
    refusesCopy: false,
    now: () => NOW,
    async copy(text) {
      if (device.refusesCopy) return false;
      device.copied.push(text);
      return true;
    },
    openWorkspace: (room) => void device.opened.push(room),
    saveFile: (name) => void device.saved.push(name),
    keepUnsaved(name, note) {
      if (note) unsaved.set(name, note);
      else unsaved.delete(name);
    },
    recallUnsaved: (name) => unsaved.get(name) ?? null,
    newId() {
      made += 1;
      return `id-${made}`;
    },
  };
  return device;
}

export interface FakePorts extends CoachPorts {
  readonly page: FakePage;
  readonly notebook: FakeNotebook;
  readonly reader: FakeReader;
  readonly device: FakeDevice;
}

export const createFakePorts = (parts: Partial<FakePorts> = {}): FakePorts => ({
  page: createFakePage(),
  notebook: createFakeNotebook(),
  reader: createFakeReader(() => reading()),
  device: createFakeDevice(),
  ...parts,
});

// ---------------------------------------------------------------------------------------------- makers

/** A draft to Ana, of which only what matters is told. */
export const snapshot = (parts: Partial<DraftSnapshot> = {}): DraftSnapshot => ({
  identity: { key: 'draft-1', site: 'gmail' },
  revision: 1,
  kind: 'mail',
  body: '',
  excluded: [],
  subject: 'Rollout',
  recipients: [{ name: 'Ana Brandt', address: 'ana@brandt.example', field: 'to' }],
  selection: null,
  ...parts,
});

/** An open promise to Ana, of which only what matters is told. */
export const promiseRecord = (parts: Partial<PromiseRecord> = {}): PromiseRecord => ({
  id: 'p-1',
  who: 'writer',
  action: 'send the site plan',
  sentence: "I'll send you the site plan by Friday.",
  due: { text: 'by Friday', date: '2026-11-27', precision: 'day' },
  condition: null,
  contactId: 'ana@brandt.example',
  contactName: 'Ana Brandt',
  state: 'open',
  draftKey: null,
  subject: 'Rollout',
  kind: 'mail',
  createdAt: new Date(2026, 10, 9, 10).toISOString(),
  updatedAt: new Date(2026, 10, 9, 10).toISOString(),
  events: [],
  ...parts,
});

export const note = (parts: Partial<Note> = {}): Note => ({
  id: 'n-1',
  contactId: 'ana@brandt.example',
  text: 'Prefers calls before ten.',
  createdAt: new Date(2026, 10, 2, 10).toISOString(),
  updatedAt: new Date(2026, 10, 2, 10).toISOString(),
  revision: 1,
  deletedAt: null,
  ...parts,
});

/** A clock that stands until it is told to go on. */
export function createManualClock() {
  const waiting = new Map<number, () => void>();
  let made = 0;
  return {
    later(work: () => void) {
      made += 1;
      const mine = made;
      waiting.set(mine, work);
      return () => void waiting.delete(mine);
    },
    /** Does everything that waits, also what was asked for meanwhile. */
    run() {
      for (const [id, work] of waiting) {
        waiting.delete(id);
        work();
      }
    },
    get waiting() {
      return waiting.size;
    },
  };
}
