/** What is looked at: the tab, the search for tracks, the words the user touched in the draft; and the shortcuts that move between them. */
import type { Language } from '../../talk-tracks/model';
import type { ShortcutName } from '../../talk-tracks/page-draft';
import type { SliceContext } from './coach-state';

/** The tabs, in the order on screen. */
export const TABS = ['coach', 'promises', 'notes', 'tracks'] as const;
export type TabName = (typeof TABS)[number];

export interface ViewSlice {
  readonly tab: TabName;
  /** The search over talk tracks. */
  readonly query: string;
  /** In which language tracks show their lines; null: that of the draft. */
  readonly lineLanguage: Language | null;
  /** Counts requests to stand in the search field. */
  readonly searchAsked: number;
  /** Where in the draft the user touched a mark; counts, so that a second touch is seen. */
  readonly touched: { readonly offset: number; readonly times: number } | null;

  showTab(tab: TabName): void;
  search(query: string): void;
  chooseLineLanguage(language: Language): void;
  pressShortcut(name: ShortcutName): void;
  touchMark(event: { readonly key: string; readonly offset: number }): void;
}

export function createViewSlice({ set, get }: SliceContext): ViewSlice {
  return {
    tab: 'coach',
    query: '',
    lineLanguage: null,
    searchAsked: 0,
    touched: null,

    showTab: (tab) => set({ tab }),
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
