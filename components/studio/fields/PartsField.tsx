/** A list of parts that have fields of their own: cues, sources, the fields of a worksheet, visits. Long ones fold. */
import { Fragment, type ReactNode, useState } from 'react';
import type { JsonPath } from '../../../talk-tracks/pack-problem';
import { Button } from '../../ui/Button';
import { Fold } from '../../ui/Fold';
import { Icon } from '../../ui/Icon';
import { inOrder } from '../../ui/in-order';
import { useLanguage } from '../../words/WordsProvider';
import type { FormField } from '../entry-forms';
import { placeName } from '../problems-of';
import { useStudioWords } from '../use-studio';
import { FieldProblems } from './FieldProblems';
import { headingOf } from './heading-of';
import { useCountIn, useForm, useIsJumpedInto } from './use-form';

export interface PartsFieldProps {
  readonly field: Extract<FormField, { is: 'parts' }>;
  readonly label: string;
  readonly path: JsonPath;
  readonly value: readonly object[];
  /** Draws one field of a part that stands at the path. */
  show(field: FormField, part: object, path: JsonPath): ReactNode;
}

/** Parts of so few fields stand open. */
const FEW = 3;

export function PartsField({ field, label, path, value, show }: PartsFieldProps) {
  const words = useStudioWords();
  const language = useLanguage();
  const { change, fresh } = useForm();
  const [added, setAdded] = useState<number | null>(null);
  const isShort = field.fields.length <= FEW;
  const put = (parts: readonly object[]) => change(path, field.optional && parts.length === 0 ? undefined : parts);
  return (
    <fieldset className="studio-parts" data-at={placeName(path)}>
      <legend className="field-label">{label}</legend>
      <FieldProblems path={path} />
      {inOrder(value, (part, at) => {
        const body = (
          <div className={isShort ? 'studio-part is-short' : 'studio-part'} data-at={placeName([...path, at])}>
            {field.fields.map((inner) => (
              <Fragment key={inner.name}>{show(inner, part, [...path, at])}</Fragment>
            ))}
            <FieldProblems path={[...path, at]} />
            <Button
              look={isShort ? 'icon' : 'link'}
              aria-label={words.removeItem(label, at + 1)}
              onPress={() => put(value.toSpliced(at, 1))}
            >
              {isShort ? <Icon name="close" size={14} /> : words.remove}
            </Button>
          </div>
        );
        if (isShort) return body;
        return (
          <PartFold
            heading={headingOf(part, language) || words.itemOf(label, at + 1)}
            path={[...path, at]}
            startsOpen={added === at}
          >
            {body}
          </PartFold>
        );
      })}
      <Button
        look="link"
        onPress={() => {
          put([...value, fresh(path, field.blank)]);
          setAdded(value.length);
        }}
      >
        {words.addItem(label)}
      </Button>
    </fieldset>
  );
}

interface PartFoldProps {
  readonly heading: string;
  readonly path: JsonPath;
  readonly startsOpen: boolean;
  readonly children: ReactNode;
}

/** Opens where something inside is wrong, since a jump may lead there. */
function PartFold({ heading, path, startsOpen, children }: PartFoldProps) {
  const words = useStudioWords();
  const [isOpen, setOpen] = useState(startsOpen);
  const wrong = useCountIn(path);
  const isJumpedInto = useIsJumpedInto(path);
  return (
    <Fold
      isOpen={isOpen || isJumpedInto}
      onToggle={() => setOpen(!isOpen)}
      heading={
        <>
          <span className="row-title">{heading}</span>
          {wrong > 0 && <small className="studio-count">{words.problemsHere(wrong)}</small>}
        </>
      }
    >
      {children}
    </Fold>
  );
}
