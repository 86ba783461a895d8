/** Makes the notebook: every call that concerns data, as one transaction each. Holds no state that a stopped background would miss. */

import type { Caller, NotebookCalls, Result } from './calls';
import { type Canary, type CanaryPort, createCanary } from './canary';
import { changeContact, joinContacts, listContacts } from './contacts';
import type { NotebookDatabase, NotebookTables, TableName } from './database';
import { addInserted, addSending, listInserted, listSendings } from './diary';
import { countDue } from './due';
import { forgetBefore, forgetContact, TABLES_OF_PEOPLE } from './forget';
import { type MergeCounts, mergeNotebook } from './merge-notebook';
import type { NotebookFile } from './model';
import { listNoteVersions } from './note-versions';
import { gatherNotebook, KEPT_TABLES, parseNotebookFile } from './notebook-file';
import { deleteNote, forgetDeletedNotes, listNotes, restoreNote, saveNote, TABLES_TO_LIST } from './notes';
import { type BuiltInPack, listPacks, type PackCheck, putPack, removePack, switchPack } from './packs';
import { addPromise, changePromise, dropPromise, endDraft, listPromises } from './promises';
import { Refusal } from './refusal';
import { dayOf, nextAlarmTime, nextReminders, promiseOfKey, type Reminder } from './reminders';
import { zoneOf } from './ringing-hours';
import { TABLES_TO_FIND } from './search/find-rows';
import { packRows } from './search/pack-rows';
import { searchNotebook } from './search/search-notebook';
import { SEARCH_TABLES } from './search/search-tables';
import { getSettings, saveSettings } from './settings';
import { toResult } from './to-result';

/** What is due, for the background to ring for. */
export interface DueReminders {
  /** Not shown yet. Show each under its key as the notification's id, then say `remindersShown`. */
  readonly reminders: readonly Reminder[];
  /** Open promises due today or late. */
  readonly badge: number;
  /** When to ask again, in milliseconds since 1970; null for never. */
  readonly nextAlarm: number | null;
  /** The user's date; a summary is one a day. */
  readonly day: string;
}

/** The calls that the notebook answers itself; the rest of `NotebookCalls` is about the browser. */
export type DataCalls = Omit<NotebookCalls, 'listSites' | 'sitesChanged' | 'checkNonce'>;

/** What only the background asks. */
export interface BackgroundCalls {
  /** Promises confirmed in this draft become open, or are forgotten. Safe to repeat. */
  draftEnded(draft: { readonly key: string; readonly hostId?: string; readonly how: 'sent' | 'discarded' }): null;
  dueReminders(now: Date): DueReminders;
  remindersShown(keys: readonly string[]): null;
  /** Makes some more of what was saved ready for the search; answers whether there is more to do. Safe to break off. */
  packRows(request: Record<never, never>): boolean;
  /** Forgets what was deleted long ago. Once a day is enough. */
  tidy(request: Record<never, never>): null;
}

export type NotebookAnswers = Caller<DataCalls & BackgroundCalls>;

export interface NotebookOptions {
  readonly database: NotebookDatabase;
  now(): Date;
  newId(): string;
  /** The door for foreign packs. */
  checkPack(text: string): PackCheck;
  /** Called after every change that was committed, with the tables that it may have changed. */
  changed(tables: readonly TableName[]): void;
  /** Packs that ship with the extension. */
  readonly builtInPacks: readonly BuiltInPack[];
  /** A second store that remembers the first. */
  readonly canary: CanaryPort;
}

type Work<Value> = (tables: NotebookTables) => PromiseLike<Value>;

/** One transaction each, with everything around it. */
interface Desk {
  read<Value>(names: readonly TableName[], work: Work<Value>): Promise<Result<Value>>;
  change<Value>(names: readonly TableName[], work: Work<Value>): Promise<Result<Value>>;
  at(): string;
}

