/** Where Keeptrack runs, how it looks, and the user's data as one file. */
import { Button, FileTrigger, Switch } from 'react-aria-components';
import { useStore } from 'zustand';
import type { Settings } from '../../notebook/model';
import { useWorkspaceWords } from '../words/use-workspace-words';
import { Choice } from './Choice';
import type { WorkspaceStore } from './create-workspace-store';
import { MuteList } from './MuteList';
import { SiteCorrections } from './SiteCorrections';
import { SiteList } from './SiteList';

export function SettingsRoom({ store }: { readonly store: WorkspaceStore }) {
  const words = useWorkspaceWords();
  const settings = useStore(store, (state) => state.settings);
  const { exportNotebook, importNotebook } = store.getState();
  const read = async (files: FileList | null) => {
    const file = files?.[0];
    if (file) await importNotebook(await file.text());
  };
  return (
    <section aria-labelledby="settings-title">
      <div className="room-head">
        <h2 id="settings-title">{words.rooms.settings}</h2>
      </div>
      <SiteList store={store} />
      {settings && <LookSettings settings={settings} store={store} />}
      {settings && <MuteList settings={settings} store={store} />}
      <section className="sheet" aria-labelledby="data-title">
        <h3 id="data-title">{words.settings.data}</h3>
        <p>{words.settings.dataIntro}</p>
        <div className="fields-acts">
          <Button className="button is-main" onPress={() => void exportNotebook()}>
            {words.settings.export}
          </Button>
          <FileTrigger acceptedFileTypes={['application/json', '.json']} onSelect={(files) => void read(files)}>
            <Button className="button">{words.settings.import}</Button>
          </FileTrigger>
        </div>
      </section>
      {settings && <SiteCorrections settings={settings} store={store} />}
    </section>
  );
}

function LookSettings({ settings, store }: { readonly settings: Settings; readonly store: WorkspaceStore }) {
  const words = useWorkspaceWords();
  const { saveSettings } = store.getState();
  return (
    <section className="sheet" aria-labelledby="look-title">
      <h3 id="look-title">{words.settings.look}</h3>
      <Choice
        label={words.settings.language}
        value={settings.language}
        options={words.settings.languages}
        choose={(language) => void saveSettings({ language })}
      />
      <Choice
        label={words.settings.theme}
        value={settings.theme}
        options={words.settings.themes}
        choose={(theme) => void saveSettings({ theme })}
      />
      <Choice
        label={words.settings.marks}
        value={settings.marks}
        options={words.settings.markLevels}
        choose={(marks) => void saveSettings({ marks })}
      />
      <Choice
        label={words.settings.presence}
        value={settings.presence}
        options={words.settings.presences}
        choose={(presence) => void saveSettings({ presence })}
      />
      <p className="intro">{words.settings.presenceHint}</p>
      <Choice
        label={words.settings.side}
        value={settings.sidebar.side}
        options={words.settings.sides}
        choose={(side) => void saveSettings({ sidebar: { ...settings.sidebar, side } })}
      />
      <Switch className="switch" isSelected={settings.hint} onChange={(hint) => void saveSettings({ hint })}>
        <span className="switch-track" aria-hidden="true" />
        {words.settings.hint}
      </Switch>
      <Switch
        className="switch"
        isSelected={settings.reminders}
        onChange={(reminders) => void saveSettings({ reminders })}
      >
        <span className="switch-track" aria-hidden="true" />
        {words.settings.reminders}
      </Switch>
    </section>
  );
}
