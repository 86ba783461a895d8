/** One open promise: tick it when it is kept; on demand move its date or withdraw it. Lateness is told in days, not scolded. */
import { useState } from 'react';
import type { PromiseRecord } from '../../notebook/model';
import { useActions } from '../store/use-coach';
import { Button } from '../ui/Button';
import { CheckItem } from '../ui/CheckItem';
import { DueLabel } from '../ui/DueLabel';
import { formatDay } from '../words/describe-due';
import { languageOf } from '../words/language-of';
import { useLanguage, useWords } from '../words/WordsProvider';
import { PromiseEditor } from './PromiseEditor';

export interface OpenPromiseProps {
  readonly promise: PromiseRecord;
  /** Left out where the list is about one contact. */
  readonly showsName?: boolean;
}

export function OpenPromise({ promise, showsName = false }: OpenPromiseProps) {
  const words = useWords().promises;
  const language = useLanguage();
  const { changePromise, now } = useActions();
  const [isMoving, setMoving] = useState(false);
  const [isOpened, setOpened] = useState(false);
  const at = now();
  const said = [
    showsName && promise.contactName && words.to(promise.contactName),
    words.made(formatDay(promise.createdAt, at, language)),
    promise.who === 'other' && words.byOther,
    promise.condition && words.condition(promise.condition),
  ].filter(Boolean);
  return (
    <li className="promise">
      <div className="promise-line">
        <CheckItem
          label={words.keep(promise.action)}
          isSelected={false}
          onChange={() => void changePromise(promise.id, { to: 'kept' })}
        >
          <span lang={languageOf(promise.action)}>{promise.action}</span>
          <small>{said.join(' · ')}</small>
        </CheckItem>
        <span className="promise-side">
          <DueLabel due={promise.due} now={at} />
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
      {isOpened && !isMoving && (
        <div className="acts promise-acts">
          <Button onPress={() => setMoving(true)}>{words.move}</Button>
          <Button onPress={() => void changePromise(promise.id, { to: 'withdrawn' })}>{words.withdraw}</Button>
        </div>
      )}
      {isMoving && (
        <PromiseEditor
          action={promise.action}
          due={promise.due}
          isMove
          save={async ({ due }) => {
            // The date stays in its field where it was not saved.
            if (await changePromise(promise.id, { due })) {
              setMoving(false);
              setOpened(false);
            }
          }}
          cancel={() => setMoving(false)}
        />
      )}
    </li>
  );
}

const Dots = () => (
  <svg width="16" height="16" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true" focusable="false">
    <circle cx="3.5" cy="8" r="1.3" />
    <circle cx="8" cy="8" r="1.3" />
    <circle cx="12.5" cy="8" r="1.3" />
  </svg>
);
