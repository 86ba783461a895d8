/** The notes about whoever the draft is for. Private text: it goes to the notebook and nowhere else. */
import { useMemo } from 'react';
import type { Note } from '../../notebook/model';
import type { NoteDraft } from '../store/slices';
import { useActions, useCoach } from '../store/use-coach';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Notice } from '../ui/Notice';
import { useWords } from '../words/WordsProvider';
import { NoteCard } from './NoteCard';

interface NoteEntry {
  readonly id: string;
  readonly note: Note | null;
  readonly draft: NoteDraft | null;
}

/** Pinned notes first, then in the order in which they were made, the newest first, so that none moves while it is written. */
function listEntries(
  notes: readonly Note[],
  drafts: Readonly<Record<string, NoteDraft>>,
  contactId: string | null,
): readonly NoteEntry[] {
  const stored = notes
    .toSorted(
      (one, other) =>
        Number(other.pinned ?? false) - Number(one.pinned ?? false) || other.createdAt.localeCompare(one.createdAt),
    )
    .map((note) => ({ id: note.id, note, draft: (Object.hasOwn(drafts, note.id) ? drafts[note.id] : null) ?? null }));
  const fresh = Object.values(drafts)
    .filter((draft) => draft.contactId === contactId && !notes.some(({ id }) => id === draft.id))
    .map((draft) => ({ id: draft.id, note: null, draft }));
  return [...fresh, ...stored];
}

export function NotesTab() {
  const words = useWords().notes;
  const contact = useCoach((state) => state.contact);
  const notes = useCoach((state) => state.notes);
  const drafts = useCoach((state) => state.noteDrafts);
  const isLoaded = useCoach((state) => state.notesLoaded);
  const { addNote } = useActions();
  const contactId = contact?.id ?? null;
  const entries = useMemo(() => listEntries(notes, drafts, contactId), [notes, drafts, contactId]);
  const title = contact ? words.about(contact.name) : words.free;
  return (
    <div className="tab-body">
      <div className="tab-head">
        <h2>{title}</h2>
        <Button look="link" onPress={addNote}>
          {words.add}
        </Button>
      </div>
      <NotesStatus />
      {isLoaded && entries.length === 0 && (
        <EmptyState title={contact ? words.emptyTitle(contact.name) : words.emptyFree}>
          <p>{words.emptyText}</p>
          <Button look="main" onPress={addNote}>
            {words.add}
          </Button>
        </EmptyState>
      )}
      <ul className="notes" aria-label={title}>
        {entries.map(({ id, note, draft }) => (
          <NoteCard key={id} id={id} note={note} draft={draft} />
        ))}
      </ul>
    </div>
  );
}

/** Trouble with the list, a way back after deleting, and notes of other contacts that wait to be saved. */
function NotesStatus() {
  const words = useWords();
  const failure = useCoach((state) => state.notesFailure);
  const removed = useCoach((state) => state.removedNote);
  const elsewhere = useCoach((state) => waitingElsewhere(state.noteDrafts, state.contact?.id ?? null));
  const { refreshNotes, undoRemove, flushNotes } = useActions();
  return (
    <div role="status" className="status">
      {failure && (
        <Notice look="error" trouble={words.failures[failure.code]}>
          <Button onPress={() => void refreshNotes()}>{words.tryAgain}</Button>
        </Notice>
      )}
      {removed && (
        <p className="undo-line">
          {words.notes.removed}
          <Button look="link" onPress={() => void undoRemove()}>
            {words.notes.undo}
          </Button>
        </p>
      )}
      {elsewhere > 0 && (
        <p className="undo-line">
          {words.notes.pending(elsewhere)}
          <Button look="link" onPress={flushNotes}>
            {words.notes.retry}
          </Button>
        </p>
      )}
    </div>
  );
}

const waitingElsewhere = (drafts: Readonly<Record<string, NoteDraft>>, contactId: string | null): number =>
  Object.values(drafts).filter(
    (draft) => draft.contactId !== contactId && draft.state === 'failed' && draft.text.trim() !== '',
  ).length;
