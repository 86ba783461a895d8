/** Says what happened, what is safe and what to do. Calm: no alarm words, one border, one step. */
import type { ReactNode } from 'react';

/** The three things that every message about trouble says. */
export interface Trouble {
  readonly happened: string;
  readonly safe: string;
  readonly next: string;
}

export interface NoticeProps {
  readonly look?: 'plain' | 'warning' | 'error';
  readonly trouble: Trouble;
  /** Buttons. */
  readonly children?: ReactNode;
}

/** A notice. Whoever shows one after an action puts it inside a `role="status"` that is always there, so that it is read out. */
export function Notice({ look = 'warning', trouble, children }: NoticeProps) {
  return (
    <div className={`notice is-${look}`}>
      <strong>{trouble.happened}</strong>
      <p>{[trouble.safe, trouble.next].filter(Boolean).join(' ')}</p>
      {children && <div className="notice-acts">{children}</div>}
    </div>
  );
}
