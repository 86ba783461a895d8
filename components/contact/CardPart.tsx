/** One part of what is known of a contact, under its heading. */
import type { ReactNode } from 'react';

export function CardPart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
