/** Chooses the tracks and the rules that speak for evidence which no cue of a pack found: the judge's, promises, a customer's own words. */
import { type Pack, PILLARS, type Pillar, RISK_TYPES, type RiskRule, type RiskType, type Track } from '../model';

/** A track with its name as readings tell it. */
export interface NamedTrack {
  readonly id: string;
  readonly track: Track;
}

/** A rule with its name as readings tell it. */
export interface NamedRule {
  readonly id: string;
  readonly rule: RiskRule;
}

/** Whose evidence it is when no cue found it; null where no pack has such a track or rule: then nothing is said of it. */
export interface StandIns {
  readonly pillars: Readonly<Record<Pillar, NamedTrack | null>>;
  readonly risks: Readonly<Record<RiskType, NamedRule | null>>;
  /** For the customer's own words in a note. */
  readonly quotation: NamedTrack | null;
}

/** The packs' first choices; of equals the first in the order of the packs. */
export function findStandIns(packs: readonly Pack[]): StandIns {
  const rules = packs.flatMap((pack) => pack.risks.map((rule) => ({ id: `${pack.id}/${rule.id}`, rule })));
  const ruleOf = (type: RiskType) => rules.find(({ rule }) => rule.type === type) ?? null;
  return {
    pillars: record(PILLARS, (pillar) => firstChoice(packs, pillar, () => 0)),
    risks: record(RISK_TYPES, ruleOf),
    // A track for notes alone knows best what a quotation in a note is worth.
    quotation: firstChoice(packs, 'empathy', ({ kinds }) => (kinds.includes('crm-note') && kinds.length === 1 ? 0 : 3)),
  };
}

function record<Name extends string, Value>(
  names: readonly Name[],
  valueFor: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, valueFor(name)])) as Record<Name, Value>;
}

function firstChoice(packs: readonly Pack[], pillar: Pillar, extra: (track: Track) => number): NamedTrack | null {
  const tracks = packs.flatMap((pack) =>
    pack.tracks.filter((track) => track.pillar === pillar).map((track) => ({ id: `${pack.id}/${track.id}`, track })),
  );
  const rank = ({ track }: NamedTrack) => track.priority + extra(track);
  return tracks.reduce<NamedTrack | null>((best, one) => (!best || rank(one) < rank(best) ? one : best), null);
}
