/** All notes, by contact, to search and edit. Deleted ones can be brought back. */
import { useMemo, useState } from 'react';
import { Button, Switch } from 'react-aria-components';
import { useStore } from 'zustand';
import type { Note } from '../../notebook/model';
import { foldText } from '../../talk-tracks/search/fold-text';
import { type Needle, parseQuery, standIn } from '../../talk-tracks/search/parse-query';
import { Marked, SearchedFor } from '../ui/Marked';
import { useWorkspaceWords } from '../words/use-workspace-words';
import type { WorkspaceStore } from './create-workspace-store';
import { NewNote } from './NewNote';
import { NoteSheet } from './NoteSheet';
import { NotesDesk } from './NotesDesk';
import { SearchBox } from './SearchBox';
import { SearchNotice } from './SearchNotice';

/** A group of notes under one name; free notes come first. */
interface NoteGroup {
  readonly id: string;
  readonly name: string;
  readonly notes: readonly Note[];
}

const NOTHING: readonly Needle[] = [];

export function NotesRoom({ store }: { readonly store: WorkspaceStore }) {
  const words = useWorkspaceWords();
  const latest = useStore(store, (state) => state.notes);
  const contacts = useStore(store, (state) => state.contacts);
  const query = useStore(store, (state) => state.query);
  const found = useStore(store, (state) => state.found);
  const hasMore = useStore(store, (state) => state.hasMore.notes);
  const [showDeleted, setShowDeleted] = useState(false);
  const [adding, setAdding] = useState(() => store.getState().resumeFreeNote());

  const groups = useMemo((): readonly NoteGroup[] => {
    const names = new Map([...contacts, ...(found?.contacts ?? [])].map(({ id, name }) => [id, name]));
    const nameOf = (id: string | null) => (id === null ? words.notes.free : (names.get(id) ?? id));
    // The notebook does not search what was deleted; of that there is little.
    const needles = parseQuery(query);
    const deleted = latest.filter(
      ({ deletedAt, text, contactId }) =>
        deletedAt !== null && showDeleted && standIn([text, nameOf(contactId), contactId ?? ''].map(foldText), needles),
    );
    const live = found ? found.notes : latest.filter(({ deletedAt }) => deletedAt === null);
    const byContact = new Map<string, Note[]>();
    for (const note of [...live, ...deleted].filter(({ id }) => id !== adding))
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
  }, [latest, contacts, query, found, showDeleted, adding, words]);

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
      <SearchNotice found={found} />
      <NotesDesk store={store}>
        {adding && <NewNote store={store} id={adding} close={() => setAdding(null)} />}
        {groups.length === 0 && !adding && <p className="empty">{query ? words.search.none : words.notes.empty}</p>}
        <SearchedFor value={found?.needles ?? NOTHING}>
          {groups.map(({ id, name, notes: mine }) => (
            <section key={id} className="note-group" aria-label={name}>
              <h3>
                <Marked text={name} />
              </h3>
              {mine.map((note) => (
                <NoteSheet key={note.id} note={note} store={store} />
              ))}
            </section>
          ))}
        </SearchedFor>
      </NotesDesk>
      {hasMore && !found && (
        <Button className="button" onPress={() => void store.getState().showMore()}>
          {words.showOlder}
        </Button>
      )}
    </section>
  );
}
