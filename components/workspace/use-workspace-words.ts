/** Hands the words of the workspace and the welcome page to whoever stands in them. */
import { createContext, useContext } from 'react';
import type { Language } from '../../talk-tracks/model';
import { WORKSPACE_WORDS, type WorkspaceWords } from '../words/workspace';

const LanguageInUse = createContext<Language>('en');

/** Sets the language for everything inside. */
export const WorkspaceLanguage = LanguageInUse.Provider;

/** The words in the language in use. */
export const useWorkspaceWords = (): WorkspaceWords => WORKSPACE_WORDS[useContext(LanguageInUse)];

/** The language in use, for dates and for texts that exist in both. */
export const useWorkspaceLanguage = (): Language => useContext(LanguageInUse);
