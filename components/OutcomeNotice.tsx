/** What came of the last insert or copy, above the tabs: short when it worked, complete when it did not. */
import type { Outcome } from './store/slices';
import { useActions, useCoach } from './store/use-coach';
import { Button } from './ui/Button';
import { Icon } from './ui/Icon';
import { Notice } from './ui/Notice';
import { useWords } from './words/WordsProvider';

export function OutcomeNotice() {
  const outcome = useCoach((state) => state.outcome);
  const tab = useCoach((state) => state.tab);
  // The coach has a place of its own for a page that is gone.
  const isSaid = outcome?.kind === 'line-closed' && tab === 'coach';
  return (
    <div role="status" className="outcome">
      {outcome && !isSaid && <OutcomeWords outcome={outcome} />}
    </div>
  );
}

function OutcomeWords({ outcome }: { readonly outcome: Outcome }) {
  const words = useWords();
  const { outcomes } = words;
  const { dismissOutcome, copyLine } = useActions();
  const dismiss = <Button onPress={dismissOutcome}>{outcomes.dismiss}</Button>;
  if (outcome.kind === 'inserted')
    return <GoodNews happened={outcomes.inserted} next={outcome.undoable ? outcomes.undoable : outcomes.notUndoable} />;
  if (outcome.kind === 'copied') return <GoodNews happened={outcomes.copied} next={outcomes.copiedNext} />;
  if (outcome.kind === 'line-closed' || outcome.kind === 'covered')
    return (
      <Notice look="error" trouble={outcome.kind === 'covered' ? outcomes.covered : outcomes.lineClosed}>
        {dismiss}
      </Notice>
    );
  if (outcome.kind === 'not-copied')
    return (
      <Notice look="error" trouble={outcomes.notCopied}>
        <textarea className="input" readOnly rows={3} aria-label={outcomes.text} value={outcome.text} />
        {dismiss}
      </Notice>
    );
  return (
    <Notice look={outcome.kind === 'failed' ? 'error' : 'warning'} trouble={outcomes[outcome.why]}>
      {outcome.kind === 'refused' && outcome.why !== 'composing' && (
        <Button onPress={() => void copyLine(outcome.text)}>{words.coach.copy}</Button>
      )}
      {dismiss}
    </Notice>
  );
}

function GoodNews({ happened, next }: { readonly happened: string; readonly next: string }) {
  const { outcomes } = useWords();
  const { dismissOutcome } = useActions();
  return (
    <div className="good-news">
      <p>
        <strong>{happened}</strong> {next}
      </p>
      <Button look="icon" aria-label={outcomes.dismiss} onPress={dismissOutcome}>
        <Icon name="close" size={14} />
      </Button>
    </div>
  );
}
