/** What the team's counts say of the pack that is open: how often each track was of use, and which ones nobody is ever offered. */
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { type PackUse, packUseOf, type UsedTrack } from '../../talk-tracks/use/pack-use';
import { sumUse } from '../../talk-tracks/use/sum-use';
import { USE_ACTS, type UseAct } from '../../talk-tracks/use/use-day';
import { parseUseReport, type UseReport } from '../../talk-tracks/use/use-report';
import { Button } from '../ui/Button';
import { inOrder } from '../ui/in-order';
import { USE_WORDS } from '../words/use-counts';
import { useLanguage } from '../words/WordsProvider';
import { useDraft, useStudio, useStudioActions, useStudioWords } from './use-studio';

/** Files that could not be read, and are told one by one. */
const REFUSED = 5;

interface Refused {
  readonly name: string;
  readonly line: number;
  readonly message: string;
}

export function UseView() {
  const words = USE_WORDS[useLanguage()];
  const use = useStudio((state) => state.use);
  const { takeUse } = useStudioActions();
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const read = async (files: FileList | null) => {
    if (!files) return;
    const reports: UseReport[] = [];
    const wrong: Refused[] = [];
    for (const file of files) {
      const parsed = parseUseReport(await file.text());
      if (parsed.ok) reports.push(parsed.report);
      else wrong.push({ name: file.name, line: parsed.line, message: parsed.message });
    }
    setRefused(wrong);
    if (reports.length > 0) takeUse(sumUse(reports));
  };
  return (
    <div className="studio-use">
      <p className="studio-how">{words.teamIntro}</p>
      <FileTrigger
        allowsMultiple
        acceptedFileTypes={['application/json', '.json']}
        onSelect={(files) => void read(files)}
      >
        <Button look="main">{words.choose}</Button>
      </FileTrigger>
      <div role="status">
        {inOrder(refused.slice(0, REFUSED), ({ name, line, message }) => (
          <p className="is-error">{words.refused(name, line, message)}</p>
        ))}
        {refused.length > REFUSED && <p className="is-error">{words.moreRefused(refused.length - REFUSED)}</p>}
        {use && (
          <p>
            {[words.people(use.people), use.weeks.length > 0 && words.weeks(use.weeks[0] ?? '', use.weeks.at(-1) ?? '')]
              .filter(Boolean)
              .join(' · ')}
          </p>
        )}
        {use && use.weeks.length === 0 && <p>{words.tooFew}</p>}
        {use && use.weeks.length > 0 && use.fewPeople.length > 0 && <p>{words.fewWeeks(use.fewPeople.length)}</p>}
      </div>
      {use && use.weeks.length > 0 && <Told />}
    </div>
  );
}

function Told() {
  const words = USE_WORDS[useLanguage()];
  const pack = useDraft((open) => open.pack);
  const use = useStudio((state) => state.use);
  if (!use) return null;
  const told = packUseOf(pack, use);
  return (
    <>
      {told.used.length > 0 && <UseTable used={told.used} />}
      {told.never.length > 0 && (
        <section aria-label={words.never}>
          <h3>{words.never}</h3>
          <p className="studio-how">{words.neverIntro}</p>
          <NeverList never={told.never} />
        </section>
      )}
    </>
  );
}

function UseTable({ used }: Pick<PackUse, 'used'>) {
  const words = USE_WORDS[useLanguage()];
  return (
    <div className="studio-table is-counts">
      <table>
        <caption className="unseen">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.track}</th>
            {USE_ACTS.map((act) => (
              <th key={act} scope="col" className="is-number">
                {words.acts[act]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {used.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <TrackTitle id={one.id} index={one.index} />
                {one.isOftenReworded && (
                  <small className="studio-tag" title={words.oftenHow}>
                    {words.often}
                  </small>
                )}
              </th>
              {USE_ACTS.map((act) => (
                <td key={act} className="is-number">
                  <Count one={one} act={act} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {used.some(({ isOftenReworded }) => isOftenReworded) && (
        <p className="studio-how">
          {words.often}: {words.oftenHow}
        </p>
      )}
    </div>
  );
}

function Count({ one: { use }, act }: { readonly one: UsedTrack; readonly act: UseAct }) {
  const words = USE_WORDS[useLanguage()];
  const count = use.total[act];
  if (!use.more.includes(act)) return count;
  if (count === 0) return <small className="muted">{words.few}</small>;
  return (
    <>
      <span aria-hidden="true">{count}+</span>
      <span className="unseen">
        {count} {words.andFew}
      </span>
    </>
  );
}

/** The title of a track, which leads to its form. */
function TrackTitle({ id, index }: { readonly id: string; readonly index: number }) {
  const words = USE_WORDS[useLanguage()];
  const { untitled } = useStudioWords();
  const language = useLanguage();
  const { go, show } = useStudioActions();
  const title = useDraft(({ pack }) => pack.tracks[index]?.title[language] ?? null);
  if (title === null)
    return (
      <>
        {id} <small className="muted">{words.gone}</small>
      </>
    );
  const open = () => {
    go({ section: 'tracks', index });
    show('edit');
  };
  return (
    <Button look="link" onPress={open}>
      {title || untitled}
    </Button>
  );
}

function NeverList({ never }: Pick<PackUse, 'never'>) {
  return (
    <ul className="studio-never">
      {never.map((index) => (
        <li key={index}>
          <TrackTitle id="" index={index} />
        </li>
      ))}
    </ul>
  );
}
