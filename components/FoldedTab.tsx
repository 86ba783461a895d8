/** The folded sidebar: four shapes that tell the state of the draft at a glance. A click opens. */
import { Button } from 'react-aria-components';
import { sayPillars, viewPillars } from './coach/pillar-words';
import { useActions, useCoach } from './store/use-coach';
import { PillarShape } from './ui/PillarShape';
import { useWords } from './words/WordsProvider';

export interface FoldedTabProps {
  /** Takes the focus when it appears: it was folded from the keyboard. */
  readonly takesFocus?: boolean;
  /** Stands in for an open sidebar where the page has no room: shown only in a narrow frame. */
  readonly isForced?: boolean;
}

export function FoldedTab({ takesFocus = false, isForced = false }: FoldedTabProps) {
  const words = useWords();
  const reading = useCoach((state) => state.reading?.reading ?? null);
  const { fold } = useActions();
  const pillars = viewPillars(reading, words);
  return (
    <Button
      className={isForced ? 'folded is-forced' : 'folded'}
      aria-label={sayPillars(reading, words)}
      autoFocus={takesFocus}
      onPress={() => void fold(false)}
    >
      {pillars.map(({ pillar, state }) => (
        <PillarShape key={pillar} pillar={pillar} state={state} size={18} />
      ))}
      {(reading?.risks.length ?? 0) > 0 && <span className="folded-risk" aria-hidden="true" />}
    </Button>
  );
}
