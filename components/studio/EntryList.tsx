/** What a pack holds, one section at a time: searched, filtered, walked with the arrow keys; thousands of rows cost what is in sight. */
import { memo, useDeferredValue, useMemo, useState } from 'react';
import { Input, Label, ListBox, ListBoxItem, ListLayout, SearchField, Virtualizer } from 'react-aria-components';
import { SECTION_NAMES, type SectionName } from '../../talk-tracks/check-draft-pack';
import {
  ENTRY_STATES,
  type EntryState,
  type Language,
  PILLARS,
  type Pillar,
  STAGES,
  type Stage,
  type Track,
} from '../../talk-tracks/model';
import { Button } from '../ui/Button';
import { PillarShape } from '../ui/PillarShape';
import { SelectField } from '../ui/SelectField';
import { useLanguage, useWords } from '../words/WordsProvider';
import { type AnyEntry, entriesIn, type Place } from './entries';
import { headingOf } from './fields/heading-of';
import { problemIndex } from './problems-of';
import { useDraft, useStudioActions, useStudioWords, useSurroundings } from './use-studio';

const ALL = 'all';
const HEAD = 'head';

interface Filter {
  readonly pillar: Pillar | typeof ALL;
  readonly stage: Stage | typeof ALL;
  readonly state: EntryState | typeof ALL;
}

export interface EntryListProps {
  /** Asks for a table whose rows become tracks. */
  bringTable(): void;
}

export function EntryList({ bringTable }: EntryListProps) {
  const words = useStudioWords();
  const { pillars, stages } = useWords();
  const place = useDraft((open) => open.place);
  const { store } = useSurroundings();
  const { go, add } = useStudioActions();
  const [chosen, setSection] = useState<SectionName>('tracks');
  const section = place?.section ?? chosen;
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<Filter>({ pillar: ALL, stage: ALL, state: ALL });
  const show = (id: SectionName | typeof HEAD) => {
    if (id === HEAD) return go(null);
    setSection(id);
    setQuery('');
    const { open } = store.getState();
    go(open && entriesIn(open.pack, id).length > 0 ? { section: id, index: 0 } : null);
  };
  return (
    <div className="studio-list">
      <SectionSelect section={section} choose={show} />
      <SearchField className="search-box" value={query} onChange={setQuery}>
        <Label className="unseen">{words.search}</Label>
        <Input className="input" placeholder={words.search} />
      </SearchField>
      {section === 'tracks' && (
        <div className="studio-filters">
          <SelectField<Filter['pillar']>
            label={words.filterLabels.pillar}
            hidesLabel
            look="quiet"
            value={filter.pillar}
            options={[{ id: ALL, name: words.filters.pillar }, ...PILLARS.map((id) => ({ id, name: pillars[id] }))]}
            choose={(pillar) => setFilter({ ...filter, pillar })}
          />
          <SelectField<Filter['stage']>
            label={words.filterLabels.stage}
            hidesLabel
            look="quiet"
            value={filter.stage}
            options={[{ id: ALL, name: words.filters.stage }, ...STAGES.map((id) => ({ id, name: stages[id] }))]}
            choose={(stage) => setFilter({ ...filter, stage })}
          />
          <SelectField<Filter['state']>
            label={words.filterLabels.state}
            hidesLabel
            look="quiet"
            value={filter.state}
            options={[
              { id: ALL, name: words.filters.state },
              ...ENTRY_STATES.map((id) => ({ id, name: words.choices.state[id] })),
            ]}
            choose={(state) => setFilter({ ...filter, state })}
          />
        </div>
      )}
      <Rows section={section} query={query} filter={filter} />
      <Button onPress={() => add(section)} aria-keyshortcuts="Alt+N">
        {words.add[section]}
      </Button>
      {section === 'tracks' && (
        <Button look="link" onPress={bringTable}>
          {words.startTable}
        </Button>
      )}
    </div>
  );
}

interface SectionSelectProps {
  readonly section: SectionName;
  choose(section: SectionName | typeof HEAD): void;
}

function SectionSelect({ section, choose }: SectionSelectProps) {
  const words = useStudioWords();
  const isHead = useDraft(({ place, pack }) => place === null && entriesIn(pack, section).length > 0);
  // As one text, which is the same until a list grows or shrinks.
  const counts = useDraft(({ pack }) => SECTION_NAMES.map((id) => entriesIn(pack, id).length).join(' ')).split(' ');
  return (
    <SelectField<SectionName | typeof HEAD>
      label={words.sectionLabel}
      hidesLabel
      value={isHead ? HEAD : section}
      options={[
        { id: HEAD, name: words.head },
        ...SECTION_NAMES.map((id, at) => ({ id, name: `${words.sections[id]} (${counts[at]})` })),
      ]}
      choose={choose}
    />
  );
}

