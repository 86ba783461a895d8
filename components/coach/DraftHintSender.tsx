/** Has the page draw which pillars the draft carries, in the words of the screen, while the user wants that. Shows nothing here. */
import { useEffect } from 'react';
import { PILLARS } from '../../talk-tracks/model';
import { useActions, useCoach } from '../store/use-coach';
import { useWords } from '../words/WordsProvider';
import { sayPillars } from './pillar-words';

export function DraftHintSender() {
  const words = useWords();
  const isWanted = useCoach((state) => state.settings.hint);
  const reading = useCoach((state) => state.reading);
  const { showHint } = useActions();
  useEffect(() => {
    if (!reading || !isWanted) return showHint(null);
    const { pillars } = reading.reading;
    const present = PILLARS.filter((pillar) => pillars[pillar].state === 'present');
    showHint({ present, name: sayPillars(reading.reading, words) });
  }, [reading, isWanted, words, showHint]);
  return null;
}
