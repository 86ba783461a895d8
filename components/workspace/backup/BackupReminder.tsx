/** One calm line where a week went by without a backup and there is something to lose. */
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { useBackupWords } from '../../words/use-backup-words';
import type { BackupRoomProps } from './backup-room-props';
import { daysWithoutBackup } from './days-without-backup';

export function BackupReminder({ store, now }: BackupRoomProps) {
  const words = useBackupWords();
  const backups = useStore(store, (state) => state.backups);
  const backup = useStore(backups, (state) => state.backup);
  const promises = useStore(store, (state) => state.promises);
  const notes = useStore(store, (state) => state.notes);
  const days = backup ? daysWithoutBackup(backup.last?.at ?? null, [...promises, ...notes], now) : null;
  if (days === null) return null;
  return (
    <p className="backup-reminder">
      {words.reminder(days)}
      <Button className="button" onPress={() => store.getState().show('backup')}>
        {words.toRoom}
      </Button>
    </p>
  );
}
