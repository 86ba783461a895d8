/** The words of the workspace and the welcome page in the language of the screen. */
import { useLanguage } from './WordsProvider';
import { WORKSPACE_WORDS, type WorkspaceWords } from './workspace';

export const useWorkspaceWords = (): WorkspaceWords => WORKSPACE_WORDS[useLanguage()];
