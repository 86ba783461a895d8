/** The desk where notes are written: it saves by itself, says only what the notebook answered, and loses nothing that was typed. */
import type { Note } from '../../notebook/model';
import type { DevicePort, NotebookPort } from '../ports';
import type { Later } from '../store/coach-state';
import { asConcern, isUnwritten } from './concern';
import { listLinkChoices } from './link-choices';
import type { NoteDesk, NoteDraft, NoteFlags } from './note-desk';

/** Milliseconds after which what was typed is saved, also while somebody types on: no more than this is ever at stake. */
const AUTOSAVE = 400;

/** Where the notes lie that the desk works on. */
export interface NoteShelf {
  notes(): readonly Note[];
  /** Takes in a note as the notebook answered it. */
  put(note: Note): void;
  /** Takes a deleted one away. */
  drop(id: string): void;
  refresh(): Promise<void>;
}

export interface NoteDeskContext {
  readonly notebook: NotebookPort;
  readonly device: Pick<DevicePort, 'newId'>;
  readonly later: Later;
  readonly shelf: NoteShelf;
  set(change: Partial<NoteDesk> | ((desk: NoteDesk) => Partial<NoteDesk>)): void;
  get(): NoteDesk;
}

/** What the desk does for whoever lists notes. */
export interface DeskOfList extends NoteDesk {
  /** Opens a field for a new note, or the one that is open and empty already; answers its id. */
  beginNote(draft: Pick<NoteDraft, 'contactId' | 'contactName' | 'text' | 'concern'>): string;
  /** Opens a field with what was being written when the page was lost; it is saved as a change of what stood there then. */
  resumeNote(draft: Pick<NoteDraft, 'id' | 'contactId' | 'text' | 'revision'>): void;
  /** The list was read again: follows what changed elsewhere where nobody types. */
  meetNotes(notes: readonly Note[]): void;
}

const isBlank = ({ text, revision }: NoteDraft) => revision === 0 && isUnwritten(text);

const flagsOf = ({ pinned, concern, settled }: NoteFlags): NoteFlags => ({
  ...(pinned !== undefined && { pinned }),
  ...(concern !== undefined && { concern }),
  ...(settled !== undefined && { settled }),
});

const isSame = (one: NoteDraft, other: NoteDraft) =>
  one.text === other.text && JSON.stringify(flagsOf(one)) === JSON.stringify(flagsOf(other));

