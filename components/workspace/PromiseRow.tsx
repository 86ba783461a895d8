/** One promise in the ledger: what, to whom, when; its actions; on demand the sentence that made it and what happened since. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { PromiseRecord } from '../../notebook/model';
import { CalendarLinks } from '../promises/CalendarLinks';
import { Marked, MarkedAt } from '../ui/Marked';
import { describeDue, formatDay } from '../words/describe-due';
import { useWorkspaceWords } from '../words/use-workspace-words';
import { useLanguage, useZone } from '../words/WordsProvider';
import type { WorkspaceStore } from './create-workspace-store';
import type { PromiseGroup } from './group-promises';
import type { Passage } from './look-up';
import { PromiseFields } from './PromiseFields';

export interface PromiseRowProps {
  readonly promise: PromiseRecord;
  readonly group: PromiseGroup;
  readonly store: WorkspaceStore;
  readonly now: Date;
  /** What a search found of it. */
  readonly passage: Passage | null;
}

type Opened = 'nothing' | 'details' | 'edit';

export function PromiseRow({ promise, group, store, now, passage }: PromiseRowProps) {
  const words = useWorkspaceWords();
  const language = useLanguage();
  const zone = useZone();
  const [opened, setOpened] = useState<Opened>('nothing');
  const toggle = (what: Opened) => setOpened(opened === what ? 'nothing' : what);
  const { changePromise, dropPromise, exportPromise, saveText } = store.getState();
  const open = promise.state === 'open';

  return (
    <>
      <tr>
        <th scope="row">
          <span className="ledger-action">
            <Marked text={promise.action} />
          </span>
          <span className="ledger-who">
            <Marked
              text={[
                promise.contactName && words.promises.to(promise.contactName),
                promise.who !== 'writer' && (promise.whoName ?? words.promises.by[promise.who]),
              ]
                .filter(Boolean)
                .join(' · ')}
            />
          </span>
          {promise.condition && (
            <span className="ledger-who">
              <Marked text={words.promises.condition(promise.condition)} />
            </span>
          )}
          {passage && <UnseenPassage promise={promise} passage={passage} />}
        </th>
        <td className="ledger-due">{describeDue(promise.due, now, language, zone).full}</td>
        <td className="ledger-acts">
          {open && (
            <Button className="button is-outlined" onPress={() => void changePromise(promise.id, { to: 'kept' })}>
              {words.promises.keep}
            </Button>
          )}
          {open && (
            <Button className="button" aria-expanded={opened === 'edit'} onPress={() => toggle('edit')}>
              {words.promises.edit}
            </Button>
          )}
          {open && (
            <Button className="button" onPress={() => void changePromise(promise.id, { to: 'withdrawn' })}>
              {words.promises.withdraw}
            </Button>
          )}
          {open && promise.condition && (
            <Button className="button" onPress={() => void changePromise(promise.id, { to: 'lapsed' })}>
              {words.promises.lapse}
            </Button>
          )}
          {group === 'done' && (
            <Button className="button" onPress={() => void changePromise(promise.id, { to: 'open' })}>
              {words.promises.reopen}
            </Button>
          )}
          {group === 'drafted' && (
            <Button className="button" onPress={() => void dropPromise(promise.id)}>
              {words.promises.forget}
            </Button>
          )}
          <Button className="button" aria-expanded={opened === 'details'} onPress={() => toggle('details')}>
            {words.promises.details}
          </Button>
        </td>
      </tr>
      {opened === 'details' && (
        <tr>
          <td colSpan={3} className="ledger-more">
            {promise.sentence && (
              <blockquote>
                <Marked text={promise.sentence} />
              </blockquote>
            )}
            <ul aria-label={words.promises.history}>
              {promise.events.map(({ at, what, note, from, told }) => (
                <li key={`${at}-${what}`}>
                  {formatDay(at, now, language)}: {words.promises.events[what]}
                  {from && ` (${describeDue(from, now, language, zone).full})`}
                  {note && ` · ${note}`}
                  {told && ` · ${words.promises.toldWho(told)}`}
                </li>
              ))}
            </ul>
            {open && <CalendarLinks promise={promise} exportPromise={exportPromise} saveText={saveText} />}
          </td>
        </tr>
      )}
      {opened === 'edit' && (
        <tr>
          <td colSpan={3} className="ledger-more">
            <PromiseFields
              promise={promise}
              save={async (changes) => {
                for (const change of changes) if (!(await changePromise(promise.id, change))) return;
                setOpened('nothing');
              }}
              cancel={() => setOpened('nothing')}
            />
          </td>
        </tr>
      )}
    </>
  );
}

/** What matched where the row does not show it anyway. */
function UnseenPassage({ promise, passage }: { readonly promise: PromiseRecord; readonly passage: Passage }) {
  const { field, snippet, spans } = passage;
  if (field !== 'sentence' && field !== 'subject') return null;
  return (
    <span className="ledger-who">
      {!promise[field].startsWith(snippet) && '… '}
      <MarkedAt text={snippet} spans={spans} />
      {!promise[field].endsWith(snippet) && ' …'}
    </span>
  );
}
