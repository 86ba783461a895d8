/** What the rep made of one track, and its lines as they have them. */
import { useMemo } from 'react';
import type { OwnTrack } from '../../talk-tracks/own-track';
import { findTrack } from '../store/find-track';
import { type ShownLine, shownLines } from '../store/own-lines';
import { useCoach } from '../store/use-coach';

/** Null where they made nothing of it. `id` is `pack/track`. */
export const useOwnTrack = (id: string): OwnTrack | null =>
  useCoach((state) => state.own.find((one) => one.id === id) ?? null);

/** None where the pack was switched off meanwhile. */
export function useTrackLines(id: string): readonly ShownLine[] {
  const row = useOwnTrack(id);
  const packs = useCoach((state) => state.reader.teamPacks);
  return useMemo(() => {
    const found = findTrack(packs, id);
    return found ? shownLines(found.track, row) : [];
  }, [packs, id, row]);
}
