/** One note of the workspace's list: written like one in the sidebar; a deleted one can be brought back. */
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import type { Note } from '../../notebook/model';
import { MarkdownText } from '../markdown/MarkdownText';
import { rivalOf } from '../notes/ConflictNotice';
import { NoteCard } from '../notes/NoteCard';
import { useDesk, useNotesAround } from '../notes/use-notes';
import { useWorkspaceWords } from '../words/use-workspace-words';
import type { WorkspaceStore } from './create-workspace-store';

export function NoteSheet({ note, store }: { readonly note: Note; readonly store: WorkspaceStore }) {
  const draft = useDesk(({ noteDrafts }) => (Object.hasOwn(noteDrafts, note.id) ? noteDrafts[note.id] : null) ?? null);
  const rival = useStore(store, (state) => rivalOf(note, state.notes));
  if (note.deletedAt !== null) return <DeletedNote note={note} store={store} />;
  return (
    <div className="note-sheet">
      <NoteCard id={note.id} note={note} draft={draft} rival={rival} />
    </div>
  );
}

function DeletedNote({ note, store }: { readonly note: Note; readonly store: WorkspaceStore }) {
  const words = useWorkspaceWords().notes;
  const { searchTag, follow } = useNotesAround();
  return (
    <article className="note-sheet note is-deleted">
      <div className="note-text">
        <MarkdownText text={note.text} searchTag={searchTag} follow={follow} />
      </div>
      <footer className="note-foot">
        <span className="note-state">{words.removed}</span>
        <Button className="button" onPress={() => void store.getState().restoreNote(note.id)}>
          {words.restore}
        </Button>
      </footer>
    </article>
  );
}
