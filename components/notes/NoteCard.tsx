/** One note: a field that saves by itself and says truly whether it did. */
import { useEffect, useRef } from 'react';
import type { Note } from '../../notebook/model';
import type { NoteDraft } from '../store/slices';
import { useActions, useCoach } from '../store/use-coach';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { TextField } from '../ui/TextField';
import { formatDay } from '../words/describe-due';
import { useLanguage, useWords } from '../words/WordsProvider';
import { NoteHistory } from './NoteHistory';

export interface NoteCardProps {
  readonly id: string;
  /** Null for a note that is not stored yet. */
  readonly note: Note | null;
  /** Null where nobody touched the field. */
  readonly draft: NoteDraft | null;
}

export function NoteCard({ id, note, draft }: NoteCardProps) {
  const words = useWords();
  const isFocused = useCoach((state) => state.focusedNote === id);
  const { editNote, saveNote, acknowledgeCopy } = useActions();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isFocused) field.current?.focus();
  }, [isFocused]);
  return (
    <li className="note">
      {draft?.isCopy && (
        <Notice trouble={words.notes.conflict}>
          <Button onPress={() => acknowledgeCopy(id)}>{words.notes.understood}</Button>
        </Notice>
      )}
      <TextField
        label={words.notes.label}
        hidesLabel
        rows={3}
        fieldRef={field}
        placeholder={words.notes.placeholder}
        value={draft?.text ?? note?.text ?? ''}
        onChange={(text) => editNote(id, text)}
        // What failed waits for its button: saving again by itself would take the button away under the pointer.
        onBlur={() => draft?.state === 'unsaved' && void saveNote(id)}
      />
      <NoteFoot id={id} note={note} draft={draft} />
      {note && note.revision > 1 && <NoteHistory note={note} />}
    </li>
  );
}

function NoteFoot({ id, note, draft }: NoteCardProps) {
  const words = useWords();
  const { removeNote, saveNote, flagNote, copyLine } = useActions();
  return (
    <footer className="note-foot">
      <NoteState note={note} draft={draft} />
      {/* Read out when it comes; what is saved every second while somebody types is not. */}
      <span role="status" className="is-failed">
        {draft?.state === 'failed' && (
          <>
            {words.notes.failed} {draft.failure && words.failures[draft.failure.code].next}
          </>
        )}
      </span>
      <span className="grow" />
      {draft?.state === 'failed' && (
        <>
          <Button onPress={() => void saveNote(id)}>{words.notes.retry}</Button>
          <Button onPress={() => void copyLine(draft.text)}>{words.notes.copyText}</Button>
        </>
      )}
      {note && (
        <>
          <Button aria-pressed={note.pinned ?? false} onPress={() => void flagNote(id, { pinned: !note.pinned })}>
            {note.pinned ? words.notes.unpin : words.notes.pin}
          </Button>
          <Button aria-pressed={note.concern ?? false} onPress={() => void flagNote(id, { concern: !note.concern })}>
            {note.concern ? words.notes.notConcern : words.notes.concern}
          </Button>
        </>
      )}
      <Button onPress={() => void removeNote(id)}>{words.notes.remove}</Button>
    </footer>
  );
}

/** Saving, saved, not saved: what the notebook answered, never what we hope. */
function NoteState({ note, draft }: Pick<NoteCardProps, 'note' | 'draft'>) {
  const words = useWords();
  const language = useLanguage();
  const { now } = useActions();
  if (draft?.state === 'failed') return null;
  if (draft?.state === 'saving') return words.notes.saving;
  if (draft?.state === 'saved') return words.notes.saved;
  if (draft) return draft.text.trim() === '' && draft.revision === 0 ? '' : words.notes.unsaved;
  return note && words.notes.edited(formatDay(note.updatedAt, now(), language));
}
