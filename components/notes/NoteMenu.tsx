/** What can be done with a stored note beside writing and deleting it. */
import type { Note } from '../../notebook/model';
import { Icon } from '../ui/Icon';
import { Menu } from '../ui/Menu';
import { useWords } from '../words/WordsProvider';
import { useDeskActions } from './use-notes';

export function NoteMenu({ note, showHistory }: { readonly note: Note; readonly showHistory: () => void }) {
  const words = useWords().notes;
  const { flagNote, markConcern } = useDeskActions();
  const { id, pinned = false, concern = false } = note;
  const acts: Readonly<Record<string, () => void>> = {
    pin: () => void flagNote(id, { pinned: !pinned }),
    concern: () => void (concern ? flagNote(id, { concern: false }) : markConcern(id)),
    history: showHistory,
  };
  const items = [
    { id: 'pin', name: pinned ? words.unpin : words.pin },
    { id: 'concern', name: concern ? words.noConcern : words.concern },
    { id: 'history', name: words.history },
  ];
  return (
    <Menu look="icon" label={words.more} groups={[{ items }]} choose={(act) => acts[act]?.()}>
      <Icon name="more" />
    </Menu>
  );
}
