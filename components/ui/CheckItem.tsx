/** A box to tick with words beside it. */
import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import { Icon } from './Icon';

export interface CheckItemProps {
  /** What ticking does, in full, for those who only hear it. */
  readonly label: string;
  readonly isSelected: boolean;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
  onChange(isSelected: boolean): void;
}

export function CheckItem({ label, isSelected, isDisabled = false, children, onChange }: CheckItemProps) {
  return (
    <Checkbox
      className="check"
      data-row=""
      aria-label={label}
      isSelected={isSelected}
      isDisabled={isDisabled}
      onChange={onChange}
    >
      <span className="check-box" aria-hidden="true">
        {isSelected && <Icon name="check" size={14} />}
      </span>
      <span className="check-words">{children}</span>
    </Checkbox>
  );
}
