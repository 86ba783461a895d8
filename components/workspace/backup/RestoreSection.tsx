/** The way back: from a file or from a copy of this browser, always with a look at what would change first. */
import { useId, useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import { useStore } from 'zustand';
import { formatMoment } from '../../words/format-moment';
import { useBackupWords } from '../../words/use-backup-words';
import { useWorkspaceWords } from '../../words/use-workspace-words';
import { useLanguage } from '../../words/WordsProvider';
import type { BackupStore } from './create-backup-store';
import { PreviewTable } from './PreviewTable';

export interface RestoreSectionProps {
  readonly backups: BackupStore;
  readonly now: Date;
}

export function RestoreSection({ backups, now }: RestoreSectionProps) {
  const words = useBackupWords().restore;
  const opened = useStore(backups, (state) => state.opened);
  const locked = useStore(backups, (state) => state.locked);
  const busy = useStore(backups, (state) => state.busy);
  const choose = (files: FileList | null) => {
    const file = files?.[0];
    if (file) void backups.getState().chooseFile(file);
  };
  return (
    <section className="sheet" aria-labelledby="restore-title">
      <h3 id="restore-title">{words.title}</h3>
      <p>{words.intro}</p>
      <FileTrigger onSelect={choose}>
        <Button className="button is-outlined" isDisabled={busy !== null}>
          {words.choose}
        </Button>
      </FileTrigger>
      {locked && <UnlockForm key={locked.shelved} backups={backups} name={locked.name} />}
      {opened && <PreviewTable backups={backups} preview={opened.preview} now={now} />}
      <SnapshotList backups={backups} now={now} />
    </section>
  );
}

function UnlockForm({ backups, name }: { readonly backups: BackupStore; readonly name: string }) {
  const words = useBackupWords().restore;
  const { cancel } = useWorkspaceWords();
  const id = useId();
  const [password, setPassword] = useState('');
  const { unlock, closeFile } = backups.getState();
  return (
    <form
      className="fields in-row backup-form"
      onSubmit={(event) => {
        event.preventDefault();
        void unlock(password);
      }}
    >
      <label htmlFor={id}>{words.passwordFor(name)}</label>
      <input
        className="input"
        id={id}
        type="password"
        autoComplete="off"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button className="button is-main" type="submit" isDisabled={password === ''}>
        {words.open}
      </Button>
      <Button className="button" onPress={closeFile}>
        {cancel}
      </Button>
    </form>
  );
}

function SnapshotList({ backups, now }: RestoreSectionProps) {
  const words = useBackupWords().restore;
  const language = useLanguage();
  const snapshots = useStore(backups, (state) => state.snapshots);
  return (
    <>
      <h4 className="backup-copies">{words.copies}</h4>
      <p>{words.copiesIntro}</p>
      {snapshots.length === 0 && <p>{words.noCopies}</p>}
      <ul className="site-list">
        {snapshots.map(({ id, at, counts }) => {
          const name = words.copy(formatMoment(at, now, language), counts.notes, counts.promises);
          return (
            <li key={id}>
              <span>{name}</span>
              <Button
                className="button"
                aria-label={`${words.look}: ${name}`}
                onPress={() => void backups.getState().chooseSnapshot(id)}
              >
                {words.look}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
