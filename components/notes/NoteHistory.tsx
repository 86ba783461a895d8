/** What a note said before: each version beside what it says now, and a way to bring one back. */
import { useEffect, useMemo, useState } from 'react';
import type { Failure } from '../../notebook/calls';
import type { Note, NoteVersion } from '../../notebook/model';
import { Button } from '../ui/Button';
import { Fold } from '../ui/Fold';
import { inOrder } from '../ui/in-order';
import { Notice } from '../ui/Notice';
import { formatMoment } from '../words/describe-due';
import { useLanguage, useWords } from '../words/WordsProvider';
import { diffWords } from './diff-words';
import { useDeskActions, useNotesAround } from './use-notes';

export interface NoteHistoryProps {
  readonly note: Note;
  /** What it says now, saved or not. */
  readonly text: string;
  close(): void;
}

export function NoteHistory({ note, text, close }: NoteHistoryProps) {
  const words = useWords();
  const language = useLanguage();
  const { now } = useNotesAround();
  const { listVersions, editNote, saveNote } = useDeskActions();
  const [versions, setVersions] = useState<readonly NoteVersion[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  // Each save may have left another version behind.
  const { id, revision } = note;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision says when to ask again.
  useEffect(() => {
    let isWanted = true;
    void listVersions(id).then((answer) => {
      if (!isWanted) return;
      setFailure(answer.ok ? null : answer.failure);
      if (answer.ok) setVersions(answer.value);
    });
    return () => {
      isWanted = false;
    };
  }, [id, revision, listVersions]);
  const bringBack = async (version: NoteVersion) => {
    editNote(id, version.text);
    await saveNote(id);
  };
  return (
    <section className="note-history" aria-label={words.notes.history}>
      <header>
        <h4>{words.notes.history}</h4>
        <Button onPress={close}>{words.notes.close}</Button>
      </header>
      {failure && <Notice look="error" trouble={words.failures[failure.code]} />}
      {versions && <p>{versions.length > 0 ? words.notes.historyHint : words.notes.historyNone}</p>}
      {versions?.map((version) => (
        <Fold key={version.id} heading={<span className="row-title">{formatMoment(version.at, now(), language)}</span>}>
          <Differences before={version.text} after={text} />
          <Button isDisabled={version.text === text} onPress={() => void bringBack(version)}>
            {words.notes.bringBack}
          </Button>
        </Fold>
      ))}
    </section>
  );
}

/** The words that are gone since, and those that came. */
function Differences({ before, after }: { readonly before: string; readonly after: string }) {
  const words = useWords().notes;
  const changes = useMemo(() => diffWords(before, after), [before, after]);
  return (
    <p className="differences">
      {inOrder(changes, ({ kind, text }) => {
        if (kind === 'same') return text;
        const Element = kind === 'gone' ? 'del' : 'ins';
        return (
          <Element>
            <span className="unseen"> {kind === 'gone' ? words.gone : words.came} </span>
            {text}
          </Element>
        );
      })}
    </p>
  );
}
