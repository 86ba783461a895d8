/**
 * What the face needs from outside, as interfaces. Entrypoints hand in the real ones, tests hand in fakes;
 * the face itself never touches a browser API.
 */
import type { Caller, NotebookCalls } from '../notebook/calls';
import type { Draft, Explanation, Pack, Reading, Span, Track } from '../talk-tracks/model';
import type {
  DraftIdentity,
  DraftSnapshot,
  Insertion,
  InsertOutcome,
  Mark,
  PageHealth,
  ShortcutName,
  Side,
} from '../talk-tracks/page-draft';

/** The page under the sidebar. Methods reject only when the line is gone. */
export interface PagePort {
  hello(): Promise<{ readonly draft: DraftSnapshot | null; readonly health: PageHealth; readonly side: Side }>;
  mark(request: { readonly key: string; readonly revision: number; readonly marks: readonly Mark[] }): Promise<void>;
  point(request: { readonly key: string; readonly revision: number; readonly span: Span | null }): Promise<void>;
  insert(request: Insertion): Promise<InsertOutcome>;
  select(request: { readonly key: string; readonly span: Span }): Promise<void>;
  arrange(request: {
    readonly folded: boolean;
    readonly width: number;
    readonly side: 'left' | 'right';
  }): Promise<void>;
  /** How the page is built, without a word of it. */
  report(): Promise<string>;
  /** Calls the listener for every event of the page until the signal aborts. */
  watch(listener: PageListener, signal: AbortSignal): void;
}

/** What the page tells. */
export interface PageListener {
  draftChanged(draft: DraftSnapshot): void;
  draftEnded(event: { readonly identity: DraftIdentity; readonly how: 'sent' | 'discarded' | 'closed' }): void;
  healthChanged(health: PageHealth): void;
  shortcutPressed(event: { readonly name: ShortcutName }): void;
  markTouched(event: { readonly key: string; readonly offset: number }): void;
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
  openWorkspace(room: 'promises' | 'notes' | 'packs' | 'settings'): void;
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