interface RowsProps {
  readonly section: SectionName;
  readonly query: string;
  readonly filter: Filter;
}

interface Row {
  readonly id: string;
  readonly entry: AnyEntry;
  readonly index: number;
}

/** The row of each entry, made once: a list of thousands is drawn anew where an entry is another one. */
const rowsOf = new WeakMap<AnyEntry, Row>();

function rowOf(entry: AnyEntry, index: number): Row {
  let row = rowsOf.get(entry);
  if (row?.index !== index) {
    row = { id: String(index), entry, index };
    rowsOf.set(entry, row);
  }
  return row;
}

function Rows({ section, query, filter }: RowsProps) {
  const words = useStudioWords();
  const language = useLanguage();
  const { go } = useStudioActions();
  const at = useDraft(({ place }) => (place?.section === section ? String(place.index) : null));
  const now = useDraft(({ pack }) => entriesIn(pack, section));
  // A key goes first; the list follows.
  const entries = useDeferredValue(now);
  const wanted = useDeferredValue(query).normalize('NFKC').toLowerCase().trim();
  const rows = useMemo(
    () =>
      entries.flatMap((entry, index) =>
        isIn(filter, entry) && (wanted === '' || textOf(entry).includes(wanted)) ? [rowOf(entry, index)] : [],
      ),
    [entries, filter, wanted],
  );
  if (entries.length === 0) return <p className="studio-how">{words.teach[section]}</p>;
  if (rows.length === 0) return <p className="studio-how">{words.noMatch}</p>;
  return <RowList section={section} rows={rows} at={at} language={language} label={words.sections[section]} go={go} />;
}

interface RowListProps {
  readonly section: SectionName;
  readonly rows: readonly Row[];
  readonly at: string | null;
  readonly language: Language;
  readonly label: string;
  go(place: Place | null, jump?: string): void;
}

const RowList = memo(function RowList({ section, rows, at, language, label, go }: RowListProps) {
  const words = useStudioWords();
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: 44, gap: 2 }}>
      <ListBox
        className="studio-rows"
        aria-label={`${words.listLabel}: ${label}`}
        items={rows}
        dependencies={[language, section]}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={at === null ? [] : [at]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys];
          if (key !== undefined) go({ section, index: Number(key) });
        }}
        onAction={(key) => go({ section, index: Number(key) }, 'title')}
      >
        {({ id, entry, index }) => (
          <ListBoxItem id={id} textValue={headingOf(entry, language) || words.untitled} className="studio-entry">
            <EntryRow entry={entry} place={`${section}/${index}`} />
          </ListBoxItem>
        )}
      </ListBox>
    </Virtualizer>
  );
});

interface EntryRowProps {
  readonly entry: AnyEntry;
  /** As `entryKey` writes it. */
  readonly place: string;
}

function EntryRow({ entry, place }: EntryRowProps) {
  const words = useStudioWords();
  const language = useLanguage();
  const count = useDraft((open) => problemIndex(open).get(place));
  const state = isTrack(entry) ? (entry.state ?? 'published') : 'published';
  return (
    <>
      {isTrack(entry) && <PillarShape pillar={entry.pillar} size={12} />}
      <span className="studio-entry-title">{headingOf(entry, language) || words.untitled}</span>
      {state !== 'published' && <small className="studio-tag">{words.choices.state[state]}</small>}
      {count !== undefined && (
        <small className={count.errors > 0 ? 'studio-count' : 'studio-count is-remark'}>
          <span aria-hidden="true">{count.errors || count.remarks}</span>
          <span className="unseen">
            {count.errors > 0 ? words.problemsHere(count.errors) : words.warningsHere(count.remarks)}
          </span>
        </small>
      )}
    </>
  );
}

const isTrack = (entry: AnyEntry): entry is Track => 'pillar' in entry;

function isIn({ pillar, stage, state }: Filter, entry: AnyEntry): boolean {
  if (!isTrack(entry)) return true;
  const fits = stage === ALL || entry.stages.length === 0 || entry.stages.includes(stage);
  return (
    (pillar === ALL || entry.pillar === pillar) && fits && (state === ALL || (entry.state ?? 'published') === state)
  );
}

/** What an entry is searched by, made once for each. */
const texts = new WeakMap<AnyEntry, string>();

function textOf(entry: AnyEntry): string {
  let text = texts.get(entry);
  if (text === undefined) {
    text = JSON.stringify(entry).normalize('NFKC').toLowerCase();
    texts.set(entry, text);
  }
  return text;
}
