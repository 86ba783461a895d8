/** Writes one note. What was typed stays on screen until the notebook has it, and comes back where the page was lost meanwhile. */
import { useId, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Note } from '../../notebook/model';
import type { DevicePort } from '../ports';
import { useWorkspaceWords } from '../words/use-workspace-words';
import type { WorkspaceStore } from './create-workspace-store';

export interface NoteEditorProps {
  readonly store: WorkspaceStore;
  readonly device: DevicePort;
  /** Null: a new free note. */
  readonly note: Note | null;
  close(): void;
}

/** The name under which an unsaved note is kept. */
const nameOf = (note: Note | null) => note?.id ?? 'new';

/** Whether somebody was writing this note when the page was lost. */
export const isBeingWritten = (device: DevicePort, note: Note | null): boolean =>
  device.recallUnsaved(nameOf(note)) !== null;

export function NoteEditor({ store, device, note, close }: NoteEditorProps) {
  const words = useWorkspaceWords();
  const id = useId();
  // The revision that was in hand then: somebody may have changed the note since, and nobody's words are overwritten unseen.
  const [begun] = useState(
    () => device.recallUnsaved(nameOf(note)) ?? { text: note?.text ?? '', revision: note?.revision ?? 0 },
  );
  const [text, setText] = useState(begun.text);
  const write = (typed: string) => {
    setText(typed);
    device.keepUnsaved(nameOf(note), { text: typed, revision: begun.revision });
  };
  const leave = () => {
    device.keepUnsaved(nameOf(note), null);
    close();
  };
  const save = async () => {
    const saved = await store.getState().saveNote({
      contactId: note?.contactId ?? null,
      text,
      revision: begun.revision,
      ...(note && { id: note.id }),
    });
    if (saved) leave();
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
        onChange={(event) => write(event.target.value)}
      />
      <div className="fields-acts">
        {text !== (note?.text ?? '') && <small>{words.notes.unsaved}</small>}
        <Button className="button is-main" type="submit" isDisabled={text.trim() === ''}>
          {words.save}
        </Button>
        <Button className="button" onPress={leave}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
