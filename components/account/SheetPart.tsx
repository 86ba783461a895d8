/** One part of an account sheet: its title, one sentence on what it is for, and what is in it. */
import { type ReactNode, useId } from 'react';

export interface SheetPartProps {
  readonly title: string;
  readonly how: string;
  readonly children: ReactNode;
}

export function SheetPart({ title, how, children }: SheetPartProps) {
  const id = useId();
  return (
    <section className="sheet account-part" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p className="account-how">{how}</p>
      {children}
    </section>
  );
}
