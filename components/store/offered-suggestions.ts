/** The suggestions that are on screen: a track that was hidden a moment ago is not offered while the reader still names it. */
import type { Suggestion } from '../../talk-tracks/model';
import type { OwnTrack } from '../../talk-tracks/own-track';

/** In the reader's order. */
export const offeredSuggestions = (
  suggestions: readonly Suggestion[],
  own: readonly OwnTrack[],
): readonly Suggestion[] =>
  suggestions.filter(({ track }) => !own.some(({ id, isHidden }) => id === track && isHidden));
