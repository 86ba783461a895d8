/** A label over one of the browser's own fields (dates, times): they speak every language and every calendar habit. */
import { type InputHTMLAttributes, useId } from 'react';

export interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className' | 'style'> {
  readonly label: string;
}

export function Field({ label, ...rest }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input {...rest} id={id} className="input" />
    </div>
  );
}
