/** What each value that can be chosen is called, in the language of the screen. */
import { useWords } from '../words/WordsProvider';
import type { ChoiceName } from './entry-forms';
import { useStudioWords } from './use-studio';

export function useChoiceNames(): (of: ChoiceName, id: string) => string {
  const { choices, languages } = useStudioWords();
  const { pillars, stages, risks } = useWords();
  const names: Readonly<Record<ChoiceName, Readonly<Record<string, string>>>> = {
    ...choices,
    pillar: pillars,
    stage: stages,
    risk: risks,
    lang: languages,
  };
  return (of, id) => names[of][id] ?? id;
}
