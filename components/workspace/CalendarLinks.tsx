/** A promise for the user's calendar: as a file, or as a page of Google or Microsoft, after saying what they get to read. */
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { CalendarEntry } from '../../notebook/backup/backup-model';
import type { PromiseRecord } from '../../notebook/model';
import { useBackupWords } from '../words/use-backup-words';
import type { WorkspaceStore } from './create-workspace-store';

export interface CalendarLinksProps {
  readonly promise: PromiseRecord;
  readonly store: WorkspaceStore;
}

type Service = keyof CalendarEntry['links'];

export function CalendarLinks({ promise, store }: CalendarLinksProps) {
  const words = useBackupWords().calendar;
  const [entry, setEntry] = useState<CalendarEntry | null>(null);
  const [asked, setAsked] = useState<Service | null>(null);
  const { exportPromise, saveText } = store.getState();
  useEffect(() => void exportPromise(promise.id).then(setEntry), [promise, exportPromise]);
  if (!entry) return null;
  return (
    <div className="calendar-links">
      {words.label}:{' '}
      {promise.due && (
        <Button className="button" onPress={() => saveText(entry.name, entry.text)}>
          {words.file}
        </Button>
      )}
      {(['google', 'outlook'] as const).map((service) => (
        <Button
          key={service}
          className="button"
          aria-expanded={asked === service}
          onPress={() => setAsked(asked === service ? null : service)}
        >
          {words[service]}
        </Button>
      ))}
      {asked && (
        <div className="calendar-asked">
          <p>{words.hands(words[asked])}</p>
          <blockquote>
            {[promise.action, promise.sentence, promise.contactName, promise.condition].filter(Boolean).join(' · ')}
          </blockquote>
          <a className="button is-outlined" href={entry.links[asked]} target="_blank" rel="noreferrer">
            {words.open(words[asked])}
          </a>
        </div>
      )}
    </div>
  );
}
