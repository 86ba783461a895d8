/** What lies around the notes of the workspace: where a tag and a link lead, and the way back after deleting. */
import { type ReactNode, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Lead } from '../markdown/markdown';
import { RemovedNoteLine } from '../notes/RemovedNoteLine';
import { NotesProvider, useDesk } from '../notes/use-notes';
import { Notice } from '../ui/Notice';
import { useWords } from '../words/WordsProvider';
import type { WorkspaceStore } from './create-workspace-store';

export function NotesDesk({ store, children }: { readonly store: WorkspaceStore; readonly children: ReactNode }) {
  const desk = useStore(store, (state) => state.desk);
  const around = useMemo(
    () => ({
      desk,
      now: () => store.getState().now(),
      copy: (text: string) => store.getState().copy(text),
      searchTag: (name: string) => store.getState().search(`#${name}`),
      follow: (to: Lead, words: string) => follow(store, to, words),
      linkContact: personIn,
    }),
    [desk, store],
  );
  return (
    <NotesProvider value={around}>
      <div role="status">
        <DeskFailure />
        <RemovedNoteLine />
      </div>
      {children}
    </NotesProvider>
  );
}

/** Accounts and conversations have no promises of their own: all open ones are offered. */
const personIn = (contactId: string | null): string | null =>
  contactId !== null && /^(account|thread):/.test(contactId) ? null : contactId;

function follow(store: WorkspaceStore, to: Lead, words: string): void {
  const { promises, show, search } = store.getState();
  show(to.kind === 'promise' ? 'promises' : 'packs');
  if (to.kind === 'promise') search(promises.find(({ id }) => id === to.id)?.action ?? words);
}

function DeskFailure() {
  const words = useWords();
  const failure = useDesk((desk) => desk.notesFailure);
  return failure && <Notice look="error" trouble={words.failures[failure.code]} />;
}
