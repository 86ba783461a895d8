/** When something is due: near days in words, lateness in days, always tabular. */
import type { Due } from '../../talk-tracks/model';
import { describeDue } from '../words/describe-due';
import { useLanguage, useZone } from '../words/WordsProvider';

export interface DueLabelProps {
  readonly due: Due | null;
  readonly now: Date;
}

export function DueLabel({ due, now }: DueLabelProps) {
  const language = useLanguage();
  const { text, full, isLate } = describeDue(due, now, language, useZone());
  const look = due === null ? ' is-unset' : isLate ? ' is-late' : '';
  return (
    <span className={`due${look}`} {...(full !== text && { title: full })}>
      {text}
    </span>
  );
}
