/** The user's promises: by the week they were made in, and by the person they were made to. */
import { useMemo } from 'react';
import type { Contact } from '../../notebook/model';
import { useLanguage } from '../words/WordsProvider';
import { CountTable } from './CountTable';
import { type CountedPromise, countAll, countByPerson, countByWeek, type StandingCounts } from './count-promises';
import { Panel } from './Panel';
import { PeopleChart } from './PeopleChart';
import { StandingLegend } from './StandingFill';
import { STANDINGS } from './standing-of';
import { useMirrorWords } from './use-mirror-words';
import { WeekChart } from './WeekChart';
import { formatWeek } from './week-labels';

/** More would be a list to scroll, and the table has them all. */
const MOST_PEOPLE = 8;
/** Those that the sentence names. */
const NAMED = 3;

const presentIn = (counts: StandingCounts) => STANDINGS.filter((standing) => counts[standing] > 0);

/** "12 promises: 9 kept in time, 2 moved with word before and 1 still open." */
function useSentence() {
  const { promises: words } = useMirrorWords();
  return (total: number, counts: StandingCounts) => {
    const stand = presentIn(counts).map((standing) => words.stand[standing](counts[standing]));
    return words.sentence(words.made(total), stand);
  };
}

export interface PromisesByWeekProps {
  readonly weeks: readonly string[];
  readonly promises: readonly CountedPromise[];
  readonly showTable: boolean;
}

export function PromisesByWeek({ weeks, promises, showTable }: PromisesByWeekProps) {
  const { promises: words, standings, week, all } = useMirrorWords();
  const language = useLanguage();
  const sentenceOf = useSentence();
  const byWeek = useMemo(() => countByWeek(weeks, promises), [weeks, promises]);
  if (promises.length === 0) return <Panel title={words.title} sentence={words.empty} />;
  const counts = countAll(promises);
  return (
    <Panel title={words.title} sentence={sentenceOf(promises.length, counts)} how={words.how}>
      <StandingLegend shown={presentIn(counts)} names={standings} />
      <WeekChart
        weeks={byWeek}
        describe={(one) =>
          one.total === 0
            ? formatWeek(one.key, language)
            : words.inWeek(formatWeek(one.key, language), sentenceOf(one.total, one.counts))
        }
      />
      <CountTable
        caption={words.title}
        columns={[week, ...STANDINGS.map((standing) => standings[standing]), all]}
        rows={byWeek.map(({ key, total, counts: own }) => ({
          key,
          name: formatWeek(key, language, 'with-year'),
          cells: [...STANDINGS.map((standing) => own[standing]), total],
        }))}
        isShown={showTable}
      />
    </Panel>
  );
}

export interface PromisesByPersonProps {
  readonly contacts: readonly Contact[];
  readonly promises: readonly CountedPromise[];
  readonly showTable: boolean;
}

export function PromisesByPerson({ contacts, promises, showTable }: PromisesByPersonProps) {
  const { people: words, standings, all } = useMirrorWords();
  const people = useMemo(() => countByPerson(contacts, promises), [contacts, promises]);
  if (people.length === 0) return <Panel title={words.title} sentence={words.empty} />;
  const named = people.slice(0, NAMED).map(({ name, total }) => words.named(name, total));
  const others = people.length - named.length;
  const shown = people.slice(0, MOST_PEOPLE);
  return (
    <Panel
      title={words.title}
      sentence={words.sentence(people.length, others > 0 ? [...named, words.others(others)] : named)}
      how={people.length > shown.length ? words.how(shown.length) : undefined}
    >
      <PeopleChart people={shown} />
      <CountTable
        caption={words.title}
        columns={[words.person, ...STANDINGS.map((standing) => standings[standing]), all]}
        rows={people.map(({ key, name, total, counts }) => ({
          key,
          name,
          cells: [...STANDINGS.map((standing) => counts[standing]), total],
        }))}
        isShown={showTable}
      />
    </Panel>
  );
}
