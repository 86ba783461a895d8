/** Makes the store of one sidebar from its ports. There is no store at module level: each frame and each test has its own. */
import { createStore } from 'zustand/vanilla';
import { createCardSlice } from './card-slice';
import type { CoachPorts, CoachState, CoachStore, Later } from './coach-state';
import { createCountSlice } from './count-slice';
import { createDraftSlice } from './draft-slice';
import { createInsertSlice } from './insert-slice';
import { createLossSlice } from './loss-slice';
import { createNotesSlice } from './notes-slice';
import { createOwnSlice } from './own-slice';
import { createPromisesSlice } from './promises-slice';
import { createSettingsSlice } from './settings-slice';
import { createSheetSlice } from './sheet-slice';
import { createViewSlice } from './view-slice';
import { waitAWhile } from './wait-a-while';

/** Makes a store; nothing happens before `start`. */
export function createCoachStore(ports: CoachPorts, later: Later = waitAWhile): CoachStore {
  return createStore<CoachState>()((set, get) => {
    const context = { ports, set, get, later };
    return {
      ...createDraftSlice(context),
      ...createInsertSlice(context),
      ...createCountSlice(context),
      ...createOwnSlice(context),
      ...createPromisesSlice(context),
      ...createNotesSlice(context),
      ...createCardSlice(context),
      ...createSheetSlice(context),
      ...createSettingsSlice(context),
      ...createViewSlice(context),
      ...createLossSlice(context),

      async start(signal) {
        const { page, notebook } = ports;
        const refresh = () => {
          void get().refreshPromises();
          void get().refreshNotes();
          void get().refreshSettings();
          void get().refreshPerson();
          void get().refreshLoss();
          void get().refreshOwn();
          void get().refreshEntries();
        };
        page.watch(
          {
            pageChanged: (front) => void get().changePage(front),
            draftChanged: (draft) => get().takeDraft(draft),
            draftEnded: (event) => get().endDraft(event),
            recordChanged: ({ record }) => get().takeRecord(record),
            healthChanged: (health) => get().takeHealth(health),
            shortcutPressed: ({ name }) => get().pressShortcut(name),
            sideChanged: ({ side }) => set({ side }),
            sidebarWanted: () => void get().fold(false),
            markTouched: (event) => get().touchMark(event),
          },
          signal,
        );
        notebook.watch(refresh, signal);
        const savePending = () => {
          set({ orphaned: true });
          for (const id of Object.keys(get().noteDrafts)) void get().saveNote(id);
        };
        notebook.watchOrphaned(savePending, signal);
        refresh();
        // A panel greets each page that it meets.
        if (!page.inPanel) await get().greetPage();
      },
    };
  });
}
