/** A promise that was kept elsewhere: by phone, in person, by a colleague. */
import { type FormEvent, useState } from 'react';
import { Button } from '../ui/Button';
import { TextField } from '../ui/TextField';
import { useWords } from '../words/WordsProvider';

export interface KeepFormProps {
  /** With what was said about it; may be nothing. */
  keep(note: string): void;
  cancel(): void;
}

export function KeepForm({ keep, cancel }: KeepFormProps) {
  const words = useWords().promises;
  const [note, setNote] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep(note.trim());
  };
  return (
    <form className="promise-editor" onSubmit={submit}>
      <TextField
        label={words.how}
        placeholder={words.howHint}
        value={note}
        onChange={setNote}
        maxLength={300}
        autoFocus
      />
      <div className="acts">
        <Button look="main" type="submit">
          {words.kept}
        </Button>
        <Button onPress={cancel}>{words.cancel}</Button>
      </div>
    </form>
  );
}
