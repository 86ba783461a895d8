/** One of a few: shown all at once, since there are never many. */
import { Label, Radio, RadioGroup } from 'react-aria-components';

export interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  /** In the order in which they are shown. */
  readonly options: Readonly<Record<Value, string>>;
  choose(value: Value): void;
}

export function Choice<Value extends string>({ label, value, options, choose }: ChoiceProps<Value>) {
  return (
    <RadioGroup className="choice" value={value} onChange={(next) => choose(next as Value)} orientation="horizontal">
      <Label>{label}</Label>
      <div className="choice-options">
        {(Object.entries(options) as [Value, string][]).map(([id, name]) => (
          <Radio key={id} value={id} className="choice-option">
            {name}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
