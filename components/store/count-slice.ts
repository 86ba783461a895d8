/** Counts of what was of use, where the user lets it be counted: which tracks, never what was written, to whom or where (`A48`). */
import { fateOfLine } from '../../talk-tracks/use/fate-of-line';
import type { UseAct } from '../../talk-tracks/use/use-day';
import type { SliceContext } from './coach-state';
import { offeredSuggestions } from './offered-suggestions';
import type { CountSlice } from './slices';

/** Milliseconds that a suggestion stays on screen before it was offered: what changes with each word was not. */
export const LOOKED_AT = 3000;

export function createCountSlice({ ports: { notebook }, get, later }: SliceContext): CountSlice {
  /** Draft and track of what was offered, so that a draft that is written for an hour counts once. */
  const offered = new Set<string>();
  /** Lines that were inserted, by the key of their draft. */
  let inserted: readonly { readonly key: string; readonly track: string; readonly text: string }[] = [];
  let callOff = () => {};

  const count = (did: UseAct, tracks: readonly string[]) => {
    // That it was not counted hurts nobody.
    if (tracks.length > 0 && get().settings.counting !== null) void notebook.countUse({ did, tracks });
  };

  return {
    countOffered() {
      callOff();
      callOff = later(() => {
        const { reading, own, settings } = get();
        if (!reading || settings.counting === null) return;
        const tracks = offeredSuggestions(reading.reading.suggestions, own).map(({ track }) => track);
        const fresh = tracks.filter((track) => !offered.has(`${reading.key} ${track}`));
        for (const track of fresh) offered.add(`${reading.key} ${track}`);
        count('offered', fresh);
      }, LOOKED_AT);
    },

    countInserted(key, track, text) {
      inserted = [...inserted, { key, track, text }];
      count('inserted', [track]);
    },

    countEnded({ key, how, body }) {
      const own = inserted.filter((line) => line.key === key);
      inserted = inserted.filter((line) => line.key !== key);
      if (how !== 'sent' || body === null) return;
      const tracksOf = (fate: 'reworded' | 'gone') =>
        own.filter(({ text }) => fateOfLine(text, body) === fate).map(({ track }) => track);
      count('reworded', tracksOf('reworded'));
      count('dismissed', tracksOf('gone'));
    },

    countHidden: (track) => count('dismissed', [track]),
  };
}
