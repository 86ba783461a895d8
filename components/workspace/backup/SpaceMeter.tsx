/** How much of the browser's room the notebook takes. */
import { Label, Meter } from 'react-aria-components';
import { useStore } from 'zustand';
import { formatBytes } from '../../words/format-moment';
import { useBackupWords } from '../../words/use-backup-words';
import { useLanguage } from '../../words/WordsProvider';
import type { BackupStore } from './create-backup-store';

export function SpaceMeter({ backups }: { readonly backups: BackupStore }) {
  const words = useBackupWords().room;
  const language = useLanguage();
  const space = useStore(backups, (state) => state.space);
  const said = space && words.used(formatBytes(space.used, language), formatBytes(space.all, language));
  return (
    <section className="sheet" aria-labelledby="space-title">
      <h3 id="space-title">{words.title}</h3>
      {space && said ? (
        <Meter className="meter" value={space.used} maxValue={Math.max(space.all, 1)} valueLabel={said}>
          {({ percentage }) => (
            <>
              <Label className="meter-words">{said}</Label>
              <div className="meter-track">
                <div className="meter-fill" style={{ width: `${Math.max(percentage, 0.5)}%` }} />
              </div>
            </>
          )}
        </Meter>
      ) : (
        <p>{words.unknown}</p>
      )}
    </section>
  );
}
