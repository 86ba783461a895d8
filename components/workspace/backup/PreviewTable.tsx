/** What a file would change, kind by kind, and the button that lets it. */
import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import type { ImportPreview, MergeCounts } from '../../../notebook/backup/backup-model';
import { formatMoment } from '../../words/format-moment';
import { useBackupWords } from '../../words/use-backup-words';
import { useWorkspaceWords } from '../../words/use-workspace-words';
import { useLanguage } from '../../words/WordsProvider';
import type { BackupStore } from './create-backup-store';

export interface PreviewTableProps {
  readonly backups: BackupStore;
  readonly preview: ImportPreview;
  readonly now: Date;
}

export function PreviewTable({ backups, preview, now }: PreviewTableProps) {
  const words = useBackupWords().restore;
  const { cancel } = useWorkspaceWords();
  const language = useLanguage();
  const busy = useStore(backups, (state) => state.busy);
  const table = useRef<HTMLTableElement>(null);
  // The preview is the answer to what was just pressed; a keyboard goes on from here.
  useEffect(() => table.current?.focus(), []);
  const { bringIn, closeFile } = backups.getState();
  const kind = words.kinds[preview.kind];
  const rows = Object.entries(rowsOf(preview)).filter(([, counts]) => sum(counts) > 0);
  const isNothing = rows.every(([, counts]) => counts.added + counts.replaced === 0);
  return (
    <div className="backup-preview">
      <table className="ledger" ref={table} tabIndex={-1}>
        <caption>{preview.at ? words.from(kind, formatMoment(preview.at, now, language)) : kind}</caption>
        <thead>
          <tr>
            {(['what', 'added', 'replaced', 'kept'] as const).map((name) => (
              <th key={name} scope="col">
                {words.head[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, counts]) => (
            <tr key={name}>
              <th scope="row">{words.rows[name as keyof typeof words.rows]}</th>
              <td>{counts.added}</td>
              <td>{counts.replaced}</td>
              <td>{counts.kept}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {preview.copies > 0 && <p>{words.copiesOfNotes(preview.copies)}</p>}
      {isNothing && <p>{words.nothing}</p>}
      <p>{words.settings[preview.takesSettings ? 'true' : 'false']}</p>
      <div className="fields-acts">
        <Button
          className="button is-main"
          isDisabled={busy !== null || (isNothing && !preview.takesSettings)}
          onPress={() => void bringIn()}
        >
          {words.bring}
        </Button>
        <Button className="button" onPress={closeFile}>
          {cancel}
        </Button>
      </div>
    </div>
  );
}

const sum = ({ added, replaced, kept }: MergeCounts): number => added + replaced + kept;

/** What nobody looks for by name goes into one row. */
function rowsOf({ counts: { promises, notes, contacts, packs, packDrafts, ...rest } }: ImportPreview) {
  const { noteVersions, sendings, insertions, entries, ownTracks } = rest;
  const others = [noteVersions, sendings, insertions, entries, ownTracks].reduce((one, other) => ({
    added: one.added + other.added,
    replaced: one.replaced + other.replaced,
    kept: one.kept + other.kept,
  }));
  return { promises, notes, contacts, packs, packDrafts, others };
}
