/** A labelled text field of one or several lines, with room for a hint and for what is wrong. */
import type { Ref } from 'react';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  readonly label: string;
  /** The label is read out but not shown, where the place says it already. */
  readonly hidesLabel?: boolean;
  readonly hint?: string;
  readonly problem?: string | null;
  readonly placeholder?: string;
  /** Lines shown; left out or 1: a one-line field. */
  readonly rows?: number;
  /** The field where it has several. */
  readonly areaRef?: Ref<HTMLTextAreaElement>;
}

export function TextField({
  label,
  hidesLabel = false,
  hint,
  problem,
  placeholder,
  rows = 1,
  areaRef,
  ...rest
}: TextFieldProps) {
  const own = { className: 'input', ...(placeholder && { placeholder }) };
  return (
    <AriaTextField {...rest} className="field" isInvalid={Boolean(problem)}>
      <Label className={hidesLabel ? 'unseen' : 'field-label'}>{label}</Label>
      {rows > 1 ? <TextArea {...own} {...(areaRef && { ref: areaRef })} rows={rows} /> : <Input {...own} />}
      {hint && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-problem">{problem}</FieldError>
    </AriaTextField>
  );
}
