/** Hands the words of the language in use, and the zone that days are meant in, to every component inside. */
import { createContext, type ReactNode, useContext } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Language } from '../../talk-tracks/model';
import { localZone } from '../../talk-tracks/promises/moment-in-zone';
import { en, type Words } from './en';
import { zh } from './zh';

/** All words by language. */
export const WORDS: Readonly<Record<Language, Words>> = { en, zh };

const LanguageInUse = createContext<Language>('en');
const ZoneInUse = createContext(localZone());

export interface WordsProviderProps {
  readonly language: Language;
  /** An IANA name; left out, this computer's zone. */
  readonly zone?: string;
  readonly children: ReactNode;
}

/** Sets language and zone for everything inside, the language also for what React Aria says by itself. */
export function WordsProvider({ language, zone = localZone(), children }: WordsProviderProps) {
  return (
    <LanguageInUse.Provider value={language}>
      <ZoneInUse.Provider value={zone}>
        <I18nProvider locale={language === 'zh' ? 'zh-CN' : 'en-GB'}>{children}</I18nProvider>
      </ZoneInUse.Provider>
    </LanguageInUse.Provider>
  );
}

/** The words in the language in use. */
export const useWords = (): Words => WORDS[useContext(LanguageInUse)];

/** The language in use, for dates and for texts that exist in both. */
export const useLanguage = (): Language => useContext(LanguageInUse);

/** The zone that days and times of promises are meant in, an IANA name. */
export const useZone = (): string => useContext(ZoneInUse);
