/**
 * What the notebook keeps, as rows. Types only, so that the face and the wires can name them
 * without touching the database. Times are ISO 8601 with zone; ids are UUIDs made by whoever asks.
 */
import type { EntryContent } from '../talk-tracks/account/entry';
import type { Bilingual, DraftKind, Due, Pillar, Promiser, RiskType } from '../talk-tracks/model';
import type { OwnTrack } from '../talk-tracks/own-track';
import type { SiteCorrections } from '../talk-tracks/site-selectors';

/** What promises and notes hang on: a person or record, or the account or thread it belongs to. */
export interface Contact {
  /** Lower-case mail address, `crm:<host>:<record id>`, `account:<domain or name>` or `thread:<host>:<thread id>`. */
  readonly id: string;
  readonly name: string;
  readonly address?: string;
  readonly account?: string;
  readonly url?: string;
  readonly firstSeen: string;
  readonly lastSeen: string;
  /** Id of the contact that this one was found to be; never of one that points on itself. */
  readonly sameAs?: string;
}

/**
 * `drafted`: confirmed in a draft that was not sent yet. `open`: the message went out (or was said by hand).
 * `lapsed`: its condition never came. Lateness is not a state: it follows from `due` and the clock; nor is a new date: it is an event.
 */
export const PROMISE_STATES = ['drafted', 'open', 'kept', 'withdrawn', 'lapsed'] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

/** What can happen to a promise. */
export const PROMISE_EVENTS = [
  'confirmed',
  'sent',
  'changed',
  'moved',
  'kept',
  'withdrawn',
  'lapsed',
  'reopened',
] as const;

/** Something that happened to a promise. Nothing is overwritten: a change is an event. */
export interface PromiseEvent {
  readonly at: string;
  readonly what: (typeof PROMISE_EVENTS)[number];
  /** In the user's words: why it was moved, how it was kept; for `changed`, the words before. */
  readonly note?: string;
  /** The date it was due before a `moved`. */
  readonly from?: Due | null;
  /** Who was told that it moved. */
  readonly told?: string;
}

export interface PromiseRecord {
  readonly id: string;
  readonly who: Promiser;
  /** The name of a colleague or somebody else who made it. */
  readonly whoName?: string;
  /** What was promised, as a short phrase. */
  readonly action: string;
  /** The sentence that made it. */
  readonly sentence: string;
  readonly due: Due | null;
  readonly condition: string | null;
  /** Minutes before its time (or before the morning of its day) at which to be reminded; left out: as in the settings. */
  readonly lead?: number;
  /** Asked to be reminded again at this moment. */
  readonly remindAt?: string;
  /** Key of the draft that delivers it: once that is sent, it is kept. */
  readonly deliversIn?: string;
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
  /** Markdown. Tags are in the text, as `#tag`. */
  readonly text: string;
  /** Stands first. */
  readonly pinned?: true;
  /** A concern in the customer's own words; `text` begins with them. */
  readonly concern?: true;
  /** The note that somebody else had saved first. */
  readonly conflictOf?: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Counts saves; a save that names an older one is a conflict and becomes a second note. */
  readonly revision: number;
  /** Set while it can be taken back. */
  readonly deletedAt: string | null;
}

/** What a note said before it was saved again. */
export interface NoteVersion {
  /** `<note id>/<revision>`. */
  readonly id: string;
  readonly noteId: string;
  readonly revision: number;
  readonly text: string;
  /** When it was saved. */
  readonly at: string;
}

/** A draft that went out, as far as the user's own mirror needs it: no word of it. */
export interface Sending {
  readonly id: string;
  readonly at: string;
  readonly contactId: string | null;
  readonly kind: DraftKind;
  /** Those that were there. */
  readonly pillars: readonly Pillar[];
}

/** A line of a talk track that was put into a draft. */
export interface Inserted {
  readonly id: string;
  readonly at: string;
  readonly contactId: string | null;
  /** `pack/track`. */
  readonly track: string;
  readonly text: string;
}

/** One thing that the rep knows of an account. A change is a new `updatedAt`; what is taken away can come back for 30 days. */
export type SheetEntry = EntryContent & {
  readonly id: string;
  /** Id of the contact that stands for the account. */
  readonly accountId: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly deletedAt: string | null;
};

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

/** A version of a pack that a draft of it grew from, or that came of it. */
export interface PackVersion {
  readonly version: string;
  readonly at: string;
  /** What was said of it when it was published. */
  readonly note: string;
  /** JSON text. */
  readonly text: string;
}

