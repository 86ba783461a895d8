/** Notes in groups, as the sidebar lists them: concerns first, then what is nearest; what is pinned stands first in its group. */
import type { Note } from '../../notebook/model';
import { tagsIn } from '../markdown/parse-markdown';
import type { NoteDraft } from './note-desk';
import { NOTE_PLACES, type NotePlace, type NotePlaceKind, placeKindOf } from './note-places';

/** A note in a list: stored, being written, or both. */
export interface NoteEntry {
  readonly id: string;
  /** Null for one that is not stored yet. */
  readonly note: Note | null;
  /** Null where nobody touched its field. */
  readonly draft: NoteDraft | null;
}

export type NoteGroupKind = 'concern' | NotePlaceKind;

export interface NoteGroup {
  readonly kind: NoteGroupKind;
  readonly entries: readonly NoteEntry[];
}

const KINDS: readonly NoteGroupKind[] = ['concern', ...NOTE_PLACES];

const draftIn = (drafts: Readonly<Record<string, NoteDraft>>, id: string): NoteDraft | null =>
  (Object.hasOwn(drafts, id) ? drafts[id] : null) ?? null;

/**
 * Stored notes and those being written, in the order in which they were made, the newest first, so that none moves while it is
 * written.
 */
export function listEntries(
  notes: readonly Note[],
  drafts: Readonly<Record<string, NoteDraft>>,
  places: readonly NotePlace[],
): readonly NoteEntry[] {
  const stored = notes
    .toSorted(
      (one, other) =>
        Number(other.pinned ?? false) - Number(one.pinned ?? false) || other.createdAt.localeCompare(one.createdAt),
    )
    .map((note) => ({ id: note.id, note, draft: draftIn(drafts, note.id) }));
  const fresh = Object.values(drafts)
    .filter((draft) => isHere(draft, places) && !notes.some(({ id }) => id === draft.id))
    .map((draft) => ({ id: draft.id, note: null, draft }));
  return [...fresh, ...stored];
}

/** Whether a note belongs to one of the places in hand. */
export const isHere = ({ contactId }: Pick<Note, 'contactId'>, places: readonly NotePlace[]): boolean =>
  places.some(({ id }) => id === contactId);

/** Entries by group; empty groups are left out. */
export function groupEntries(entries: readonly NoteEntry[]): readonly NoteGroup[] {
  const kindOf = ({ note, draft }: NoteEntry): NoteGroupKind =>
    (draft?.concern ?? note?.concern) ? 'concern' : placeKindOf(note?.contactId ?? draft?.contactId ?? null);
  return KINDS.map((kind) => ({ kind, entries: entries.filter((entry) => kindOf(entry) === kind) })).filter(
    (group) => group.entries.length > 0,
  );
}

/** Those that have a tag (lower case), and `open`, which may have lost it while it is written. */
export const withTag = (entries: readonly NoteEntry[], tag: string, open: string | null): readonly NoteEntry[] =>
  entries.filter(({ id, note, draft }) => id === open || tagsIn(draft?.text ?? note?.text ?? '').includes(tag));
