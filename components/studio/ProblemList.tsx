/** All there is to mend, on one line until somebody wants to see it, each with a way to its place. */
import { useState } from 'react';
import type { DraftProblem } from '../../talk-tracks/check-draft-pack';
import type { Pack } from '../../talk-tracks/model';
import { Button } from '../ui/Button';
import { sayProblem } from '../words/problems';
import { useLanguage } from '../words/WordsProvider';
import { FieldPath } from './ChangeList';
import { entriesIn } from './entries';
import { headingOf } from './fields/heading-of';
import { placeName, problemsOf } from './problems-of';
import { useDraft, useStudioActions, useStudioWords } from './use-studio';

/** More would not be read at a glance. */
const MOST = 50;

export function ProblemList() {
  const words = useStudioWords();
  const found = useDraft((open) => open.problems);
  const trial = useDraft((open) => open.trial);
  const [isShown, setShown] = useState(false);
  const problems = problemsOf({ problems: found, trial });
  const errors = problems.filter(({ level }) => level === 'error');
  const sorted = [...errors, ...problems.filter(({ level }) => level === 'warning')];
  const said = [
    errors.length > 0 && words.problems.errors(errors.length),
    sorted.length > errors.length && words.problems.warnings(sorted.length - errors.length),
    sayTests(trial?.tests, words.trial),
  ].filter((one) => typeof one === 'string');
  return (
    <div className="studio-mend">
      <p role="status">{said.join(' · ') || words.problems.none}</p>
      {sorted.length > 0 && (
        <Button look="link" aria-expanded={isShown} onPress={() => setShown(!isShown)}>
          {isShown ? words.problems.hide : words.problems.show}
        </Button>
      )}
      {isShown && <Listed problems={sorted} />}
    </div>
  );
}

function Listed({ problems }: { readonly problems: readonly DraftProblem[] }) {
  const words = useStudioWords();
  const pack = useDraft((open) => open.pack);
  return (
    <ul>
      {problems.slice(0, MOST).map((problem) => (
        <ProblemRow
          key={`${placeName(problem.path)} ${problem.code} ${problem.message}`}
          problem={problem}
          pack={pack}
        />
      ))}
      {problems.length > MOST && <li>{words.problems.more(problems.length - MOST)}</li>}
    </ul>
  );
}

type TrialWords = ReturnType<typeof useStudioWords>['trial'];

function sayTests(
  tests: readonly { readonly unmet: readonly unknown[] }[] | null | undefined,
  words: TrialWords,
): string | null {
  if (tests === undefined) return null;
  if (tests === null) return words.unread;
  if (tests.length === 0) return words.noTests;
  const failed = tests.filter(({ unmet }) => unmet.length > 0).length;
  return failed > 0 ? words.failed(failed, tests.length) : words.passed(tests.length);
}

/** One thing to mend; pressing it leads there. */
export function ProblemRow({ problem, pack }: { readonly problem: DraftProblem; readonly pack: Pack }) {
  const words = useStudioWords();
  const language = useLanguage();
  const { go } = useStudioActions();
  const { path, level } = problem;
  const [first, index] = path;
  const section =
    typeof index === 'number' && typeof first === 'string' && first in words.sections
      ? (first as keyof typeof words.sections)
      : null;
  const entry = section ? entriesIn(pack, section)[Number(index)] : undefined;
  const name = entry ? headingOf(entry, language) || entry.id : words.head;
  const inside = section ? path.slice(2) : path;
  const place = section ? { section, index: Number(index) } : null;
  return (
    <li className={level === 'error' ? 'is-error' : 'is-remark'}>
      <Button look="link" aria-label={words.problems.goTo(name)} onPress={() => go(place, placeName(inside))}>
        {name}
      </Button>
      <span>
        {inside.length > 0 && (
          <small>
            <FieldPath path={inside} />{' '}
          </small>
        )}
        {sayProblem(problem, language)}
        {language === 'en' && `. ${problem.mend}`}
      </span>
    </li>
  );
}
