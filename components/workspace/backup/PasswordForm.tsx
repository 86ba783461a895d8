/** Sets the backup password, typed twice: nobody can find out later what a slip has made of it. */
import { type FormEvent, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { useBackupWords } from '../../words/use-backup-words';

export interface PasswordFormProps {
  /** What the button says. */
  readonly label: string;
  /** Resolves true where it was set. */
  keep(password: string): Promise<boolean>;
}

const SHORTEST = 8;

export function PasswordForm({ label, keep }: PasswordFormProps) {
  const words = useBackupWords().password;
  const id = useId();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const differs = again !== '' && password !== again;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (password.length < SHORTEST || password !== again) return;
    if (!(await keep(password))) return;
    setPassword('');
    setAgain('');
  };
  const field = (name: string, text: string, value: string, set: (value: string) => void) => (
    <div className="field">
      <label htmlFor={`${id}-${name}`}>{text}</label>
      <input
        className="input"
        id={`${id}-${name}`}
        type="password"
        autoComplete="new-password"
        minLength={SHORTEST}
        required
        value={value}
        aria-invalid={name === 'again' && differs}
        aria-describedby={name === 'again' && differs ? `${id}-differs` : undefined}
        onChange={(event) => set(event.target.value)}
      />
    </div>
  );
  return (
    <form className="fields backup-form" aria-label={words.title} onSubmit={(event) => void submit(event)}>
      <p className="fields-whole">{words.intro}</p>
      {field('first', words.field, password, setPassword)}
      {field('again', words.again, again, setAgain)}
      {differs && (
        <p id={`${id}-differs`} className="field-problem fields-whole">
          {words.differs}
        </p>
      )}
      <div className="fields-acts">
        <Button className="button is-main" type="submit" isDisabled={password.length < SHORTEST || password !== again}>
          {label}
        </Button>
      </div>
    </form>
  );
}
