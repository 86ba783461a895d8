/** Several of a few, all in sight. */
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import type { JsonPath } from '../../../talk-tracks/pack-problem';
import { placeName } from '../problems-of';
import { FieldProblems } from './FieldProblems';
import { useForm } from './use-form';

export interface ChipsFieldProps {
  readonly label: string;
  readonly path: JsonPath;
  readonly value: readonly string[];
  /** In the order on screen. */
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly isOptional?: boolean;
}

export function ChipsField({ label, path, value, options, isOptional = false }: ChipsFieldProps) {
  const { change } = useForm();
  const put = (chosen: readonly string[]) => {
    // What was there keeps its order, so that a comparison tells what was chosen and nothing else.
    const added = options.map(({ id }) => id).filter((id) => chosen.includes(id) && !value.includes(id));
    const kept = [...value.filter((id) => chosen.includes(id)), ...added];
    change(path, isOptional && kept.length === 0 ? undefined : kept);
  };
  return (
    <div data-at={placeName(path)} className="studio-chips">
      <CheckboxGroup value={[...value]} onChange={put}>
        <Label className="field-label">{label}</Label>
        <div className="chips">
          {options.map(({ id, name }) => (
            <Checkbox key={id} value={id} className="chip-check">
              {name}
            </Checkbox>
          ))}
        </div>
      </CheckboxGroup>
      <FieldProblems path={path} />
    </div>
  );
}
