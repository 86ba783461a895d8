/** The workspace: the same face with more room. Rooms on the left, one of them open, what happened last on top. */
import { lazy, Suspense, useEffect } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useStore } from 'zustand';
import { FaultGuard } from '../ui/FaultGuard';
import { useWorkspaceWords } from '../words/use-workspace-words';
import { BackupReminder } from './backup/BackupReminder';
import { BackupRoom } from './backup/BackupRoom';
import { ROOMS, type Room, type WorkspacePorts, type WorkspaceStore } from './create-workspace-store';
import { NotesRoom } from './NotesRoom';
import { OutcomeNotice } from './OutcomeNotice';
import { PacksRoom } from './PacksRoom';
import { PromisesRoom } from './PromisesRoom';
import { SettingsRoom } from './SettingsRoom';
import './workspace.css';

/** Brought when it is opened: charts are more code than the other rooms together need at the start. */
const AccountsRoom = lazy(async () => ({ default: (await import('../account/AccountsRoom')).AccountsRoom }));
const StudioRoom = lazy(async () => ({ default: (await import('../studio/StudioRoom')).StudioRoom }));
const MirrorRoom = lazy(async () => ({ default: (await import('../mirror/MirrorRoom')).MirrorRoom }));

/** Milliseconds after which the room that was opened is drawn. */
const SETTLED = 300;

export interface WorkspaceProps {
  readonly store: WorkspaceStore;
  readonly ports: WorkspacePorts;
}

export function Workspace({ store, ports }: WorkspaceProps) {
  const { device } = ports;
  const words = useWorkspaceWords();
  const room = useStore(store, (state) => state.room);
  const loaded = useStore(store, (state) => state.loaded);

  useEffect(() => void store.getState().refresh(), [store]);
  useEffect(() => {
    if (!loaded) return;
    // Accounts are summed up from everything that is known: begun while nobody waits, they are there when somebody looks.
    const wait = setTimeout(() => void store.getState().book.getState().refresh(), SETTLED);
    return () => clearTimeout(wait);
  }, [store, loaded]);

  return (
    <Tabs
      className="workspace"
      orientation="vertical"
      selectedKey={room}
      onSelectionChange={(key) => store.getState().show(key as Room)}
    >
      <header className="workspace-head">
        <h1>Keeptrack</h1>
        <TabList className="workspace-rooms" aria-label={words.title}>
          {ROOMS.map((id) => (
            <Tab key={id} id={id} className="workspace-tab">
              {words.rooms[id]}
            </Tab>
          ))}
        </TabList>
      </header>
      <main className="workspace-main">
        <OutcomeNotice store={store} now={device.now()} />
        {loaded && room !== 'backup' && <BackupReminder store={store} now={device.now()} />}
        {loaded && (
          <FaultGuard part={room}>
            <TabPanel id="promises">
              <PromisesRoom store={store} device={device} />
            </TabPanel>
            <TabPanel id="notes">
              <NotesRoom store={store} />
            </TabPanel>
            <TabPanel id="accounts">
              <Suspense>
                <AccountsRoom book={store.getState().book} now={device.now()} />
              </Suspense>
            </TabPanel>
            <TabPanel id="mirror">
              <Suspense>
                <MirrorRoom store={store} device={device} />
              </Suspense>
            </TabPanel>
            <TabPanel id="packs">
              <PacksRoom store={store} now={device.now()} />
            </TabPanel>
            <TabPanel id="studio">
              <Suspense>
                <StudioRoom workspace={store} ports={ports} />
              </Suspense>
            </TabPanel>
            <TabPanel id="backup">
              <BackupRoom store={store} now={device.now()} />
            </TabPanel>
            <TabPanel id="settings">
              <SettingsRoom store={store} />
            </TabPanel>
          </FaultGuard>
        )}
      </main>
    </Tabs>
  );
}
