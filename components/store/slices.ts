/** What each slice of the sidebar's state holds and does. Types, apart from the names of the tabs. */
import type { CalendarEntry, SnapshotInfo } from '../../notebook/backup/backup-model';
import type { Failure, PromiseChange } from '../../notebook/calls';
import type { Contact, Inserted, Loss, Note, Place, PromiseRecord, Settings, SheetEntry } from '../../notebook/model';
import type { EntryContent } from '../../talk-tracks/account/entry';
import type { Proposal } from '../../talk-tracks/account/propose-entries';
import type { Bilingual, Due, Label, Language, Pillar, Reading, Risk, Span, Stage } from '../../talk-tracks/model';
import type { OwnLine, OwnTrack, PlacedLine } from '../../talk-tracks/own-track';
import type {
  DraftHint,
  DraftIdentity,
  DraftSnapshot,
  InsertRefusal,
  PageHealth,
  PageRecord,
  ShortcutName,
  Side,
} from '../../talk-tracks/page-draft';
import type { Lead } from '../markdown/markdown';
import type { NoteDesk } from '../notes/note-desk';
import type { NotePlace, NotePlaceKind } from '../notes/note-places';
import type { DevicePort, PageInFront, ReaderPort } from '../ports';
import type { DraftContact } from './contact-of';

// ----------------------------------------------------------------------------------------------- draft

/** A reading with the text it was made for. */
export interface DraftReading {
  readonly key: string;
  readonly revision: number;
  readonly body: string;
  /** Without what the user muted. */
  readonly reading: Reading;
  readonly muted: readonly Risk[];
}

export interface DraftSlice {
  readonly draft: DraftSnapshot | null;
  /** What the page of a CRM shows, whether or not somebody writes about it. */
  readonly record: PageRecord | null;
  /** Stays after the draft is gone, until another one comes: notes are often written after sending. */
  readonly contact: DraftContact | null;
  /** The account of the contact, where the notebook knows it. */
  readonly account: string | null;
  /** What the notebook knows of the contact: one row for each address or record that was found to be the same person. */
  readonly person: readonly Contact[];
  readonly health: PageHealth | null;
  /** Of this draft; may lag behind it by a moment. */
  readonly reading: DraftReading | null;
  /** The reader gave up on this draft. */
  readonly unread: boolean;
  /** The page in front; beside its own page a sidebar is always `met`. */
  readonly front: PageInFront;
  /** The page does not answer any more. */
  readonly lineClosed: boolean;
  /** The stage chosen for a contact, while the sidebar lives; null: any. */
  readonly stages: Readonly<Record<string, Stage | null>>;
  readonly reader: ReaderPort;

  greetPage(): Promise<void>;
  /** Asks again what is known of the contact in hand. */
  refreshPerson(): Promise<void>;
  /** Turns to another page: what was shown of the one before goes. */
  changePage(front: PageInFront): Promise<void>;
  takeHealth(health: PageHealth): void;
  /** Copies a report of how the page is built. */
  reportPage(): Promise<void>;
  takeDraft(draft: DraftSnapshot): void;
  endDraft(event: { readonly identity: DraftIdentity; readonly how: 'sent' | 'discarded' | 'closed' }): void;
  /** Where nobody writes, the record that the page shows is who is in hand. */
  takeRecord(record: PageRecord | null): void;
  /** Reads the draft in hand at once and marks it. */
  readDraft(): void;
  sendMarks(): void;
  /** Has the page draw what the draft in hand carries, beside it; null: nothing. */
  showHint(hint: DraftHint | null): void;
  /** Washes the words of a card in the draft; null takes the wash away. */
  point(span: Span | null): void;
  /** Selects words in the draft. */
  show(span: Span): void;
  /** For a missing pillar: what was looked for and not found. Null where the reader has nothing to say. */
  explainDraft(pillar: Pillar): string | null;
  /** The words of a sentence that spoke most for a label, heaviest first; none where nothing is known of it. */
  explainLabel(sentence: number, label: Label): readonly string[];
  /** Null: any stage. */
  chooseStage(stage: Stage | null): void;
  /** Packs were switched or the language changed: reads on with another reader. */
  replaceReader(reader: ReaderPort): void;
  /** Waits for an answer of the page; where the line is gone, says so and answers null. */
  askPage<Answer>(answer: Promise<Answer>): Promise<Answer | null>;
}

