/** Hands the words of the language in use to every component inside. */
import { createContext, type ReactNode, useContext } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Language } from '../../talk-tracks/model';
import { en, type Words } from './en';
import { zh } from './zh';

/** All words by language. */
export const WORDS: Readonly<Record<Language, Words>> = { en, zh };

const LanguageInUse = createContext<Language>('en');

/** Sets the language for everything inside, also for what React Aria says by itself. */
export function WordsProvider({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  return (
    <LanguageInUse.Provider value={language}>
      <I18nProvider locale={language === 'zh' ? 'zh-CN' : 'en-GB'}>{children}</I18nProvider>
    </LanguageInUse.Provider>
  );
}

/** The words in the language in use. */
export const useWords = (): Words => WORDS[useContext(LanguageInUse)];

/** The language in use, for dates and for texts that exist in both. */
export const useLanguage = (): Language => useContext(LanguageInUse);
