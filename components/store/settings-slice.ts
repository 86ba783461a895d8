import type { Mute, Place, Settings } from '../../notebook/model';
import type { PageHealth } from '../../talk-tracks/page-draft';
import type { SliceContext } from './coach-state';
import type { SettingsSlice } from './slices';

/** What holds until the notebook answered. */
const UNTIL_ASKED: Settings = {
  language: 'auto',
  theme: 'auto',
  marks: 'all',
  presence: 'overlay',
  sidebar: { side: 'right', width: 348, folded: false },
  places: {},
  mutes: [],
  corrections: {},
  hint: false,
  reminders: true,
  hours: { days: [1, 2, 3, 4, 5], start: '09:00', end: '18:00' },
  quiet: { start: '20:00', end: '08:00' },
  lead: 60,
  zone: 'auto',
  backup: 'never',
  counting: null,
};

/** Pixels. */
export const WIDTHS = { least: 300, most: 480 } as const;

const within = (width: number): number => Math.round(Math.min(WIDTHS.most, Math.max(WIDTHS.least, width)));

/** Where the sidebar stands on a site. */
export function placeOn({ places, sidebar }: Settings, health: PageHealth | null): Place {
  const site = health?.site ?? '';
  const { side, width } = (Object.hasOwn(places, site) ? places[site] : undefined) ?? sidebar;
  return { side, width: within(width) };
}

export function createSettingsSlice({ ports, set, get }: SliceContext): SettingsSlice {
  const { notebook, page } = ports;
  /** Counts changes by hand and their saving: an answer that was asked for before one is older than what is on screen. */
  let changes = 0;
  /** What the page was told last. */
  let told = JSON.stringify({ folded: UNTIL_ASKED.sidebar.folded, ...placeOn(UNTIL_ASKED, null) });

  const take = (settings: Settings) => {
    const before = get().settings;
    set({ settings });
    if (before.marks !== settings.marks) get().sendMarks();
    if (JSON.stringify(before.mutes) !== JSON.stringify(settings.mutes)) get().readDraft();
    arrange();
  };

  const arrange = (isForced = false, width?: number) => {
    if (page.inPanel) return;
    const { settings, health } = get();
    const request = { folded: settings.sidebar.folded, ...placeOn(settings, health), ...(width && { width }) };
    if (!isForced && told === JSON.stringify(request)) return;
    told = JSON.stringify(request);
    void get().askPage(page.arrange(request));
  };

  return {
    settings: UNTIL_ASKED,
    settingsFailure: null,
    side: 'right',

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
      if (page.inPanel) return;
      const { sidebar } = get().settings;
      // The page folds by itself where it has no room: then it is asked once more.
      if (sidebar.folded === folded) return arrange(true);
      await get().changeSettings({ sidebar: { ...sidebar, folded } });
    },

    arrangeSidebar: () => arrange(),
    tryWidth: (width) => arrange(false, within(width)),

    async place(change) {
      const { settings, health } = get();
      const place = { ...placeOn(settings, health), ...change };
      const site = health?.site ?? 'generic';
      await get().changeSettings({ places: { ...settings.places, [site]: { ...place, width: within(place.width) } } });
    },

    async mute({ rule, type }, where) {
      const { settings, contact } = get();
      const mute: Mute =
        where === 'contact' && contact
          ? { rule, type, contact: { id: contact.id, name: contact.name } }
          : { rule, type };
      await get().changeSettings({ mutes: [...settings.mutes, mute] });
    },

    async unmute(rules) {
      const { settings, contact } = get();
      const stays = ({ rule, contact: whom }: Mute) => !rules.includes(rule) || (whom && whom.id !== contact?.id);
      await get().changeSettings({ mutes: settings.mutes.filter(stays) });
    },

    dismissSettingsFailure: () => set({ settingsFailure: null }),
  };
}
