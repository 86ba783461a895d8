/** How often a track was of use on one day: numbers alone, never a text, a recipient or a page (`A48`). */

/** What happens to a track: it stood among the three, went into a draft, was worded anew before the draft was sent, was put aside. */
export const USE_ACTS = ['offered', 'inserted', 'reworded', 'dismissed'] as const;
export type UseAct = (typeof USE_ACTS)[number];

/** One track on one day. */
export interface UseDay extends Readonly<Record<UseAct, number>> {
  /** `2026-11-23`, in the zone of whoever counts. */
  readonly day: string;
  /** `pack/track`. */
  readonly track: string;
}

/** Nothing happened yet. */
export const NO_USE: Readonly<Record<UseAct, number>> = { offered: 0, inserted: 0, reworded: 0, dismissed: 0 };
