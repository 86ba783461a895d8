/** Says under a search where something else than was typed is shown, and where there may be more than is shown, and why. */
import { useWorkspaceWords } from '../words/use-workspace-words';
import { type FoundRows, MOST_FOUND } from './look-up';

export function SearchNotice({ found }: { readonly found: FoundRows | null }) {
  const words = useWorkspaceWords().search;
  return (
    <p role="status" className="search-notice">
      {[
        found?.isForgiving && words.forgiven,
        found?.isCut && words.cut(MOST_FOUND),
        found && !found.isComplete && words.incomplete,
      ]
        .filter(Boolean)
        .join(' ')}
    </p>
  );
}
