/** What the database remembers about backups: one row of each. The password is never among them. */
import type { BackupKey } from './backup-key';
import type { BackupFailure } from './backup-model';

export type BackupRow =
  | ({ readonly key: 'key' } & BackupKey)
  | { readonly key: 'last'; readonly at: string; readonly name: string }
  | { readonly key: 'failed'; readonly at: string; readonly why: BackupFailure };
