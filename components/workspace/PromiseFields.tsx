/** Changes what was promised and by when. The browser's own date fields: they speak every language and every calendar habit. */
import { type FormEvent, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import type { PromiseChange } from '../../notebook/calls';
import type { PromiseRecord } from '../../notebook/model';
import { useWorkspaceWords } from '../words/use-workspace-words';
import { dueFrom } from './due-from';

export interface PromiseFieldsProps {
  readonly promise: PromiseRecord;
  /** Only what is different, one after the other: each is an event of its own. */
  save(changes: readonly PromiseChange[]): void;
  cancel(): void;
}

export function PromiseFields({ promise, save, cancel }: PromiseFieldsProps) {
  const words = useWorkspaceWords();
  const id = useId();
  const [action, setAction] = useState(promise.action);
  const [date, setDate] = useState(promise.due?.date ?? '');
  const [time, setTime] = useState(promise.due?.time ?? '');
  const [note, setNote] = useState('');
  const [told, setTold] = useState('');
  const isMoved = date !== (promise.due?.date ?? '') || time !== (promise.due?.time ?? '');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const named = action.trim();
    const said = { ...(note.trim() && { note: note.trim() }), ...(told.trim() && { told: told.trim() }) };
    save([
      ...(named && named !== promise.action ? [{ action: named }] : []),
      ...(isMoved ? [{ due: dueFrom(date, time), ...said }] : []),
    ]);
  };

  const field = (name: string, label: string, type: string, value: string, set: (value: string) => void) => (
    <>
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <input
        className="input"
        id={`${id}-${name}`}
        type={type}
        value={value}
        onChange={(event) => set(event.target.value)}
      />
    </>
  );

  return (
    <form className="fields in-row" onSubmit={submit}>
      {field('what', words.promises.what, 'text', action, setAction)}
      {field('date', words.promises.due, 'date', date, setDate)}
      {field('time', words.promises.time, 'time', time, setTime)}
      {isMoved && field('why', words.promises.why, 'text', note, setNote)}
      {isMoved && field('told', words.promises.told, 'text', told, setTold)}
      <Button className="button is-main" type="submit">
        {words.save}
      </Button>
      <Button className="button" onPress={cancel}>
        {words.cancel}
      </Button>
    </form>
  );
}
