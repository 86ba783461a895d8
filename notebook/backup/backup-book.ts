/** What is remembered about backups: the key, the last file, the last trouble. Inside a transaction. The password is never here. */
import type { NotebookTables } from '../database';
import { Refusal } from '../refusal';
import type { BackupKey } from './backup-key';
import type { BackupFailure, BackupState } from './backup-model';
import type { BackupRow } from './backup-row';

type Tables = Pick<NotebookTables, 'backup'>;

async function find<Key extends BackupRow['key']>({ backup }: Tables, key: Key) {
  const row = await backup.get(key);
  return row?.key === key ? (row as Extract<BackupRow, { readonly key: Key }>) : null;
}

/** How it stands. */
export async function getBackupState(tables: Tables): Promise<BackupState> {
  const [key, last, failed] = [await find(tables, 'key'), await find(tables, 'last'), await find(tables, 'failed')];
  return {
    hasPassword: key !== null,
    last: last && { at: last.at, name: last.name },
    failed: failed && { at: failed.at, why: failed.why },
  };
}

/** The key to seal with; refuses where no password was set. */
export async function getBackupKey(tables: Tables): Promise<BackupKey> {
  const key = await find(tables, 'key');
  if (!key) throw new Refusal({ code: 'bad-file', file: 'needs-password' });
  return key;
}

/** Keeps the key of a new password; files that were sealed before keep theirs. */
export async function keepBackupKey({ backup }: Tables, { master, iterations, salt }: BackupKey): Promise<null> {
  await backup.put({ key: 'key', master, iterations, salt });
  return null;
}

/** Forgets the key; nothing is sealed from now on. */
export async function dropBackupKey({ backup }: Tables): Promise<null> {
  await backup.bulkDelete(['key', 'failed']);
  return null;
}

/** A file was written outside of the browser. */
export async function noteBackup({ backup }: Tables, name: string, at: string): Promise<null> {
  await backup.put({ key: 'last', at, name });
  await backup.delete('failed');
  return null;
}

/** A scheduled file was not written. */
export async function noteBackupFailure({ backup }: Tables, why: BackupFailure, at: string): Promise<null> {
  await backup.put({ key: 'failed', at, why });
  return null;
}
