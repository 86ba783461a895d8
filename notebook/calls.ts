/**
 * What the notebook answers: one call map, for the sidebar and the workspace. Types only.
 * Every answer is a `Result`, since errors do not survive every structured clone.
 */
import type { ChannelInfo, LinkLook, LookTrouble } from '../sharing/followed-channel';
import type { EntryContent, EntryKind } from '../talk-tracks/account/entry';
import type { DraftKind, Due, Promiser, Span } from '../talk-tracks/model';
import type { OwnTrack } from '../talk-tracks/own-track';
import type { PackProblemCode } from '../talk-tracks/pack-problem';
import type { UseAct, UseDay } from '../talk-tracks/use/use-day';
import type {
  BackupState,
  CalendarEntry,
  ExportFormat,
  ImportPreview,
  ImportSource,
  MergeCounts,
  ShelvedFile,
  SnapshotInfo,
} from './backup/backup-model';
import type {
  Contact,
  Health,
  Inserted,
  Note,
  NotebookFile,
  NoteVersion,
  PackDraft,
  PackDraftInfo,
  PackRemark,
  PackVersion,
  PromiseRecord,
  Sending,
  Settings,
  SheetEntry,
  StoredPack,
} from './model';

/** What can be wrong with a file as a whole. */
export type FileTrouble =
  | 'not-ours' // of another kind
  | 'newer' // of a later Keeptrack
  | 'damaged' // sealed, and not as it was written
  | 'cut-off' // sealed, and the end is missing
  | 'too-large' // more than can be taken; `most` says how many bytes can
  | 'needs-password' // sealed, and no password was given
  | 'wrong-password';

/** What can be wrong at one place of a file. Stable names, so that the screen can say it in every language. */
export type FileProblemCode =
  | PackProblemCode
  // the file
  | 'not-plain'
  | 'not-complete'
  | 'not-a-notebook'
  | 'newer-format'
  | 'not-a-promise'
  // its rows
  | 'bad-form'
  | 'no-words'
  | 'no-zone'
  | 'not-a-zone'
  | 'low-above-high'
  // packs, beside what is here already
  | 'failed-test'
  | 'older-version'
  | 'same-version'
  | 'other-pack'
  | 'refused-pack';

/** One thing to mend; `line` counts from 1, and 0 says that it is not known. `message` is in English. */
export interface FileProblem {
  readonly line: number;
  readonly path: string;
  readonly code: FileProblemCode;
  readonly message: string;
}

/** Why something was not done. The face turns the code into words; nothing was changed. */
export interface Failure {
  readonly code:
    | 'not-saved' // disk full, quota, database closed: the text is still on screen
    | 'held-up' // the database does not open yet: another connection holds it, or it is being upgraded
    | 'conflict' // somebody else saved first
    | 'not-found'
    | 'bad-request' // did not pass the door's check
    | 'bad-file' // an import that was refused; `problems` say where, or `file` what is wrong with the whole of it
    | 'unreachable'; // the background did not answer
  readonly detail?: string;
  readonly file?: FileTrouble;
  readonly most?: number;
  readonly problems?: readonly FileProblem[];
}

export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure };

/** A promise as it is confirmed in a draft (`drafted`) or entered by hand (`open`). */
export interface NewPromise {
  readonly id: string;
  readonly who: Promiser;
  readonly whoName?: string;
  readonly action: string;
  readonly sentence: string;
  readonly due: Due | null;
  readonly condition: string | null;
  readonly contact: {
    readonly id: string;
    readonly name: string;
    readonly address?: string;
    readonly url?: string;
  } | null;
  readonly draftKey: string | null;
  readonly subject: string;
  readonly kind: DraftKind;
  readonly state: 'drafted' | 'open';
}

/** Changes to a promise; each becomes an event, apart from what only says what is to come. */
export type PromiseChange =
  | { readonly to: 'kept' | 'withdrawn' | 'lapsed' | 'open'; readonly note?: string }
  | { readonly due: Due | null; readonly note?: string; readonly told?: string }
  | { readonly action: string }
  /** When to be reminded; null: as in the settings, or not again. What only says what is to come is no event. */
  | { readonly lead: number | null }
  | { readonly remindAt: string | null }
  /** The draft that delivers it, by its key; null: none. Sent, it keeps the promise. */
  | { readonly deliversIn: string | null }
  /** The draft that it is confirmed in is known by another key now: its page was loaded anew. */
  | { readonly draftKey: string };

/** Something known of an account, as it comes from the face. */
export type NewEntry = EntryContent & {
  readonly id: string;
  readonly accountId: string;
  readonly accountName?: string;
};

/** What to look for. */
export interface SearchRequest {
  /**
   * Words, all of which must stand in a row, each by its beginning; Chinese anywhere, without spaces; `#tag`. Of a note some may
   * stand in what is known of whom it is about instead.
   */
  readonly query: string;
  /** The most hits; left out, 50. */
  readonly limit?: number;
  /** Left out: all. */
  readonly kinds?: readonly SearchHit['kind'][];
}

