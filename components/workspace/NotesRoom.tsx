/** All notes, by contact, to search and edit. Deleted ones can be brought back. */
import { useMemo, useState } from 'react';
import { Button, Switch } from 'react-aria-components';
import { useStore } from 'zustand';
import type { Note } from '../../notebook/model';
import { useWorkspaceWords } from '../words/use-workspace-words';
import type { WorkspaceStore } from './create-workspace-store';
import { matchWords } from './match-words';
import { NewNote } from './NewNote';
import { NoteSheet } from './NoteSheet';
import { NotesDesk } from './NotesDesk';
import { SearchBox } from './SearchBox';

/** A group of notes under one name; free notes come first. */
interface NoteGroup {
  readonly id: string;
  readonly name: string;
  readonly notes: readonly Note[];
}

export function NotesRoom({ store }: { readonly store: WorkspaceStore }) {
  const words = useWorkspaceWords();
  const notes = useStore(store, (state) => state.notes);
  const contacts = useStore(store, (state) => state.contacts);
  const query = useStore(store, (state) => state.query);
  const [showDeleted, setShowDeleted] = useState(false);
  const [adding, setAdding] = useState<string | null>(null);

  const groups = useMemo((): readonly NoteGroup[] => {
    const names = new Map(contacts.map(({ id, name }) => [id, name]));
    const nameOf = (id: string | null) => (id === null ? words.notes.free : (names.get(id) ?? id));
    const found = notes
      .filter(({ id, deletedAt }) => id !== adding && (deletedAt === null || showDeleted))
      .filter(({ text, contactId }) => matchWords(query, [text, nameOf(contactId), contactId]));
    const byContact = new Map<string, Note[]>();
    for (const note of found)
      byContact.set(note.contactId ?? '', [...(byContact.get(note.contactId ?? '') ?? []), note]);
    return [...byContact]
      .map(([id, mine]) => ({
        id,
        name: nameOf(id || null),
        notes: mine.toSorted(
          (a, b) => Number(b.pinned ?? false) - Number(a.pinned ?? false) || b.updatedAt.localeCompare(a.updatedAt),
        ),
      }))
      .sort((a, b) => Number(a.id !== '') - Number(b.id !== '') || a.name.localeCompare(b.name));
  }, [notes, contacts, query, showDeleted, adding, words]);

  return (
    <section aria-labelledby="notes-title">
      <div className="room-head">
        <h2 id="notes-title">{words.rooms.notes}</h2>
        <SearchBox store={store} label={words.search.notes} />
        <Switch className="switch" isSelected={showDeleted} onChange={setShowDeleted}>
          <span className="switch-track" aria-hidden="true" />
          {words.notes.showRemoved}
        </Switch>
        <Button className="button is-main" onPress={() => setAdding(store.getState().writeFreeNote())}>
          {words.notes.add}
        </Button>
      </div>
      <NotesDesk store={store}>
        {adding && <NewNote store={store} id={adding} close={() => setAdding(null)} />}
        {groups.length === 0 && !adding && <p className="empty">{query ? words.search.none : words.notes.empty}</p>}
        {groups.map(({ id, name, notes: mine }) => (
          <section key={id} className="note-group" aria-label={name}>
            <h3>{name}</h3>
            {mine.map((note) => (
              <NoteSheet key={note.id} note={note} store={store} />
            ))}
          </section>
        ))}
      </NotesDesk>
    </section>
  );
}
