/** All notes, by contact, to search and edit. Deleted ones can be brought back. */
import { useMemo, useState } from 'react';
import { Button, Switch } from 'react-aria-components';
import { useStore } from 'zustand';
import type { Note } from '../../notebook/model';
import { MarkdownText } from '../notes/MarkdownText';
import type { DevicePort } from '../ports';
import { useWorkspaceWords } from '../words/use-workspace-words';
import type { WorkspaceStore } from './create-workspace-store';
import { matchWords } from './match-words';
import { isBeingWritten, NoteEditor } from './NoteEditor';
import { SearchBox } from './SearchBox';
import { SearchNotice } from './SearchNotice';

/** A group of notes under one name; free notes come first. */
interface NoteGroup {
  readonly id: string;
  readonly name: string;
  readonly notes: readonly Note[];
}

interface NotesRoomProps {
  readonly store: WorkspaceStore;
  readonly device: DevicePort;
}

export function NotesRoom({ store, device }: NotesRoomProps) {
  const words = useWorkspaceWords();
  const latest = useStore(store, (state) => state.notes);
  const contacts = useStore(store, (state) => state.contacts);
  const query = useStore(store, (state) => state.query);
  const found = useStore(store, (state) => state.found);
  const hasMore = useStore(store, (state) => state.hasMore.notes);
  const [showDeleted, setShowDeleted] = useState(false);
  const [adding, setAdding] = useState(() => isBeingWritten(device, null));

  const groups = useMemo((): readonly NoteGroup[] => {
    const names = new Map([...contacts, ...(found?.contacts ?? [])].map(({ id, name }) => [id, name]));
    const nameOf = (id: string | null) => (id === null ? words.notes.free : (names.get(id) ?? id));
    // The notebook does not search what was deleted; of that there is little.
    const deleted = latest.filter(
      ({ deletedAt, text, contactId }) =>
        deletedAt !== null && showDeleted && matchWords(query, [text, nameOf(contactId), contactId]),
    );
    const live = found ? found.notes : latest.filter(({ deletedAt }) => deletedAt === null);
    const byContact = new Map<string, Note[]>();
    for (const note of [...live, ...deleted])
      byContact.set(note.contactId ?? '', [...(byContact.get(note.contactId ?? '') ?? []), note]);
    return [...byContact]
      .map(([id, mine]) => ({
        id,
        name: nameOf(id || null),
        notes: mine.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt)),
      }))
      .sort((a, b) => Number(a.id !== '') - Number(b.id !== '') || a.name.localeCompare(b.name));
  }, [latest, contacts, query, found, showDeleted, words]);

  return (
    <section aria-labelledby="notes-title">
      <div className="room-head">
        <h2 id="notes-title">{words.rooms.notes}</h2>
        <SearchBox store={store} label={words.search.notes} />
        <Switch className="switch" isSelected={showDeleted} onChange={setShowDeleted}>
          <span className="switch-track" aria-hidden="true" />
          {words.notes.showRemoved}
        </Switch>
        <Button className="button is-main" onPress={() => setAdding(true)}>
          {words.notes.add}
        </Button>
      </div>
      {adding && <NoteEditor store={store} device={device} note={null} close={() => setAdding(false)} />}
      <SearchNotice found={found} />
      {groups.length === 0 && !adding && <p className="empty">{query ? words.search.none : words.notes.empty}</p>}
      {groups.map(({ id, name, notes: mine }) => (
        <section key={id} className="note-group" aria-label={name}>
          <h3>{name}</h3>
          {mine.map((note) => (
            <NoteCard key={note.id} note={note} store={store} device={device} />
          ))}
        </section>
      ))}
      {hasMore && !found && (
        <Button className="button" onPress={() => void store.getState().showMore()}>
          {words.showOlder}
        </Button>
      )}
    </section>
  );
}

function NoteCard({ note, store, device }: NotesRoomProps & { readonly note: Note }) {
  const words = useWorkspaceWords();
  const [editing, setEditing] = useState(() => isBeingWritten(device, note));
  const { deleteNote, restoreNote } = store.getState();
  if (editing) return <NoteEditor store={store} device={device} note={note} close={() => setEditing(false)} />;
  return (
    <article className={note.deletedAt ? 'note is-deleted' : 'note'}>
      <div className="note-text">
        <MarkdownText text={note.text} />
      </div>
      <footer>
        {note.deletedAt ? (
          <>
            <span>{words.notes.removed}</span>
            <Button className="button" onPress={() => void restoreNote(note.id)}>
              {words.notes.restore}
            </Button>
          </>
        ) : (
          <>
            <Button className="button" onPress={() => setEditing(true)}>
              {words.notes.edit}
            </Button>
            <Button className="button" onPress={() => void deleteNote(note.id)}>
              {words.notes.remove}
            </Button>
          </>
        )}
      </footer>
    </article>
  );
}
