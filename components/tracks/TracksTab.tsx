/** All talk tracks of the packs that are on, to be found by a few letters of either language. */
import { useEffect, useMemo, useRef } from 'react';
import {
  Button as AriaButton,
  Input,
  Label,
  SearchField,
  ToggleButton,
  ToggleButtonGroup,
} from 'react-aria-components';
import type { Language } from '../../talk-tracks/model';
import { useActions, useCoach } from '../store/use-coach';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Icon } from '../ui/Icon';
import { RowList } from '../ui/RowList';
import { useLanguage, useWords } from '../words/WordsProvider';
import { HiddenTracks } from './HiddenTracks';
import { orderOwn } from './order-own';
import { TrackRow } from './TrackRow';

/** Nobody reads further down a list; a few letters find the rest. */
const MOST = 60;

/** The language of the lines: chosen, else that of the draft, else that of the screen. */
function useLineLanguage(): Language {
  const screen = useLanguage();
  const chosen = useCoach((state) => state.lineLanguage);
  const draft = useCoach((state) => state.reading?.reading.language ?? 'mixed');
  return chosen ?? (draft === 'mixed' ? screen : draft);
}

export function TracksTab() {
  const words = useWords().tracks;
  const reader = useCoach((state) => state.reader);
  const query = useCoach((state) => state.query);
  const language = useLineLanguage();
  const own = useCoach((state) => state.own);
  const found = useMemo(() => orderOwn(reader.search(query), own, query === ''), [reader, query, own]);
  return (
    <RowList className="tab-body">
      <h2 className="unseen">{words.list}</h2>
      <div className="search-line">
        <TrackSearch />
        <LineLanguage language={language} />
      </div>
      <p className="unseen" role="status">
        {words.count(found.length)}
      </p>
      {found.length === 0 && <NothingFound />}
      <ul className="tracks" aria-label={words.list}>
        {found.slice(0, MOST).map(({ pack, track }) => (
          <li key={`${pack.id}/${track.id}`}>
            <TrackRow pack={pack} track={track} language={language} />
          </li>
        ))}
      </ul>
      <HiddenTracks />
      {found.length > MOST && <p className="quiet">{words.limited(MOST)}</p>}
    </RowList>
  );
}

function TrackSearch() {
  const words = useWords().tracks;
  const query = useCoach((state) => state.query);
  const asked = useCoach((state) => state.searchAsked);
  const { search } = useActions();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asked > 0) field.current?.focus();
  }, [asked]);
  return (
    <SearchField className="search" value={query} onChange={search}>
      <Label className="unseen">{words.search}</Label>
      <Input className="input" placeholder={words.search} ref={field} data-row="" />
      {query !== '' && (
        <AriaButton className="button is-icon search-clear" aria-label={words.clear}>
          <Icon name="close" size={14} />
        </AriaButton>
      )}
    </SearchField>
  );
}

function LineLanguage({ language }: { readonly language: Language }) {
  const words = useWords().tracks;
  const { chooseLineLanguage } = useActions();
  return (
    <ToggleButtonGroup
      className="toggle"
      aria-label={words.language}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[language]}
      onSelectionChange={(keys) => chooseLineLanguage(keys.has('zh') ? 'zh' : 'en')}
    >
      <ToggleButton id="en" className="button" aria-label={words.inEnglish}>
        EN
      </ToggleButton>
      <ToggleButton id="zh" className="button" aria-label={words.inChinese}>
        <span lang="zh-CN">中</span>
      </ToggleButton>
    </ToggleButtonGroup>
  );
}

function NothingFound() {
  const words = useWords().tracks;
  const hasPacks = useCoach((state) => state.reader.packs.length > 0);
  const { openWorkspace } = useActions();
  if (hasPacks)
    return (
      <EmptyState title={words.none}>
        <p>{words.noneText}</p>
      </EmptyState>
    );
  return (
    <EmptyState title={words.emptyTitle}>
      <p>{words.emptyText}</p>
      <Button look="main" onPress={() => openWorkspace('packs')}>
        {words.openPacks}
      </Button>
    </EmptyState>
  );
}