/** Makes the notebook. Opens nothing yet. Answers never reject and never say `ok` before the commit. */
export function createNotebook(options: NotebookOptions): NotebookAnswers {
  const canary = createCanary(options.database, options.canary);
  const desk = openDesk(options, watchQuietly(canary, options.now));
  return {
    ...answerPromises(desk),
    ...answerNotes(desk, options),
    ...answerContacts(desk),
    ...answerPacks(desk, options),
    ...answerWhole(desk, options, canary),
    ...answerBackground(desk, canary),
    searchNotebook: (request) => desk.read(TABLES_TO_FIND, (tables) => searchNotebook(tables, request)),
    // Changes nothing that anybody shows.
    packRows: () => toResult(() => packRows(options.database)),
  };
}

function openDesk({ database, now, changed }: NotebookOptions, watch: () => void): Desk {
  return {
    at: () => now().toISOString(),
    read: (names, work) => toResult(() => database.read(names, work)),
    change: async (names, work) => {
      const result = await toResult(() => database.change(names, work));
      if (result.ok) {
        watch();
        // What listeners make of it, or how long they take, cannot undo the commit.
        void toResult(async () => changed(names));
      }
      return result;
    },
  };
}

/** Lets the canary look at most once a minute: it counts rows, and a count that is a minute old will do. */
function watchQuietly(canary: Canary, now: () => Date): () => void {
  let lookedAt = Number.NEGATIVE_INFINITY;
  return () => {
    const moment = now().getTime();
    if (Math.abs(moment - lookedAt) < 60_000) return;
    lookedAt = moment;
    // A canary that cannot look keeps quiet here; `health` says so.
    void canary.check();
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

function answerNotes({ read, change, at }: Desk, { newId }: NotebookOptions) {
  return {
    listNotes: (filter) => read(TABLES_TO_LIST, (tables) => listNotes(tables, filter)),
    listNoteVersions: ({ noteId }) => read(['noteVersions'], (tables) => listNoteVersions(tables, noteId)),
    saveNote: (note) =>
      change(['notes', 'noteVersions', 'contacts', 'searchFresh'], (tables) =>
        saveNote(tables, note, { at: at(), copyId: newId() }),
      ),
    deleteNote: ({ id }) => change(['notes'], (tables) => deleteNote(tables, id, at())),
    restoreNote: ({ id }) => change(['notes', 'searchFresh'], (tables) => restoreNote(tables, id, at())),
  } satisfies Partial<NotebookAnswers>;
}

function answerContacts({ read, change }: Desk) {
  return {
    listContacts: (filter) => read(['contacts'], (tables) => listContacts(tables, filter)),
    joinContacts: (request) => change(['contacts'], (tables) => joinContacts(tables, request)),
    changeContact: (request) => change(['contacts', 'searchFresh'], (tables) => changeContact(tables, request)),
    forgetContact: ({ id }) => change(TABLES_OF_PEOPLE, (tables) => forgetContact(tables, id)),
    forgetBefore: ({ moment }) => change(TABLES_OF_PEOPLE, (tables) => forgetBefore(tables, moment)),
    addSending: (sending) => change(['sendings', 'contacts', 'searchFresh'], (tables) => addSending(tables, sending)),
    listSendings: (filter) => read(['sendings'], (tables) => listSendings(tables, filter)),
    addInserted: (inserted) =>
      change(['insertions', 'contacts', 'searchFresh'], (tables) => addInserted(tables, inserted)),
    listInserted: (request) => read(['insertions', 'contacts'], (tables) => listInserted(tables, request)),
  } satisfies Partial<NotebookAnswers>;
}

function answerPacks({ read, change, at }: Desk, { checkPack, builtInPacks: builtIn }: NotebookOptions) {
  return {
    listPacks: () => read(['packs'], (tables) => listPacks(tables, builtIn)),
    importPack: async ({ text }) => {
      // Checking takes a while; no transaction stays open for it.
      const checked = await toResult(async () => checkPack(text));
      if (!checked.ok) return checked;
      if (!checked.value.ok) return { ok: false, failure: { code: 'bad-file', problems: checked.value.problems } };
      const { id, version } = checked.value;
      return change(['packs'], (tables) => putPack(tables, { id, version, text }, { at: at(), builtIn }));
    },
    switchPack: (request) => change(['packs'], (tables) => switchPack(tables, request, { at: at(), builtIn })),
    removePack: ({ id }) => change(['packs'], (tables) => removePack(tables, id, builtIn)),
  } satisfies Partial<NotebookAnswers>;
}

const EVERYTHING = [...KEPT_TABLES, 'settings'] as const;

function answerWhole(
  { read, change, at }: Desk,
  { database, checkPack, changed }: NotebookOptions,
  canary: Canary,
): Pick<NotebookAnswers, 'getSettings' | 'saveSettings' | 'exportNotebook' | 'importNotebook' | 'eraseAll'> {
  return {
    eraseAll: async () => {
      const erased = await toResult(async () => {
        await database.erase();
        await canary.forget();
        return null;
      });
      if (erased.ok) void toResult(async () => changed(EVERYTHING));
      return erased;
    },
    getSettings: () => read(['settings'], getSettings),
    saveSettings: (settings) => change(['settings'], (tables) => saveSettings(tables, settings)),
    exportNotebook: () => read(EVERYTHING, (tables) => gatherNotebook(tables, at())),
    importNotebook: async ({ text }): Promise<Result<MergeCounts>> => {
      const parsed = parseNotebookFile(text);
      if (!parsed.ok) return parsed;
      const packs = await toResult(async () => checkPacks(parsed.value, checkPack));
      if (!packs.ok) return packs;
      const merged = await change([...EVERYTHING, 'searchFresh'], (tables) => mergeNotebook(tables, parsed.value));
      if (merged.ok) await toResult(() => canary.acknowledge());
      return merged;
    },
  };
}

/** Packs inside a notebook file are as foreign as any. Refuses the file where one does not pass, or is not what it says. */
function checkPacks({ packs }: NotebookFile, checkPack: NotebookOptions['checkPack']): void {
  for (const [index, pack] of packs.entries()) {
    if (pack.origin === 'built-in') continue;
    const checked = checkPack(pack.text);
    const isItself = checked.ok && checked.id === pack.id && checked.version === pack.version;
    if (isItself) continue;
    const message = checked.ok
      ? 'The pack is not the one that the file says'
      : `The pack is refused: ${checked.problems[0]?.message ?? 'it is no pack'}`;
    throw new Refusal({ code: 'bad-file', problems: [{ line: 0, path: `packs[${index}].text`, message }] });
  }
}

function answerBackground({ read, change, at }: Desk, canary: Canary) {
  return {
    dueReminders: (now) => read(['promises', 'contacts', 'reminders', 'settings'], (tables) => lookForDue(tables, now)),
    remindersShown: (keys) =>
      change(['reminders'], async ({ reminders }) => {
        await reminders.bulkPut(keys.map((key) => ({ key, shownAt: at() })));
        return null;
      }),
    health: () => toResult(() => canary.check()),
    lossSeen: () => toResult(() => canary.acknowledge().then(() => null)),
    tidy: () =>
      change(['notes', 'noteVersions', 'promises', 'reminders', ...SEARCH_TABLES], (tables) =>
        tidy(tables, new Date(at())),
      ),
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
async function tidy(
  tables: Pick<NotebookTables, 'notes' | 'noteVersions' | 'promises' | 'reminders' | (typeof SEARCH_TABLES)[number]>,
  now: Date,
): Promise<null> {
  await forgetDeletedNotes(tables, now);
  const open = new Set(await tables.promises.where('state').equals('open').primaryKeys());
  const shown = await tables.reminders.toCollection().primaryKeys();
  await tables.reminders.bulkDelete(shown.filter((key) => !open.has(promiseOfKey(key))));
  return null;
}
