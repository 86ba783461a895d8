/** One of a few values, chosen from a list that opens. */
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { Icon } from './Icon';

export interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly hidesLabel?: boolean;
  /** `quiet` is a line of text that can be opened, for headers. */
  readonly look?: 'field' | 'quiet';
  readonly value: Value;
  /** In the order in which they are shown. */
  readonly options: readonly { readonly id: Value; readonly name: string }[];
  choose(value: Value): void;
}

export function SelectField<Value extends string>({
  label,
  hidesLabel = false,
  look = 'field',
  value,
  options,
  choose,
}: SelectFieldProps<Value>) {
  const take = (key: unknown) => {
    const chosen = options.find(({ id }) => id === key);
    if (chosen) choose(chosen.id);
  };
  return (
    <Select className={look === 'field' ? 'field' : 'field is-quiet'} value={value} onChange={take}>
      <Label className={hidesLabel ? 'unseen' : 'field-label'}>{label}</Label>
      <Button className={look === 'field' ? 'button select-button' : 'button is-quiet'}>
        <SelectValue />
        <Icon name="down" size={look === 'field' ? 14 : 12} />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="options" items={options}>
          {({ id, name }) => (
            <ListBoxItem id={id} textValue={name} className="option">
              {name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
