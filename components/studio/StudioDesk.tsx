/** The draft that is open: its name and whether it is saved, steps back and forth, and the four things to do with it. */
import type { KeyboardEvent } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { Button } from '../ui/Button';
import { useLanguage } from '../words/WordsProvider';
import { CompareView } from './CompareView';
import { EditView } from './EditView';
import { PreviewView } from './PreviewView';
import { PublishView } from './PublishView';
import { VIEWS, type View } from './studio-state';
import { UseView } from './UseView';
import { useDraft, useStudio, useStudioActions, useStudioWords } from './use-studio';

export function StudioDesk() {
  const words = useStudioWords();
  const language = useLanguage();
  const { show, close, undo, redo } = useStudioActions();
  const name = useDraft(({ pack }) => pack.name[language] || pack.name.en || pack.name.zh);
  const version = useDraft(({ pack }) => pack.version);
  const view = useDraft((open) => open.view);
  const canUndo = useDraft(({ history }) => history.past.length > 0);
  const canRedo = useDraft(({ history }) => history.future.length > 0);
  const press = useKeys();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys work on top of controls that are reached without them.
    <div className="studio-desk" onKeyDown={press}>
      <div className="room-head">
        <Button look="link" onPress={() => void close()}>
          ‹ {words.back}
        </Button>
        <h2>
          {name || words.unnamed} <small>{version}</small>
        </h2>
        <SavingState />
        <Button isDisabled={!canUndo} onPress={undo} aria-keyshortcuts="Control+Z">
          {words.undo}
        </Button>
        <Button isDisabled={!canRedo} onPress={redo} aria-keyshortcuts="Control+Shift+Z">
          {words.redo}
        </Button>
      </div>
      <Tabs selectedKey={view} onSelectionChange={(key) => show(key as View)}>
        <TabList className="studio-views" aria-label={words.viewsLabel}>
          {VIEWS.map((id) => (
            <Tab key={id} id={id} className="studio-view">
              {words.views[id]}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="edit">
          <EditView />
        </TabPanel>
        <TabPanel id="preview">
          <PreviewView />
        </TabPanel>
        <TabPanel id="compare">
          <CompareView />
        </TabPanel>
        <TabPanel id="publish">
          <PublishView />
        </TabPanel>
        <TabPanel id="use">
          <UseView />
        </TabPanel>
      </Tabs>
    </div>
  );
}

/** Whether what is on screen is kept; what to do where it is not. */
function SavingState() {
  const words = useStudioWords();
  const saving = useDraft((open) => open.saving);
  const id = useDraft((open) => open.id);
  const pack = useDraft((open) => open.pack);
  const isTaken = useStudio(({ failure }) => failure?.code === 'conflict');
  const { flush, openDraft, beginWith } = useStudioActions();
  return (
    <div className="studio-saving" role="status">
      <span className={saving === 'failed' ? 'is-error' : ''}>
        {saving === 'failed' && isTaken ? words.takenOver : words.saving[saving]}
      </span>
      {saving === 'failed' && isTaken && (
        <>
          <Button look="link" onPress={() => void openDraft(id)}>
            {words.openTheirs}
          </Button>
          <Button look="link" onPress={() => void beginWith(pack)}>
            {words.copyMine}
          </Button>
        </>
      )}
      {saving === 'failed' && !isTaken && (
        <Button look="link" onPress={() => void flush()}>
          {words.saveAgain}
        </Button>
      )}
    </div>
  );
}

/** Undo and redo over the whole draft, since a field's own would only know that field; Alt with N, D, R for entries. */
function useKeys(): (event: KeyboardEvent) => void {
  const place = useDraft((open) => open.place);
  const { undo, redo, add, duplicate, turn } = useStudioActions();
  const acts: readonly (readonly [string, () => void])[] = [
    ['KeyN', () => add(place?.section ?? 'tracks')],
    ['KeyD', () => place && duplicate(place)],
    ['KeyR', () => place && turn(place)],
  ];
  return (event) => {
    if (event.nativeEvent.isComposing) return;
    const act = acts.find(([code]) => code === event.code)?.[1];
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
    if (isCommand && event.code === 'KeyZ') (event.shiftKey ? redo : undo)();
    else if (isCommand && event.code === 'KeyY') redo();
    else if (event.altKey && !event.ctrlKey && !event.metaKey && act) act();
    else return;
    event.preventDefault();
  };
}
