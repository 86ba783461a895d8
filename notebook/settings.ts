/** What the user chose. A value that is missing or makes no sense falls back by itself, not with the rest. */
import * as v from 'valibot';
import type { NotebookTables } from './database';
import { DEFAULT_SETTINGS, type Settings } from './model';
import { SETTING_SCHEMAS } from './row-schemas';

/** The settings that a stored or foreign value holds; each one that is no good is taken from `otherwise`. */
export function readSettings(stored: unknown, otherwise: Settings = DEFAULT_SETTINGS): Settings {
  const read = <Name extends keyof Settings>(name: Name): Settings[Name] => {
    const given = typeof stored === 'object' && stored !== null && Object.hasOwn(stored, name);
    const checked = v.safeParse(SETTING_SCHEMAS[name], given ? Reflect.get(stored, name) : undefined);
    return checked.success ? (checked.output as Settings[Name]) : otherwise[name];
  };
  return {
    language: read('language'),
    theme: read('theme'),
    marks: read('marks'),
    presence: read('presence'),
    sidebar: read('sidebar'),
    places: read('places'),
    mutes: read('mutes'),
    corrections: read('corrections'),
    hint: read('hint'),
    reminders: read('reminders'),
    hours: read('hours'),
    quiet: read('quiet'),
    lead: read('lead'),
    zone: read('zone'),
    backup: read('backup'),
    counting: read('counting'),
  };
}

/** The settings as they stand. */
export async function getSettings({ settings }: Pick<NotebookTables, 'settings'>): Promise<Settings> {
  return readSettings((await settings.get('settings'))?.value);
}

/** Changes what is named and makes sense; the rest stays. */
export async function saveSettings(
  tables: Pick<NotebookTables, 'settings'>,
  change: Partial<Settings>,
): Promise<Settings> {
  const value = readSettings(change, await getSettings(tables));
  await tables.settings.put({ key: 'settings', value });
  return value;
}