// ---------------------------------------------------------------------------------------------- insert

/** What came of the last insert or copy. `text` is the line, for a clipboard that refuses. */
export type Outcome =
  | { readonly kind: 'inserted'; readonly undoable: boolean }
  | { readonly kind: 'copied' }
  | { readonly kind: 'not-copied'; readonly text: string }
  | { readonly kind: 'refused'; readonly why: InsertRefusal; readonly text: string }
  | { readonly kind: 'failed'; readonly why: 'not-there' | 'doubled' | 'elsewhere'; readonly text: string }
  | { readonly kind: 'line-closed' }
  /** A press was not let through, since something lay over the sidebar. */
  | { readonly kind: 'covered' };

export interface InsertSlice {
  readonly outcome: Outcome | null;
  /** An insert is under way: a second press of the key must not write twice. */
  readonly inserting: boolean;

  /** The line of a track (`pack/track`) about whose case it was asked whether it may be told all the same. */
  readonly askedAbout: { readonly track: string; readonly text: string } | null;

  /**
   * At the caret; onto the clipboard where the page cannot write. `track` is the `pack/track` it comes from.
   * A line whose case may not be told as it is waits: `askedAbout` says so, until somebody is `sure`.
   */
  insertLine(text: string, track?: string, sure?: boolean): Promise<void>;
  leaveLine(): void;
  /** The first line of the first suggestion; nothing where there is none. */
  insertFirst(): Promise<void>;
  /** Puts the better line over the risk's words, or over their sentence where it is a sentence itself. */
  replaceRisk(risk: Risk): Promise<void>;
  copyLine(text: string): Promise<void>;
  dismissOutcome(): void;
  tellCovered(): void;
}

// ------------------------------------------------------------------------------------------------ counts

/** Nothing of it counts where the user did not ask for it. */
export interface CountSlice {
  /** The suggestions on screen were offered, if they stay for a while. */
  countOffered(): void;
  /** A line of a track (`pack/track`) went into the draft of this key. */
  countInserted(key: string, track: string, text: string): void;
  /** A draft ended; `body` as it was seen last, null where it was not. */
  countEnded(ended: {
    readonly key: string;
    readonly how: 'sent' | 'discarded' | 'closed';
    readonly body: string | null;
  }): void;
  countHidden(track: string): void;
}

// -------------------------------------------------------------------------------------------------- own

/** The last thing done to a track for oneself, for taking it back. */
export interface OwnChange {
  /** `pack/track`. */
  readonly id: string;
  readonly did: 'favoured' | 'unfavoured' | 'hidden' | 'shown' | 'worded' | 'unworded' | 'kept';
  /** Null where nothing was said of it. */
  readonly was: OwnTrack | null;
}

/** A line that is being put into the rep's own words. */
export interface OwnWording {
  /** `pack/track`. */
  readonly track: string;
  /** Among the lines on screen. */
  readonly place: number;
  readonly text: Bilingual;
}

export interface OwnSlice {
  /** What the rep made of tracks; shown before it is kept. */
  readonly own: readonly OwnTrack[];
  readonly ownFailure: Failure | null;
  readonly lastOwn: OwnChange | null;
  /** Stays when the cards around it change. */
  readonly wording: OwnWording | null;

  refreshOwn(): Promise<void>;
  /** These two answer whether it was kept; `id` is `pack/track`. */
  favour(id: string, isFavourite: boolean): Promise<boolean>;
  hide(id: string, isHidden: boolean): Promise<boolean>;
  beginWording(track: string, place: number): void;
  editWording(text: Partial<Bilingual>): void;
  leaveWording(): void;
  /** Keeps what is written; a language left empty stays as the team has it, and the same words are no own line. */
  saveWording(): Promise<void>;
  /** Back to what the team says. */
  takeTeamLine(id: string, line: OwnLine): Promise<void>;
  /** Holds on to the own words though the team says something else now; it is not told again. */
  keepOwnLine(id: string, placed: PlacedLine): Promise<void>;
  undoOwn(): Promise<void>;
  dismissOwn(): void;
}

