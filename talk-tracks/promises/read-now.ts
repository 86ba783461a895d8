/** Reads the moment a draft is written at, because every date in it counts from there. */
import { type Day, dayOf, dayOfIso } from './calendar-days';

/** The writer's local day, and the minutes since its midnight where the time is known. */
export interface Now {
  readonly day: Day;
  readonly minutes: number | null;
}

/**
 * Reads an ISO date or time. A date alone is that local day; a time with a zone is converted to the local zone of the
 * process; a time without one is local already. Null where the text is neither.
 */
export function readNow(now: string): Now | null {
  const text = now.trim();
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    const day = dayOfIso(text);
    return day === null ? null : { day, minutes: null };
  }
  if (!/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(text)) return null;
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) return null;
  return {
    day: dayOf(at.getFullYear(), at.getMonth() + 1, at.getDate()),
    minutes: at.getHours() * 60 + at.getMinutes(),
  };
}
