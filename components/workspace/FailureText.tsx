/** A failure in words: what happened, what is safe, what to do; for a refused file, where to mend it. */
import type { Failure } from '../../notebook/calls';
import { sayProblem } from '../words/problems';
import { useBackupWords } from '../words/use-backup-words';
import { useWorkspaceWords } from '../words/use-workspace-words';
import { useLanguage } from '../words/WordsProvider';

/** More would not be read at a glance. */
const MOST_PROBLEMS = 8;
const MEGABYTE = 1_000_000;

export function FailureText({ failure }: { readonly failure: Failure }) {
  const words = useWorkspaceWords();
  const { troubles, most } = useBackupWords();
  const language = useLanguage();
  const { happened, safe, next } = failure.file ? troubles[failure.file] : words.failures[failure.code];
  const problems = failure.problems ?? [];
  return (
    <div>
      <p>
        <strong>{happened}</strong> {failure.most !== undefined && `${most(failure.most / MEGABYTE)} `}
        {safe} {next}
      </p>
      {problems.length > 0 && (
        <>
          <p className="outcome-count">{words.packs.problems(problems.length)}</p>
          <ul className="outcome-problems">
            {problems.slice(0, MOST_PROBLEMS).map(({ line, path, ...problem }) => (
              <li key={`${line}-${path}-${problem.message}`}>
                {line > 0 && <b>{words.packs.line(line)}</b>} {path && <code>{path}</code>}{' '}
                {sayProblem(problem, language)}
              </li>
            ))}
          </ul>
          {problems.length > MOST_PROBLEMS && <p>{words.packs.more(problems.length - MOST_PROBLEMS)}</p>}
        </>
      )}
    </div>
  );
}
