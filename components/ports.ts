/**
 * What the face needs from outside, as interfaces. Entrypoints hand in the real ones, tests hand in fakes;
 * the face itself never touches a browser API.
 */
import type { ShelvedFile } from '../notebook/backup/backup-model';
import type { Caller, NotebookCalls } from '../notebook/calls';
import type { PackComparison } from '../sharing/compare-packs';
import type { PackMerge, SettleConflict } from '../sharing/merge-packs';
import type { Draft, Explanation, Pack, Reading, Span, Track } from '../talk-tracks/model';
import type {
  DraftHint,
  DraftIdentity,
  DraftSnapshot,
  Insertion,
  InsertOutcome,
  Mark,
  PageHealth,
  PageRecord,
  ShortcutName,
  Side,
} from '../talk-tracks/page-draft';
import type { PackTrial } from '../talk-tracks/try-pack';

/**
 * The page that a side panel stands beside: `met` is read, in one that `waits` nobody has written yet, and one that is `off`
 * is no page of a site that Keeptrack runs on.
 */
export type PageInFront = 'met' | 'waits' | 'off';

/** The page under the sidebar. Methods reject only when the line is gone. */
export interface PagePort {
  /** The sidebar is in the browser's side panel: it has no place in the page, and the page under it changes. */
  readonly inPanel: boolean;
  hello(): Promise<{
    readonly draft: DraftSnapshot | null;
    readonly record: PageRecord | null;
    readonly health: PageHealth;
    readonly side: Side;
  }>;
  mark(request: { readonly key: string; readonly revision: number; readonly marks: readonly Mark[] }): Promise<void>;
  point(request: { readonly key: string; readonly revision: number; readonly span: Span | null }): Promise<void>;
  insert(request: Insertion): Promise<InsertOutcome>;
  select(request: { readonly key: string; readonly span: Span }): Promise<void>;
  arrange(request: {
    readonly folded: boolean;
    readonly width: number;
    readonly side: 'left' | 'right';
  }): Promise<void>;
  /** Draws beside the draft which pillars it carries; null takes that away. */
  hint(request: { readonly key: string; readonly hint: DraftHint | null }): Promise<void>;
  /** How the page is built, without a word of it. */
  report(): Promise<string>;
  /** Calls the listener for every event of the page until the signal aborts. */
  watch(listener: PageListener, signal: AbortSignal): void;
}

/** What the page tells. */
export interface PageListener {
  /** Another page is in front; told in a side panel alone. What was asked of the one before is not answered any more. */
  pageChanged(page: PageInFront): void;
  draftChanged(draft: DraftSnapshot): void;
  draftEnded(event: { readonly identity: DraftIdentity; readonly how: 'sent' | 'discarded' | 'closed' }): void;
  /** The page of a CRM shows another record, or none. */
  recordChanged(event: { readonly record: PageRecord | null }): void;
  healthChanged(health: PageHealth): void;
  shortcutPressed(event: { readonly name: ShortcutName }): void;
  markTouched(event: { readonly key: string; readonly offset: number }): void;
  /** The hint beside the draft was pressed. */
  sidebarWanted(event: Record<string, never>): void;
  sideChanged(event: { readonly side: Side }): void;
}

/**
 * The notebook in the background. `watch` calls back after any change, whoever made it; `watchOrphaned` once the extension was
 * updated or switched off under this page, and again whenever somebody is there to take what is not saved.
 */
export type NotebookPort = Caller<NotebookCalls> & {
  watch(changed: () => void, signal: AbortSignal): void;
  watchOrphaned(told: () => void, signal: AbortSignal): void;
};

/** The reader with the packs that are switched on. */
export interface ReaderPort {
  read(draft: Draft): Reading;
  explain(draft: Draft): { readonly reading: Reading; readonly explanation: Explanation };
  readonly packs: readonly Pack[];
  /** The same packs as their teams wrote them, without what the rep made of tracks. */
  readonly teamPacks: readonly Pack[];
  search(query: string): readonly { readonly pack: Pack; readonly track: Track }[];
}

/** A note as it is being written, with the revision it began from. */
export interface UnsavedNote {
  readonly text: string;
  readonly revision: number;
}

/** Small things of the browser. */
export interface DevicePort {
  now(): Date;
  /** Resolves false where the browser refuses. */
  copy(text: string): Promise<boolean>;
  /** Opens the workspace in a tab, at one of its rooms. */
  openWorkspace(room: 'promises' | 'notes' | 'packs' | 'backup' | 'settings' | `accounts/${string}`): void;
  /** Offers a file to keep. */
  saveFile(name: string, text: string): void;
  newId(): string;
  /** Keeps what is being written under a name, through a crash of the page; null forgets it. Where nothing can be kept, nothing is. */
  keepUnsaved(name: string, note: UnsavedNote | null): void;
  /** What was kept and is not saved; null where there is nothing. */
  recallUnsaved(name: string): UnsavedNote | null;
}

/** The sites Keeptrack runs on. Turning one on must follow a click at once: the browser asks the user. */
export interface SitesPort {
  /** Match patterns, `https://mail.example.com/*`. */
  list(): Promise<readonly string[]>;
  /** Resolves false where the user or a policy says no. */
  turnOn(pattern: string): Promise<boolean>;
  /** Resolves false for sites that are part of this build. */
  turnOff(pattern: string): Promise<boolean>;
}

/** Tries packs somewhere that no key waits for. */
export interface TrialPort {
  try(pack: Pack, others: readonly Pack[]): Promise<PackTrial>;
  /** Null where a pattern of the packs is not finished. */
  read(draft: Draft, packs: readonly Pack[]): Promise<Reading | null>;
}

/** What is known of versions of a pack; pure work that lives in another room. */
export interface VersionsPort {
  compare(older: Pack, newer: Pack): PackComparison;
  merge(base: Pack, mine: Pack, theirs: Pack, settle?: SettleConflict): PackMerge;
}

/** Files between this page, the background and the disk. */
export interface FilesPort {
  /** Lays a file where the background finds it; answers under which name. Rejects where there is no room. */
  shelve(file: Blob): Promise<string>;
  /** Takes back what was laid there and is not wanted after all. */
  discard(shelved: string): Promise<void>;
  /** Hands a file that the background made to the browser to save. Resolves false where it is gone. */
  save(file: ShelvedFile): Promise<boolean>;
  /** Bytes that Keeptrack uses, and that it may use; null where the browser does not say. */
  room(): Promise<{ readonly used: number; readonly all: number } | null>;
  /** Whether files may be written into the download folder without asking. */
  hasFolder(): Promise<boolean>;
  /** Asks for it. Must follow a click at once. Resolves false where the user or a policy says no. */
  allowFolder(): Promise<boolean>;
}
