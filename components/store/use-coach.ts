/** Gives components the store they stand in: one value at a time, or its actions. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { CoachState, CoachStore } from './coach-state';

const StoreInUse = createContext<CoachStore | null>(null);

/** Sets the store for everything inside. */
export const CoachStoreProvider = StoreInUse.Provider;

/** The store itself, for whoever hands it on. */
export function useCoachStore(): CoachStore {
  const store = useContext(StoreInUse);
  if (!store) throw new Error('a part of the sidebar stands outside of it');
  return store;
}

/** One value of the state. The selector must not make a new object each time. */
export const useCoach = <Value>(select: (state: CoachState) => Value): Value => useStore(useCoachStore(), select);

/** The state as it stands, for its actions; does not follow changes. */
export const useActions = (): CoachState => useCoachStore().getState();
