/** The face of the sidebar: header, four tabs, what came of the last act; or the folded tab. Knows its store and nothing else. */
import { type KeyboardEvent, useEffect, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { CoachTab } from './coach/CoachTab';
import { ContactHeader } from './coach/ContactHeader';
import { DraftHintSender } from './coach/DraftHintSender';
import { ContactCard } from './contact/ContactCard';
import { FoldedTab } from './FoldedTab';
import { LossNotice } from './LossNotice';
import { NotesTab } from './notes/NotesTab';
import { OrphanNotice } from './OrphanNotice';
import { OutcomeNotice } from './OutcomeNotice';
import { pressKey } from './press-key';
import { PromisesTab } from './promises/PromisesTab';
import { ResizeHandle } from './ResizeHandle';
import type { CoachStore } from './store/coach-state';
import { TABS } from './store/slices';
import { CoachStoreProvider, useActions, useCoach } from './store/use-coach';
import type { Surroundings } from './surroundings';
import { languageFor, themeFor, zoneFor } from './surroundings';
import { OwnStatus } from './tracks/OwnStatus';
import { TracksTab } from './tracks/TracksTab';
import { FaultGuard } from './ui/FaultGuard';
import { KeyboardProvider } from './ui/KeyHint';
import { lateFrom } from './words/describe-due';
import { useWords, useZone, WordsProvider } from './words/WordsProvider';
import './sidebar.css';

export interface SidebarProps {
  readonly store: CoachStore;
  /** What "as the browser" and "as the system" mean here. */
  readonly surroundings?: Surroundings;
}

const PLAIN: Surroundings = { language: 'en', dark: false };

export function Sidebar({ store, surroundings = PLAIN }: SidebarProps) {
  return (
    <CoachStoreProvider value={store}>
      <KeyboardProvider value={surroundings.mac ?? false}>
        <Surface surroundings={surroundings} />
      </KeyboardProvider>
    </CoachStoreProvider>
  );
}

/** Language, theme and keys around everything. */
function Surface({ surroundings }: { readonly surroundings: Surroundings }) {
  const settings = useCoach((state) => state.settings);
  const actions = useActions();
  const [foldedHere, setFoldedHere] = useState(false);
  const language = languageFor(settings, surroundings);
  const inPanel = useCoach((state) => state.inPanel);
  const folded = settings.sidebar.folded && !inPanel;
  // Folded from the page next time, it must not take the caret out of the draft.
  useEffect(() => {
    if (!folded) setFoldedHere(false);
  }, [folded]);
  const fold = () => {
    setFoldedHere(true);
    void actions.fold(true);
  };
  const press = (event: KeyboardEvent<HTMLElement>) => pressKey(event, actions, folded || inPanel ? null : fold);
  return (
    <WordsProvider language={language} zone={zoneFor(settings)}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: shortcuts work on top of controls that are reached without them. */}
      <div
        className="keeptrack"
        lang={language === 'zh' ? 'zh-CN' : 'en'}
        data-theme={themeFor(settings, surroundings)}
        onKeyDown={press}
      >
        <DraftHintSender />
        {folded ? (
          <FoldedTab takesFocus={foldedHere} />
        ) : (
          <>
            <FaultGuard part="sidebar">
              <OpenSidebar onFold={fold} />
            </FaultGuard>
            {!inPanel && <ResizeHandle />}
            {!inPanel && <FoldedTab isForced />}
          </>
        )}
      </div>
    </WordsProvider>
  );
}

function OpenSidebar({ onFold }: { readonly onFold: () => void }) {
  const cardOpened = useCoach((state) => state.cardOpened && state.contact !== null);
  return (
    <main className="side">
      <ContactHeader onFold={onFold} />
      <OrphanNotice />
      <LossNotice />
      {cardOpened ? (
        <FaultGuard part="card">
          <ContactCard />
        </FaultGuard>
      ) : (
        <SidebarTabs />
      )}
    </main>
  );
}

function SidebarTabs() {
  const words = useWords();
  const tab = useCoach((state) => state.tab);
  const { showTab } = useActions();
  return (
    <Tabs
      className="tabs"
      selectedKey={tab}
      onSelectionChange={(key) => {
        const name = TABS.find((one) => one === key);
        if (name) showTab(name);
      }}
    >
      <TabList className="tab-list" aria-label={words.tabs.label}>
        {TABS.map((name) => (
          <Tab key={name} id={name} className="tab">
            {words.tabs[name]}
            {name === 'promises' && <LateCount />}
          </Tab>
        ))}
      </TabList>
      <TabPanel id="coach" className="panel">
        <FaultGuard part="coach">
          <CoachTab />
        </FaultGuard>
      </TabPanel>
      <TabPanel id="promises" className="panel scroll">
        <FaultGuard part="promises">
          <PromisesTab />
        </FaultGuard>
      </TabPanel>
      <TabPanel id="notes" className="panel scroll">
        <FaultGuard part="notes">
          <NotesTab />
        </FaultGuard>
      </TabPanel>
      <TabPanel id="tracks" className="panel scroll">
        <FaultGuard part="tracks">
          <TracksTab />
        </FaultGuard>
      </TabPanel>
      <OwnStatus />
      <OutcomeNotice />
    </Tabs>
  );
}

/** How many promises are late, as a number on the tab. */
function LateCount() {
  const words = useWords();
  const zone = useZone();
  const { now } = useActions();
  const promises = useCoach((state) => state.openPromises);
  const at = now().getTime();
  const late = promises.filter(({ who, due }) => who === 'writer' && lateFrom(due, zone) <= at).length;
  if (late === 0) return null;
  return (
    <span className="count">
      <span aria-hidden="true">{late}</span>
      <span className="unseen">{words.lateCount(late)}</span>
    </span>
  );
}
