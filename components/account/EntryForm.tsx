/** A small form of named fields that answers with their texts; what cannot be is said at the form, and nothing is lost. */
import { type FormEvent, useState } from 'react';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { SelectField } from '../ui/SelectField';
import { TextField } from '../ui/TextField';
import { useAccountWords } from './use-account';

export interface FormField<Name extends string> {
  readonly name: Name;
  readonly label: string;
  /** Left out: one line of text. */
  readonly as?: 'lines' | 'figure' | 'day' | readonly { readonly id: string; readonly name: string }[];
}

export interface EntryFormProps<Name extends string> {
  readonly fields: readonly FormField<Name>[];
  readonly start: Readonly<Record<Name, string>>;
  readonly saveLabel?: string;
  /** Answers what is wrong, or null once it is kept. */
  save(values: Readonly<Record<Name, string>>): Promise<string | null>;
  cancel?(): void;
}

export function EntryForm<Name extends string>({ fields, start, saveLabel, save, cancel }: EntryFormProps<Name>) {
  const words = useAccountWords();
  const [values, setValues] = useState(start);
  const [trouble, setTrouble] = useState<string | null>(null);
  const put = (name: Name) => (text: string) => setValues((known) => ({ ...known, [name]: text }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTrouble(await save(values));
  };
  return (
    <form className="account-form" onSubmit={(event) => void submit(event)}>
      <div className="account-fields">
        {fields.map((field) => (
          <OneField key={field.name} field={field} value={values[field.name]} put={put(field.name)} />
        ))}
      </div>
      <p role="status" className="field-problem">
        {trouble}
      </p>
      <div className="acts">
        <Button look="main" type="submit">
          {saveLabel ?? words.save}
        </Button>
        {cancel && <Button onPress={cancel}>{words.cancel}</Button>}
      </div>
    </form>
  );
}

interface OneFieldProps {
  readonly field: FormField<string>;
  readonly value: string;
  put(text: string): void;
}

function OneField({ field: { label, as }, value, put }: OneFieldProps) {
  if (as === 'day')
    return <Field label={label} type="date" value={value} onChange={(event) => put(event.target.value)} />;
  if (typeof as === 'object') return <SelectField label={label} value={value} options={as} choose={put} />;
  return (
    <TextField
      label={label}
      value={value}
      onChange={put}
      rows={as === 'lines' ? 3 : 1}
      {...(as === 'figure' && { inputMode: 'decimal' as const })}
    />
  );
}
