/** What differs between two versions of a pack, thing by thing: what was, and what is. */
import { useMemo } from 'react';
import type { EntryChange, FieldChange, PackComparison } from '../../sharing/compare-packs';
import type { Bilingual } from '../../talk-tracks/model';
import { ChangedTexts } from '../packs/ChangedTexts';
import { isTextField, textPairs } from '../packs/text-pairs';
import { Fold } from '../ui/Fold';
import { useLanguage, useWords } from '../words/WordsProvider';
import { headingOf } from './fields/heading-of';
import { useStudioWords } from './use-studio';

export function ChangeList({ changes }: { readonly changes: PackComparison }) {
  const words = useStudioWords();
  const language = useLanguage();
  const { head, entries } = changes;
  const told = head.filter(({ path: [field] }) => field !== 'version' && field !== 'updated');
  if (told.length + entries.length === 0) return <p className="studio-how">{words.compare.nothing}</p>;
  return (
    <div className="studio-changes">
      <p>{countChanges(entries, words.compare.counts).join(' · ')}</p>
      {told.length > 0 && (
        <Fold heading={<span className="row-title">{words.compare.wholePack}</span>}>
          <FieldChanges fields={told} />
        </Fold>
      )}
      {entries.map((change) => (
        <Fold
          key={`${change.section} ${change.id} ${change.is}`}
          heading={
            <>
              <span className={`studio-tag is-${change.is}`}>{words.compare.is[change.is]}</span>
              <span className="row-title">{headingOf(change.entry, language) || change.id}</span>
            </>
          }
        >
          {'fields' in change ? <FieldChanges fields={change.fields} /> : <p className="studio-how">{change.id}</p>}
        </Fold>
      ))}
    </div>
  );
}

type Counts = ReturnType<typeof useStudioWords>['compare']['counts'];

/** `3 added`, `1 reworded`, in this order; nothing for what there is none of. */
export function countChanges(entries: readonly EntryChange[], say: Counts): readonly string[] {
  return (['added', 'reworded', 'retired', 'removed', 'moved'] as const).flatMap((is) => {
    const count = entries.filter((change) => change.is === is).length;
    return count > 0 ? [say[is](count)] : [];
  });
}

/** Texts with the words marked that changed; what is no text below. */
export function FieldChanges({ fields }: { readonly fields: readonly FieldChange[] }) {
  const words = useStudioWords();
  const nameOf = useValueNames();
  const { pairs } = useMemo(() => textPairs(fields), [fields]);
  const rest = fields.filter(({ path: [field], is }) => is === 'order' || !isTextField(field));
  return (
    <>
      {pairs.length > 0 && <ChangedTexts pairs={pairs} />}
      {rest.length > 0 && (
        <dl className="studio-fields-changed">
          {rest.map(({ path, old, new: now, is }) => (
            <div key={path.join('/')}>
              <dt>{is === 'order' ? words.compare.order : <FieldPath path={path} />}</dt>
              <dd>
                <span className="unseen">{words.compare.was}: </span>
                <del>{sayValue(old, nameOf) || words.compare.gone}</del>
              </dd>
              <dd>
                <span className="unseen">{words.compare.now}: </span>
                <ins>{sayValue(now, nameOf) || words.compare.gone}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

/** `Lines to insert 2 · English`. Steps that no form names stay as they are. */
export function FieldPath({ path }: { readonly path: FieldChange['path'] }) {
  const words = useStudioWords();
  const names: Readonly<Record<string, string>> = { ...words.sections, ...words.fields, ...words.languages };
  return path
    .map((step) => (typeof step === 'number' ? String(step + 1) : Object.hasOwn(names, step) ? names[step] : step))
    .join(' · ');
}

/** What a value that is chosen from a list is called; anything else stays as it is. */
function useValueNames(): (value: string) => string {
  const { choices } = useStudioWords();
  const { pillars, stages, risks } = useWords();
  const { tier, kind, need, state, permission } = choices;
  const names: Readonly<Record<string, string>> = {
    ...pillars,
    ...stages,
    ...risks,
    ...tier,
    ...kind,
    ...need,
    ...state,
    ...permission,
  };
  return (value) => (Object.hasOwn(names, value) ? (names[value] ?? value) : value);
}

/** A value as a person reads it. */
export function sayValue(value: unknown, nameOf: (value: string) => string = (text) => text): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return nameOf(value);
  if (Array.isArray(value)) return value.map((one) => sayValue(one, nameOf)).join('; ');
  if (typeof value !== 'object') return String(value);
  const { en, zh } = value as Partial<Bilingual>;
  if (typeof en === 'string' && typeof zh === 'string') return `${en} / ${zh}`;
  const said = Object.values(value).map((one) => sayValue(one, nameOf));
  return said.filter(Boolean).join('; ');
}
