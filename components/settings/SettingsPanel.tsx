/** The few choices that matter beside a draft; the rest is in the workspace. */
import { Dialog, DialogTrigger, Heading, Popover, Switch } from 'react-aria-components';
import { placeOn } from '../store/settings-slice';
import { useActions, useCoach } from '../store/use-coach';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Notice } from '../ui/Notice';
import { SelectField } from '../ui/SelectField';
import { useWords } from '../words/WordsProvider';

const entries = <const Order extends readonly string[]>(
  names: Readonly<Record<Order[number], string>>,
  order: Order,
): readonly { readonly id: Order[number]; readonly name: string }[] =>
  order.map((id: Order[number]) => ({ id, name: names[id] }));

export function SettingsPanel() {
  const words = useWords();
  return (
    <DialogTrigger>
      <Button look="icon" aria-label={words.header.settings}>
        <Icon name="menu" />
      </Button>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Dialog className="settings">
          <Heading slot="title">{words.settings.title}</Heading>
          <SettingsChoices />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function SettingsChoices() {
  const words = useWords().settings;
  const settings = useCoach((state) => state.settings);
  const side = useCoach((state) => placeOn(state.settings, state.health).side);
  const inPanel = useCoach((state) => state.inPanel);
  const hasPage = useCoach((state) => state.health !== null);
  const { changeSettings, place, openWorkspace, reportPage } = useActions();
  return (
    <>
      <SelectField
        label={words.marks}
        value={settings.marks}
        options={entries(words.markLevels, ['all', 'risks', 'none'])}
        choose={(marks) => void changeSettings({ marks })}
      />
      <SelectField
        label={words.language}
        value={settings.language}
        options={entries(words.languages, ['auto', 'en', 'zh'])}
        choose={(language) => void changeSettings({ language })}
      />
      <SelectField
        label={words.theme}
        value={settings.theme}
        options={entries(words.themes, ['auto', 'light', 'dark'])}
        choose={(theme) => void changeSettings({ theme })}
      />
      <SelectField
        label={words.presence}
        value={settings.presence}
        options={entries(words.presences, ['overlay', 'panel'])}
        choose={(presence) => void changeSettings({ presence })}
      />
      <small>{words.presenceHint}</small>
      {!inPanel && (
        <SelectField
          label={words.side}
          value={side}
          options={entries(words.sides, ['right', 'left'])}
          choose={(chosen) => void place({ side: chosen })}
        />
      )}
      <Switch className="switch" isSelected={settings.hint} onChange={(hint) => void changeSettings({ hint })}>
        <span className="switch-track" aria-hidden="true" />
        {words.hint}
      </Switch>
      <Switch
        className="switch"
        isSelected={settings.reminders}
        onChange={(reminders) => void changeSettings({ reminders })}
      >
        <span className="switch-track" aria-hidden="true" />
        {words.reminders}
      </Switch>
      <SettingsTrouble />
      <footer>
        <Button look="link" onPress={() => openWorkspace('settings')}>
          {words.workspace}
        </Button>
        {hasPage && (
          <>
            <Button look="link" onPress={() => void reportPage()}>
              {words.report}
            </Button>
            <small>{words.reportHint}</small>
          </>
        )}
        <small>{words.private}</small>
      </footer>
    </>
  );
}

function SettingsTrouble() {
  const words = useWords();
  const failure = useCoach((state) => state.settingsFailure);
  const { dismissSettingsFailure } = useActions();
  return (
    <div role="status">
      {failure && (
        <Notice look="error" trouble={words.failures[failure.code]}>
          <Button onPress={dismissSettingsFailure}>{words.outcomes.dismiss}</Button>
        </Notice>
      )}
    </div>
  );
}
