/** "Why?": a button for the row of acts, and the place where the answer opens. */
import { type ReactNode, useId, useState } from 'react';
import { Button } from '../ui/Button';
import { useWords } from '../words/WordsProvider';

/** The button and the panel apart, since they stand in different rows. The answer is made when it is asked for. */
export function useWhy(answer: () => ReactNode): { readonly button: ReactNode; readonly panel: ReactNode } {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return {
    button: (
      <Button aria-expanded={isOpen} aria-controls={id} onPress={() => setOpen(!isOpen)}>
        {words.coach.why}
      </Button>
    ),
    panel: (
      <div id={id} hidden={!isOpen}>
        {isOpen && answer()}
      </div>
    ),
  };
}
