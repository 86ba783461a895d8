/** One field of a form, whatever it is. */
import { memo } from 'react';
import { type Language, PILLARS, RISK_TYPES, type Topics } from '../../../talk-tracks/model';
import type { JsonPath } from '../../../talk-tracks/pack-problem';
import { CheckItem } from '../../ui/CheckItem';
import { Field } from '../../ui/Field';
import { SelectField } from '../../ui/SelectField';
import { useWords } from '../../words/WordsProvider';
import { valueAt } from '../at-path';
import { CHOICES, type FormField } from '../entry-forms';
import { placeName } from '../problems-of';
import { useChoiceNames } from '../use-choice-names';
import { useStudioWords } from '../use-studio';
import { ChipsField } from './ChipsField';
import { FieldProblems } from './FieldProblems';
import { PairField } from './PairField';
import { PairsField } from './PairsField';
import { PartsField } from './PartsField';
import { TextsField } from './TextsField';
import { TopicsField } from './TopicsField';
import { TypedField } from './TypedField';
import { useForm } from './use-form';

export interface AnyFieldProps {
  readonly field: FormField;
  /** What the field belongs to: the entry, or a part of it. */
  readonly owner: object;
  /** Where the owner stands in the entry. */
  readonly path: JsonPath;
}

/** What is not chosen, in lists that allow it. */
const NONE = '-';

/** Finds the value of the field; what draws it is drawn again only where that is another one. */
export function AnyField({ field, owner, path }: AnyFieldProps) {
  const own = field.at ?? [field.name];
  return (
    <FieldView
      field={field}
      path={[...path, ...own]}
      value={valueAt(owner, own)}
      lang={Reflect.get(owner, 'lang') as Language | undefined}
    />
  );
}

interface FieldViewProps {
  readonly field: FormField;
  readonly path: JsonPath;
  readonly value: unknown;
  /** The language of the owner, where it has one alone. */
  readonly lang: Language | undefined;
}

const isSame = (one: FieldViewProps, other: FieldViewProps): boolean =>
  one.field === other.field &&
  one.value === other.value &&
  one.lang === other.lang &&
  placeName(one.path) === placeName(other.path);

const FieldView = memo(function FieldView({ field, path, value, lang }: FieldViewProps) {
  const words = useStudioWords();
  const { pillars, risks } = useWords();
  const nameOf = useChoiceNames();
  const { change } = useForm();
  const label = words.fields[field.name];
  const isOptional = field.optional === true;
  // A draft is right in shape: `openDraftPack` let it in, and the forms keep it so.
  const texts = (value ?? []) as readonly string[];

  if (field.is === 'pair')
    return (
      <PairField
        label={label}
        path={path}
        value={value as Partial<Record<'en' | 'zh', string>>}
        rows={field.rows ?? 2}
      />
    );
  if (field.is === 'pairs') return <PairsField label={label} path={path} value={(value ?? []) as readonly object[]} />;
  if (field.is === 'texts')
    return <TextsField label={label} path={path} value={texts} isOptional={isOptional} {...(lang && { lang })} />;
  if (field.is === 'topics')
    return <TopicsField label={label} path={path} value={value as Partial<Topics> | undefined} />;
  if (field.is === 'parts')
    return (
      <PartsField
        field={field}
        label={label}
        path={path}
        value={(value ?? []) as readonly object[]}
        show={(inner, part, place) => <AnyField field={inner} owner={part} path={place} />}
      />
    );
  if (field.is === 'choices') {
    const options = CHOICES[field.of].map((id) => ({ id, name: nameOf(field.of, id) }));
    return <ChipsField label={label} path={path} value={texts} options={options} isOptional={isOptional} />;
  }
  if (field.is === 'labels') {
    const options = [
      ...PILLARS.map((id) => ({ id: id as string, name: pillars[id] })),
      ...RISK_TYPES.map((type) => ({ id: `risk:${type}`, name: risks[type] })),
    ];
    return <ChipsField label={label} path={path} value={texts} options={options} isOptional={isOptional} />;
  }
  if (field.is === 'flag')
    return (
      <CheckItem label={label} isSelected={value === true} onChange={(isOn) => change(path, isOn || undefined)}>
        {label}
      </CheckItem>
    );
  if (field.is === 'choice') {
    const ids: readonly string[] = CHOICES[field.of];
    const named = ids.map((id) => ({ id, name: nameOf(field.of, id) }));
    const chosen = value === undefined ? (field.name === 'state' ? 'published' : NONE) : String(value);
    return (
      <div className="studio-short" data-at={placeName(path)}>
        <SelectField
          label={label}
          value={chosen}
          options={isOptional ? [{ id: NONE, name: words.none1 }, ...named] : named}
          choose={(id) => change(path, id === NONE ? undefined : field.asNumber ? Number(id) : id)}
        />
        <FieldProblems path={path} />
      </div>
    );
  }
  if (field.is === 'day' || field.is === 'number')
    return (
      <div className="studio-short" data-at={placeName(path)}>
        <Field
          label={label}
          type={field.is === 'day' ? 'date' : 'number'}
          value={value === undefined ? '' : String(value)}
          {...(field.name === 'weight' && { min: 0, max: 1, step: 0.05 })}
          onChange={({ target }) => {
            const typed = field.is === 'day' ? target.value : target.valueAsNumber;
            const isEmpty = typed === '' || Number.isNaN(typed);
            if (!isEmpty) change(path, typed, true);
            else if (isOptional) change(path, undefined, true);
          }}
        />
        <FieldProblems path={path} />
      </div>
    );
  return (
    <TypedField
      label={isOptional ? `${label} (${words.optional})` : label}
      path={path}
      value={typeof value === 'string' ? value : ''}
      rows={field.rows ?? 1}
      isOptional={isOptional}
      {...(field.name === 'body' && lang && { lang })}
    />
  );
}, isSame);
