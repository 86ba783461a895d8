/** A rhythm of care after the sale, proposed by the packs and changed by hand; each visit with its own purpose. */
import type { SheetEntry } from '../../notebook/model';
import type { Cadence, Pack } from '../../talk-tracks/model';
import { Button } from '../ui/Button';
import { CheckItem } from '../ui/CheckItem';
import { formatDay } from '../words/describe-due';
import { languageOf } from '../words/language-of';
import { useLanguage } from '../words/WordsProvider';
import { EntryForm } from './EntryForm';
import { allOf } from './entries-of';
import { SheetPart } from './SheetPart';
import { useAccountActions, useAccounts, useAccountWords, useEntries } from './use-account';

type Care = Extract<SheetEntry, { kind: 'care' }>;

/** `YYYY-MM-DD` so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Cadences of all packs under `pack/cadence`. */
const cadencesOf = (packs: readonly Pack[]): readonly (readonly [string, Pack, Cadence])[] =>
  packs.flatMap((pack) => (pack.cadences ?? []).map((cadence) => [`${pack.id}/${cadence.id}`, pack, cadence] as const));

export function CarePart({ now }: { readonly now: Date }) {
  const words = useAccountWords().care;
  const language = useLanguage();
  const { save } = useAccountActions();
  const packs = useAccounts((state) => state.packs);
  const cared = allOf(useEntries(), 'care');
  const cadences = cadencesOf(packs);
  const [first] = cadences;
  return (
    <SheetPart title={words.title} how={words.how}>
      {cared.length === 0 && <p className="quiet">{words.empty}</p>}
      {cared.map((entry) => (
        <Visits key={entry.id} entry={entry} now={now} />
      ))}
      {first && (
        <EntryForm
          start={{ cadence: first[0], start: now.toISOString().slice(0, 10) }}
          saveLabel={words.begin}
          fields={[
            {
              name: 'cadence',
              label: words.choose,
              as: cadences.map(([id, , { title }]) => ({ id, name: title[language] })),
            },
            { name: 'start', label: words.start, as: 'day' },
          ]}
          save={async (typed) => {
            const chosen = cadences.find(([id]) => id === typed.cadence);
            if (!chosen) return null;
            const [id, pack, { steps }] = chosen;
            const visits = steps.map(({ afterDays, title, purpose, track }) => ({
              on: addDays(typed.start, afterDays),
              title: title[language],
              purpose: purpose[language],
              track: track === undefined ? null : `${pack.id}/${track}`,
              doneAt: null,
            }));
            await save({ kind: 'care', data: { cadence: id, start: typed.start, visits } });
            return null;
          }}
        />
      )}
    </SheetPart>
  );
}

function Visits({ entry: { id, data }, now }: { readonly entry: Care; readonly now: Date }) {
  const all = useAccountWords();
  const language = useLanguage();
  const { save, remove } = useAccountActions();
  const tick = (at: number, isDone: boolean) => {
    const visits = data.visits.map((visit, index) =>
      index === at ? { ...visit, doneAt: isDone ? now.toISOString() : null } : visit,
    );
    void save({ kind: 'care', data: { ...data, visits } }, id);
  };
  return (
    <>
      <ol className="account-list">
        {data.visits.map((visit, index) => (
          <li key={`${visit.on} ${visit.title}`}>
            <CheckItem
              label={visit.title}
              isSelected={visit.doneAt !== null}
              onChange={(isDone) => tick(index, isDone)}
            >
              <b lang={languageOf(visit.title)}>{visit.title}</b> {all.care.on(formatDay(visit.on, now, language))}
              <small lang={languageOf(visit.purpose)}>{visit.purpose}</small>
            </CheckItem>
          </li>
        ))}
      </ol>
      <Button look="link" onPress={() => void remove(id)}>
        {all.remove}
      </Button>
    </>
  );
}
