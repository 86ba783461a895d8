/** The part of the store about the sidebar itself: which tab, folded or open, settings, the last message. */
import type { FramePart } from './coach-state';
import type { CoachTools } from './create-coach-store';

/** Until the notebook answered. */
const SIDEBAR = { side: 'right', width: 348, folded: false } as const;

/** Makes the part. */
export function createFramePart({ get, set, ask, page, notebook }: CoachTools): FramePart {
  const saveSettings: FramePart['saveSettings'] = async (change) => {
    const saved = await ask(notebook.saveSettings(change));
    if (saved) set({ settings: saved });
  };
  return {
    settings: null,
    tab: 'coach',
    message: null,
    show: (tab) => set({ tab, message: null }),
    dismiss: () => set({ message: null }),
    fold: async (folded) => {
      const { settings } = get();
      const sidebar = { ...(settings?.sidebar ?? SIDEBAR), folded };
      // The screen first: folding must not wait for the notebook.
      if (settings) set({ settings: { ...settings, sidebar } });
      void page.arrange(sidebar).catch(() => {});
      await saveSettings({ sidebar });
    },
    saveSettings,
  };
}