/** A row that was found, and where. */
export type SearchHit = (
  | { readonly kind: 'note'; readonly row: Note }
  | { readonly kind: 'promise'; readonly row: PromiseRecord }
  | { readonly kind: 'contact'; readonly row: Contact }
) & {
  /** The text that matched best; `name` of a promise is its contact's. */
  readonly field: 'text' | 'action' | 'sentence' | 'subject' | 'condition' | 'name' | 'address' | 'account';
  /** A part of that text, as it stands there. */
  readonly snippet: string;
  /** What matched: UTF-16 offsets into `snippet`, in order. */
  readonly spans: readonly Span[];
};

/** `isComplete` is false while rows from an import or an older version are still being made ready for the search. */
export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  /** Nothing had the words as they were typed, and those of five letters and more were read as if one of these was wrong. */
  readonly isForgiving: boolean;
  readonly isComplete: boolean;
}

/** The calls that extension pages (sidebar, workspace, welcome) make. */
/** What pages ask about channels of packs; answered by whoever follows them. */
export interface ChannelCalls {
  listChannels(filter: Record<never, never>): ChannelList;
  /** Looks at a link and keeps nothing. */
  openChannelLink(request: { readonly link: string }): LinkLook;
  /** Follows a link whose words the person compared, and reads with what it has; answers why not, or null. */
  followChannel(request: { readonly link: string; readonly fingerprint: readonly number[] }): LookTrouble | null;
  /** Looks at all of them now. */
  lookAtChannels(filter: Record<never, never>): null;
  /** Texts of the packs of the version that waits; null where none does. */
  openChannelOffer(request: { readonly id: string }): readonly string[] | null;
  takeChannelOffer(request: { readonly id: string }): boolean;
  leaveChannelOffer(request: { readonly id: string }): null;
  /** False for one that the company set. */
  unfollowChannel(request: { readonly id: string }): boolean;
}

/** The channels, and what the company laid down about them. */
export interface ChannelList {
  readonly channels: readonly ChannelInfo[];
  /** False where this browser gives no page that may fetch: packs come as files alone. */
  readonly canFetch: boolean;
  readonly mayAdd: boolean;
  /** Keys of the company's policy that make no sense. */
  readonly wrongPolicy: readonly string[];
}

export interface NotebookCalls extends ChannelCalls {
  listPromises(filter: {
    readonly contactId?: string;
    readonly draftKey?: string;
    readonly states?: readonly PromiseRecord['state'][];
    /** Only those that were touched last. */
    readonly limit?: number;
  }): readonly PromiseRecord[];
  /** Saving the same id twice is one promise. */
  addPromise(promise: NewPromise): PromiseRecord;
  changePromise(request: { readonly id: string; readonly change: PromiseChange }): PromiseRecord;
  /** Forgets a promise that was never sent. */
  dropPromise(request: { readonly id: string }): null;

  /** `person`: everything that was found to be the same person as this contact, itself among it. */
  listContacts(filter: { readonly ids?: readonly string[]; readonly person?: string }): readonly Contact[];
  /** Says that two contacts are one person; null takes it back. What hangs on either is then shown with both. */
  joinContacts(request: { readonly id: string; readonly sameAs: string | null }): Contact;
  /** Puts right what is known of a contact; an empty text takes it away. */
  changeContact(request: { readonly id: string; readonly name?: string; readonly account?: string }): Contact;
  /** Takes a contact away with everything that hangs on it, for good; answers how many rows went. */
  forgetContact(request: { readonly id: string }): number;
  /** Takes away what was last touched before a moment, open promises excepted; answers how many rows went. */
  forgetBefore(request: { readonly moment: string }): number;
  /** Takes everything away, settings and packs too. */
  eraseAll(filter: Record<never, never>): null;

  /** Remembers that a draft went out. Saving the same id twice is one. */
  addSending(sending: Sending & { readonly contactName?: string }): null;
  listSendings(filter: { readonly since?: string }): readonly Sending[];
  /** Remembers a line that was put into a draft. Saving the same id twice is one. */
  addInserted(inserted: Inserted & { readonly contactName?: string }): null;
  listInserted(filter: { readonly contactId: string }): readonly Inserted[];

  /** What is known of an account (under every id it has), of some kinds everywhere, or everything; the newest first. */
  listEntries(filter: {
    readonly accountId?: string;
    readonly kinds?: readonly EntryKind[];
    /** Those that were taken away, which can come back for 30 days. */
    readonly deleted?: boolean;
  }): readonly SheetEntry[];
  /** Saving the same id again says something else in its place. */
  saveEntry(entry: NewEntry): SheetEntry;
  removeEntry(request: { readonly id: string }): null;
  restoreEntry(request: { readonly id: string }): SheetEntry;

