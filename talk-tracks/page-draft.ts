/**
 * A draft as it lies on a page: which one it is, what it says, to whom, and what can be done to it.
 * Types only, shared by the three places; they live here because this room is the one that all of them may name.
 */
import type { DraftKind, Pillar, Span } from './model';

/** Who a draft goes to, as far as the page shows it. */
export interface Recipient {
  readonly name: string;
  /** Lower case; left out where the page shows only a name. */
  readonly address?: string;
  readonly field: 'to' | 'cc' | 'bcc' | 'record';
  /** The host's own id of a record. */
  readonly id?: string;
}

/** Which draft this is. `key` is made by the content script and lives as long as the editor; `hostId` is the host's own, once there is one. */
export interface DraftIdentity {
  readonly key: string;
  readonly site: string;
  readonly hostId?: string;
}

/** A draft as it stands on the page. Offsets in `excluded` and everywhere on this line are UTF-16 units of `body`. */
export interface DraftSnapshot {
  readonly identity: DraftIdentity;
  /** Counts changes of this draft; marks and inserts name the revision they were made for. */
  readonly revision: number;
  readonly kind: DraftKind;
  /** What a person sees, quoted mail and signature included. */
  readonly body: string;
  /** Parts of the body that the page itself knows to be no words of the writer: quoted mail, signature. */
  readonly excluded: readonly (Span & { readonly what: 'quoted' | 'signature' })[];
  readonly subject: string;
  readonly recipients: readonly Recipient[];
  /** Where the deal stands, in the page's own words. */
  readonly stage?: string;
  /** Caret or selection, null while it is elsewhere. */
  readonly selection: Span | null;
}

/** The record that a CRM shows, whether or not somebody writes about it. */
export interface PageRecord {
  readonly site: string;
  readonly record: Recipient;
  /** Where the deal stands, in the page's own words. */
  readonly stage?: string;
}

/** A span to mark in the draft, by a class of mark; the look is the content script's. */
export interface Mark extends Span {
  readonly look: Pillar | 'risk';
  /** The text expected under the span; a mark whose text is gone is dropped, not moved. */
  readonly text: string;
}

/** What is drawn beside the draft: which pillars it carries, and the same in words for those who listen. */
export interface DraftHint {
  readonly present: readonly Pillar[];
  readonly name: string;
}

/** Why nothing was inserted, or nothing is left of it: `undone` is somebody's own undo, quicker than our reading back. */
export type InsertRefusal = 'composing' | 'gone' | 'changed' | 'read-only' | 'undone';

/** What became of an insert. `copied`: it did not arrive, so it is on the clipboard or is for the sidebar to put there. */
export type InsertOutcome =
  | { readonly outcome: 'inserted'; readonly undoable: boolean; readonly start: number; readonly end: number }
  | { readonly outcome: 'refused'; readonly why: InsertRefusal }
  | { readonly outcome: 'failed'; readonly why: 'not-there' | 'doubled' | 'elsewhere' };

/** What works on this page, with the reason where it is less than everything. */
export interface PageHealth {
  readonly site: string;
  /** What people call the site; left out where it is any page. */
  readonly siteName?: string;
  readonly state: 'works' | 'reads-only' | 'copy-only' | 'off';
  readonly reason?: string;
  /** Which variant of the site's selectors matched, for a report. */
  readonly variant?: string;
  /** Nobody has confirmed yet that Keeptrack works on this site. */
  readonly unproven?: true;
}

/** What to put into a draft, and where: at the remembered caret, or over `replace`, whose text must still be there. */
export interface Insertion {
  readonly key: string;
  readonly revision: number;
  readonly text: string;
  readonly replace?: Span & { readonly text: string };
}

/** At which side of the window the sidebar stands, which is not always where it was asked to stand. */
export type Side = 'left' | 'right';

/** The keyboard shortcuts a browser may send to the page in front. */
export type ShortcutName = 'toggle' | 'insert-first' | 'confirm-promise' | 'search';
