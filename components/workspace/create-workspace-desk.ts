/** The desk of the workspace: the same as the sidebar's, for the notes of everybody. */
import { createStore } from 'zustand/vanilla';
import { createNoteDesk, type DeskOfList, type NoteShelf } from '../notes/create-note-desk';
import type { DevicePort, NotebookPort } from '../ports';
import { waitAWhile } from '../store/wait-a-while';

export type WorkspaceDesk = ReturnType<typeof createWorkspaceDesk>;

export function createWorkspaceDesk(
  { notebook, device }: { readonly notebook: NotebookPort; readonly device: DevicePort },
  shelf: NoteShelf,
) {
  return createStore<DeskOfList>()((set, get) =>
    createNoteDesk({ notebook, device, later: waitAWhile, shelf, set, get }),
  );
}
