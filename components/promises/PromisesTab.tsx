/** Open promises: with this contact first, then with others, by due date. The whole ledger is in the workspace. */
import { useMemo } from 'react';
import type { PromiseRecord } from '../../notebook/model';
import { useActions, useCoach } from '../store/use-coach';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { RowList } from '../ui/RowList';
import { byDue } from '../words/describe-due';
import { useWords } from '../words/WordsProvider';
import { OpenPromise } from './OpenPromise';
import { PromiseStatus } from './PromiseStatus';
import { useOpenWith } from './use-open-with';

/** More than these are better read in the workspace. */
const MOST = 30;

export function PromisesTab() {
  const words = useWords().promises;
  const promises = useCoach((state) => state.openPromises);
  const isLoaded = useCoach((state) => state.promisesLoaded);
  const failure = useCoach((state) => state.promiseFailure);
  const contact = useCoach((state) => state.contact);
  const { openWorkspace } = useActions();
  const { mine, others: theirs } = useOpenWith();
  const others = useMemo(
    () => promises.filter((promise) => !mine.includes(promise) && !theirs.includes(promise)).toSorted(byDue),
    [promises, mine, theirs],
  );
  const shown = others.slice(0, MOST);
  const isOurs = ({ who }: PromiseRecord) => who === 'writer';
  return (
    <RowList className="tab-body">
      <PromiseStatus />
      {isLoaded && !failure && promises.length === 0 && (
        <EmptyState title={words.emptyTitle}>
          <p>{words.emptyText}</p>
        </EmptyState>
      )}
      {contact && <PromiseGroup title={words.openWith(contact.name)} promises={mine} />}
      <PromiseGroup title={words.byOthers} promises={theirs} showsName />
      <PromiseGroup
        title={mine.length > 0 ? words.openElsewhere : words.openWithAll}
        promises={shown.filter(isOurs)}
        showsName
      />
      <PromiseGroup title={words.byOthersElsewhere} promises={shown.filter((promise) => !isOurs(promise))} showsName />
      <Button look="link" data-row="" onPress={() => openWorkspace('promises')}>
        {others.length > shown.length ? words.more(others.length - shown.length) : words.showAll}
      </Button>
    </RowList>
  );
}

interface PromiseGroupProps {
  readonly title: string;
  readonly promises: readonly PromiseRecord[];
  readonly showsName?: boolean;
}

/** A titled list of open promises; nothing where there are none. */
export function PromiseGroup({ title, promises, showsName = false }: PromiseGroupProps) {
  if (promises.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul className="promises">
        {promises.map((promise) => (
          <OpenPromise key={promise.id} promise={promise} showsName={showsName} />
        ))}
      </ul>
    </section>
  );
}
