/** A text that is typed, in one language or in none, with what is wrong with it below. */
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { TextField as AriaTextField, Input, Label, TextArea } from 'react-aria-components';
import type { Language } from '../../../talk-tracks/model';
import type { JsonPath } from '../../../talk-tracks/pack-problem';
import { placeName } from '../problems-of';
import { FieldProblems } from './FieldProblems';
import { useForm, useProblemsAt } from './use-form';

export interface TypedFieldProps {
  readonly label: string;
  readonly hidesLabel?: boolean;
  readonly path: JsonPath;
  readonly value: string;
  readonly rows?: number;
  /** What the text is written in, where that is known. */
  readonly lang?: Language;
  /** Nothing typed takes the key out. */
  readonly isOptional?: boolean;
  readonly placeholder?: string;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly onPaste?: (event: ClipboardEvent) => void;
}

export function TypedField({
  label,
  hidesLabel = false,
  path,
  value,
  rows = 1,
  lang,
  isOptional = false,
  placeholder,
  onKeyDown,
  onPaste,
}: TypedFieldProps) {
  const { change } = useForm();
  const isWrong = useProblemsAt(path).some(({ level }) => level === 'error');
  const problems = `problems-${placeName(path)}`;
  const own = {
    className: 'input',
    ...(placeholder && { placeholder }),
    ...(lang && { lang: lang === 'zh' ? 'zh-CN' : 'en' }),
    ...(onKeyDown && { onKeyDown }),
    ...(onPaste && { onPaste }),
  };
  return (
    <div className="field" data-at={placeName(path)}>
      <AriaTextField
        value={value}
        isInvalid={isWrong}
        aria-describedby={problems}
        onChange={(typed) => change(path, isOptional && typed === '' ? undefined : typed, true)}
      >
        <Label className={hidesLabel ? 'unseen' : 'field-label'}>{label}</Label>
        {rows > 1 ? <TextArea {...own} rows={rows} /> : <Input {...own} />}
      </AriaTextField>
      <FieldProblems path={path} id={problems} />
    </div>
  );
}