/** What somebody said of a draft of a pack, for those who write it; never part of the pack. */
export interface PackRemark {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  /** `approval`: the whole may be published as it stood. */
  readonly is: 'remark' | 'approval';
  /** `tracks/name-their-worry`; empty: about all of it. */
  readonly about: string;
  readonly text: string;
  /** Done with. */
  readonly isSettled: boolean;
}

/** A pack that is being written. */
export interface PackDraft {
  readonly id: string;
  /** Id, version and name as they are written in it, so that a list need not open it. */
  readonly packId: string;
  readonly version: string;
  readonly name: Bilingual;
  /** JSON text: right in shape, not yet right in everything. */
  readonly text: string;
  /** What it grew from and what came of it, the newest last; none for a new pack. */
  readonly versions: readonly PackVersion[];
  readonly remarks: readonly PackRemark[];
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Counts saves; a save that names another one is refused. */
  readonly revision: number;
}

/** A draft as a list shows it. */
export type PackDraftInfo = Pick<PackDraft, 'id' | 'packId' | 'version' | 'name' | 'updatedAt'>;

/** A channel that is followed, as whoever follows it writes it down (JSON text). */
export interface KeptChannel {
  readonly id: string;
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

/** From one time of day to another, `HH:MM`; over midnight where the end comes first. */
export interface DayTimes {
  readonly start: string;
  readonly end: string;
}

/** When the user works. */
export interface WorkingHours extends DayTimes {
  /** Days of the week, Monday is 1. */
  readonly days: readonly number[];
}

/** What the user chose. */
export interface Settings {
  readonly language: 'auto' | 'en' | 'zh';
  readonly theme: 'auto' | 'light' | 'dark';
  readonly marks: 'none' | 'risks' | 'all';
  /** Where the sidebar is: over the page, or in the browser's own side panel. */
  readonly presence: 'overlay' | 'panel';
  readonly sidebar: Place & { readonly folded: boolean };
  /** Where the sidebar stands on a site where it was moved or sized by hand, by the site's id. */
  readonly places: Readonly<Record<string, Place>>;
  readonly mutes: readonly Mute[];
  /** What a file has put right of the sites. */
  readonly corrections: SiteCorrections;
  /** Four small shapes near the draft, in the page. */
  readonly hint: boolean;
  readonly reminders: boolean;
  readonly hours: WorkingHours;
  /** Nothing rings in these; null: no such times. */
  readonly quiet: DayTimes | null;
  /** Minutes before a due time. */
  readonly lead: number;
  /** IANA name of the zone that days and times are meant in; `auto`: this computer's. */
  readonly zone: string;
  /** How often a sealed file is written into the download folder. */
  readonly backup: 'never' | 'daily' | 'weekly';
  /** Whether it is counted how often tracks are of use, for a file that the user may hand on; null: nothing is. */
  readonly counting: {
    /** Sixteen hex digits by chance. */
    readonly reporter: string;
  } | null;
}

/** What a page gets to know of the settings: where to look, and whether the sidebar stands in it. Nothing private. */
export type PageSettings = Pick<Settings, 'corrections' | 'presence'>;

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  theme: 'auto',
  marks: 'all',
  presence: 'overlay',
  sidebar: { side: 'right', width: 348, folded: false },
  places: {},
  mutes: [],
  corrections: {},
  hint: false,
  reminders: true,
  hours: { days: [1, 2, 3, 4, 5], start: '09:00', end: '18:00' },
  quiet: { start: '20:00', end: '08:00' },
  lead: 60,
  zone: 'auto',
  backup: 'never',
  counting: null,
};

/** Everything a user has, as one file. Version 1 had no note versions, sendings and insertions, version 2 no entries, version 3 no drafts of packs and own tracks. */
export interface NotebookFile {
  readonly format: 'keeptrack-notebook';
  readonly version: 4;
  readonly exportedAt: string;
  readonly contacts: readonly Contact[];
  readonly promises: readonly PromiseRecord[];
  readonly notes: readonly Note[];
  readonly noteVersions: readonly NoteVersion[];
  readonly sendings: readonly Sending[];
  readonly insertions: readonly Inserted[];
  readonly entries: readonly SheetEntry[];
  readonly packs: readonly StoredPack[];
  readonly packDrafts: readonly PackDraft[];
  readonly ownTracks: readonly OwnTrack[];
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

/** What is gone without our doing. */
export type Loss = Exclude<Health, { readonly state: 'ok' }>;
