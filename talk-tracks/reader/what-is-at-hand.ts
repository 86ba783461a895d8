/** Whether a track may honestly be offered now: what its lines need, and how far trust has come. */
import { type Pack, type Surroundings, TIERS, type Track, type TrackNeed } from '../model';

/** Whether what a line needs to be honest is there. Of promises nothing is held back where nothing is known of the contact. */
export function whatIsAtHand(packs: readonly Pack[], around: Surroundings | undefined): (need: TrackNeed) => boolean {
  const hasCase = packs.some(({ cases = [] }) => cases.length > 0);
  const hasLimit = packs.some(({ limits = [] }) => limits.length > 0);
  const promises = around?.promises;
  return (need) => {
    if (need === 'case') return hasCase;
    if (need === 'limit') return hasLimit;
    const state = need.slice('promise-'.length);
    return promises === undefined || promises.some((one) => one === state || (state === 'open' && one === 'late'));
  };
}

/** Two tiers above what trust has reached: no talk of returns before the organisation and the person are trusted (`C56`). */
export function isTooEarly(track: Track, around: Surroundings | undefined): boolean {
  if (around?.tier === undefined || track.tiers.length === 0) return false;
  const reached = TIERS.indexOf(around.tier);
  return Math.min(...track.tiers.map((tier) => TIERS.indexOf(tier))) > reached + 1;
}
