/** What is said about backups, copies and files that come back. Types only, for the wires and the face. */
import type { Counts } from '../model';

/** Where rows are brought in from: a text, a file that a page laid on the shelf, or a copy that this browser kept. */
export type ImportSource =
  | { readonly text: string }
  | {
      readonly shelved: string;
      /** The file's own name; tells notes in Markdown from anything else. */
      readonly name: string;
      readonly password?: string;
    }
  | { readonly snapshot: string };

/** What becomes of the rows of a file; each is counted once. */
export interface MergeCounts {
  readonly added: number;
  readonly replaced: number;
  readonly kept: number;
}

/** What would change, before anything does. */
export interface ImportPreview {
  readonly kind: 'notebook' | 'sealed' | 'snapshot' | 'markdown' | 'csv';
  /** When it was written; null where it does not say. */
  readonly at: string | null;
  readonly counts: Readonly<
    Record<
      | 'contacts'
      | 'promises'
      | 'notes'
      | 'noteVersions'
      | 'sendings'
      | 'insertions'
      | 'entries'
      | 'packs'
      | 'packDrafts'
      | 'ownTracks',
      MergeCounts
    >
  >;
  /** Notes that were changed on both sides since: as many of the added ones stand beside ours. */
  readonly copies: number;
  /** Settings are taken where none were chosen here. */
  readonly takesSettings: boolean;
}

/** A copy that this browser kept by itself. */
export interface SnapshotInfo {
  readonly id: string;
  /** The notebook stood like this at that moment. */
  readonly at: string;
  readonly counts: Counts;
}

/** Files that can be made: a sealed backup, everything, notes, promises, dates. */
export const EXPORT_FORMATS = ['sealed', 'json', 'markdown', 'csv', 'ics'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A file that was laid on the shelf for a page to save. */
export interface ShelvedFile {
  readonly name: string;
  readonly shelved: string;
}

/** One promise for a calendar: as a file, and as pages of others that open with its words. */
export interface CalendarEntry {
  readonly name: string;
  readonly text: string;
  /** Opening one hands the words to whoever runs the page. */
  readonly links: { readonly google: string; readonly outlook: string };
}

/** How it stands with backups. */
export interface BackupState {
  readonly hasPassword: boolean;
  /** The last file that was written outside of the browser. */
  readonly last: { readonly at: string; readonly name: string } | null;
  /** Why a scheduled one was not written, until one is. */
  readonly failed: { readonly at: string; readonly why: BackupFailure } | null;
}
export type BackupFailure = 'not-allowed' | 'not-written' | 'not-made';
