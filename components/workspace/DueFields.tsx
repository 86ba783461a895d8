/** Asks for a date and, if wanted, a time. The browser's own fields: they speak every language and every calendar habit. */
import { type FormEvent, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Due } from '../../talk-tracks/model';
import { useWorkspaceWords } from '../words/use-workspace-words';

export interface DueFieldsProps {
  readonly due: Due | null;
  save(due: Due | null): void;
  cancel(): void;
}

/** A due date as its fields say it; null without a date. */
export const dueFrom = (date: string, time: string): Due | null =>
  date === ''
    ? null
    : {
        text: [date, time].filter(Boolean).join(' '),
        date,
        ...(time ? { time, precision: 'time' } : { precision: 'day' }),
      };

export function DueFields({ due, save, cancel }: DueFieldsProps) {
  const words = useWorkspaceWords();
  const id = useId();
  const [date, setDate] = useState(due?.date ?? '');
  const [time, setTime] = useState(due?.time ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(dueFrom(date, time));
  };
  return (
    <form className="fields in-row" onSubmit={submit}>
      <label htmlFor={`${id}-date`}>{words.promises.due}</label>
      <input
        className="input"
        id={`${id}-date`}
        type="date"
        value={date}
        onChange={(event) => setDate(event.target.value)}
      />
      <label htmlFor={`${id}-time`}>{words.promises.time}</label>
      <input
        className="input"
        id={`${id}-time`}
        type="time"
        value={time}
        onChange={(event) => setTime(event.target.value)}
      />
      <Button className="button is-main" type="submit">
        {words.save}
      </Button>
      <Button className="button" onPress={cancel}>
        {words.cancel}
      </Button>
    </form>
  );
}
