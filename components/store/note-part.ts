/** The part of the store that writes notes: saved a moment after the last key, and said to be saved only when they are. */
import type { NoteInHand, NotePart } from './coach-state';
import type { CoachTools } from './create-coach-store';

/** Milliseconds of quiet after which a note is saved. */
const QUIET = 500;

/** Makes the part. A text that could not be saved stays in its field, whatever happens around it. */
export function createNotePart({ get, set, ask, refresh, notebook, device }: CoachTools): NotePart {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> = Promise.resolve();

  const put = (note: NoteInHand) => set({ inHand: { ...get().inHand, [note.id]: note } });

  const save = async (id: string) => {
    const note = get().inHand[id];
    if (!note || note.state === 'saved') return;
    if (note.revision === 0 && note.text.trim() === '') return;
    put({ ...note, state: 'saving' });
    const { contactId, contactName, text, revision } = note;
    const kept = await ask(notebook.saveNote({ id, contactId, contactName, text, revision }));
    const now = get().inHand[id];
    if (!now) return;
    if (kept === null) {
      put({ ...now, state: 'failed' });
      return;
    }
    // What was typed meanwhile goes on from the revision that is kept now.
    const isSame = now.text === text;
    const own = kept.conflict ? kept.note.id : id;
    const { [id]: _, ...others } = get().inHand;
    set({
      inHand: {
        ...others,
        [own]: { ...now, id: own, revision: kept.note.revision, state: isSame ? 'saved' : 'waiting' },
      },
      ...(kept.conflict && { message: { kind: 'note-conflict' as const } }),
    });
    if (!isSame) schedule();
  };

  const saveNotes = () => {
    clearTimeout(timer);
    saving = saving.then(async () => {
      const waiting = Object.values(get().inHand).filter(({ state }) => state === 'waiting' || state === 'failed');
      for (const { id } of waiting) await save(id);
      if (waiting.length > 0) await refresh();
    });
    return saving;
  };

  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void saveNotes(), QUIET);
  };

  return {
    notes: [],
    inHand: {},
    beginNote: () => {
      const { contact } = get();
      if (!contact) return;
      put({
        id: device.newId(),
        contactId: contact.id,
        contactName: contact.name,
        text: '',
        revision: 0,
        state: 'saved',
      });
    },
    writeNote: (id, text) => {
      const { inHand, notes, contact } = get();
      const kept = notes.find((note) => note.id === id);
      const note = inHand[id];
      // A field that was not touched since the last save starts from the newest revision.
      const revision =
        note && note.state !== 'saved' ? note.revision : Math.max(note?.revision ?? 0, kept?.revision ?? 0);
      const contactId = note?.contactId ?? kept?.contactId ?? contact?.id;
      if (contactId === undefined) return;
      put({ id, contactId, contactName: note?.contactName ?? contact?.name ?? '', text, revision, state: 'waiting' });
      schedule();
    },
    saveNotes,
    deleteNote: async (id) => {
      const { [id]: note, ...others } = get().inHand;
      if (!note || note.revision > 0) {
        const done = await ask(
          notebook.deleteNote({ id }).then((result) => (result.ok ? { ...result, value: true } : result)),
        );
        if (!done) return;
      }
      set({ inHand: others });
      await refresh();
    },
  };
}