// -------------------------------------------------------------------------------------------- promises

/** What the user did to the proposals of one draft before confirming them. */
export interface DraftDesk {
  /** Proposals set aside as no promises. */
  readonly dropped: readonly string[];
  readonly edits: Readonly<Record<string, { readonly action: string; readonly due: Due | null }>>;
  /** Open promises that this draft does not deliver, by id. */
  readonly notDelivered: readonly string[];
  /** Proposals on their way to the notebook. */
  readonly pending: readonly string[];
  /** The id each proposal is saved under, so that trying again is no second promise. */
  readonly ids: Readonly<Record<string, string>>;
}

/** The last thing done to an open promise, for taking it back. */
export interface LastChange {
  readonly id: string;
  readonly action: string;
  readonly to: 'kept' | 'withdrawn' | 'lapsed';
}

export interface PromisesSlice {
  /** Confirmed in the draft in hand. */
  readonly draftPromises: readonly PromiseRecord[];
  readonly openPromises: readonly PromiseRecord[];
  /** Those to the contact in hand that were kept. */
  readonly kept: readonly PromiseRecord[];
  readonly promisesLoaded: boolean;
  /** Why the last act or reading of the list failed; what was shown stays. */
  readonly promiseFailure: Failure | null;
  readonly desks: Readonly<Record<string, DraftDesk>>;
  /** The proposal whose fields are open. */
  readonly openedProposal: string | null;
  readonly lastChange: LastChange | null;

  refreshPromises(): Promise<void>;
  /** What was confirmed in the draft in hand before its page was loaded anew belongs to it again. */
  adoptOrphans(): Promise<void>;
  confirmProposal(id: string): Promise<void>;
  /** All that are proposed and not set aside. */
  confirmAll(): Promise<void>;
  confirmNext(): Promise<void>;
  /** Opens the next proposal to be put right, and sets it aside. */
  editNext(): void;
  dropNext(): void;
  /** Opens or closes the fields of a proposal. */
  openProposal(id: string | null): void;
  editProposal(id: string, edit: { readonly action: string; readonly due: Due | null }): void;
  dropProposal(id: string): void;
  /** Whether the draft in hand delivers an open promise: sent, it is then kept. Null: nobody knows yet. */
  answerDelivery(id: string, delivers: boolean | null): Promise<void>;
  takeBackDropped(): void;
  /** Answers whether it was done. */
  changePromise(id: string, change: PromiseChange): Promise<boolean>;
  /** One promise for a calendar; null where it failed. */
  exportPromise(id: string): Promise<CalendarEntry | null>;
  saveText: DevicePort['saveFile'];
  /** Takes the last "kept" or "withdrawn" back. */
  undoChange(): Promise<void>;
  /** Forgets a promise of a draft that was not sent. */
  forgetPromise(id: string): Promise<void>;
  dismissPromiseFailure(): void;
  forgetDesk(key: string): void;
}

// ----------------------------------------------------------------------------------------------- notes

export interface NotesSlice extends NoteDesk {
  /** Of the contact in hand, of its account and this conversation, and free ones; those without a contact alone where there is none. */
  readonly notes: readonly Note[];
  readonly notesLoaded: boolean;
  /** What notes can be about now, the nearest first. */
  readonly notePlaces: readonly NotePlace[];
  /** What a new note is about; null: the nearest. */
  readonly newNoteAbout: NotePlaceKind | null;
  /** Only notes with this tag are shown; lower case, without its `#`. */
  readonly tagFilter: string | null;

  refreshNotes(): Promise<void>;
  /** Opens an empty field; one that is open and empty already is used. */
  addNote(as?: 'note' | 'concern'): void;
  chooseAbout(kind: NotePlaceKind): void;
  filterNotes(tag: string | null): void;
  /** What a link in a note leads to. */
  followLead(to: Lead, words: string): void;
}

// ------------------------------------------------------------------------------------------------ card

