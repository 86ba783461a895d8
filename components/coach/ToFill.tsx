/** The placeholders that the draft still holds: a press selects one in the draft. Nobody should send a `{{gap}}`. */
import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { placeholdersIn } from '../store/insert-slice';
import { useActions, useCoach } from '../store/use-coach';
import { placeholderName } from '../words/placeholder-names';
import { useWords } from '../words/WordsProvider';

export function ToFill() {
  const words = useWords();
  const body = useCoach((state) => state.draft?.body ?? '');
  const { show } = useActions();
  const gaps = useMemo(() => placeholdersIn(body), [body]);
  if (gaps.length === 0) return null;
  return (
    <section className="to-fill" aria-labelledby="fill-title">
      <h2 id="fill-title">{words.coach.toFill}</h2>
      <ul>
        {gaps.map((gap) => (
          <li key={gap.start}>
            <Button className="slot-button" data-row="" onPress={() => show(gap)}>
              <span className="slot">{placeholderName(gap.text.slice(2, -2), 'en')}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
