/** The notes of whoever is in hand: of the contact, its account and this conversation, and free ones. The desk writes them. */
import type { Note } from '../../notebook/model';
import type { DraftSnapshot } from '../../talk-tracks/page-draft';
import { CONCERN_START } from '../notes/concern';
import { createNoteDesk, type NoteShelf } from '../notes/create-note-desk';
import { notePlacesOf } from '../notes/note-places';
import type { SliceContext } from './coach-state';
import { findTrack } from './find-track';
import type { NotesSlice } from './slices';

/** Of the notes about nobody, the latest: they may be without number, and the workspace shows the rest. */
const MOST_FREE = 100;

export function createNotesSlice({ ports, set, get, later }: SliceContext): NotesSlice {
  const { notebook, device } = ports;
  let asked = 0;
  /** Whose notes are shown. */
  let shown: string | null = null;

  let lastDraft: DraftSnapshot | null = null;

  /** A conversation can be written about until another one comes: notes are often written after sending. */
  const places = () => {
    const { contact, account, draft } = get();
    lastDraft = draft ?? lastDraft;
    return notePlacesOf({ contact, account, draft: lastDraft });
  };
  const shelf: NoteShelf = {
    notes: () => get().notes,
    put(note) {
      const { notes } = get();
      const isKnown = notes.some(({ id }) => id === note.id);
      if (isKnown) set({ notes: notes.map((one) => (one.id === note.id ? note : one)) });
      else if (places().some(({ id }) => id === note.contactId)) set({ notes: [note, ...notes] });
    },
    drop: (id) => set(({ notes }) => ({ notes: notes.filter((note) => note.id !== id) })),
    refresh: () => get().refreshNotes(),
  };
  const { beginNote, meetNotes, ...desk } = createNoteDesk({ notebook, device, later, shelf, set, get });

  return {
    ...desk,
    notes: [],
    notesLoaded: false,
    notePlaces: [],
    newNoteAbout: null,
    tagFilter: null,

    async refreshNotes() {
      asked += 1;
      const mine = asked;
      const whose = get().contact?.id ?? null;
      if (shown !== whose)
        set({
          notes: [],
          notesLoaded: false,
          removedNote: null,
          focusedNote: null,
          newNoteAbout: null,
          tagFilter: null,
        });
      shown = whose;
      const notePlaces = places();
      set({ notePlaces });
      const answers = await Promise.all(
        notePlaces.map(({ id }) => notebook.listNotes({ contactId: id, ...(id === null && { limit: MOST_FREE }) })),
      );
      if (mine !== asked) return;
      const failed = answers.find((answer) => !answer.ok);
      if (failed && !failed.ok) {
        set({ notesFailure: failed.failure, notesLoaded: true });
        return;
      }
      const notes = onceEach(answers.flatMap((answer) => (answer.ok ? answer.value : [])));
      set({ notes, notesLoaded: true, notesFailure: null });
      meetNotes(notes);
    },

    addNote(as = 'note') {
      const all = places();
      const place = all.find(({ kind }) => kind === get().newNoteAbout) ?? all[0];
      const asConcern = as === 'concern' ? ({ text: CONCERN_START, concern: true } as const) : { text: '' };
      set({ tagFilter: null });
      beginNote({ contactId: place?.id ?? null, contactName: place?.name ?? '', ...asConcern });
    },

    chooseAbout: (newNoteAbout) => set({ newNoteAbout }),
    filterNotes: (tag) => set({ tagFilter: tag?.toLowerCase() ?? null }),

    followLead(to, words) {
      if (to.kind === 'promise') return get().showTab('promises');
      const track = findTrack(get().reader.packs, to.id)?.track;
      get().search(track ? trackName(track.title, words) : words);
      get().showTab('tracks');
    },
  };
}

/** Of the two titles the one in the language of the words that led here. */
const trackName = (title: Readonly<Record<'en' | 'zh', string>>, words: string): string =>
  /\p{Script=Han}/u.test(words) ? title.zh : title.en;

/** Notes of one person under two addresses are listed under both. */
const onceEach = (notes: readonly Note[]): readonly Note[] => [
  ...new Map(notes.map((note) => [note.id, note])).values(),
];
