/** Under a note: whether it is saved, and what can be done with it. */
import type { RefObject } from 'react';
import { Button } from '../ui/Button';
import { formatDay } from '../words/describe-due';
import { useLanguage, useWords } from '../words/WordsProvider';
import { LinkMenu } from './LinkMenu';
import type { NoteEntry } from './list-notes';
import { NoteMenu } from './NoteMenu';
import { useDeskActions, useNotesAround } from './use-notes';

export interface NoteFootProps extends NoteEntry {
  /** The field while it is open. */
  readonly field: RefObject<HTMLTextAreaElement | null> | null;
  open(): void;
  showHistory(): void;
}

export function NoteFoot({ id, note, draft, field, open, showHistory }: NoteFootProps) {
  const words = useWords().notes;
  const { removeNote, saveNote, editNote } = useDeskActions();
  const { copy } = useNotesAround();
  return (
    <footer className="note-foot">
      <span role="status" className="note-state">
        {note?.pinned && `${words.pinned} · `}
        <NoteState note={note} draft={draft} />
      </span>
      {draft?.state === 'failed' && (
        <>
          <Button onPress={() => void saveNote(id)}>{words.retry}</Button>
          <Button onPress={() => copy(draft.text)}>{words.copyText}</Button>
        </>
      )}
      {field ? (
        <LinkMenu
          contactId={draft?.contactId ?? note?.contactId ?? null}
          field={field}
          change={(text) => editNote(id, text)}
        />
      ) : (
        <Button onPress={open}>{words.edit}</Button>
      )}
      <Button onPress={() => void removeNote(id)}>{words.remove}</Button>
      {note && <NoteMenu note={note} showHistory={showHistory} />}
    </footer>
  );
}

/** Saving, saved, not saved: what the notebook answered, never what we hope. */
function NoteState({ note, draft }: Omit<NoteEntry, 'id'>) {
  const words = useWords();
  const language = useLanguage();
  const { now } = useNotesAround();
  if (draft?.state === 'failed')
    return (
      <span className="is-failed">
        {words.notes.failed} {draft.failure && words.failures[draft.failure.code].next}
      </span>
    );
  if (draft?.state === 'saving') return words.notes.saving;
  if (draft?.state === 'saved') return words.notes.saved;
  if (draft) return draft.text.trim() === '' && draft.revision === 0 ? '' : words.notes.unsaved;
  return note && words.notes.edited(formatDay(note.updatedAt, now(), language));
}
