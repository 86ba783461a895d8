/** What is promised and when, to be put right: before it is confirmed, or to move its date. The browser's own date fields. */
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Due } from '../../talk-tracks/model';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { TextField } from '../ui/TextField';
import { useWords } from '../words/WordsProvider';

/** The due date of the fields; the old one where they say the same, null without a date. */
function dueFromFields(date: string, time: string, before: Due | null): Due | null {
  if (date === '') return null;
  if (before?.date === date && (before.time ?? '') === time) return before;
  const text = time ? `${date} ${time}` : date;
  return time ? { text, date, time, precision: 'time' } : { text, date, precision: 'day' };
}

/** What was put right. `note` and `told` only for a new date. */
export interface PromiseEdit {
  readonly action: string;
  readonly due: Due | null;
  readonly note?: string;
  readonly told?: string;
}

export interface PromiseEditorProps {
  readonly action: string;
  readonly due: Due | null;
  /** Whom it was promised to. */
  readonly to?: string;
  /** Only the new date is asked for, why it is new, and who knows. */
  readonly isMove?: boolean;
  /** Further buttons. */
  readonly children?: ReactNode;
  save(edit: PromiseEdit): void;
  cancel(): void;
}

export function PromiseEditor({ action, due, to = '', isMove = false, children, save, cancel }: PromiseEditorProps) {
  const words = useWords().promises;
  const [what, setWhat] = useState(action);
  const [date, setDate] = useState(due?.date ?? '');
  const [time, setTime] = useState(due?.time ?? '');
  const [note, setNote] = useState('');
  const [told, setTold] = useState('');
  const said = { ...(note.trim() && { note: note.trim() }), ...(told.trim() && { told: told.trim() }) };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (what.trim() !== '') save({ action: what.trim(), due: dueFromFields(date, time, due), ...said });
  };
  return (
    <form
      className="promise-editor"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        cancel();
      }}
    >
      {!isMove && (
        <TextField label={words.action} value={what} onChange={setWhat} maxLength={300} isRequired autoFocus />
      )}
      <div className="promise-when">
        <Field
          label={words.due}
          type="date"
          value={date}
          autoFocus={isMove}
          onChange={(event) => setDate(event.target.value)}
        />
        <Field label={words.time} type="time" value={time} onChange={(event) => setTime(event.target.value)} />
      </div>
      {isMove && (
        <>
          <TextField label={words.why} value={note} onChange={setNote} maxLength={300} />
          <TextField label={words.told} placeholder={to} value={told} onChange={setTold} maxLength={100} />
        </>
      )}
      <div className="acts">
        <Button look="main" type="submit" isDisabled={what.trim() === ''}>
          {words.save}
        </Button>
        <Button onPress={cancel}>{words.cancel}</Button>
        <span className="grow" />
        {children}
      </div>
    </form>
  );
}
