/** What is looked at: the tab, the search for tracks, the words the user touched in the draft; and the shortcuts that move between them. */
import type { Language } from '../../talk-tracks/model';
import type { ShortcutName } from '../../talk-tracks/page-draft';
import type { DevicePort } from '../ports';
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

  /** Which wording of a suggestion is shown, by `pack/track`. */
  readonly wordings: Readonly<Record<string, number>>;
  readonly now: () => Date;

  showTab(tab: TabName): void;
  chooseWording(track: string, index: number): void;
  openWorkspace: DevicePort['openWorkspace'];
  search(query: string): void;
  chooseLineLanguage(language: Language): void;
  pressShortcut(name: ShortcutName): void;
  touchMark(event: { readonly key: string; readonly offset: number }): void;
}

export function createViewSlice({ ports, set, get }: SliceContext): ViewSlice {
  return {
    tab: 'coach',
    query: '',
    lineLanguage: null,
    searchAsked: 0,
    touched: null,
    wordings: {},
    now: () => ports.device.now(),

    showTab: (tab) => set({ tab }),
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
