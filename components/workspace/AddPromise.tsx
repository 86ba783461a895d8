/** A promise made by word of mouth, written down by hand. It is open at once. */
import { type FormEvent, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Promiser } from '../../talk-tracks/model';
import { useWorkspaceWords } from '../words/use-workspace-words';
import { Choice } from './Choice';
import type { WorkspaceStore } from './create-workspace-store';
import { dueFrom } from './due-from';

export function AddPromise({ store, close }: { readonly store: WorkspaceStore; close(): void }) {
  const words = useWorkspaceWords();
  const id = useId();
  const [who, setWho] = useState<Promiser>('writer');
  const [whoName, setWhoName] = useState('');
  const [action, setAction] = useState('');
  const [whom, setWhom] = useState('');
  const [date, setDate] = useState('');
  const [time, setTime] = useState('');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!action.trim()) return;
    const name = whom.trim();
    const saved = await store.getState().addPromise({
      who,
      ...(who === 'other' && whoName.trim() && { whoName: whoName.trim() }),
      action: action.trim(),
      sentence: action.trim(),
      due: dueFrom(date, time),
      condition: null,
      contact: name
        ? { id: name.toLowerCase(), name, ...(name.includes('@') && { address: name.toLowerCase() }) }
        : null,
      draftKey: null,
      subject: '',
      kind: 'mail',
      state: 'open',
    });
    // What was typed stays where it was not saved.
    if (saved) close();
  };

  const field = (
    name: string,
    label: string,
    value: string,
    set: (value: string) => void,
    more: Record<string, unknown> = {},
  ) => (
    <div className="field">
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <input
        className="input"
        id={`${id}-${name}`}
        value={value}
        onChange={(event) => set(event.target.value)}
        {...more}
      />
    </div>
  );

  return (
    <form className="fields sheet" onSubmit={(event) => void submit(event)}>
      <Choice
        label={words.promises.whose}
        value={who}
        options={words.promises.by}
        choose={(chosen: Promiser) => setWho(chosen)}
      />
      {who === 'other' && field('who', words.promises.whoName, whoName, setWhoName, { maxLength: 200 })}
      {field('what', words.promises.what, action, setAction, { required: true, maxLength: 300 })}
      {field('whom', words.promises.whom, whom, setWhom, { placeholder: words.promises.whomHint, maxLength: 200 })}
      {field('date', words.promises.due, date, setDate, { type: 'date' })}
      {field('time', words.promises.time, time, setTime, { type: 'time' })}
      <div className="fields-acts">
        <Button className="button is-main" type="submit">
          {words.save}
        </Button>
        <Button className="button" onPress={close}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
