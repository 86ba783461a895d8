/** The shape of the sidebar's state: what is in hand, what was read of it, what the notebook says, what was asked last. */
import type { Failure } from '../../notebook/calls';
import type { Note, PromiseRecord, Settings } from '../../notebook/model';
import type { DraftPromise, Due, Reading, Span } from '../../talk-tracks/model';
import type { DraftSnapshot, InsertOutcome, PageHealth } from '../../talk-tracks/page-draft';
import type { DraftContact } from './contact-of';

export const TABS = ['coach', 'promises', 'notes', 'tracks'] as const;
export type TabName = (typeof TABS)[number];

/** A note as it stands in its field, which may be ahead of the notebook. */
export interface NoteInHand {
  readonly id: string;
  readonly contactId: string;
  readonly contactName: string;
  readonly text: string;
  /** The notebook's revision that this text was made from; 0 for a new note. */
  readonly revision: number;
  readonly state: 'saved' | 'waiting' | 'saving' | 'failed';
}

/** What to tell the user of the last thing asked for. */
export type Message =
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'inserted'; readonly undoable: boolean }
  | { readonly kind: 'copied'; readonly because: 'asked' | Exclude<InsertOutcome, { outcome: 'inserted' }>['why'] }
  | { readonly kind: 'not-copied' }
  | { readonly kind: 'refused'; readonly why: 'composing' | 'gone' | 'changed' }
  | { readonly kind: 'note-conflict' };

export interface DraftPart {
  readonly draft: DraftSnapshot | null;
  readonly contact: DraftContact | null;
  /** Made for `draft` as it is; null until there is one. */
  readonly reading: Reading | null;
  readonly health: PageHealth | null;
  insert(text: string): Promise<void>;
  replace(span: Span, text: string): Promise<void>;
  copy(text: string): Promise<void>;
  point(span: Span | null): void;
  select(span: Span): void;
  insertFirst(): Promise<void>;
}

export interface PromisePart {
  /** Open ones, of every contact. */
  readonly open: readonly PromiseRecord[];
  /** Confirmed in the draft in hand. */
  readonly confirmed: readonly PromiseRecord[];
  /** Found in the draft in hand and not confirmed yet. */
  readonly proposals: readonly DraftPromise[];
  confirm(proposal: DraftPromise, change?: { readonly action?: string; readonly due?: Due | null }): Promise<void>;
  confirmNext(): Promise<void>;
  putAside(proposal: DraftPromise): void;
  unconfirm(id: string): Promise<void>;
  settle(id: string, to: 'kept' | 'withdrawn'): Promise<void>;
  move(id: string, due: Due | null): Promise<void>;
}

export interface NotePart {
  readonly notes: readonly Note[];
  readonly inHand: Readonly<Record<string, NoteInHand>>;
  beginNote(): void;
  writeNote(id: string, text: string): void;
  saveNotes(): Promise<void>;
  deleteNote(id: string): Promise<void>;
}

export interface FramePart {
  readonly settings: Settings | null;
  readonly tab: TabName;
  readonly message: Message | null;
  show(tab: TabName): void;
  dismiss(): void;
  fold(folded: boolean): Promise<void>;
  saveSettings(change: Partial<Settings>): Promise<void>;
}

export type CoachState = DraftPart & PromisePart & NotePart & FramePart;
