/** Writes one note. What was typed stays on screen until the notebook has it. */
import { useId, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Note } from '../../notebook/model';
import { useWorkspaceWords } from '../words/use-workspace-words';
import type { WorkspaceStore } from './create-workspace-store';

export interface NoteEditorProps {
  readonly store: WorkspaceStore;
  /** Null: a new free note. */
  readonly note: Note | null;
  close(): void;
}

export function NoteEditor({ store, note, close }: NoteEditorProps) {
  const words = useWorkspaceWords();
  const id = useId();
  const [text, setText] = useState(note?.text ?? '');
  const save = async () => {
    const saved = await store.getState().saveNote({
      contactId: note?.contactId ?? null,
      text,
      revision: note?.revision ?? 0,
      ...(note && { id: note.id }),
    });
    if (saved) close();
  };
  return (
    <form
      className="sheet"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label className="unseen" htmlFor={id}>
        {words.notes.text}
      </label>
      <textarea
        className="input"
        id={id}
        rows={5}
        value={text}
        // biome-ignore lint/a11y/noAutofocus: the user just asked to write here.
        autoFocus
        onChange={(event) => setText(event.target.value)}
      />
      <div className="fields-acts">
        {text !== (note?.text ?? '') && <small>{words.notes.unsaved}</small>}
        <Button className="button is-main" type="submit" isDisabled={text.trim() === ''}>
          {words.save}
        </Button>
        <Button className="button" onPress={close}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
