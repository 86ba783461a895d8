/** The notes about whoever the draft is for. Private text: it goes to the notebook and nowhere else. */
import { useMemo } from 'react';
import { useActions, useCoach, useCoachStore } from '../store/use-coach';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { PillarShape } from '../ui/PillarShape';
import { useWords } from '../words/WordsProvider';
import { rivalOf } from './ConflictNotice';
import { groupEntries, listEntries, type NoteGroup, withTag } from './list-notes';
import { NewNoteRow } from './NewNoteRow';
import { NoteCard } from './NoteCard';
import { NotesStatus } from './NotesStatus';
import { NotesProvider } from './use-notes';

export function NotesTab() {
  const store = useCoachStore();
  const around = useMemo(() => {
    const { now, copyLine, filterNotes, followLead } = store.getState();
    return {
      desk: store,
      now,
      copy: (text: string) => void copyLine(text),
      searchTag: filterNotes,
      follow: followLead,
      linkContact: (contactId: string | null) => store.getState().contact?.id ?? contactId,
    };
  }, [store]);
  return (
    <NotesProvider value={around}>
      <div className="tab-body">
        <NotesList />
      </div>
    </NotesProvider>
  );
}

function NotesList() {
  const words = useWords().notes;
  const contact = useCoach((state) => state.contact);
  const notes = useCoach((state) => state.notes);
  const drafts = useCoach((state) => state.noteDrafts);
  const places = useCoach((state) => state.notePlaces);
  const tag = useCoach((state) => state.tagFilter);
  const open = useCoach((state) => state.focusedNote);
  const isLoaded = useCoach((state) => state.notesLoaded);
  const entries = useMemo(() => listEntries(notes, drafts, places), [notes, drafts, places]);
  const shown = useMemo(() => (tag === null ? entries : withTag(entries, tag, open)), [entries, tag, open]);
  return (
    <>
      <h2 className="notes-title">{contact ? words.about(contact.name) : words.free}</h2>
      <NewNoteRow />
      <NotesStatus />
      {tag !== null && <TagFilter tag={tag} isEmpty={shown.length === 0} />}
      {isLoaded && entries.length === 0 && (
        <EmptyState title={contact ? words.emptyTitle(contact.name) : words.emptyFree}>
          <p>{words.emptyText}</p>
        </EmptyState>
      )}
      {groupEntries(shown).map((group, at) => (
        <Group key={group.kind} {...group} isFirst={at === 0} />
      ))}
    </>
  );
}

function TagFilter({ tag, isEmpty }: { readonly tag: string; readonly isEmpty: boolean }) {
  const words = useWords().notes;
  const { filterNotes } = useActions();
  return (
    <p className="undo-line">
      <span>
        {words.filtered(tag)}
        {isEmpty && ` · ${words.noneTagged}`}
      </span>
      <Button look="link" onPress={() => filterNotes(null)}>
        {words.showAll}
      </Button>
    </p>
  );
}

function Group({ kind, entries, isFirst }: NoteGroup & { readonly isFirst: boolean }) {
  const words = useWords().notes;
  const notes = useCoach((state) => state.notes);
  const places = useCoach((state) => state.notePlaces);
  const name = places.find((place) => place.kind === kind)?.name ?? '';
  const title = { concern: words.concerns, thread: words.thread, free: words.free, contact: '', account: '' }[kind];
  return (
    <section aria-label={title || words.about(name)}>
      {/* What is nearest stands under the title of the tab, unless concerns stand between. */}
      {!(isFirst && kind === places[0]?.kind) && (
        <h3 className="notes-group">
          {kind === 'concern' && <PillarShape pillar="empathy" size={14} />}
          {title || words.about(name)}
        </h3>
      )}
      <ul className="notes">
        {entries.map(({ id, note, draft }) => (
          <li key={id}>
            <NoteCard id={id} note={note} draft={draft} rival={note && rivalOf(note, notes)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
