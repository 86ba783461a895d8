/** What came of the last thing done to a promise: trouble, or a way back. Always there, so that it is read out when it changes. */
import { useActions, useCoach } from '../store/use-coach';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { useWords } from '../words/WordsProvider';

export function PromiseStatus() {
  const words = useWords();
  const failure = useCoach((state) => state.promiseFailure);
  const last = useCoach((state) => state.lastChange);
  const { refreshPromises, dismissPromiseFailure, undoChange } = useActions();
  const again = () => {
    dismissPromiseFailure();
    void refreshPromises();
  };
  return (
    <div role="status" className="status">
      {failure && (
        <Notice look="error" trouble={words.failures[failure.code]}>
          {failure.code === 'unreachable' && <Button onPress={again}>{words.tryAgain}</Button>}
          <Button onPress={dismissPromiseFailure}>{words.outcomes.dismiss}</Button>
        </Notice>
      )}
      {!failure && last && (
        <p className="undo-line">
          {words.promises.became[last.to](last.action)}
          <Button look="link" onPress={() => void undoChange()}>
            {words.promises.undo}
          </Button>
        </p>
      )}
    </div>
  );
}
