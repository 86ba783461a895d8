/** What the last act of the backup room came to. Always there, so that it is read out when it changes. */
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import type { BackupWords } from '../../words/backup';
import { useBackupWords } from '../../words/use-backup-words';
import { useWorkspaceWords } from '../../words/use-workspace-words';
import { FailureText } from '../FailureText';
import type { BackupOutcome, BackupStore } from './create-backup-store';

export function BackupOutcomeNotice({ backups }: { readonly backups: BackupStore }) {
  const words = useBackupWords();
  const { dismiss } = useWorkspaceWords();
  const outcome = useStore(backups, (state) => state.outcome);
  const busy = useStore(backups, (state) => state.busy);
  return (
    <div className="outcome-place" role="status">
      {busy && <p className="backup-busy">{busy === 'making' ? words.made.running : words.restore.reading}</p>}
      {outcome && (
        <div className={outcome.kind === 'failed' ? 'outcome is-failure' : 'outcome'}>
          {outcome.kind === 'failed' ? <FailureText failure={outcome.failure} /> : <p>{sayOutcome(outcome, words)}</p>}
          <Button className="button" onPress={() => backups.getState().dismiss()}>
            {dismiss}
          </Button>
        </div>
      )}
    </div>
  );
}

function sayOutcome(outcome: Exclude<BackupOutcome, { readonly kind: 'failed' }>, words: BackupWords): string {
  if (outcome.kind === 'saved') return words.made.saved(outcome.name);
  if (outcome.kind === 'brought') return words.restore.done(outcome.added, outcome.replaced, outcome.kept);
  return outcome.kind === 'forgotten' ? words.forget.gone(outcome.rows) : words.forget.erased;
}
