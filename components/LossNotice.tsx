/** A notebook that the browser emptied: said in every tab, with the copy that brings it back. */
import { sayLoss } from './say-loss';
import { useActions, useCoach } from './store/use-coach';
import { Button } from './ui/Button';
import { Notice } from './ui/Notice';
import { formatMoment } from './words/format-moment';
import { useBackupWords } from './words/use-backup-words';
import { useWorkspaceWords } from './words/use-workspace-words';
import { useLanguage, useWords } from './words/WordsProvider';

export function LossNotice() {
  const words = useBackupWords().lost;
  const { lost: lostWords } = useWorkspaceWords();
  const { failures } = useWords();
  const language = useLanguage();
  const loss = useCoach((state) => state.loss);
  const failure = useCoach((state) => state.lossFailure);
  const { bringBack, openWorkspace, now } = useActions();
  return (
    <div role="status" className="loss">
      {loss && (
        <Notice
          look="error"
          trouble={{
            happened: sayLoss(loss.lost, lostWords),
            safe: lostWords.next,
            next: loss.copy ? '' : words.none,
          }}
        >
          {loss.copy ? (
            <Button onPress={() => void bringBack()}>
              {words.offer(
                formatMoment(loss.copy.at, now(), language),
                loss.copy.counts.notes,
                loss.copy.counts.promises,
              )}
            </Button>
          ) : (
            <Button onPress={() => openWorkspace('backup')}>{words.room}</Button>
          )}
        </Notice>
      )}
      {loss && failure && <Notice look="error" trouble={failures[failure.code]} />}
    </div>
  );
}
