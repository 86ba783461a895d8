/** A row that opens: its heading is a button, what is inside is made only when it is asked for. */
import { type ReactNode, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from './Icon';

export interface FoldProps {
  /** The row: a shape, words, a small print. */
  readonly heading: ReactNode;
  readonly children: ReactNode;
  /** For whoever leads to the row from elsewhere. */
  readonly id?: string;
  /** Left out: the row remembers by itself; closed at first. */
  readonly isOpen?: boolean;
  readonly onToggle?: () => void;
}

export function Fold({ heading, children, id, isOpen, onToggle }: FoldProps) {
  const panel = useId();
  const [opened, setOpened] = useState(false);
  const shows = isOpen ?? opened;
  return (
    <div className="fold">
      <h3>
        <Button
          className="row-button"
          data-row=""
          aria-expanded={shows}
          aria-controls={panel}
          {...(id && { id })}
          onPress={() => (onToggle ? onToggle() : setOpened(!shows))}
        >
          {heading}
          <Icon name="down" size={14} />
        </Button>
      </h3>
      <div id={panel} className="row-panel" hidden={!shows}>
        {shows && children}
      </div>
    </div>
  );
}
