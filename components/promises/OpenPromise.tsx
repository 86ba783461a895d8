/** One open promise: tick it when it is kept; on demand everything else that can become of it. Lateness is told in days, not scolded. */
import { useState } from 'react';
import type { PromiseRecord } from '../../notebook/model';
import { useActions, useCoach } from '../store/use-coach';
import { Button } from '../ui/Button';
import { CheckItem } from '../ui/CheckItem';
import { DueLabel } from '../ui/DueLabel';
import { formatDay } from '../words/describe-due';
import { languageOf } from '../words/language-of';
import { useLanguage, useWords } from '../words/WordsProvider';
import { PromiseActs } from './PromiseActs';

export interface OpenPromiseProps {
  readonly promise: PromiseRecord;
  /** Left out where the list is about one contact. */
  readonly showsName?: boolean;
}

export function OpenPromise({ promise, showsName = false }: OpenPromiseProps) {
  const words = useWords().promises;
  const { changePromise, now } = useActions();
  const [isOpened, setOpened] = useState(false);
  const said = useSaid(promise, showsName);
  return (
    <li className="promise">
      <div className="promise-line">
        <CheckItem
          label={words.keep(promise.action)}
          isSelected={false}
          onChange={() => void changePromise(promise.id, { to: 'kept' })}
        >
          <span lang={languageOf(promise.action)}>{promise.action}</span>
          <small>{said}</small>
        </CheckItem>
        <span className="promise-side">
          <DueLabel due={promise.due} now={now()} />
          <Button
            look="icon"
            aria-label={words.acts(promise.action)}
            aria-expanded={isOpened}
            onPress={() => setOpened(!isOpened)}
          >
            <Dots />
          </Button>
        </span>
      </div>
      {isOpened && <PromiseActs promise={promise} close={() => setOpened(false)} />}
    </li>
  );
}

/** The small print: whose it is, since when, on which condition, and whether this very draft delivers it. */
function useSaid(promise: PromiseRecord, showsName: boolean): string {
  const words = useWords().promises;
  const language = useLanguage();
  const { now } = useActions();
  const key = useCoach((state) => state.draft?.identity.key);
  const { who, whoName, contactName, condition, createdAt, events, deliversIn } = promise;
  const moved = events.filter(({ what }) => what === 'moved').length;
  return [
    deliversIn !== undefined && deliversIn === key && words.deliveredHere,
    showsName && who === 'writer' && contactName && words.to(contactName),
    who === 'other' && (whoName ? words.by(whoName) : words.byOther),
    who === 'recipient' && showsName && contactName && words.by(contactName),
    words.made(formatDay(createdAt, now(), language)),
    moved > 0 && words.movedTimes(moved),
    condition && words.condition(condition),
  ]
    .filter(Boolean)
    .join(' · ');
}

const Dots = () => (
  <svg width="16" height="16" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true" focusable="false">
    <circle cx="3.5" cy="8" r="1.3" />
    <circle cx="8" cy="8" r="1.3" />
    <circle cx="12.5" cy="8" r="1.3" />
  </svg>
);
