/** Chooses the tracks and the rule that speak for evidence which no cue of a pack found: promises and a customer's own words. */
import type { Pack, Pillar, Track } from '../model';
import type { StandIns } from './claims';

/** The packs' first choices; of equals the first in the order of the packs. */
export function findStandIns(packs: readonly Pack[]): StandIns {
  const vague = packs.flatMap((pack) =>
    pack.risks.filter(({ type }) => type === 'vague_commitment').map((rule) => ({ id: `${pack.id}/${rule.id}`, rule })),
  );
  return {
    commitment: firstChoice(packs, 'commitment', () => 0),
    // A track for notes alone knows best what a quotation in a note is worth.
    empathy: firstChoice(packs, 'empathy', ({ kinds }) => (kinds.includes('crm-note') && kinds.length === 1 ? 0 : 3)),
    vague: vague[0] ?? null,
  };
}

function firstChoice(packs: readonly Pack[], pillar: Pillar, extra: (track: Track) => number): StandIns['commitment'] {
  const tracks = packs.flatMap((pack) =>
    pack.tracks.filter((track) => track.pillar === pillar).map((track) => ({ id: `${pack.id}/${track.id}`, track })),
  );
  const rank = ({ track }: (typeof tracks)[number]) => track.priority + extra(track);
  return tracks.reduce<(typeof tracks)[number] | null>(
    (best, one) => (!best || rank(one) < rank(best) ? one : best),
    null,
  );
}
