/** Files for other programs. They are not sealed, and the section says so. */
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { useBackupWords } from '../../words/use-backup-words';
import type { BackupStore } from './create-backup-store';

const FORMATS = ['json', 'markdown', 'csv', 'ics'] as const;

export function PlainFiles({ backups }: { readonly backups: BackupStore }) {
  const words = useBackupWords().files;
  const busy = useStore(backups, (state) => state.busy);
  return (
    <section className="sheet" aria-labelledby="files-title">
      <h3 id="files-title">{words.title}</h3>
      <p>{words.intro}</p>
      <div className="fields-acts backup-formats">
        {FORMATS.map((format) => (
          <Button
            key={format}
            className="button is-outlined"
            isDisabled={busy !== null}
            onPress={() => void backups.getState().saveFile(format)}
          >
            {words[format]}
          </Button>
        ))}
      </div>
    </section>
  );
}
