/** One part of the mirror: what it shows, in a sentence first, then as a chart, then as a table. Where nothing is yet it says when something will be. */
import { type ReactNode, useId } from 'react';

export interface PanelProps {
  readonly title: string;
  /** What the chart says, in plain words. */
  readonly sentence: string;
  /** How it was counted. */
  readonly how?: string | undefined;
  readonly children?: ReactNode;
}

export function Panel({ title, sentence, how, children }: PanelProps) {
  const id = useId();
  return (
    <section className="sheet mirror-panel" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p className="mirror-sentence">{sentence}</p>
      {children}
      {how && <p className="mirror-how">{how}</p>}
    </section>
  );
}
