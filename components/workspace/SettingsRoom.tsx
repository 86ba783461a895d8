/** Where Keeptrack runs, how it looks, what is muted. */
import { Switch } from 'react-aria-components';
import { useStore } from 'zustand';
import type { Settings } from '../../notebook/model';
import { useWorkspaceWords } from '../words/use-workspace-words';
import { Choice } from './Choice';
import { CountingSettings } from './CountingSettings';
import type { WorkspaceStore } from './create-workspace-store';
import { MuteList } from './MuteList';
import { ReminderSettings } from './ReminderSettings';
import { SiteCorrections } from './SiteCorrections';
import { SiteList } from './SiteList';

export function SettingsRoom({ store }: { readonly store: WorkspaceStore }) {
  const words = useWorkspaceWords();
  const settings = useStore(store, (state) => state.settings);
  return (
    <section aria-labelledby="settings-title">
      <div className="room-head">
        <h2 id="settings-title">{words.rooms.settings}</h2>
      </div>
      <SiteList store={store} />
      {settings && <LookSettings settings={settings} store={store} />}
      {settings && <ReminderSettings settings={settings} store={store} />}
      {settings && <MuteList settings={settings} store={store} />}
      {settings && <CountingSettings settings={settings} store={store} />}
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
    </section>
  );
}
