/** What became of one entry from version to version, the latest first. Worked out when it is asked for. */
import { memo, useMemo } from 'react';
import type { EntryChange } from '../../sharing/compare-packs';
import type { SectionName } from '../../talk-tracks/check-draft-pack';
import { openDraftPack } from '../../talk-tracks/open-draft-pack';
import { Fold } from '../ui/Fold';
import { formatDay } from '../words/describe-due';
import { useLanguage } from '../words/WordsProvider';
import { FieldChanges } from './ChangeList';
import { useDraft, useStudioWords, useSurroundings } from './use-studio';

export interface HistoryPartProps {
  readonly section: SectionName;
  readonly id: string;
}

export const HistoryPart = memo(function HistoryPart(props: HistoryPartProps) {
  const words = useStudioWords().history;
  return (
    <Fold heading={<span className="row-title">{words.title}</span>}>
      <History {...props} />
    </Fold>
  );
});

interface Step {
  /** Null: what is being written. */
  readonly version: string | null;
  readonly at: string;
  readonly note: string;
  readonly changes: readonly EntryChange[];
}

function History({ section, id }: HistoryPartProps) {
  const words = useStudioWords();
  const language = useLanguage();
  const { versions: port, now } = useSurroundings();
  const versions = useDraft((open) => open.versions);
  const pack = useDraft((open) => open.pack);
  const opened = useMemo(
    () => versions.flatMap(({ text, ...one }) => ({ ...one, pack: openDraftPack(text) })),
    [versions],
  );
  const steps = useMemo(() => {
    const own = (changes: readonly EntryChange[]) => changes.filter((one) => one.section === section && one.id === id);
    const all: Step[] = [];
    for (const [at, { pack: older, version, note, at: moment }] of opened.entries()) {
      const next = opened[at + 1];
      if (!older) continue;
      if (at === 0 && older[section]?.some((entry) => entry.id === id))
        all.push({ version, at: moment, note, changes: [] });
      const newer = next ? next.pack : pack;
      if (newer)
        all.push({
          ...(next ? { version: next.version, at: next.at, note: next.note } : { version: null, at: '', note: '' }),
          changes: own(port.compare(older, newer).entries),
        });
    }
    return all.reverse();
  }, [opened, pack, port, section, id]);
  if (steps.length === 0) return <p className="studio-how">{words.history.none}</p>;
  return (
    <ol className="studio-history">
      {steps.map(({ version, at, note, changes }) => (
        <li key={version ?? 'now'}>
          <strong>{version === null ? words.compare.here : words.history.version(version)}</strong>{' '}
          {at && <small>{formatDay(at, now, language)}</small>}
          {note && <p>{note}</p>}
          {changes.length === 0 && version === null && <p className="studio-how">{words.history.unchanged}</p>}
          {changes.map((change) => (
            <div key={change.is}>
              <span className={`studio-tag is-${change.is}`}>{words.compare.is[change.is]}</span>
              {'fields' in change && <FieldChanges fields={change.fields} />}
            </div>
          ))}
        </li>
      ))}
    </ol>
  );
}
