/** Asks whether a line may be inserted though its case may not be told as it is. Always there, so that it is read out. */
import { useActions, useCoach } from '../store/use-coach';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { useWords } from '../words/WordsProvider';

export interface CaseQuestionProps {
  /** `pack/track` that the line comes from. */
  readonly track: string;
  readonly text: string;
}

export function CaseQuestion({ track, text }: CaseQuestionProps) {
  const words = useWords().proof;
  const isAsked = useCoach(({ askedAbout }) => askedAbout?.track === track && askedAbout.text === text);
  const { insertLine, leaveLine } = useActions();
  return (
    <div role="status">
      {isAsked && (
        <Notice trouble={words.ask}>
          <Button onPress={() => void insertLine(text, track, true)}>{words.tellAnyway}</Button>
          <Button onPress={leaveLine}>{words.leave}</Button>
        </Notice>
      )}
    </div>
  );
}
