import type { Note } from '../../notebook/model';
import type { SliceContext } from './coach-state';
import type { NoteDraft, NotesSlice } from './slices';

/** Milliseconds after which what was typed is saved, also while somebody types on: no more than this is ever at stake. */
const AUTOSAVE = 400;
/** Of the notes about nobody, the latest. */
const MOST_FREE = 100;

const isBlank = ({ text, revision }: NoteDraft) => revision === 0 && text.trim() === '';

export function createNotesSlice({ ports, set, get, later }: SliceContext): NotesSlice {
  const { notebook, device } = ports;
  const timers = new Map<string, () => void>();
  let asked = 0;
  let shownFor: string | null = null;

  const draftOf = (id: string) => (Object.hasOwn(get().noteDrafts, id) ? get().noteDrafts[id] : undefined);
  const put = (draft: NoteDraft) => set(({ noteDrafts }) => ({ noteDrafts: { ...noteDrafts, [draft.id]: draft } }));
  const take = (id: string) => {
    callOff(id);
    set(({ noteDrafts: { [id]: _, ...noteDrafts } }) => ({ noteDrafts }));
  };
  const callOff = (id: string) => {
    timers.get(id)?.();
    timers.delete(id);
  };
  const saveLater = (id: string) => {
    if (timers.has(id)) return;
    timers.set(
      id,
      later(() => void get().saveNote(id), AUTOSAVE),
    );
  };

  const blank = (): NoteDraft => {
    const { contact } = get();
    return {
      id: device.newId(),
      contactId: contact?.id ?? null,
      contactName: contact?.name ?? '',
      text: '',
      revision: 0,
      state: 'unsaved',
      failure: null,
      isCopy: false,
    };
  };

  const fromNote = ({ id, contactId, text, revision }: Note): NoteDraft => ({
    ...blank(),
    id,
    contactId,
    text,
    revision,
  });

  /** Takes in what the notebook answered to a save of `sent`; the user may have typed on meanwhile. */
  const settle = (sent: NoteDraft, { note, conflict }: { readonly note: Note; readonly conflict: boolean }) => {
    const typed = draftOf(sent.id);
    // Deleted while it was saved.
    if (!typed) return;
    const isDone = typed.text === sent.text;
    if (note.id !== sent.id) take(sent.id);
    const isCopy = conflict || typed.isCopy;
    put({ ...typed, id: note.id, revision: note.revision, state: isDone ? 'saved' : 'unsaved', failure: null, isCopy });
    if (get().contact?.id === (note.contactId ?? undefined)) set(({ notes }) => ({ notes: withNote(notes, note) }));
    if (conflict) {
      set(({ focusedNote }) => ({ focusedNote: focusedNote === sent.id ? note.id : focusedNote }));
      void get().refreshNotes();
    }
    if (!isDone) saveLater(note.id);
  };

  return {
    notes: [],
    notesLoaded: false,
    notesFailure: null,
    noteDrafts: {},
    noteVersions: {},
    focusedNote: null,
    removedNote: null,

    async refreshNotes() {
      asked += 1;
      const mine = asked;
      const contactId = get().contact?.id ?? null;
      // A person's notes may hang on several addresses: not theirs, but whom they were asked for, says whose they are.
      if (shownFor !== contactId) set({ notes: [], notesLoaded: false, removedNote: null });
      shownFor = contactId;
      // Free notes may be without number; the workspace shows the rest.
      const answer = await notebook.listNotes({ contactId, ...(contactId === null && { limit: MOST_FREE }) });
      if (mine !== asked) return;
      if (!answer.ok) {
        set({ notesFailure: answer.failure, notesLoaded: true });
        return;
      }
      set({ notes: answer.value, notesLoaded: true, notesFailure: null });
      for (const { id, revision } of answer.value) {
        const draft = draftOf(id);
        // Somebody else went on with a note that rests here: theirs is the newer text.
        if (draft?.state === 'saved' && draft.revision < revision) take(id);
      }
    },

    addNote() {
      const { noteDrafts, contact } = get();
      const contactId = contact?.id ?? null;
      const open = Object.values(noteDrafts).find((draft) => draft.contactId === contactId && isBlank(draft));
      const draft = open ?? blank();
      put(draft);
      set({ focusedNote: draft.id });
    },

    editNote(id, text) {
      const note = get().notes.find((one) => one.id === id);
      const draft = draftOf(id) ?? (note && fromNote(note));
      if (!draft) return;
      put({ ...draft, text, state: draft.state === 'saving' ? 'saving' : 'unsaved', failure: null });
      if (draft.state !== 'saving') saveLater(id);
    },

    async saveNote(id) {
      callOff(id);
      const draft = draftOf(id);
      if (!draft || draft.state === 'saving' || draft.state === 'saved' || isBlank(draft)) return;
      put({ ...draft, state: 'saving', failure: null });
      const { contactId, contactName, text, revision } = draft;
      const answer = await notebook.saveNote({ id, contactId, text, revision, ...(contactName && { contactName }) });
      const typed = draftOf(id);
      if (answer.ok) settle(draft, answer.value);
      else if (typed) put({ ...typed, state: 'failed', failure: answer.failure });
    },

    flushNotes() {
      for (const draft of Object.values(get().noteDrafts)) {
        if (isBlank(draft)) take(draft.id);
        else if (draft.state === 'unsaved' || draft.state === 'failed') void get().saveNote(draft.id);
      }
    },

    async removeNote(id) {
      const draft = draftOf(id) ?? null;
      // What is on its way to be saved will be there when the deletion arrives.
      const isStored = draft?.state === 'saving' || get().notes.some((note) => note.id === id);
      callOff(id);
      if (isStored) {
        const answer = await notebook.deleteNote({ id });
        if (!answer.ok) {
          set({ notesFailure: answer.failure });
          return;
        }
      }
      take(id);
      set(({ notes }) => ({
        notes: notes.filter((note) => note.id !== id),
        removedNote: draft && isBlank(draft) ? null : { id, isStored, draft },
        notesFailure: null,
      }));
    },

    async undoRemove() {
      const { removedNote } = get();
      if (!removedNote) return;
      const { id, isStored, draft } = removedNote;
      if (isStored) {
        const answer = await notebook.restoreNote({ id });
        // A note whose saving had failed was never there: its text is here.
        if (!answer.ok && !(draft && answer.failure.code === 'not-found')) {
          set({ notesFailure: answer.failure });
          return;
        }
      }
      if (draft && draft.state !== 'saved') {
        put({ ...draft, state: 'unsaved' });
        saveLater(id);
      }
      set({ removedNote: null, notesFailure: null });
      await get().refreshNotes();
    },

    async flagNote(id, flags) {
      await get().saveNote(id);
      const note = get().notes.find((one) => one.id === id);
      if (!note) return;
      const { contactId, text, revision } = note;
      const answer = await notebook.saveNote({ id, contactId, text, revision, ...flags });
      if (!answer.ok) {
        set({ notesFailure: answer.failure });
        return;
      }
      const { note: flagged } = answer.value;
      const draft = draftOf(id);
      if (draft) put({ ...draft, revision: flagged.revision });
      set(({ notes }) => ({ notes: withNote(notes, flagged), notesFailure: null }));
    },

    async askVersions(id) {
      const answer = await notebook.listNoteVersions({ noteId: id });
      if (answer.ok) set(({ noteVersions }) => ({ noteVersions: { ...noteVersions, [id]: answer.value } }));
      else set({ notesFailure: answer.failure });
    },

    acknowledgeCopy(id) {
      const draft = draftOf(id);
      if (draft) put({ ...draft, isCopy: false });
    },
  };
}

const withNote = (notes: readonly Note[], note: Note): readonly Note[] =>
  notes.some(({ id }) => id === note.id) ? notes.map((one) => (one.id === note.id ? note : one)) : [note, ...notes];
