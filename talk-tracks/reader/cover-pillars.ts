/** Sums up how well a draft carries each pillar. */
import { type Finding, PILLARS, type Pillar, type PillarState, type Sentence } from '../model';

/** From this confidence on one sentence is enough. */
export const STRONG = 0.7;

/**
 * States of the four pillars. `missing` is the strict complement of the labels: a pillar that no sentence is labelled with.
 * `present`: one sentence we are sure of, or two; `weak`: one labelled sentence that only just made it.
 */
export function coverPillars(
  sentences: readonly Sentence[],
  findings: readonly Finding[],
): Readonly<Record<Pillar, PillarState>> {
  const states = PILLARS.map((pillar) => [pillar, stateOf(pillar, sentences, findings)] as const);
  return Object.fromEntries(states) as Record<Pillar, PillarState>;
}

function stateOf(pillar: Pillar, sentences: readonly Sentence[], findings: readonly Finding[]): PillarState {
  const indexes = findings.flatMap((finding, index) => (finding.pillar === pillar ? [index] : []));
  const labelled = sentences.filter(({ labels }) => labels.includes(pillar)).length;
  if (labelled === 0) return { state: 'missing', findings: [] };
  const sure = indexes.some((index) => (findings[index]?.confidence ?? 0) >= STRONG);
  return { state: sure || labelled > 1 ? 'present' : 'weak', findings: indexes };
}
