/** The ledger: every promise with its date, what is late first. One click keeps it; nothing is scolded. */
import { useMemo, useState } from 'react';
import { Button, Switch } from 'react-aria-components';
import { useStore } from 'zustand';
import type { Needle } from '../../talk-tracks/search/parse-query';
import type { DevicePort } from '../ports';
import { SearchedFor } from '../ui/Marked';
import { useWorkspaceWords } from '../words/use-workspace-words';
import { useZone } from '../words/WordsProvider';
import { AddPromise } from './AddPromise';
import type { WorkspaceStore } from './create-workspace-store';
import { groupPromises } from './group-promises';
import { PromiseRow } from './PromiseRow';
import { SearchBox } from './SearchBox';
import { SearchNotice } from './SearchNotice';

const NOTHING: readonly Needle[] = [];

export interface PromisesRoomProps {
  readonly store: WorkspaceStore;
  readonly device: DevicePort;
}

export function PromisesRoom({ store, device }: PromisesRoomProps) {
  const words = useWorkspaceWords();
  const zone = useZone();
  const promises = useStore(store, (state) => state.promises);
  const query = useStore(store, (state) => state.query);
  const found = useStore(store, (state) => state.found);
  const hasMore = useStore(store, (state) => state.hasMore.promises);
  const [showDone, setShowDone] = useState(false);
  const [adding, setAdding] = useState(false);

  const groups = useMemo(() => {
    const shown = found ? found.promises : promises;
    return groupPromises(shown, device.now(), zone).filter(
      ({ group }) => group !== 'done' || showDone || found !== null,
    );
  }, [promises, found, showDone, device, zone]);

  return (
    <section aria-labelledby="promises-title">
      <div className="room-head">
        <h2 id="promises-title">{words.rooms.promises}</h2>
        <SearchBox store={store} label={words.search.promises} />
        <Switch className="switch" isSelected={showDone} onChange={setShowDone}>
          <span className="switch-track" aria-hidden="true" />
          {words.promises.showDone}
        </Switch>
        <Button className="button is-main" onPress={() => setAdding(true)}>
          {words.promises.add}
        </Button>
      </div>
      {adding && <AddPromise store={store} close={() => setAdding(false)} />}
      <SearchNotice found={found} />
      {groups.length === 0 && <p className="empty">{query ? words.search.none : words.promises.empty}</p>}
      <SearchedFor value={found?.needles ?? NOTHING}>
        {groups.map(({ group, promises: rows }) => (
          <table key={group} className={`ledger is-${group}`}>
            <caption>
              {words.promises.groups[group]} <small>{rows.length}</small>
            </caption>
            <tbody>
              {rows.map((promise) => (
                <PromiseRow
                  key={promise.id}
                  promise={promise}
                  group={group}
                  store={store}
                  now={device.now()}
                  passage={found?.passages.get(promise.id) ?? null}
                />
              ))}
            </tbody>
          </table>
        ))}
      </SearchedFor>
      {hasMore && showDone && !found && (
        <Button className="button" onPress={() => void store.getState().showMore()}>
          {words.showOlder}
        </Button>
      )}
    </section>
  );
}