  listNotes(filter: {
    readonly contactId?: string | null;
    readonly deleted?: boolean;
    /** Only those that were touched last. */
    readonly limit?: number;
  }): readonly Note[];
  /** `revision` is the one that was edited, 0 for a new note. A stale one is kept as a second note and answered with `conflict: true`. */
  saveNote(note: {
    readonly id: string;
    readonly contactId: string | null;
    readonly contactName?: string;
    readonly text: string;
    /** Left out, these stay as they were. */
    readonly pinned?: boolean;
    readonly concern?: boolean;
    /** Of a copy that a conflict left behind: it is a note of its own from now on. */
    readonly settled?: true;
    readonly revision: number;
  }): { readonly note: Note; readonly conflict: boolean };
  /** What a note said before, the newest first. */
  listNoteVersions(request: { readonly noteId: string }): readonly NoteVersion[];
  deleteNote(request: { readonly id: string }): null;
  restoreNote(request: { readonly id: string }): Note;

  /** Finds notes that are not deleted, promises and contacts; who is named first, then what was touched last. */
  searchNotebook(request: SearchRequest): SearchAnswer;

  listPacks(filter: Record<never, never>): readonly StoredPack[];
  /** Checks the text as any foreign pack; a newer version of a known id replaces it, an older one is refused. */
  importPack(request: { readonly text: string }): StoredPack;
  switchPack(request: { readonly id: string; readonly enabled: boolean }): StoredPack;
  removePack(request: { readonly id: string }): null;

  /** Packs that are being written, the latest first. */
  listPackDrafts(filter: Record<never, never>): readonly PackDraftInfo[];
  openPackDraft(request: { readonly id: string }): PackDraft;
  /** `revision` is the one that was edited, 0 for a new draft; a stale one is refused (`conflict`). What is left out stays as it was. */
  savePackDraft(
    draft: Omit<PackDraft, 'versions' | 'remarks' | 'createdAt' | 'updatedAt'> & {
      readonly versions?: readonly PackVersion[];
      readonly remarks?: readonly PackRemark[];
    },
  ): Pick<PackDraft, 'revision' | 'updatedAt'>;
  dropPackDraft(request: { readonly id: string }): null;

  /** What the user made of tracks for themselves; no update of a pack touches it. */
  listOwnTracks(filter: Record<never, never>): readonly OwnTrack[];
  /** One that says nothing is forgotten. */
  saveOwnTrack(track: Omit<OwnTrack, 'updatedAt'>): null;

  /** Counts an act once for each track (`pack/track`), today; nothing is written where the user does not want it counted. */
  countUse(request: { readonly did: UseAct; readonly tracks: readonly string[] }): null;
  /** What was counted, the latest day first. */
  listUses(filter: Record<never, never>): readonly UseDay[];

  getSettings(filter: Record<never, never>): Settings;
  saveSettings(change: Partial<Settings>): Settings;

  exportNotebook(filter: Record<never, never>): NotebookFile;
  /** What an import would change, before anything does. */
  previewImport(source: ImportSource): ImportPreview;
  /**
   * All or nothing. What happened to a promise on either side happened; a note that was changed on both sides stays as two; answers
   * what was added and replaced.
   */
  importNotebook(source: ImportSource): MergeCounts;
  /** Makes a file and lays it on the shelf for a page to save. Sealed, it needs a password that was set. */
  exportFile(request: { readonly format: ExportFormat }): ShelvedFile;
  /** One promise for a calendar. */
  exportPromise(request: { readonly id: string }): CalendarEntry;

  /** Turns a password into the key that seals backups from now on; the password itself is not kept. */
  setBackupPassword(request: { readonly password: string }): null;
  dropBackupPassword(filter: Record<never, never>): null;
  backupState(filter: Record<never, never>): BackupState;
  /** A backup was handed to the browser to save. */
  backupSaved(request: { readonly name: string }): null;
  /** Copies that this browser keeps by itself, the newest first. */
  listSnapshots(filter: Record<never, never>): readonly SnapshotInfo[];

  /** Whether the database is the one that was here before, or a browser emptied it behind our back. */
  health(filter: Record<never, never>): Health;
  /** The user was told of the loss. */
  lossSeen(filter: Record<never, never>): null;

  /** Hosts that Keeptrack is on for, as match patterns. */
  listSites(filter: Record<never, never>): readonly string[];
  /** To be called after the browser granted or removed the permission. */
  sitesChanged(filter: Record<never, never>): readonly string[];

  /** A frame asks whether the nonce it was handed came from our content script in the same tab. Once only. */
  checkNonce(request: { readonly nonce: string }): boolean;
}

/** One asynchronous method for each call of a call map. */
export type Caller<Calls> = {
  readonly [Name in keyof Calls]: Calls[Name] extends (request: infer Request) => infer Answer
    ? (request: Request) => Promise<Result<Awaited<Answer>>>
    : never;
};
