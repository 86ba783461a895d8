/** What a pack holds, one section at a time: searched, filtered, walked with the arrow keys; thousands of rows cost what is in sight. */
import { useDeferredValue, useMemo, useState } from 'react';
import { Input, Label, ListBox, ListBoxItem, ListLayout, SearchField, Virtualizer } from 'react-aria-components';
import { SECTION_NAMES, type SectionName } from '../../talk-tracks/check-draft-pack';
import {
  ENTRY_STATES,
  type EntryState,
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
import { type AnyEntry, entriesIn } from './entries';
import { headingOf } from './fields/heading-of';
import { countByEntry, problemsOf } from './problems-of';
import { useDraft, useStudioActions, useStudioWords } from './use-studio';

const ALL = 'all';
const HEAD = 'head';

interface Filter {
  readonly pillar: Pillar | typeof ALL;
  readonly stage: Stage | typeof ALL;
  readonly state: EntryState | typeof ALL;
}

export function EntryList() {
  const words = useStudioWords();
  const { pillars, stages } = useWords();
  const place = useDraft((open) => open.place);
  const pack = useDraft((open) => open.pack);
  const { go, add } = useStudioActions();
  const [chosen, setSection] = useState<SectionName>('tracks');
  const section = place?.section ?? chosen;
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<Filter>({ pillar: ALL, stage: ALL, state: ALL });
  const show = (id: SectionName | typeof HEAD) => {
    if (id === HEAD) return go(null);
    setSection(id);
    setQuery('');
    go(entriesIn(pack, id).length > 0 ? { section: id, index: 0 } : null);
  };
  return (
    <div className="studio-list">
      <SelectField<SectionName | typeof HEAD>
        label={words.sectionLabel}
        hidesLabel
        value={place === null && entriesIn(pack, chosen).length > 0 ? HEAD : section}
        options={[
          { id: HEAD, name: words.head },
          ...SECTION_NAMES.map((id) => ({ id, name: `${words.sections[id]} (${entriesIn(pack, id).length})` })),
        ]}
        choose={show}
      />
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
    </div>
  );
}

interface RowsProps {
  readonly section: SectionName;
  readonly query: string;
  readonly filter: Filter;
}

function Rows({ section, query, filter }: RowsProps) {
  const words = useStudioWords();
  const language = useLanguage();
  const open = useDraft((draft) => draft);
  const { go } = useStudioActions();
  const wanted = useDeferredValue(query).normalize('NFKC').toLowerCase().trim();
  const entries = entriesIn(open.pack, section);
  const counts = useMemo(() => countByEntry(problemsOf(open)), [open]);
  const rows = useMemo(
    () =>
      entries.flatMap((entry, index) =>
        isIn(filter, entry) && (wanted === '' || textOf(entry).includes(wanted))
          ? [{ entry, index, id: String(index) }]
          : [],
      ),
    [entries, filter, wanted],
  );
  const at = open.place?.section === section ? String(open.place.index) : null;
  if (entries.length === 0) return <p className="studio-how">{words.teach[section]}</p>;
  if (rows.length === 0) return <p className="studio-how">{words.noMatch}</p>;
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: 44, gap: 2 }}>
      <ListBox
        className="studio-rows"
        aria-label={`${words.listLabel}: ${words.sections[section]}`}
        items={rows}
        dependencies={[counts, language, at]}
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
        {({ entry, index, id }) => <EntryRow id={id} entry={entry} count={counts.get(`${section}/${index}`)} />}
      </ListBox>
    </Virtualizer>
  );
}

interface EntryRowProps {
  readonly id: string;
  readonly entry: AnyEntry;
  readonly count: { readonly errors: number; readonly remarks: number } | undefined;
}

function EntryRow({ id, entry, count }: EntryRowProps) {
  const words = useStudioWords();
  const language = useLanguage();
  const heading = headingOf(entry, language) || words.untitled;
  const state = 'pillar' in entry ? (entry.state ?? 'published') : 'published';
  const said = count?.errors
    ? words.problemsHere(count.errors)
    : count?.remarks
      ? words.warningsHere(count.remarks)
      : '';
  return (
    <ListBoxItem id={id} textValue={[heading, said].filter(Boolean).join(', ')} className="studio-entry">
      {'pillar' in entry && <PillarShape pillar={entry.pillar} size={12} />}
      <span className="studio-entry-title">{heading}</span>
      {state !== 'published' && <small className="studio-tag">{words.choices.state[state]}</small>}
      {count !== undefined && (
        <small className={count.errors > 0 ? 'studio-count' : 'studio-count is-remark'} aria-hidden="true">
          {count.errors || count.remarks}
        </small>
      )}
      {said && <span className="unseen">{said}</span>}
    </ListBoxItem>
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
