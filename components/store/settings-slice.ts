/** What the user chose. A choice holds at once; where it could not be saved, that is said and it holds until the page is closed. */
import type { Failure } from '../../notebook/calls';
import type { Settings } from '../../notebook/model';
import type { SliceContext } from './coach-state';

/** What holds until the notebook answered. */
const UNTIL_ASKED: Settings = {
  language: 'auto',
  theme: 'auto',
  marks: 'all',
  sidebar: { side: 'right', width: 348, folded: false },
  reminders: true,
};

/** Pixels. */
export const WIDTHS = { least: 300, most: 480 } as const;

export interface SettingsSlice {
  readonly settings: Settings;
  readonly settingsFailure: Failure | null;

  refreshSettings(): Promise<void>;
  changeSettings(change: Partial<Settings>): Promise<void>;
  fold(folded: boolean): Promise<void>;
  dismissSettingsFailure(): void;
}

export function createSettingsSlice({ ports, set, get }: SliceContext): SettingsSlice {
  const { notebook, page } = ports;
  /** Saves under way: an answer that was asked before them is older than what is on screen. */
  let saving = 0;

  const take = (settings: Settings) => {
    const before = get().settings;
    set({ settings });
    if (before.marks !== settings.marks) get().sendMarks();
    arrange(before, settings);
  };

  const arrange = ({ sidebar: before }: Settings, { sidebar }: Settings) => {
    if (before.folded === sidebar.folded && before.width === sidebar.width && before.side === sidebar.side) return;
    const { folded, side } = sidebar;
    const width = Math.min(WIDTHS.most, Math.max(WIDTHS.least, sidebar.width));
    void get().askPage(page.arrange({ folded, width, side }));
  };

  return {
    settings: UNTIL_ASKED,
    settingsFailure: null,

    async refreshSettings() {
      const answer = await notebook.getSettings({});
      // Without an answer the face works as it comes; what matters will say so when it is saved.
      if (answer.ok && saving === 0) take(answer.value);
    },

    async changeSettings(change) {
      take({ ...get().settings, ...change });
      saving += 1;
      const answer = await notebook.saveSettings(change);
      saving -= 1;
      set({ settingsFailure: answer.ok ? null : answer.failure });
    },

    async fold(folded) {
      const { sidebar } = get().settings;
      await get().changeSettings({ sidebar: { ...sidebar, folded } });
    },

    dismissSettingsFailure: () => set({ settingsFailure: null }),
  };
}
