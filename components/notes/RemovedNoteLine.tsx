/** A note was deleted a moment ago: the way back. Stands inside of a `role="status"`. */
import { Button } from '../ui/Button';
import { useWords } from '../words/WordsProvider';
import { useDesk, useDeskActions } from './use-notes';

export function RemovedNoteLine() {
  const words = useWords().notes;
  const removed = useDesk((desk) => desk.removedNote);
  const { undoRemove } = useDeskActions();
  if (!removed) return null;
  return (
    <p className="undo-line">
      {words.removed}
      <Button look="link" onPress={() => void undoRemove()}>
        {words.undo}
      </Button>
    </p>
  );
}
