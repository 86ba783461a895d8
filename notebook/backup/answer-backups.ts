/** Backups and copies: the password, when the last file was written, and which copies this browser keeps. */
import type { Desk, NotebookAnswers } from '../desk';
import { getSettings } from '../settings';
import type { Snapshots } from '../snapshots/create-snapshots';
import { toResult } from '../to-result';
import { dropBackupKey, getBackupState, keepBackupKey, noteBackup, noteBackupFailure } from './backup-book';
import { isBackupDue } from './backup-due';
import { makeBackupKey } from './backup-key';

/** Answers the calls about backups, of pages and of the background itself. */
export function answerBackups({ read, change, at }: Desk, snapshots: Snapshots) {
  return {
    setBackupPassword: async ({ password }) => {
      const key = await toResult(() => makeBackupKey(password));
      return key.ok ? change(['backup'], (tables) => keepBackupKey(tables, key.value)) : key;
    },
    dropBackupPassword: () => change(['backup'], dropBackupKey),
    backupState: () => read(['backup'], getBackupState),
    backupSaved: ({ name }) => change(['backup'], (tables) => noteBackup(tables, name, at())),
    backupFailed: (why) => change(['backup'], (tables) => noteBackupFailure(tables, why, at())),
    backupDue: (now) =>
      read(['backup', 'settings'], async (tables) => {
        const { hasPassword, last } = await getBackupState(tables);
        return hasPassword && isBackupDue((await getSettings(tables)).backup, last?.at ?? null, now);
      }),
    listSnapshots: () => toResult(() => snapshots.list()),
    followChanges: () => toResult(() => snapshots.follow().then(() => null)),
  } satisfies Partial<NotebookAnswers>;
}
