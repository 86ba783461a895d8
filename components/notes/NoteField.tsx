/** The field a note is written in: it opens with the caret at its end. */
import { type KeyboardEvent, type RefObject, useLayoutEffect } from 'react';
import { TextField } from '../ui/TextField';
import { useWords } from '../words/WordsProvider';

export interface NoteFieldProps {
  readonly text: string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  change(text: string): void;
  /** Escape was pressed. */
  leave(): void;
}

export function NoteField({ text, field, change, leave }: NoteFieldProps) {
  const words = useWords().notes;
  useLayoutEffect(() => {
    const { current } = field;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, [field]);
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key works on top of the field.
    <div onKeyDown={press}>
      <TextField
        label={words.label}
        hidesLabel
        rows={3}
        areaRef={field}
        placeholder={words.placeholder}
        value={text}
        onChange={change}
      />
    </div>
  );
}
