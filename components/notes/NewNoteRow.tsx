/** Where a new note begins: what it is about, and whether it is a note or a concern. */
import { useActions, useCoach } from '../store/use-coach';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/SelectField';
import { useWords } from '../words/WordsProvider';
import type { NotePlaceKind } from './note-places';

export function NewNoteRow() {
  const words = useWords().notes;
  const places = useCoach((state) => state.notePlaces);
  const chosen = useCoach((state) => state.newNoteAbout);
  const { addNote, chooseAbout } = useActions();
  const names: Partial<Record<NotePlaceKind, string>> = { thread: words.aboutThread, free: words.aboutNobody };
  const about = places.find(({ kind }) => kind === chosen) ?? places[0];
  return (
    <div className="new-note">
      {about && places.length > 1 && (
        <span className="new-note-about">
          <span aria-hidden="true">{words.aboutWhat}</span>
          <SelectField
            label={words.aboutWhat}
            hidesLabel
            look="quiet"
            value={about.kind}
            options={places.map(({ kind, name }) => ({ id: kind, name: names[kind] ?? name }))}
            choose={chooseAbout}
          />
        </span>
      )}
      <span className="new-note-acts">
        <Button look="link" onPress={() => addNote()}>
          {words.add}
        </Button>
        <Button look="link" onPress={() => addNote('concern')}>
          {words.addConcern}
        </Button>
      </span>
    </div>
  );
}
