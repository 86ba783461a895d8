/** Gives the cards of notes the desk they are written at, and what lies around it: the sidebar or the workspace. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Lead } from '../markdown/markdown';
import type { NoteDesk } from './note-desk';

export interface NotesAround {
  readonly desk: Pick<StoreApi<NoteDesk>, 'getState' | 'getInitialState' | 'subscribe'>;
  now(): Date;
  copy(text: string): void;
  searchTag(name: string): void;
  /** Leads to what a link in a note names; `words` are what the link says. */
  follow(to: Lead, words: string): void;
  /** Whose promises and lines a note may want to link to. */
  linkContact(contactId: string | null): string | null;
}

const InUse = createContext<NotesAround | null>(null);

/** Sets desk and surroundings for everything inside. */
export const NotesProvider = InUse.Provider;

export function useNotesAround(): NotesAround {
  const around = useContext(InUse);
  if (!around) throw new Error('a note stands outside of a list of notes');
  return around;
}

/** One value of the desk. The selector must not make a new object each time. */
export const useDesk = <Value>(select: (desk: NoteDesk) => Value): Value => useStore(useNotesAround().desk, select);

/** The desk as it stands, for its actions; does not follow changes. */
export const useDeskActions = (): NoteDesk => useNotesAround().desk.getState();
