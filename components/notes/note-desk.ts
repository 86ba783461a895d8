/** What lies on the desk where notes are written, in the sidebar and in the workspace. Types only. */
import type { Failure, Result } from '../../notebook/calls';
import type { NoteVersion } from '../../notebook/model';

/** What is said of a note beside its text. Left out: as it was. */
export interface NoteFlags {
  readonly pinned?: boolean;
  readonly concern?: boolean;
  /** The other version of it is no longer in question. */
  readonly settled?: true;
}

/** A note as it stands in its field. */
export interface NoteDraft extends NoteFlags {
  readonly id: string;
  readonly contactId: string | null;
  readonly contactName: string;
  readonly text: string;
  /** What the notebook held when this was begun. */
  readonly base: string;
  /** The one that is being edited, 0 for a new note. */
  readonly revision: number;
  readonly state: 'unsaved' | 'saving' | 'saved' | 'failed';
  readonly failure: Failure | null;
}

/** A note that was just deleted, with the text that was not saved, if any. */
export interface RemovedNote {
  readonly id: string;
  readonly isStored: boolean;
  readonly draft: NoteDraft | null;
}

/** Something that a note can link to: what it says and the address it is written with. */
export interface LinkChoice {
  readonly kind: 'promise' | 'track';
  readonly words: string;
  readonly address: string;
}

export interface NoteDesk {
  readonly notesFailure: Failure | null;
  /** Fields that were touched, of every contact, by note id. */
  readonly noteDrafts: Readonly<Record<string, NoteDraft>>;
  /** The note whose field is open and has the caret. */
  readonly focusedNote: string | null;
  readonly removedNote: RemovedNote | null;

  openNote(id: string): void;
  /** The field was left: saves what is in it; an empty new note is forgotten. */
  closeNote(id: string): void;
  editNote(id: string, text: string): void;
  /** Saves at once what is in a field. */
  saveNote(id: string): Promise<void>;
  /** Saves at once what waits to be saved. */
  flushNotes(): void;
  flagNote(id: string, flags: NoteFlags): Promise<void>;
  /** Keeps a note as a concern: what it says first becomes a quote. */
  markConcern(id: string): Promise<void>;
  removeNote(id: string): Promise<void>;
  undoRemove(): Promise<void>;
  listVersions(id: string): Promise<Result<readonly NoteVersion[]>>;
  /** Open promises with a contact, then lines put into drafts to it lately, the newest first. */
  listLinks(contactId: string | null): Promise<readonly LinkChoice[]>;
}
