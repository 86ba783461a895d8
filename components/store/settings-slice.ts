import type { Settings } from '../../notebook/model';
import type { SliceContext } from './coach-state';
import type { SettingsSlice } from './slices';

/** What holds until the notebook answered. */
const UNTIL_ASKED: Settings = {
  language: 'auto',
  theme: 'auto',
  marks: 'all',
  sidebar: { side: 'right', width: 348, folded: false },
  reminders: true,
};

/** Pixels. */
const WIDTHS = { least: 300, most: 480 } as const;

export function createSettingsSlice({ ports, set, get }: SliceContext): SettingsSlice {
  const { notebook, page } = ports;
  /** Counts changes by hand and their saving: an answer that was asked for before one is older than what is on screen. */
  let changes = 0;

  const take = (settings: Settings) => {
    const before = get().settings;
    set({ settings });
    if (before.marks !== settings.marks) get().sendMarks();
    if (!isSamePlace(before.sidebar, settings.sidebar)) arrange(settings.sidebar);
  };

  const arrange = ({ folded, width, side }: Settings['sidebar']) =>
    void get().askPage(page.arrange({ folded, width: Math.min(WIDTHS.most, Math.max(WIDTHS.least, width)), side }));

  const isSamePlace = (one: Settings['sidebar'], other: Settings['sidebar']) =>
    one.folded === other.folded && one.width === other.width && one.side === other.side;

  return {
    settings: UNTIL_ASKED,
    settingsFailure: null,

    async refreshSettings() {
      const before = changes;
      const answer = await notebook.getSettings({});
      // Without an answer the face works as it comes; what matters will say so when it is saved.
      if (answer.ok && before === changes) take(answer.value);
    },

    async changeSettings(change) {
      take({ ...get().settings, ...change });
      changes += 1;
      const answer = await notebook.saveSettings(change);
      changes += 1;
      set({ settingsFailure: answer.ok ? null : answer.failure });
    },

    async fold(folded) {
      const { sidebar } = get().settings;
      // The page folds by itself where it has no room: then it is asked once more.
      if (sidebar.folded === folded) return arrange(sidebar);
      await get().changeSettings({ sidebar: { ...sidebar, folded } });
    },

    dismissSettingsFailure: () => set({ settingsFailure: null }),
  };
}
