/** The seven questions of a key account. Answers, no score: somebody looks at them and decides. */
import { Choice } from '../workspace/Choice';
import { latestOf } from './entries-of';
import { SheetPart } from './SheetPart';
import { useAccountActions, useAccountWords, useEntries } from './use-account';

type Answer = 'yes' | 'no' | 'open';
const asAnswer = (value: boolean | null | undefined): Answer => (value == null ? 'open' : value ? 'yes' : 'no');

export function KeyTestPart() {
  const words = useAccountWords();
  const { save } = useAccountActions();
  const known = latestOf(useEntries(), 'key-test');
  const answers = words.keyTest.questions.map((_, index) => known?.data.answers[index] ?? null);
  const answer = (at: number, chosen: Answer) =>
    save(
      {
        kind: 'key-test',
        data: {
          answers: answers.map((one, index) => (index === at ? (chosen === 'open' ? null : chosen === 'yes') : one)),
        },
      },
      known?.id,
    );
  return (
    <SheetPart title={words.keyTest.title} how="">
      <div className="key-test">
        {words.keyTest.questions.map((question, index) => (
          <Choice<Answer>
            key={question}
            label={question}
            value={asAnswer(answers[index])}
            options={{ yes: words.keyTest.yes, no: words.keyTest.no, open: words.keyTest.open }}
            choose={(chosen) => void answer(index, chosen)}
          />
        ))}
      </div>
    </SheetPart>
  );
}
