/** A free note that is being written; once its field was left it stands in the list like all others. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { NoteCard } from '../notes/NoteCard';
import { useDesk } from '../notes/use-notes';
import type { WorkspaceStore } from './create-workspace-store';

export interface NewNoteProps {
  readonly store: WorkspaceStore;
  readonly id: string;
  close(): void;
}

export function NewNote({ store, id, close }: NewNoteProps) {
  const note = useStore(store, (state) => state.notes.find((one) => one.id === id) ?? null);
  const draft = useDesk(({ noteDrafts }) => (Object.hasOwn(noteDrafts, id) ? noteDrafts[id] : null) ?? null);
  const isOpen = useDesk((desk) => desk.focusedNote === id);
  // What was not saved yet is in no list: it stays here.
  const isDone = !isOpen && (note !== null || draft === null);
  useEffect(() => {
    if (isDone) close();
  }, [isDone, close]);
  return (
    <div className="note-sheet">
      <NoteCard id={id} note={note} draft={draft} />
    </div>
  );
}
