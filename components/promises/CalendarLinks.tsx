/** A promise for the user's calendar: as a file, or as a page of Google or Microsoft, after saying what they get to read. */
import { useEffect, useState } from 'react';
import type { CalendarEntry } from '../../notebook/backup/backup-model';
import type { PromiseRecord } from '../../notebook/model';
import { Button } from '../ui/Button';
import { useWords } from '../words/WordsProvider';

export interface CalendarLinksProps {
  readonly promise: PromiseRecord;
  /** Null where it failed; whoever was asked says why. */
  exportPromise(id: string): Promise<CalendarEntry | null>;
  saveText(name: string, text: string): void;
}

type Service = keyof CalendarEntry['links'];

export function CalendarLinks({ promise, exportPromise, saveText }: CalendarLinksProps) {
  const words = useWords().promises.calendar;
  const [entry, setEntry] = useState<CalendarEntry | null>(null);
  const [asked, setAsked] = useState<Service | null>(null);
  useEffect(() => void exportPromise(promise.id).then(setEntry), [promise, exportPromise]);
  if (!entry) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields.
    <div className="calendar-links" role="group" aria-label={words.label}>
      {promise.due && <Button onPress={() => saveText(entry.name, entry.text)}>{words.file}</Button>}
      {(['google', 'outlook'] as const).map((service) => (
        <Button
          key={service}
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
