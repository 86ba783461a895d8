/** The studio and its open draft, for the parts of its screen. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Pack } from '../../talk-tracks/model';
import type { TrialPort, VersionsPort } from '../ports';
import { STUDIO_WORDS, type StudioWords } from '../words/studio';
import { useLanguage } from '../words/WordsProvider';
import type { OpenDraft, StudioState, StudioStore } from './studio-state';

/** What the studio needs of the place it stands in. */
export interface StudioSurroundings {
  readonly store: StudioStore;
  readonly versions: VersionsPort;
  readonly trial: TrialPort;
  /** The packs that are there, which a draft can begin as a copy of; whether each is read with, and its text as it came. */
  readonly packs: readonly { readonly pack: Pack; readonly text: string; readonly isOn: boolean }[];
  readonly now: Date;
  /** Puts a finished pack among the others. False where it was refused; why is said elsewhere. */
  takeIn(text: string): Promise<boolean>;
  saveFile(name: string, text: string): void;
}

const InUse = createContext<StudioSurroundings | null>(null);

export const StudioProvider = InUse.Provider;

export function useSurroundings(): StudioSurroundings {
  const around = useContext(InUse);
  if (!around) throw new Error('a part of the studio stands outside of it');
  return around;
}

/** One value of the store. The selector must not make a new object each time. */
export const useStudio = <Value>(select: (state: StudioState) => Value): Value =>
  useStore(useSurroundings().store, select);

/** One value of the draft that is open; for parts that are shown only while one is. */
export const useDraft = <Value>(select: (open: OpenDraft) => Value): Value =>
  useStudio(({ open }) => {
    if (!open) throw new Error('no draft is open');
    return select(open);
  });

/** Actions; does not follow changes. */
export const useStudioActions = (): StudioState => useSurroundings().store.getState();

export const useStudioWords = (): StudioWords => STUDIO_WORDS[useLanguage()];
