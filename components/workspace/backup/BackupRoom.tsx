/** The room of what must not be lost: backups, the way back, files for others, and forgetting for good. */
import { useStore } from 'zustand';
import { useWorkspaceWords } from '../../words/use-workspace-words';
import { BackupOutcomeNotice } from './BackupOutcomeNotice';
import { BackupSection } from './BackupSection';
import type { BackupRoomProps } from './backup-room-props';
import { ForgetSection } from './ForgetSection';
import { PlainFiles } from './PlainFiles';
import { RestoreSection } from './RestoreSection';
import { SpaceMeter } from './SpaceMeter';
import './backup.css';

export function BackupRoom({ store, now }: BackupRoomProps) {
  const words = useWorkspaceWords();
  const backups = useStore(store, (state) => state.backups);
  return (
    <section aria-labelledby="backup-title">
      <div className="room-head">
        <h2 id="backup-title">{words.rooms.backup}</h2>
      </div>
      <BackupOutcomeNotice backups={backups} />
      <BackupSection store={store} now={now} />
      <RestoreSection backups={backups} now={now} />
      <PlainFiles backups={backups} />
      <SpaceMeter backups={backups} />
      <ForgetSection store={store} now={now} />
    </section>
  );
}
