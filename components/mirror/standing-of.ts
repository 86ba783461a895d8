/** How a promise of the user's own stands. Each way to stand has a place of its own; none of them is called a failure. */
import type { PromiseEvent, PromiseRecord } from '../../notebook/model';
import { dueMoment } from '../../talk-tracks/promises/due-moment';

/** In the order in which they are shown. */
export const STANDINGS = ['inTime', 'moved', 'later', 'withdrawn', 'lapsed', 'open'] as const;

/**
 * `inTime`: kept, and no date ever passed before it. `moved`: given a new date before the old one came, and kept by then, or
 * still on its way. `later`: kept after its date. `open`: anything else that is not settled, whether its date has come or not.
 */
export type Standing = (typeof STANDINGS)[number];

/** The moment (ISO) from which others could rely on it: when its draft was sent, or when it was written down by hand. */
export const madeAt = ({ events, createdAt }: PromiseRecord): string =>
  events.find(({ what }) => what === 'sent')?.at ?? createdAt;

/** How a promise stands at a moment. Null for what is still in a draft, and for what somebody else promised. */
export function standingOf(promise: PromiseRecord, now: Date, zone: string): Standing | null {
  const { who, state, due } = promise;
  if (who !== 'writer' || state === 'drafted') return null;
  if (state === 'withdrawn' || state === 'lapsed') return state;
  const passed = (date: PromiseRecord['due'], at: string) => date !== null && new Date(at) > dueMoment(date, zone);
  const made = Date.parse(madeAt(promise));
  const moves = promise.events.filter((event) => isMoveOfDate(event) && Date.parse(event.at) >= made);
  const told = moves.some(({ at, from = null }) => !passed(from, at));
  if (state === 'open') return told && !passed(due, now.toISOString()) ? 'moved' : 'open';
  const missed = moves.some(({ at, from = null }) => passed(from, at)) || passed(due, keptAt(promise));
  if (missed) return 'later';
  return told ? 'moved' : 'inTime';
}

/** Giving a date to what had none moves nothing. */
const isMoveOfDate = ({ what, from }: PromiseEvent): boolean => what === 'moved' && from != null;

/** A promise that was opened again counts by the last time that it was kept. */
const keptAt = ({ events, updatedAt }: PromiseRecord): string =>
  events.findLast(({ what }) => what === 'kept')?.at ?? updatedAt;
