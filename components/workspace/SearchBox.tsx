/** The search field on top of a list. */
import { Button, Input, Label, SearchField } from 'react-aria-components';
import { useStore } from 'zustand';
import { useWorkspaceWords } from '../words/use-workspace-words';
import type { WorkspaceStore } from './create-workspace-store';

export function SearchBox({ store, label }: { readonly store: WorkspaceStore; readonly label: string }) {
  const words = useWorkspaceWords();
  const query = useStore(store, (state) => state.query);
  return (
    <SearchField className="search-box" value={query} onChange={(typed) => store.getState().search(typed)}>
      <Label className="unseen">{label}</Label>
      <Input className="input" placeholder={label} />
      {query && (
        <Button className="button search-clear" aria-label={words.search.clear}>
          ×
        </Button>
      )}
    </SearchField>
  );
}
