/** A list of short texts, one to a row: Enter begins the next, a paste of several lines makes several, an emptied one goes with Backspace. */
import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react';
import type { Language } from '../../../talk-tracks/model';
import type { JsonPath } from '../../../talk-tracks/pack-problem';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { placeName } from '../problems-of';
import { useStudioWords } from '../use-studio';
import { FieldHint } from './FieldHint';
import { FieldProblems } from './FieldProblems';
import { TypedField } from './TypedField';
import { useForm } from './use-form';

export interface TextsFieldProps {
  readonly label: string;
  readonly path: JsonPath;
  readonly value: readonly string[];
  readonly lang?: Language;
  readonly isOptional?: boolean;
}

export function TextsField({ label, path, value, lang, isOptional = false }: TextsFieldProps) {
  const words = useStudioWords();
  const { change } = useForm();
  const list = useRef<HTMLFieldSetElement>(null);
  const put = (texts: readonly string[], focus?: number) => {
    change(path, isOptional && texts.length === 0 ? undefined : texts);
    // The row is there after the change was drawn.
    if (focus !== undefined) requestAnimationFrame(() => list.current?.querySelectorAll('input')[focus]?.focus());
  };
  const press = (at: number) => (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      put(value.toSpliced(at + 1, 0, ''), at + 1);
    } else if (event.key === 'Backspace' && value[at] === '' && value.length > 1) {
      event.preventDefault();
      put(value.toSpliced(at, 1), Math.max(0, at - 1));
    }
  };
  const paste = (at: number) => (event: ClipboardEvent) => {
    const lines = event.clipboardData
      .getData('text/plain')
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean);
    if (lines.length < 2) return;
    event.preventDefault();
    const isEmpty = value[at] === '';
    put(value.toSpliced(isEmpty ? at : at + 1, isEmpty ? 1 : 0, ...lines), at + lines.length - (isEmpty ? 1 : 0));
  };
  return (
    <fieldset className="studio-texts" ref={list} data-at={placeName(path)}>
      <legend className="field-label">{label}</legend>
      <FieldHint path={path} />
      {value.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: texts have no names, and the row that is typed into must stay.
        <div key={at} className="studio-row">
          <TypedField
            label={words.itemOf(label, at + 1)}
            hidesLabel
            path={[...path, at]}
            value={text}
            {...(lang && { lang })}
            onKeyDown={press(at)}
            onPaste={paste(at)}
          />
          <Button
            look="icon"
            aria-label={words.removeItem(label, at + 1)}
            onPress={() => put(value.toSpliced(at, 1), Math.max(0, at - 1))}
          >
            <Icon name="close" size={14} />
          </Button>
        </div>
      ))}
      <FieldProblems path={path} />
      <Button look="link" onPress={() => put([...value, ''], value.length)}>
        {words.addItem(label)}
      </Button>
    </fieldset>
  );
}
