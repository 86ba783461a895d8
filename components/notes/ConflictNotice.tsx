/** Two windows wrote one note at once: both versions stand here until somebody says which to keep. */
import type { Note } from '../../notebook/model';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { useWords } from '../words/WordsProvider';
import { useDeskActions } from './use-notes';

/** The other version of a note, if both are there; null for most notes. */
export const rivalOf = (note: Note, notes: readonly Note[]): Note | null =>
  notes.find(
    ({ id, conflictOf, deletedAt }) =>
      deletedAt === null && (note.conflictOf === id || (conflictOf !== undefined && conflictOf === note.id)),
  ) ?? null;

export function ConflictNotice({ note, rival }: { readonly note: Note; readonly rival: Note }) {
  const words = useWords().notes;
  const { removeNote, flagNote } = useDeskActions();
  const isCopy = note.conflictOf === rival.id;
  return (
    <Notice trouble={isCopy ? words.conflictCopy : words.conflictFirst}>
      <Button onPress={() => void removeNote(rival.id)}>{words.keepThis}</Button>
      <Button onPress={() => void removeNote(note.id)}>{words.keepOther}</Button>
      <Button onPress={() => void flagNote(isCopy ? note.id : rival.id, { settled: true })}>{words.keepBoth}</Button>
    </Notice>
  );
}
