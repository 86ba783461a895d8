/** A database that was emptied behind our back: how much is gone, and the copy that brings it back. */
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { copyOfLost } from '../copy-of-lost';
import { sayLoss } from '../say-loss';
import { formatMoment } from '../words/format-moment';
import { useBackupWords } from '../words/use-backup-words';
import { useWorkspaceWords } from '../words/use-workspace-words';
import { useLanguage } from '../words/WordsProvider';
import type { WorkspaceStore } from './create-workspace-store';

export function LossNotice({ store, now }: { readonly store: WorkspaceStore; readonly now: Date }) {
  const words = useWorkspaceWords();
  const { lost: offered } = useBackupWords();
  const language = useLanguage();
  const lost = useStore(store, (state) => state.lost);
  const backups = useStore(store, (state) => state.backups);
  const snapshots = useStore(backups, (state) => state.snapshots);
  const busy = useStore(backups, (state) => state.busy);
  if (!lost) return null;
  const copy = copyOfLost(snapshots, lost);
  return (
    <div className="outcome is-failure">
      <div>
        <p>
          <strong>{sayLoss(lost, words.lost)}</strong> {words.lost.next}
        </p>
        {copy ? (
          <Button
            className="button is-main"
            isDisabled={busy !== null}
            onPress={() => void backups.getState().bringBack(copy.id)}
          >
            {offered.offer(formatMoment(copy.at, now, language), copy.counts.notes, copy.counts.promises)}
          </Button>
        ) : (
          <p>{offered.none}</p>
        )}
      </div>
      <Button className="button" onPress={() => void store.getState().acceptLoss()}>
        {words.dismiss}
      </Button>
    </div>
  );
}
