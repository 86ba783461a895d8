/** Trouble with the list, a way back after deleting, and notes of other contacts that wait to be saved. */
import { useActions, useCoach } from '../store/use-coach';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { useWords } from '../words/WordsProvider';
import { isHere } from './list-notes';
import { RemovedNoteLine } from './RemovedNoteLine';

export function NotesStatus() {
  const words = useWords();
  const failure = useCoach((state) => state.notesFailure);
  const elsewhere = useCoach(
    ({ noteDrafts, notePlaces, notes }) =>
      Object.values(noteDrafts).filter(
        (draft) =>
          draft.state === 'failed' &&
          draft.text.trim() !== '' &&
          !isHere(draft, notePlaces) &&
          !notes.some(({ id }) => id === draft.id),
      ).length,
  );
  const { refreshNotes, flushNotes } = useActions();
  return (
    <div role="status" className="status">
      {failure && (
        <Notice look="error" trouble={words.failures[failure.code]}>
          <Button onPress={() => void refreshNotes()}>{words.tryAgain}</Button>
        </Notice>
      )}
      <RemovedNoteLine />
      {elsewhere > 0 && (
        <p className="undo-line">
          {words.notes.pending(elsewhere)}
          <Button look="link" onPress={flushNotes}>
            {words.notes.retry}
          </Button>
        </p>
      )}
    </div>
  );
}
