/** Makes the notebook: every call that concerns data, as one transaction each. Holds no state that a stopped background would miss. */

import { answerBackups } from './backup/answer-backups';
import { answerExports } from './backup/answer-exports';
import { answerImports } from './backup/answer-imports';
import { createExportLog, type ExportLog } from './backup/export-log';
import type { Result } from './calls';
import { type Canary, createCanary } from './canary';
import { dropChannel, keepChannel, listKeptChannels } from './channels';
import { changeContact, joinContacts, listContacts } from './contacts';
import type { NotebookTables } from './database';
import { type Desk, type DueReminders, type NotebookAnswers, type NotebookOptions, openDesk } from './desk';
import { addInserted, addSending, listInserted, listSendings } from './diary';
import { countDue } from './due';
import { forgetRemovedEntries, listEntries, removeEntry, restoreEntry, saveEntry } from './entries';
import { forgetBefore, forgetContact, TABLES_OF_PEOPLE } from './forget';
import { listNoteVersions } from './note-versions';
import { KEPT_TABLES } from './notebook-file';
import { deleteNote, forgetDeletedNotes, listNotes, restoreNote, saveNote, TABLES_TO_LIST } from './notes';
import { createOnlookers } from './onlookers';
import { listOwnTracks, saveOwnTrack } from './own-tracks';
import { dropPackDraft, listPackDrafts, openPackDraft, savePackDraft } from './pack-drafts';
import { listPacks, putPack, removePack, switchPack } from './packs';
import { addPromise, changePromise, dropPromise, endDraft, listPromises } from './promises';
import { dayOf, nextAlarmTime, nextReminders, promiseOfKey } from './reminders';
import { zoneOf } from './ringing-hours';
import { TABLES_TO_FIND } from './search/find-rows';
import { packRows } from './search/pack-rows';
import { searchNotebook } from './search/search-notebook';
import { SEARCH_TABLES } from './search/search-tables';
import { getSettings, saveSettings } from './settings';
import { createSnapshots, type Snapshots } from './snapshots/create-snapshots';
import { toResult } from './to-result';
import { countUse, forgetOldUses, listUses } from './uses';

export type { BackgroundCalls, DataCalls, DueReminders, NotebookAnswers, NotebookOptions } from './desk';

/** Makes the notebook. Opens nothing yet. Answers never reject and never say `ok` before the commit. */
export function createNotebook(options: NotebookOptions): NotebookAnswers {
  const canary = createCanary(options.database, options.canary);
  const exported = createExportLog(options.canary);
  const snapshots = createSnapshots({
    database: options.database,
    port: options.snapshots,
    now: options.now,
    ...(options.mostOfCopies !== undefined && { most: options.mostOfCopies }),
    // Where it cannot be said, nothing goes.
    isLossOpen: () =>
      canary.check().then(
        ({ state }) => state !== 'ok',
        () => true,
      ),
  });
  const desk = openDesk(options, createOnlookers(canary, snapshots, options.now));
  return {
    ...answerPromises(desk),
    ...answerNotes(desk, options, exported),
    ...answerContacts(desk),
    ...answerEntries(desk),
    ...answerPacks(desk, options),
    ...answerPackDrafts(desk),
    ...answerSettings(desk),
    ...answerUses(desk, options),
    ...answerForgetting(desk, options, { canary, snapshots }),
    ...answerImports(desk, options, { canary, snapshots }),
    ...answerExports(desk, options, exported),
    ...answerBackups(desk, snapshots),
    ...answerBackground(desk, options, canary),
    searchNotebook: (request) => desk.read(TABLES_TO_FIND, (tables) => searchNotebook(tables, request)),
    // Changes nothing that anybody shows.
    packRows: () => toResult(() => packRows(options.database)),
  };
}

function answerPromises({ read, change, at }: Desk) {
  return {
    listPromises: (filter) => read(['promises', 'contacts'], (tables) => listPromises(tables, filter)),
    addPromise: (promise) =>
      change(['promises', 'contacts', 'searchFresh'], (tables) => addPromise(tables, promise, at())),
    changePromise: (request) => change(['promises', 'searchFresh'], (tables) => changePromise(tables, request, at())),
    dropPromise: ({ id }) => change(['promises', ...SEARCH_TABLES], (tables) => dropPromise(tables, id)),
    draftEnded: (draft) => change(['promises', ...SEARCH_TABLES], (tables) => endDraft(tables, draft, at())),
  } satisfies Partial<NotebookAnswers>;
}

