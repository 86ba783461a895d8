/** What came of one test of the pack, where it is written. */
import { PILLARS } from '../../talk-tracks/model';
import { useWords } from '../words/WordsProvider';
import { useDraft, useStudioWords } from './use-studio';

export function TestOutcome({ index }: { readonly index: number }) {
  const words = useStudioWords().trial;
  const trial = useDraft((open) => open.trial);
  const isFresh = useDraft(({ tried, pack }) => tried?.tests?.[index] === pack.tests?.[index]);
  const sayLabel = useLabelNames();
  const result = trial?.tests?.find((one) => one.index === index);
  return (
    <div role="status" className="studio-outcome">
      {!trial || (!isFresh && trial.tests !== null) ? (
        <p>{words.waiting}</p>
      ) : trial.tests === null ? (
        <p className="is-error">{words.unread}</p>
      ) : (
        result &&
        (result.unmet.length === 0 ? (
          <p className="is-good">{words.holds}</p>
        ) : (
          result.unmet.map(({ is, what }) => (
            <p key={`${is} ${what.join()}`} className="is-error">
              {words.unmet[is](what.map(sayLabel).join(', '))}
            </p>
          ))
        ))
      )}
    </div>
  );
}

/** `risk:guilt` in words; ids of tracks stay as they are. */
export function useLabelNames(): (label: string) => string {
  const { pillars, risks } = useWords();
  return (label) => {
    const pillar = PILLARS.find((one) => one === label);
    if (pillar) return pillars[pillar];
    const risk = Object.entries(risks).find(([type]) => label === `risk:${type}`);
    return risk ? risk[1] : label;
  };
}
