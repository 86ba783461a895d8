/** What is wrong at one place of an entry: what keeps it from being published, and what only deserves a look. */
import type { JsonPath } from '../../../talk-tracks/pack-problem';
import { sayProblem } from '../../words/problems';
import { useLanguage } from '../../words/WordsProvider';
import { useProblemsAt } from './use-form';

export function FieldProblems({ path, id }: { readonly path: JsonPath; readonly id?: string }) {
  const language = useLanguage();
  const problems = useProblemsAt(path);
  if (problems.length === 0) return null;
  return (
    <div className="studio-problems" {...(id && { id })}>
      {problems.map((problem) => (
        <p key={`${problem.code} ${problem.message}`} className={problem.level === 'error' ? 'is-error' : 'is-remark'}>
          {sayProblem(problem, language)}
          {language === 'en' && `. ${problem.mend}`}
        </p>
      ))}
    </div>
  );
}
