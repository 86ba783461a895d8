/** What the browser and the system are set to, for users who chose "as the browser" and "as the system". */
import type { Settings } from '../notebook/model';
import type { Language } from '../talk-tracks/model';
import { localZone } from '../talk-tracks/promises/moment-in-zone';

export interface Surroundings {
  readonly language: Language;
  readonly dark: boolean;
  /** Whether keys are named as on a Mac. */
  readonly mac?: boolean;
}

/** The language to speak. */
export const languageFor = ({ language }: Pick<Settings, 'language'>, around: Surroundings): Language =>
  language === 'auto' ? around.language : language;

/** The theme to wear. */
export const themeFor = ({ theme }: Pick<Settings, 'theme'>, around: Surroundings): 'light' | 'dark' =>
  theme === 'auto' ? (around.dark ? 'dark' : 'light') : theme;

/** The zone that days and times are meant in, an IANA name. */
export const zoneFor = ({ zone }: Pick<Settings, 'zone'>): string => (zone === 'auto' ? localZone() : zone);
