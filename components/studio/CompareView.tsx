/** Any two versions of the pack side by side, and the version of a colleague joined with what is here. */
import { useMemo, useState } from 'react';
import type { Pack } from '../../talk-tracks/model';
import { openDraftPack } from '../../talk-tracks/open-draft-pack';
import { SelectField } from '../ui/SelectField';
import { formatDay } from '../words/describe-due';
import { useLanguage } from '../words/WordsProvider';
import { ChangeList } from './ChangeList';
import { JoinPart } from './JoinPart';
import { useDraft, useStudioWords, useSurroundings } from './use-studio';

const HERE = 'here';

export function CompareView() {
  const words = useStudioWords().compare;
  const language = useLanguage();
  const { versions: port, now } = useSurroundings();
  const pack = useDraft((open) => open.pack);
  const versions = useDraft((open) => open.versions);
  const last = String(versions.length - 1);
  const [from, setFrom] = useState(last);
  const [to, setTo] = useState(HERE);
  const changes = useMemo(() => {
    const packOf = (id: string): Pack | null => (id === HERE ? pack : openDraftPack(versions[Number(id)]?.text ?? ''));
    const [older, newer] = [packOf(from), packOf(to)];
    return older && newer ? port.compare(older, newer) : null;
  }, [from, to, pack, versions, port]);
  if (versions.length === 0) return <p className="studio-how">{words.noVersion}</p>;
  const options = [
    ...versions.map(({ version, at }, index) => ({
      id: String(index),
      name: words.version(version, formatDay(at, now, language)),
    })),
    { id: HERE, name: words.here },
  ];
  return (
    <div className="studio-compare">
      <div className="studio-acts">
        <SelectField label={words.from} value={from} options={options} choose={setFrom} />
        <SelectField label={words.to} value={to} options={options} choose={setTo} />
      </div>
      {changes && <ChangeList changes={changes} />}
      <JoinPart />
    </div>
  );
}