function answerNotes({ read, change, at }: Desk, { newId }: NotebookOptions, exported: ExportLog) {
  return {
    listNotes: (filter) => read(TABLES_TO_LIST, (tables) => listNotes(tables, filter)),
    listNoteVersions: ({ noteId }) => read(['noteVersions'], (tables) => listNoteVersions(tables, noteId)),
    saveNote: async (note) => {
      const exportedAt = await exported.last();
      return change(['notes', 'noteVersions', 'contacts', 'searchFresh'], (tables) =>
        saveNote(tables, note, { at: at(), copyId: newId(), exportedAt }),
      );
    },
    deleteNote: ({ id }) => change(['notes'], (tables) => deleteNote(tables, id, at())),
    restoreNote: ({ id }) => change(['notes', 'searchFresh'], (tables) => restoreNote(tables, id, at())),
  } satisfies Partial<NotebookAnswers>;
}

function answerContacts({ read, change, rewrite }: Desk) {
  return {
    listContacts: (filter) => read(['contacts'], (tables) => listContacts(tables, filter)),
    joinContacts: (request) => rewrite(['contacts'], (tables) => joinContacts(tables, request)),
    changeContact: (request) => rewrite(['contacts', 'searchFresh'], (tables) => changeContact(tables, request)),
    addSending: (sending) => change(['sendings', 'contacts', 'searchFresh'], (tables) => addSending(tables, sending)),
    listSendings: (filter) => read(['sendings'], (tables) => listSendings(tables, filter)),
    addInserted: (inserted) =>
      change(['insertions', 'contacts', 'searchFresh'], (tables) => addInserted(tables, inserted)),
    listInserted: (request) => read(['insertions', 'contacts'], (tables) => listInserted(tables, request)),
  } satisfies Partial<NotebookAnswers>;
}

function answerEntries({ read, change, at }: Desk) {
  return {
    listEntries: (filter) => read(['entries', 'contacts'], (tables) => listEntries(tables, filter)),
    saveEntry: (entry) => change(['entries', 'contacts', 'searchFresh'], (tables) => saveEntry(tables, entry, at())),
    removeEntry: ({ id }) => change(['entries'], (tables) => removeEntry(tables, id, at())),
    restoreEntry: ({ id }) => change(['entries'], (tables) => restoreEntry(tables, id, at())),
  } satisfies Partial<NotebookAnswers>;
}

function answerPacks({ read, rewrite, at }: Desk, { checkPack, builtInPacks: builtIn }: NotebookOptions) {
  return {
    listPacks: () => read(['packs'], (tables) => listPacks(tables, builtIn)),
    importPack: async ({ text }) => {
      // Checking takes a while; no transaction stays open for it.
      const checked = await toResult(async () => checkPack(text));
      if (!checked.ok) return checked;
      if (!checked.value.ok) return { ok: false, failure: { code: 'bad-file', problems: checked.value.problems } };
      const { id, version } = checked.value;
      return rewrite(['packs'], (tables) => putPack(tables, { id, version, text }, { at: at(), builtIn }));
    },
    takePacks: async ({ texts, without }) => {
      const checked = await toResult(async () => texts.map((text) => ({ text, check: checkPack(text) })));
      if (!checked.ok) return checked;
      const good: { readonly id: string; readonly version: string; readonly text: string }[] = [];
      for (const { text, check } of checked.value) {
        if (!check.ok) return { ok: false, failure: { code: 'bad-file', problems: check.problems } };
        good.push({ id: check.id, version: check.version, text });
      }
      return rewrite(['packs'], async (tables) => {
        for (const pack of good) await putPack(tables, pack, { at: at(), builtIn });
        for (const id of without) await removePack(tables, id, builtIn);
        return null;
      });
    },
    switchPack: (request) => rewrite(['packs'], (tables) => switchPack(tables, request, { at: at(), builtIn })),
    removePack: ({ id }) => rewrite(['packs'], (tables) => removePack(tables, id, builtIn)),
  } satisfies Partial<NotebookAnswers>;
}

function answerPackDrafts({ read, change, rewrite, at }: Desk) {
  return {
    listPackDrafts: () => read(['packDrafts'], listPackDrafts),
    openPackDraft: ({ id }) => read(['packDrafts'], (tables) => openPackDraft(tables, id)),
    savePackDraft: (draft) => change(['packDrafts'], (tables) => savePackDraft(tables, draft, at())),
    dropPackDraft: ({ id }) => rewrite(['packDrafts'], (tables) => dropPackDraft(tables, id)),
    listKeptChannels: () => read(['channels'], listKeptChannels),
    keepChannel: (channel) => rewrite(['channels'], (tables) => keepChannel(tables, channel)),
    dropChannel: ({ id }) => rewrite(['channels'], (tables) => dropChannel(tables, id)),
    listOwnTracks: () => read(['ownTracks'], listOwnTracks),
    saveOwnTrack: (track) => rewrite(['ownTracks'], (tables) => saveOwnTrack(tables, track, at())),
  } satisfies Partial<NotebookAnswers>;
}