export function createNoteDesk({ notebook, device, later, shelf, set, get }: NoteDeskContext): DeskOfList {
  const timers = new Map<string, () => void>();

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

  const fromNote = ({ id, contactId, text, revision }: Note): NoteDraft => ({
    id,
    contactId,
    contactName: '',
    text,
    base: text,
    revision,
    state: 'saved',
    failure: null,
  });
  const draftOrNote = (id: string): NoteDraft | undefined => {
    const note = shelf.notes().find((one) => one.id === id);
    return draftOf(id) ?? (note && fromNote(note));
  };

  /** Changes what is to be saved; what is on its way already is followed by another save. Answers whether there is such a note. */
  const change = (id: string, parts: NoteFlags & { readonly text?: string }): boolean => {
    const draft = draftOrNote(id);
    if (!draft) return false;
    put({ ...draft, ...parts, state: draft.state === 'saving' ? 'saving' : 'unsaved', failure: null });
    return true;
  };

  /** Takes in what the notebook answered to a save of `sent`; the user may have typed on meanwhile. */
  const settle = (sent: NoteDraft, { note, conflict }: { readonly note: Note; readonly conflict: boolean }) => {
    const typed = draftOf(sent.id);
    // Deleted while it was saved.
    if (!typed) return;
    const isDone = isSame(typed, sent);
    const { pinned, concern, settled, ...plain } = typed;
    if (note.id !== sent.id) take(sent.id);
    put({
      ...(isDone ? plain : typed),
      id: note.id,
      base: note.text,
      revision: note.revision,
      state: isDone ? 'saved' : 'unsaved',
      failure: null,
    });
    shelf.put(note);
    if (conflict) {
      set(({ focusedNote }) => ({ focusedNote: focusedNote === sent.id ? note.id : focusedNote }));
      void shelf.refresh();
    }
    // Its time is counted from the first letter that is not saved. Where that was over before the answer came, it is its turn now.
    if (!isDone && !timers.has(note.id)) void get().saveNote(note.id);
  };

  return {
    notesFailure: null,
    noteDrafts: {},
    focusedNote: null,
    removedNote: null,

    beginNote(parts) {
      const open = Object.values(get().noteDrafts).find(
        (draft) => isBlank(draft) && draft.contactId === parts.contactId && draft.concern === parts.concern,
      );
      const fresh = { id: device.newId(), base: '', revision: 0, state: 'unsaved', failure: null } as const;
      const draft = open ?? { ...fresh, ...parts };
      put(draft);
      set({ focusedNote: draft.id });
      return draft.id;
    },

    resumeNote(kept) {
      put({ ...kept, contactName: '', base: '', state: 'unsaved', failure: null });
      set({ focusedNote: kept.id });
      saveLater(kept.id);
    },

    meetNotes(notes) {
      for (const { id, text, revision } of notes) {
        const draft = draftOf(id);
        if (!draft || draft.revision >= revision) continue;
        // Somebody else went on with a note that rests here: theirs is the newer text.
        if (draft.state === 'saved') take(id);
        // Only what is said beside the text has changed: that is nothing to be in conflict with.
        else if (draft.state !== 'saving' && draft.base === text) put({ ...draft, revision });
      }
    },

    openNote: (id) => set({ focusedNote: id }),

    closeNote(id) {
      set(({ focusedNote }) => ({ focusedNote: focusedNote === id ? null : focusedNote }));
      const draft = draftOf(id);
      if (draft && isBlank(draft)) take(id);
      // What failed waits for its button: saving again by itself would take the button away under the pointer.
      else if (draft?.state === 'unsaved') void get().saveNote(id);
    },

    editNote(id, text) {
      if (change(id, { text })) saveLater(id);
    },

    async saveNote(id) {
      callOff(id);
      const draft = draftOf(id);
      if (!draft || draft.state === 'saving' || draft.state === 'saved' || isBlank(draft)) return;
      put({ ...draft, state: 'saving', failure: null });
      const { contactId, contactName, text, revision } = draft;
      const named = contactName && { contactName };
      const answer = await notebook.saveNote({ id, contactId, text, revision, ...flagsOf(draft), ...named });
      const typed = draftOf(id);
      if (answer.ok) settle(draft, answer.value);
      else if (typed) {
        callOff(id);
        put({ ...typed, state: 'failed', failure: answer.failure });
      }
    },

    flushNotes() {
      for (const draft of Object.values(get().noteDrafts)) {
        if (isBlank(draft)) take(draft.id);
        else if (draft.state === 'unsaved' || draft.state === 'failed') void get().saveNote(draft.id);
      }
    },

    async flagNote(id, flags) {
      if (change(id, flags)) await get().saveNote(id);
    },

    async markConcern(id) {
      const text = asConcern(draftOrNote(id)?.text ?? '');
      if (change(id, { concern: true, text })) await get().saveNote(id);
    },

    async removeNote(id) {
      const draft = draftOf(id) ?? null;
      // What is on its way to be saved will be there when the deletion arrives.
      const isStored = draft?.state === 'saving' || shelf.notes().some((note) => note.id === id);
      callOff(id);
      if (isStored) {
        const answer = await notebook.deleteNote({ id });
        if (!answer.ok) {
          set({ notesFailure: answer.failure });
          return;
        }
      }
      take(id);
      shelf.drop(id);
      set({ removedNote: draft && isBlank(draft) ? null : { id, isStored, draft }, notesFailure: null });
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
      await shelf.refresh();
    },

    listVersions: (noteId) => notebook.listNoteVersions({ noteId }),

    async listLinks(contactId) {
      const [promises, lines] = await Promise.all([
        notebook.listPromises({ states: ['open'], ...(contactId !== null && { contactId }) }),
        contactId === null ? null : notebook.listInserted({ contactId }),
      ]);
      return listLinkChoices(promises.ok ? promises.value : [], lines?.ok ? lines.value : []);
    },
  };
}
