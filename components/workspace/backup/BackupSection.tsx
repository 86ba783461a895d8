/** The backup itself: when the last one was made, one more now, and how often by itself. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { formatMoment } from '../../words/format-moment';
import { useBackupWords } from '../../words/use-backup-words';
import { useLanguage } from '../../words/WordsProvider';
import { Choice } from '../Choice';
import type { BackupRoomProps } from './backup-room-props';
import { PasswordForm } from './PasswordForm';

export function BackupSection({ store, now }: BackupRoomProps) {
  const words = useBackupWords();
  const language = useLanguage();
  const backups = useStore(store, (state) => state.backups);
  const settings = useStore(store, (state) => state.settings);
  const backup = useStore(backups, (state) => state.backup);
  const hasFolder = useStore(backups, (state) => state.hasFolder);
  const busy = useStore(backups, (state) => state.busy);
  const [changing, setChanging] = useState(false);
  if (!backup || !settings) return null;
  const { saveFile, setPassword, dropPassword, allowFolder } = backups.getState();
  const keep = async (password: string) => {
    const isSet = await setPassword(password);
    if (isSet) setChanging(false);
    return isSet;
  };
  return (
    <section className="sheet" aria-labelledby="made-title">
      <h3 id="made-title">{words.made.title}</h3>
      <p>{words.made.intro}</p>
      <p className="backup-last">
        {backup.last
          ? words.made.last(formatMoment(backup.last.at, now, language), backup.last.name)
          : words.made.never}
      </p>
      {backup.failed && <p className="field-problem">{words.made.failures[backup.failed.why]}</p>}
      {backup.hasPassword ? (
        <>
          <div className="fields-acts">
            <Button className="button is-main" isDisabled={busy !== null} onPress={() => void saveFile('sealed')}>
              {words.made.now}
            </Button>
          </div>
          <Choice
            label={words.made.schedule}
            value={settings.backup}
            options={words.made.schedules}
            choose={(schedule) => void store.getState().saveSettings({ backup: schedule })}
          />
          {settings.backup !== 'never' && <p>{hasFolder ? words.made.scheduleNote : words.made.notAllowed}</p>}
          {settings.backup !== 'never' && !hasFolder && (
            // Nothing is awaited before: the browser wants to see the click.
            <Button className="button is-outlined" onPress={() => void allowFolder()}>
              {words.made.allow}
            </Button>
          )}
          <p className="backup-password">
            {words.password.isSet}{' '}
            <Button className="button" aria-expanded={changing} onPress={() => setChanging(!changing)}>
              {words.password.change}
            </Button>
            <Button className="button" onPress={() => void dropPassword()}>
              {words.password.drop}
            </Button>
          </p>
          {changing && <PasswordForm label={words.password.change} keep={keep} />}
        </>
      ) : (
        <PasswordForm label={words.password.set} keep={keep} />
      )}
    </section>
  );
}
