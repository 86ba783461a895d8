/** Chooses the case or the limit that a line draws on: good ones before those that must be asked for again. */
import type { Case, Limit, Pack, SuggestionProof } from '../model';
import { holdsTopic } from './topic-index';

/** What is chosen, with everything needed to show it and to fill a line with it. */
export type Proof =
  | { readonly is: 'case'; readonly pack: string; readonly entry: Case; readonly standing: SuggestionProof['standing'] }
  | { readonly is: 'limit'; readonly pack: string; readonly entry: Limit; readonly standing: 'good' };

/** How a case stands on a day (ISO). An expired one is worth asking for again, one that was never allowed is not to be told. */
export function standingOf({ permission, expires }: Case, today: string): SuggestionProof['standing'] {
  if (permission === 'none' || permission === 'internal') return 'not-allowed';
  return expires < today.slice(0, 10) ? 'expired' : 'good';
}

const RANK = { good: 2, expired: 1, 'not-allowed': 0 } as const;

/** The case that fits best: one that may be told, that is about what the draft is about, and the latest of those. Null where packs hold none. */
export function pickCase(packs: readonly Pack[], text: string, today: string): Proof | null {
  const all = packs.flatMap(({ id, cases = [] }) => cases.map((entry) => ({ pack: id, entry })));
  let best: { readonly proof: Proof; readonly rank: readonly [number, number, string] } | null = null;
  for (const { pack, entry } of all) {
    const standing = standingOf(entry, today);
    const rank = [RANK[standing], holdsTopic(text, entry.topics) ? 1 : 0, entry.date] as const;
    if (!best || isHigher(rank, best.rank)) best = { proof: { is: 'case', pack, entry, standing }, rank };
  }
  return best?.proof ?? null;
}

/** The limit that the draft touches; else the first. Null where packs hold none. */
export function pickLimit(packs: readonly Pack[], text: string): Proof | null {
  const all = packs.flatMap(({ id, limits = [] }) => limits.map((entry) => ({ pack: id, entry })));
  const chosen = all.find(({ entry }) => holdsTopic(text, entry.topics)) ?? all[0];
  return chosen ? { is: 'limit', pack: chosen.pack, entry: chosen.entry, standing: 'good' } : null;
}

function isHigher(one: readonly [number, number, string], other: readonly [number, number, string]): boolean {
  for (const at of [0, 1, 2] as const) if (one[at] !== other[at]) return one[at] > other[at];
  return false;
}
