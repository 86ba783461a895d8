/** Says above every tab that the extension is not the one any more that this page belongs to. */
import { useCoach } from './store/use-coach';
import { Notice } from './ui/Notice';
import { useWords } from './words/WordsProvider';

export function OrphanNotice() {
  const words = useWords();
  const orphaned = useCoach((state) => state.orphaned);
  return (
    <div role="status" className="outcome">
      {orphaned && <Notice trouble={words.outcomes.orphaned} />}
    </div>
  );
}