export interface CardSlice {
  /** The card lies over the tabs. */
  readonly cardOpened: boolean;
  /** Lines put into earlier drafts to the contact in hand. */
  readonly inserted: readonly Inserted[];
  /** Everybody else, to say that one of them is the same person; null until asked for. */
  readonly acquaintances: readonly Contact[] | null;
  readonly cardFailure: Failure | null;

  openCard(isOpen: boolean): void;
  refreshInserted(): Promise<void>;
  listAcquaintances(): Promise<void>;
  /** These answer whether it was done. */
  joinPerson(other: string): Promise<boolean>;
  partPerson(id: string): Promise<boolean>;
  nameAccount(account: string): Promise<boolean>;
}

// ----------------------------------------------------------------------------------------------- sheet

/** The last thing done to a proposal, for taking it back. */
export interface ProposalChange {
  /** The entry that it made. */
  readonly entry: string;
  readonly did: 'taken' | 'set-aside';
}

export interface SheetSlice {
  /** What is known of the account of the contact in hand. */
  readonly entries: readonly SheetEntry[];
  readonly sheetFailure: Failure | null;
  readonly lastProposal: ProposalChange | null;

  refreshEntries(): Promise<void>;
  /** Says something else in the place of an entry. */
  changeEntry(id: string, content: EntryContent): Promise<boolean>;
  /** Notes what was proposed, as it was shown. */
  takeProposal(proposal: Proposal): Promise<void>;
  /** It is not proposed again. */
  setAsideProposal(proposal: Proposal): Promise<void>;
  undoProposal(): Promise<void>;
}

// -------------------------------------------------------------------------------------------- settings

export interface SettingsSlice {
  readonly settings: Settings;
  readonly settingsFailure: Failure | null;
  /** Where the sidebar stands, which may be the other side than was asked for. */
  readonly side: Side;

  refreshSettings(): Promise<void>;
  changeSettings(change: Partial<Settings>): Promise<void>;
  /** Folds to the slim tab, or opens; a side panel does neither. */
  fold(folded: boolean): Promise<void>;
  /** Puts the sidebar where it belongs on this site. */
  arrangeSidebar(): void;
  /** Shows the sidebar in another width while it is being sized; pixels. */
  tryWidth(width: number): void;
  /** Remembers side or width for this site. */
  place(change: Partial<Place>): Promise<void>;
  /** Does not point out a rule's wording any more, everywhere or to the contact in hand. */
  mute(risk: Risk, where: 'everywhere' | 'contact'): Promise<void>;
  /** Points out again what is muted in this draft. */
  unmute(rules: readonly string[]): Promise<void>;
  dismissSettingsFailure(): void;
}

// ------------------------------------------------------------------------------------------------ view

/** The tabs, in the order on screen. */
export const TABS = ['coach', 'promises', 'notes', 'tracks'] as const;
export type TabName = (typeof TABS)[number];

export interface ViewSlice {
  /** Stands in the browser's side panel rather than in the page. */
  readonly inPanel: boolean;
  readonly tab: TabName;
  /** The search over talk tracks. */
  readonly query: string;
  /** In which language tracks show their lines; null: that of the draft. */
  readonly lineLanguage: Language | null;
  /** Counts requests to stand in the search field. */
  readonly searchAsked: number;
  /** Where in the draft the user touched a mark; counts, so that a second touch is seen. */
  readonly touched: { readonly offset: number; readonly times: number } | null;

  /** Which wording of a suggestion is shown, by `pack/track`. */
  readonly wordings: Readonly<Record<string, number>>;
  /** The extension was updated or switched off under this page. */
  readonly orphaned: boolean;
  readonly now: () => Date;

  showTab(tab: TabName): void;
  chooseWording(track: string, index: number): void;
  openWorkspace: DevicePort['openWorkspace'];
  search(query: string): void;
  chooseLineLanguage(language: Language): void;
  pressShortcut(name: ShortcutName): void;
  touchMark(event: { readonly key: string; readonly offset: number }): void;
}

export interface LossSlice {
  /** What a database held that is gone without our doing, and the copy nearest to it. */
  readonly loss: { readonly lost: Loss; readonly copy: SnapshotInfo | null } | null;
  readonly lossFailure: Failure | null;
  refreshLoss(): Promise<void>;
  bringBack(): Promise<void>;
}
