/** The lines of a track: each in both languages, moved up and down by hand. */
import type { Bilingual } from '../../../talk-tracks/model';
import type { JsonPath } from '../../../talk-tracks/pack-problem';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { inOrder } from '../../ui/in-order';
import { NOTHING } from '../entries';
import { placeName } from '../problems-of';
import { useStudioWords } from '../use-studio';
import { FieldHint } from './FieldHint';
import { FieldProblems } from './FieldProblems';
import { PairField } from './PairField';
import { useForm } from './use-form';

export interface PairsFieldProps {
  readonly label: string;
  readonly path: JsonPath;
  readonly value: readonly Partial<Bilingual>[];
}

export function PairsField({ label, path, value }: PairsFieldProps) {
  const words = useStudioWords();
  const { change } = useForm();
  return (
    <fieldset className="studio-parts" data-at={placeName(path)}>
      <legend className="unseen">{label}</legend>
      <FieldHint path={path} />
      <FieldProblems path={path} />
      {inOrder(value, (line, at) => (
        <div className="studio-row">
          <PairField label={words.itemOf(label, at + 1)} path={[...path, at]} value={line} rows={3} isLine />
          <Button
            look="icon"
            aria-label={words.removeItem(label, at + 1)}
            onPress={() => change(path, value.toSpliced(at, 1))}
          >
            <Icon name="close" size={14} />
          </Button>
        </div>
      ))}
      <Button look="link" onPress={() => change(path, [...value, NOTHING])}>
        {words.addItem(label)}
      </Button>
    </fieldset>
  );
}
