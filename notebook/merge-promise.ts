/** Two records of one promise as one: what happened on either side happened, and how it stands follows from what happened last. Pure. */
import type { PromiseEvent, PromiseRecord } from './model';

const STATE_EVENTS: readonly PromiseEvent['what'][] = ['confirmed', 'sent', 'kept', 'withdrawn', 'lapsed', 'reopened'];

/** The promise with what happened on either side; null where theirs has nothing that is not here. */
export function mergePromise(ours: PromiseRecord, theirs: PromiseRecord): PromiseRecord | null {
  const theirsIsLater = Date.parse(theirs.updatedAt) > Date.parse(ours.updatedAt);
  const events = joinEvents(ours.events, theirs.events);
  if (!theirsIsLater && events.length === ours.events.length) return null;
  const newer = theirsIsLater ? theirs : ours;
  /** The side on which one of these happened last. */
  const sideOf = (kinds: readonly PromiseEvent['what'][]) => {
    const [here, there] = [lastOf(ours, kinds), lastOf(theirs, kinds)];
    return here === there ? newer : there > here ? theirs : ours;
  };
  const { remindAt, ...merged } = { ...newer, events };
  const { state } = sideOf(STATE_EVENTS);
  return {
    ...merged,
    ...(remindAt !== undefined && state === newer.state && { remindAt }),
    state,
    due: sideOf(['moved']).due,
    action: sideOf(['changed']).action,
  };
}

const lastOf = ({ events }: PromiseRecord, kinds: readonly PromiseEvent['what'][]): number =>
  Math.max(
    Number.NEGATIVE_INFINITY,
    ...events.filter(({ what }) => kinds.includes(what)).map(({ at }) => Date.parse(at)),
  );

function joinEvents(ours: readonly PromiseEvent[], theirs: readonly PromiseEvent[]): readonly PromiseEvent[] {
  const nameOf = ({ at, what, note }: PromiseEvent) => JSON.stringify([Date.parse(at), what, note]);
  const known = new Set(ours.map(nameOf));
  return [...ours, ...theirs.filter((event) => !known.has(nameOf(event)))].sort(
    (one, other) => Date.parse(one.at) - Date.parse(other.at),
  );
}
