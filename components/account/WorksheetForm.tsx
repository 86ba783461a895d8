/** One worksheet as a form: fields of every kind, tables row by row. What was typed stays until it is kept. */
import { type FormEvent, useState } from 'react';
import type { SheetEntry } from '../../notebook/model';
import type { WorksheetValue } from '../../talk-tracks/account/entry';
import type { Worksheet, WorksheetField } from '../../talk-tracks/model';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { SelectField } from '../ui/SelectField';
import { TextField } from '../ui/TextField';
import { useLanguage } from '../words/WordsProvider';
import { useAccountActions, useAccountWords } from './use-account';

type Row = Readonly<Record<string, string | number | null>>;
type Values = Readonly<Record<string, WorksheetValue>>;

export interface WorksheetFormProps {
  /** `pack/worksheet`. */
  readonly id: string;
  readonly sheet: Worksheet;
  readonly entry: Extract<SheetEntry, { kind: 'worksheet' }> | null;
  close(): void;
}

export function WorksheetForm({ id, sheet, entry, close }: WorksheetFormProps) {
  const words = useAccountWords();
  const language = useLanguage();
  const { save } = useAccountActions();
  const [values, setValues] = useState<Values>(entry?.data.values ?? {});
  const put = (name: string, value: WorksheetValue) => setValues((known) => ({ ...known, [name]: value }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await save({ kind: 'worksheet', data: { worksheet: id, values } }, entry?.id)) close();
  };
  return (
    <form className="account-form" onSubmit={(event) => void submit(event)} aria-label={sheet.title[language]}>
      <h4>{sheet.title[language]}</h4>
      <p className="account-how">{sheet.when[language]}</p>
      <div className="account-fields">
        {sheet.fields.map((field) => (
          <OneField
            key={field.id}
            field={field}
            value={values[field.id] ?? null}
            put={(value) => put(field.id, value)}
          />
        ))}
      </div>
      <div className="acts">
        <Button look="main" type="submit">
          {words.save}
        </Button>
        <Button onPress={close}>{words.cancel}</Button>
      </div>
    </form>
  );
}

interface OneFieldProps {
  readonly field: WorksheetField;
  readonly value: WorksheetValue;
  put(value: WorksheetValue): void;
}

function OneField({ field, value, put }: OneFieldProps) {
  if (field.kind === 'rows') return <RowsField field={field} rows={Array.isArray(value) ? value : []} put={put} />;
  return <Cell field={field} value={Array.isArray(value) ? null : (value as string | number | null)} put={put} />;
}

interface CellProps {
  readonly field: WorksheetField;
  readonly value: string | number | null;
  put(value: string | number | null): void;
}

function Cell({ field, value, put }: CellProps) {
  const words = useAccountWords();
  const language = useLanguage();
  const label = field.ours ? `${field.label[language]} (${words.worksheets.ours})` : field.label[language];
  const text = value === null ? '' : String(value);
  if (field.kind === 'date')
    return <Field label={label} type="date" value={text} onChange={(event) => put(event.target.value || null)} />;
  if (field.kind === 'choice' || field.kind === 'scale') {
    const named =
      field.kind === 'scale'
        ? ['1', '2', '3', '4', '5'].map((id) => ({ id, name: id }))
        : (field.options ?? []).map(({ id, label: name }) => ({ id, name: name[language] }));
    const options = [{ id: 'none', name: '–' }, ...named];
    return (
      <SelectField
        label={label}
        value={text || 'none'}
        options={options}
        choose={(id) => put(id === 'none' ? null : field.kind === 'scale' ? Number(id) : id)}
      />
    );
  }
  const isFigure = field.kind === 'number' || field.kind === 'money' || field.kind === 'percent';
  return (
    <TextField
      label={label}
      value={text}
      onChange={(typed) => put(typed === '' ? null : typed)}
      rows={field.kind === 'long-text' ? 3 : 1}
      {...(field.hint && { hint: field.hint[language] })}
      {...(isFigure && { inputMode: 'decimal' as const })}
    />
  );
}

interface RowsFieldProps {
  readonly field: WorksheetField;
  readonly rows: readonly Row[];
  put(rows: readonly Row[]): void;
}

function RowsField({ field, rows, put }: RowsFieldProps) {
  const words = useAccountWords().worksheets;
  const language = useLanguage();
  const columns = field.columns ?? [];
  const change = (at: number, name: string, value: string | number | null) =>
    put(rows.map((row, index) => (index === at ? { ...row, [name]: value } : row)));
  return (
    <fieldset className="account-rows">
      <legend className="field-label">{field.label[language]}</legend>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no names, and are added at the end.
        <div key={index} className="account-fields">
          {columns.map((column) => (
            <Cell
              key={column.id}
              field={column}
              value={row[column.id] ?? null}
              put={(value) => change(index, column.id, value)}
            />
          ))}
          <Button
            look="link"
            aria-label={`${words.removeRow} (${index + 1})`}
            onPress={() => put(rows.filter((_, other) => other !== index))}
          >
            {words.removeRow}
          </Button>
        </div>
      ))}
      <Button onPress={() => put([...rows, {}])}>{words.addRow}</Button>
    </fieldset>
  );
}
