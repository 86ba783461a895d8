/** Counts in how many of the drafts that went out each pillar was there, by week. */
import type { Sending } from '../../notebook/model';
import { PILLARS, type Pillar } from '../../talk-tracks/model';
import { weekOf } from './weeks';

export interface PillarCount {
  readonly week: string;
  readonly sent: number;
  /** Of those that were sent. */
  readonly counts: Readonly<Record<Pillar, number>>;
}

/** One count for each week, weeks without a sent draft included, in their order. */
export function countPillars(
  weeks: readonly string[],
  sendings: readonly Sending[],
  zone: string,
): readonly PillarCount[] {
  const counted = new Map(weeks.map((week) => [week, { week, sent: 0, counts: none() }]));
  for (const { at, pillars } of sendings) {
    const count = counted.get(weekOf(at, zone));
    if (!count) continue;
    count.sent += 1;
    for (const pillar of pillars) count.counts[pillar] += 1;
  }
  return [...counted.values()];
}

/** All weeks as one. */
export function sumPillars(weeks: readonly PillarCount[]): Omit<PillarCount, 'week'> {
  const counts = none();
  for (const pillar of PILLARS) counts[pillar] = weeks.reduce((sum, week) => sum + week.counts[pillar], 0);
  return { sent: weeks.reduce((sum, week) => sum + week.sent, 0), counts };
}

/** The part of the sent drafts in which a pillar was there, 0 to 1; null where nothing was sent. */
export const shareOf = ({ sent, counts }: Omit<PillarCount, 'week'>, pillar: Pillar): number | null =>
  sent === 0 ? null : counts[pillar] / sent;

const none = (): Record<Pillar, number> => ({ empathy: 0, evidence: 0, limits: 0, commitment: 0 });
