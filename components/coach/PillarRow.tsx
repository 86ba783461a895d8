/** The four pillars at a glance: shape, name, state. A press leads to the words each one rests on. */
import { Button } from 'react-aria-components';
import type { Pillar } from '../../talk-tracks/model';
import { useCoach } from '../store/use-coach';
import { PillarShape } from '../ui/PillarShape';
import { useWords } from '../words/WordsProvider';
import { viewPillars } from './pillar-words';

export function PillarRow({ onOpen }: { readonly onOpen: (pillar: Pillar) => void }) {
  const words = useWords();
  const reading = useCoach((state) => state.reading?.reading ?? null);
  return (
    <ul className="pillars" aria-label={words.pillarsLabel}>
      {viewPillars(reading, words).map(({ pillar, state, words: said }) => (
        <li key={pillar}>
          <Button
            className="pillar"
            data-state={state}
            aria-label={said ? `${words.pillars[pillar]}: ${said}` : words.pillars[pillar]}
            onPress={() => onOpen(pillar)}
          >
            <PillarShape pillar={pillar} state={state} size={20} />
            <b>{words.pillars[pillar]}</b>
            <small>{said}</small>
          </Button>
        </li>
      ))}
    </ul>
  );
}
