/**
 * What the notebook keeps, as rows. Types only, so that the face and the wires can name them
 * without touching the database. Times are ISO 8601 with zone; ids are UUIDs made by whoever asks.
 */
import type { DraftKind, Due, Promiser, RiskType } from '../talk-tracks/model';
import type { SiteCorrections } from '../talk-tracks/site-selectors';

/** A person or record that promises and notes hang on. */
export interface Contact {
  /** Lower-case mail address, or `crm:<host>:<record id>`. */
  readonly id: string;
  readonly name: string;
  readonly address?: string;
  readonly account?: string;
  readonly url?: string;
  readonly firstSeen: string;
  readonly lastSeen: string;
}

/**
 * `drafted`: confirmed in a draft that was not sent yet. `open`: the message went out (or was said by hand).
 * Lateness is not a state: it follows from `due` and the clock.
 */
export type PromiseState = 'drafted' | 'open' | 'kept' | 'withdrawn';

/** Something that happened to a promise. Nothing is overwritten: a change is an event. */
export interface PromiseEvent {
  readonly at: string;
  readonly what: 'confirmed' | 'sent' | 'changed' | 'moved' | 'kept' | 'withdrawn' | 'reopened';
  readonly note?: string;
  /** The date it was due before a `moved`. */
  readonly from?: Due | null;
}

export interface PromiseRecord {
  readonly id: string;
  readonly who: Promiser;
  /** What was promised, as a short phrase. */
  readonly action: string;
  /** The sentence that made it. */
  readonly sentence: string;
  readonly due: Due | null;
  readonly condition: string | null;
  readonly contactId: string | null;
  readonly contactName: string;
  readonly state: PromiseState;
  /** Which draft it was confirmed in; the key is the content script's, see `DraftIdentity`. */
  readonly draftKey: string | null;
  readonly subject: string;
  readonly kind: DraftKind;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly events: readonly PromiseEvent[];
}

export interface Note {
  readonly id: string;
  /** Null: a free note. */
  readonly contactId: string | null;
  readonly text: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Counts saves; a save that names an older one is a conflict and becomes a second note. */
  readonly revision: number;
  /** Set while it can be taken back. */
  readonly deletedAt: string | null;
}

/** A pack as it came: the exact text, so that it can be checked and handed on unchanged. */
export interface StoredPack {
  readonly id: string;
  readonly version: string;
  readonly enabled: boolean;
  readonly origin: 'built-in' | 'file';
  readonly addedAt: string;
  /** JSON text; empty for built-in packs, whose text ships with the extension. */
  readonly text: string;
}

/** Where the sidebar stands; the width in pixels. */
export interface Place {
  readonly side: 'left' | 'right';
  readonly width: number;
}

/** Wording of one kind that is not to be pointed out any more: everywhere, or to one contact. */
export interface Mute {
  /** `pack/rule`. */
  readonly rule: string;
  /** Of which kind the rule is, for a list of what is muted. */
  readonly type: RiskType;
  /** Left out: everywhere. */
  readonly contact?: { readonly id: string; readonly name: string };
}

/** What the user chose. */
export interface Settings {
  readonly language: 'auto' | 'en' | 'zh';
  readonly theme: 'auto' | 'light' | 'dark';
  readonly marks: 'none' | 'risks' | 'all';
  readonly sidebar: Place & { readonly folded: boolean };
  /** Where the sidebar stands on a site where it was moved or sized by hand, by the site's id. */
  readonly places: Readonly<Record<string, Place>>;
  readonly mutes: readonly Mute[];
  /** What a file has put right of the sites. */
  readonly corrections: SiteCorrections;
  readonly reminders: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  theme: 'auto',
  marks: 'all',
  sidebar: { side: 'right', width: 348, folded: false },
  places: {},
  mutes: [],
  corrections: {},
  reminders: true,
};

/** Everything a user has, as one file. */
export interface NotebookFile {
  readonly format: 'keeptrack-notebook';
  readonly version: 1;
  readonly exportedAt: string;
  readonly contacts: readonly Contact[];
  readonly promises: readonly PromiseRecord[];
  readonly notes: readonly Note[];
  readonly packs: readonly StoredPack[];
  readonly settings: Settings;
}

/** How many rows there are, or were when last looked. */
export interface Counts {
  readonly contacts: number;
  readonly promises: number;
  readonly notes: number;
  readonly packs: number;
}

/**
 * `emptied`: a database with `lost` in it is gone, and another is in its place. `shortened`: it is the same, and the last so many
 * changes are gone from it.
 */
export type Health =
  | { readonly state: 'ok' }
  | { readonly state: 'emptied'; readonly lost: Counts }
  | { readonly state: 'shortened'; readonly changes: number };
