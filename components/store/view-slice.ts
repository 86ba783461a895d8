import type { SliceContext } from './coach-state';
import type { ViewSlice } from './slices';

export function createViewSlice({ ports, set, get }: SliceContext): ViewSlice {
  return {
    inPanel: ports.page.inPanel,
    tab: 'coach',
    query: '',
    lineLanguage: null,
    searchAsked: 0,
    touched: null,
    wordings: {},
    orphaned: false,
    now: () => ports.device.now(),

    showTab: (tab) => set({ tab, cardOpened: false }),
    chooseWording: (track, index) => set(({ wordings }) => ({ wordings: { ...wordings, [track]: index } })),
    openWorkspace: (room) => ports.device.openWorkspace(room),
    search: (query) => set({ query }),
    chooseLineLanguage: (lineLanguage) => set({ lineLanguage }),

    pressShortcut(name) {
      if (name === 'toggle') void get().fold(!get().settings.sidebar.folded);
      else if (name === 'insert-first') void get().insertFirst();
      else if (name === 'confirm-promise') void get().confirmNext();
      else {
        set(({ searchAsked }) => ({ tab: 'tracks', searchAsked: searchAsked + 1 }));
        if (get().settings.sidebar.folded) void get().fold(false);
      }
    },

    touchMark({ key, offset }) {
      if (get().reading?.key !== key) return;
      set(({ touched }) => ({ tab: 'coach', touched: { offset, times: (touched?.times ?? 0) + 1 } }));
    },
  };
}
