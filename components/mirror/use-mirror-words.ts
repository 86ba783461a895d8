/** The words of the mirror in the language of the screen. */
import { MIRROR_WORDS, type MirrorWords } from '../words/mirror';
import { useLanguage } from '../words/WordsProvider';

export const useMirrorWords = (): MirrorWords => MIRROR_WORDS[useLanguage()];
