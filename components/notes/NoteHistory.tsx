/** What a note said before, on demand; any of it can be brought back, and what is there now is then kept as well. */
import { useEffect } from 'react';
import type { Note } from '../../notebook/model';
import { useActions, useCoach } from '../store/use-coach';
import { Button } from '../ui/Button';
import { Fold } from '../ui/Fold';
import { formatMoment } from '../words/format-moment';
import { useLanguage, useWords } from '../words/WordsProvider';
import { MarkdownText } from './MarkdownText';

export function NoteHistory({ note }: { readonly note: Note }) {
  const words = useWords().notes;
  return (
    <Fold heading={<small>{words.history}</small>}>
      <Versions note={note} />
    </Fold>
  );
}

function Versions({ note: { id, revision } }: { readonly note: Note }) {
  const words = useWords().notes;
  const language = useLanguage();
  const versions = useCoach((state) => (Object.hasOwn(state.noteVersions, id) ? state.noteVersions[id] : undefined));
  const { askVersions, editNote, now } = useActions();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a save may have left another version behind.
  useEffect(() => void askVersions(id), [askVersions, id, revision]);
  if (!versions) return null;
  if (versions.length === 0) return <p className="quiet">{words.noHistory}</p>;
  return (
    <ul className="card-list">
      {versions.map((version) => (
        <li key={version.id} className="note-version">
          <small>{formatMoment(version.at, now(), language)}</small>
          <MarkdownText text={version.text} />
          <Button look="link" onPress={() => editNote(id, version.text)}>
            {words.bringBack}
          </Button>
        </li>
      ))}
    </ul>
  );
}
