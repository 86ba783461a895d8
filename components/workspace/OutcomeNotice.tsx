/** What the last action came to: what happened, what is safe, what to do; for a refused file, where to mend it. */
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import type { Failure } from '../../notebook/calls';
import { useWorkspaceWords } from '../words/use-workspace-words';
import type { WorkspaceWords } from '../words/workspace';
import type { Outcome, WorkspaceStore } from './create-workspace-store';

/** More would not be read at a glance. */
const MOST_PROBLEMS = 8;

export function OutcomeNotice({ store }: { readonly store: WorkspaceStore }) {
  const words = useWorkspaceWords();
  const outcome = useStore(store, (state) => state.outcome);
  const lost = useStore(store, (state) => state.lost);
  return (
    <div className="outcome-place" role="status">
      {lost && (
        <div className="outcome is-failure">
          <p>
            <strong>
              {lost.state === 'emptied'
                ? words.lost.happened(lost.lost.promises, lost.lost.notes)
                : words.lost.shortened(lost.changes)}
            </strong>{' '}
            {words.lost.next}
          </p>
          <Button className="button" onPress={() => void store.getState().acceptLoss()}>
            {words.dismiss}
          </Button>
        </div>
      )}
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
  if (outcome.kind === 'failed') return <FailureText failure={outcome.failure} words={words} />;
  if (outcome.kind === 'pack-added') return <p>{words.packs.added(outcome.id, outcome.version)}</p>;
  if (outcome.kind === 'site-refused') return <p>{words.settings.refused}</p>;
  return <p>{words.settings.read(outcome.added, outcome.replaced, outcome.kept)}</p>;
}

function FailureText({ failure, words }: { readonly failure: Failure; readonly words: WorkspaceWords }) {
  const { happened, safe, next } = words.failures[failure.code];
  const problems = failure.problems ?? [];
  return (
    <div>
      <p>
        <strong>{happened}</strong> {safe} {next}
      </p>
      {problems.length > 0 && (
        <>
          <p className="outcome-count">{words.packs.problems(problems.length)}</p>
          <ul className="outcome-problems">
            {problems.slice(0, MOST_PROBLEMS).map(({ line, path, message }) => (
              <li key={`${line}-${path}-${message}`}>
                {line > 0 && <b>{words.packs.line(line)}</b>} {path && <code>{path}</code>}{' '}
                <span lang="en">{message}</span>
              </li>
            ))}
          </ul>
          {problems.length > MOST_PROBLEMS && <p>{words.packs.more(problems.length - MOST_PROBLEMS)}</p>}
        </>
      )}
    </div>
  );
}
