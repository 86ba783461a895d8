/** Insert and copy for one line. Where the page cannot write, only copying is offered: a button does what it says. */
import { canWrite } from '../store/insert-slice';
import { useActions, useCoach } from '../store/use-coach';
import { Button } from '../ui/Button';
import { KeyHint } from '../ui/KeyHint';
import { useWords } from '../words/WordsProvider';

export interface LineButtonsProps {
  readonly text: string;
  /** `pack/track` that the line comes from. */
  readonly track: string;
  /** `main` for the one line of a card, `link` in lists. */
  readonly look: 'main' | 'link';
  /** The one that Alt+Enter inserts. */
  readonly isFirst?: boolean;
}

export function LineButtons({ text, track, look, isFirst = false }: LineButtonsProps) {
  const words = useWords().coach;
  const { insertLine, copyLine } = useActions();
  const inserting = useCoach((state) => state.inserting);
  const inserts = useCoach(canWrite);
  const name = inserts ? words.insert : words.copy;
  return (
    <>
      <Button
        look={look}
        isDisabled={inserting}
        {...(isFirst && { 'aria-keyshortcuts': 'Alt+Enter', 'aria-label': name })}
        onPress={() => void insertLine(text, track)}
      >
        {name}
        {isFirst && <KeyHint keys="↵" />}
      </Button>
      {inserts && <Button onPress={() => void copyLine(text)}>{words.copy}</Button>}
    </>
  );
}
