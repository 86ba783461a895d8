/** One note: shown as it is meant, written in a field that saves by itself and says truly whether it did. */
import { useRef, useState } from 'react';
import type { Note } from '../../notebook/model';
import { ConflictNotice } from './ConflictNotice';
import type { NoteEntry } from './list-notes';
import { NoteField } from './NoteField';
import { NoteFoot } from './NoteFoot';
import { NoteHistory } from './NoteHistory';
import { NoteText } from './NoteText';
import { useLeaving } from './use-leaving';
import { useDesk, useDeskActions } from './use-notes';
import './notes.css';

export interface NoteCardProps extends NoteEntry {
  /** The other version of it, where two windows wrote at once. */
  readonly rival?: Note | null;
}

export function NoteCard({ id, note, draft, rival = null }: NoteCardProps) {
  const isOpen = useDesk((desk) => desk.focusedNote === id);
  const { openNote, closeNote, editNote } = useDeskActions();
  const field = useRef<HTMLTextAreaElement>(null);
  const [showsHistory, setShowsHistory] = useState(false);
  // Who left with the keyboard finds the note under it; who left by pressing elsewhere is elsewhere.
  const [escaped, setEscaped] = useState(false);
  const text = draft?.text ?? note?.text ?? '';
  const open = () => {
    setEscaped(false);
    openNote(id);
  };
  const leaveByKey = () => {
    setEscaped(true);
    closeNote(id);
  };
  return (
    <article className={note?.concern ? 'note is-concern' : 'note'} {...useLeaving(isOpen, () => closeNote(id))}>
      {note && rival && <ConflictNotice note={note} rival={rival} />}
      {isOpen ? (
        <NoteField text={text} field={field} change={(typed) => editNote(id, typed)} leave={leaveByKey} />
      ) : (
        <NoteText text={text} takesFocus={escaped} open={open} />
      )}
      <NoteFoot
        id={id}
        note={note}
        draft={draft}
        field={isOpen ? field : null}
        open={open}
        showHistory={() => setShowsHistory(true)}
      />
      {showsHistory && note && <NoteHistory note={note} text={text} close={() => setShowsHistory(false)} />}
    </article>
  );
}