function answerSettings({ read, change }: Desk) {
  return {
    getSettings: () => read(['settings'], getSettings),
    saveSettings: (settings) =>
      change(['settings', 'uses'], async (tables) => {
        const saved = await saveSettings(tables, settings);
        // Off means that nothing is left of it.
        if (saved.counting === null) await tables.uses.clear();
        return saved;
      }),
  } satisfies Partial<NotebookAnswers>;
}

function answerUses({ read }: Desk, { database, now }: NotebookOptions) {
  return {
    // Nobody on screen waits for it, so nobody is told.
    countUse: (use) =>
      toResult(() =>
        database.change(['uses', 'settings'], async (tables) =>
          countUse(tables, use, dayOf(now(), await getSettings(tables))),
        ),
      ),
    listUses: () => read(['uses'], listUses),
  } satisfies Partial<NotebookAnswers>;
}

const EVERYTHING = [...KEPT_TABLES, 'settings'] as const;

/** What is forgotten is forgotten in the copies and in the browser's files, too: copies go first, so that a background that is stopped in between keeps none of it. */
function answerForgetting(
  { change }: Desk,
  { database, changed, shelf }: NotebookOptions,
  { canary, snapshots }: { readonly canary: Canary; readonly snapshots: Snapshots },
): Pick<NotebookAnswers, 'forgetContact' | 'forgetBefore' | 'eraseAll'> {
  const forget = async <Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> => {
    const cleared = await toResult(() => snapshots.clear());
    if (!cleared.ok) return cleared;
    const forgotten = await work();
    // Once more: a copy may have begun before the commit.
    await toResult(() => snapshots.clear());
    void toResult(() => snapshots.follow());
    return forgotten;
  };
  const forgetRows = async (work: (tables: NotebookTables) => Promise<number>): Promise<Result<number>> => {
    const forgotten = await forget(() => change(TABLES_OF_PEOPLE, work));
    // It is forgotten already where this fails; only the files on the disk remember it until the browser tidies them by itself.
    await toResult(() => database.sweep());
    return forgotten;
  };
  return {
    forgetContact: ({ id }) => forgetRows((tables) => forgetContact(tables, id)),
    forgetBefore: ({ moment }) => forgetRows((tables) => forgetBefore(tables, moment)),
    eraseAll: async () => {
      const erased = await forget(() =>
        toResult(async () => {
          await database.erase();
          await shelf.clear();
          await canary.forget();
          return null;
        }),
      );
      if (erased.ok) void toResult(async () => changed(EVERYTHING));
      return erased;
    },
  };
}

function answerBackground({ read, change, at }: Desk, { shelf }: NotebookOptions, canary: Canary) {
  return {
    dueReminders: (now) => read(['promises', 'contacts', 'reminders', 'settings'], (tables) => lookForDue(tables, now)),
    remindersShown: (keys) =>
      change(['reminders'], async ({ reminders }) => {
        await reminders.bulkPut(keys.map((key) => ({ key, shownAt: at() })));
        return null;
      }),
    health: () => toResult(() => canary.check()),
    lossSeen: () => toResult(() => canary.acknowledge().then(() => null)),
    tidy: async () => {
      // What lies there was left behind by a page that was closed.
      await toResult(() => shelf.clear());
      return change([...TABLES_TO_TIDY], (tables) => tidy(tables, new Date(at())));
    },
  } satisfies Partial<NotebookAnswers>;
}

type DueTables = Pick<NotebookTables, 'promises' | 'contacts' | 'reminders' | 'settings'>;

async function lookForDue(tables: DueTables, now: Date): Promise<DueReminders> {
  const open = await listPromises(tables, { states: ['open'] });
  const own = open.filter(({ who }) => who === 'writer');
  const settings = await getSettings(tables);
  const shown = new Set(await tables.reminders.toCollection().primaryKeys());
  return {
    // What others promised has no reminder; it is seen beside one's own.
    reminders: nextReminders(own, now, settings, shown),
    badge: countDue(own, now, zoneOf(settings)),
    nextAlarm: nextAlarmTime(own, now, settings),
    day: dayOf(now, settings),
  };
}

/** A promise that is no longer open cannot ring again, so what was shown for it need not be remembered. */
const TABLES_TO_TIDY = [
  'notes',
  'noteVersions',
  'promises',
  'reminders',
  'entries',
  'uses',
  'settings',
  ...SEARCH_TABLES,
] as const;

async function tidy(tables: Pick<NotebookTables, (typeof TABLES_TO_TIDY)[number]>, now: Date): Promise<null> {
  await forgetDeletedNotes(tables, now);
  await forgetRemovedEntries(tables, now);
  await forgetOldUses(tables, dayOf(now, await getSettings(tables)));
  const open = new Set(await tables.promises.where('state').equals('open').primaryKeys());
  const shown = await tables.reminders.toCollection().primaryKeys();
  await tables.reminders.bulkDelete(shown.filter((key) => !open.has(promiseOfKey(key))));
  return null;
}
