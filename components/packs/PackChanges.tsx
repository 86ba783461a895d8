/** What a newer version of a pack changes, told before it is taken: how much, track by track, and what of the rep's own it touches. */
import { useId, useMemo, useState } from 'react';
import type { EntryChange, FieldChange, PackComparison } from '../../sharing/compare-packs';
import type { Language, Pack } from '../../talk-tracks/model';
import { type OwnTrack, touchedTracks } from '../../talk-tracks/own-track';
import { Button } from '../ui/Button';
import { Fold } from '../ui/Fold';
import { type Became, PACK_CHANGES_WORDS, type PackChangesWords } from '../words/pack-changes';
import { useLanguage } from '../words/WordsProvider';
import { ChangedTexts } from './ChangedTexts';
import { textPairs, wholeEntry } from './text-pairs';

/** As many as are shown before somebody asks for all. */
const MOST = 100;

const BECAME: readonly Became[] = ['added', 'reworded', 'retired', 'removed', 'moved'];

export interface PackChangesProps {
  readonly older: Pack;
  readonly newer: Pack;
  /** What differs between the two. */
  readonly changes: PackComparison;
  /** What the rep made of tracks, of any pack. */
  readonly own: readonly OwnTrack[];
  /** Left out: it is decided elsewhere, with others. */
  readonly accept?: () => void;
  readonly leave?: () => void;
}

export function PackChanges({ older, newer, changes, own, accept, leave }: PackChangesProps) {
  const language = useLanguage();
  const words = PACK_CHANGES_WORDS[language];
  const told = useMemo(() => tellOnce(changes.entries), [changes]);
  const head = useMemo(
    () => changes.head.filter(({ path: [field] }) => field !== 'version' && field !== 'updated'),
    [changes],
  );
  const [showsAll, setShowsAll] = useState(false);
  const title = useId();
  return (
    <section className="pack-changes" aria-labelledby={title}>
      <h3 id={title}>{words.title(newer.name[language])}</h3>
      <p>
        <strong>{headline(older, newer, told, words)}</strong> {words.untouched}
      </p>
      <TouchedOwn older={older} newer={newer} own={own} />
      {head.length > 0 && (
        <Fold heading={<Heading title={newer.name[language]} section="pack" is="reworded" />}>
          <FieldTexts fields={head} />
        </Fold>
      )}
      {told.slice(0, showsAll ? told.length : MOST).map((change) => (
        <Fold
          key={`${change.section}/${change.id}`}
          heading={<Heading title={titleOf(change, language)} section={change.section} is={change.is} />}
        >
          <EntryTexts change={change} />
        </Fold>
      ))}
      {!showsAll && told.length > MOST && (
        <Button look="link" onPress={() => setShowsAll(true)}>
          {words.showAll(told.length - MOST)}
        </Button>
      )}
      {accept && leave && (
        <div className="acts">
          <Button look="main" onPress={accept}>
            {words.accept}
          </Button>
          <Button onPress={leave}>{words.leave}</Button>
        </div>
      )}
    </section>
  );
}

/** Each entry once: one that was reworded and moved was reworded. A pack's tests are for those who write it. */
function tellOnce(entries: readonly EntryChange[]): readonly EntryChange[] {
  const told = new Map<string, EntryChange>();
  for (const change of entries) {
    const key = `${change.section}/${change.id}`;
    if (change.section !== 'tests' && (change.is !== 'moved' || !told.has(key))) told.set(key, change);
  }
  return [...told.values()];
}

function headline(older: Pack, newer: Pack, told: readonly EntryChange[], words: PackChangesWords): string {
  const counts = BECAME.flatMap((is) => {
    const count = told.filter((change) => change.is === is).length;
    return count > 0 ? [words.counted(is, count)] : [];
  });
  return words.headline(older.version, newer.version, counts.length > 0 ? counts : [words.nothing]);
}

/** What an entry is called: its title, or what it says first. */
function titleOf({ entry, id }: EntryChange, language: Language): string {
  const named = [entry.title, entry.customer, entry.text].find((one) => typeof one === 'object' && one !== null);
  const said = named && Object.entries(named).find(([key]) => key === language)?.[1];
  return typeof said === 'string' ? said : id;
}

interface HeadingProps {
  readonly title: string;
  readonly section: string;
  readonly is: Became;
}

function Heading({ title, section, is }: HeadingProps) {
  const words = PACK_CHANGES_WORDS[useLanguage()];
  const sections: Readonly<Record<string, string>> = words.sections;
  return (
    <>
      <span className="became" data-is={is}>
        {words.is[is]}
      </span>
      <span className="row-title">{title}</span>
      <small>{Object.hasOwn(sections, section) ? sections[section] : section}</small>
    </>
  );
}

function EntryTexts({ change }: { readonly change: EntryChange }) {
  const words = PACK_CHANGES_WORDS[useLanguage()];
  if (change.is === 'moved') return <p className="quiet">{words.onlyMoved}</p>;
  if (change.is === 'reworded') return <FieldTexts fields={change.fields} />;
  return <ChangedTexts pairs={wholeEntry(change)} />;
}

function FieldTexts({ fields }: { readonly fields: readonly FieldChange[] }) {
  const words = PACK_CHANGES_WORDS[useLanguage()];
  const { pairs, rest } = useMemo(() => textPairs(fields), [fields]);
  return (
    <>
      {pairs.length > 0 && <ChangedTexts pairs={pairs} />}
      {rest && <p className="quiet">{pairs.length > 0 ? words.rest : words.onlyRest}</p>}
    </>
  );
}

/** What of the rep's own the newer version touches; nothing where it touches nothing. */
function TouchedOwn({ older, newer, own }: Pick<PackChangesProps, 'older' | 'newer' | 'own'>) {
  const language = useLanguage();
  const words = PACK_CHANGES_WORDS[language].own;
  const touched = useMemo(() => touchedTracks(older, newer, own), [older, newer, own]);
  if (touched.length === 0) return null;
  return (
    <div className="notice is-plain">
      <strong>{words.title}</strong>
      <ul className="touched-own">
        {touched.map(({ id, isGone }) => (
          <li key={id}>
            <b>{older.tracks.find((track) => track.id === id)?.title[language] ?? id}</b>{' '}
            {isGone ? words.gone : words.reworded}
          </li>
        ))}
      </ul>
    </div>
  );
}
