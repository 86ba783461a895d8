/** What the last action came to: what happened, what is safe, what to do. */
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { useWorkspaceWords } from '../words/use-workspace-words';
import type { WorkspaceWords } from '../words/workspace';
import type { Outcome, WorkspaceStore } from './create-workspace-store';
import { FailureText } from './FailureText';
import { LossNotice } from './LossNotice';

export function OutcomeNotice({ store, now }: { readonly store: WorkspaceStore; readonly now: Date }) {
  const words = useWorkspaceWords();
  const outcome = useStore(store, (state) => state.outcome);
  return (
    <div className="outcome-place" role="status">
      <LossNotice store={store} now={now} />
      {outcome && (
        <div className={outcome.kind === 'failed' ? 'outcome is-failure' : 'outcome'}>
          <OutcomeText outcome={outcome} words={words} />
          <Button className="button" onPress={() => store.getState().dismiss()}>
            {words.dismiss}
          </Button>
        </div>
      )}
    </div>
  );
}

function OutcomeText({ outcome, words }: { readonly outcome: Outcome; readonly words: WorkspaceWords }) {
  if (outcome.kind === 'failed') return <FailureText failure={outcome.failure} />;
  if (outcome.kind === 'pack-added') return <p>{words.packs.added(outcome.id, outcome.version)}</p>;
  return <p>{words.settings.refused}</p>;
}
