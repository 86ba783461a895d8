/** The words about backups in the language of the screen. */
import { BACKUP_WORDS, type BackupWords } from './backup';
import { useLanguage } from './WordsProvider';

export const useBackupWords = (): BackupWords => BACKUP_WORDS[useLanguage()];
