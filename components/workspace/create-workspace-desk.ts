/** The desk of the workspace: the same as the sidebar's, for the notes of everybody. What is not saved yet outlives the page. */
import { createStore } from 'zustand/vanilla';
import type { Note } from '../../notebook/model';
import { createNoteDesk, type DeskOfList, type NoteShelf } from '../notes/create-note-desk';
import type { NoteDraft } from '../notes/note-desk';
import type { DevicePort, NotebookPort } from '../ports';
import { waitAWhile } from '../store/wait-a-while';

export type WorkspaceDesk = ReturnType<typeof createWorkspaceDesk>;

export function createWorkspaceDesk(
  { notebook, device }: { readonly notebook: NotebookPort; readonly device: DevicePort },
  shelf: NoteShelf,
) {
  const desk = createStore<DeskOfList>()((set, get) =>
    createNoteDesk({ notebook, device, later: waitAWhile, shelf, set, get }),
  );
  desk.subscribe(({ noteDrafts }, before) => {
    if (noteDrafts === before.noteDrafts) return;
    for (const gone of Object.values(before.noteDrafts))
      if (!Object.hasOwn(noteDrafts, gone.id)) device.keepUnsaved(nameOf(gone), null);
    for (const draft of Object.values(noteDrafts)) {
      const was = Object.hasOwn(before.noteDrafts, draft.id) ? before.noteDrafts[draft.id] : undefined;
      if (draft === was) continue;
      if (was && nameOf(was) !== nameOf(draft)) device.keepUnsaved(nameOf(was), null);
      device.keepUnsaved(
        nameOf(draft),
        draft.state === 'saved' ? null : { text: draft.text, revision: draft.revision },
      );
    }
  });
  return desk;
}

/** The name under which an unsaved note is kept: of a new one nobody would know the id. */
const nameOf = ({ id, revision }: Pick<NoteDraft, 'id' | 'revision'>): string => (revision === 0 ? 'new' : id);

/** Takes up again what was being written when the page was lost: a change of one of these notes. */
export function resumeChanges(desk: WorkspaceDesk, device: DevicePort, notes: readonly Note[]): void {
  for (const { id, contactId, text } of notes) {
    const kept = device.recallUnsaved(id);
    if (kept && kept.text !== text && !Object.hasOwn(desk.getState().noteDrafts, id))
      desk.getState().resumeNote({ id, contactId, ...kept });
  }
}

/** The same for a note that was new: answers its id, null where there was none. */
export function resumeNew(desk: WorkspaceDesk, device: DevicePort): string | null {
  const kept = device.recallUnsaved('new');
  if (!kept || kept.text.trim() === '') return null;
  const id = device.newId();
  desk.getState().resumeNote({ id, contactId: null, ...kept, revision: 0 });
  return id;
}
