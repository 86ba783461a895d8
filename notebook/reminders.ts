/** What to remind the user of, and when to look again. Pure: the background rings, this says for what. */
import type { Due } from '../talk-tracks/model';
import { dueMoment } from './due';
import type { PromiseRecord, Settings } from './model';
import { localZone, momentOf, nextDate } from './moment-in-zone';

/** One thing to show. `key` stays the same for one promise, kind and date, so that it can be shown once. */
export interface Reminder {
  readonly key: string;
  /** `due`: today, or within the hour. `late`: its moment passed. */
  readonly kind: 'due' | 'late';
  /** ISO; the moment it was meant for, which may have passed while the computer slept. */
  readonly at: string;
  readonly promise: PromiseRecord;
}

const HOUR = 60 * 60 * 1000;
const MORNING = '09:00';
/** A day's promise that was made on the day itself is asked after before people go home. */
const EVENING = '18:00';

/** When the two reminders of a promise fall, and when it ends being due. Milliseconds; `due` null where it came too late for one. */
interface Moments {
  readonly due: number | null;
  readonly end: number;
  readonly late: number;
}

function momentsOf(promise: PromiseRecord, due: Due, zone: string): Moments {
  const end = dueMoment(due, zone).getTime();
  const usual = due.time ? end - HOUR : momentOf(due.date, MORNING, zone);
  const latest = due.time ? end : momentOf(due.date, EVENING, zone);
  return {
    due: softened(usual, latest, lastTouched(promise)),
    end,
    // Nobody is woken at midnight for a day that passed.
    late: due.time ? end : momentOf(nextDate(due.date), MORNING, zone),
  };
}

/** A promise that was made or moved after its usual reminder is asked after half way to the end of what is left. */
function softened(usual: number, latest: number, touched: number): number | null {
  if (touched < usual) return usual;
  return touched < latest ? (touched + latest) / 2 : null;
}

/** When the user last had the promise and its date in hand. */
function lastTouched({ events, createdAt }: PromiseRecord): number {
  const touches = events.filter(({ what }) => what === 'sent' || what === 'moved' || what === 'reopened');
  return Math.max(Date.parse(createdAt), ...touches.map(({ at }) => Date.parse(at)));
}

const keyOf = ({ id }: PromiseRecord, kind: Reminder['kind'], { date, time }: Due) =>
  `${id}/${kind}/${date}${time ? `T${time}` : ''}`;

/** The id of the promise that a reminder's key speaks of. */
export function promiseOfKey(key: string): string {
  return key.slice(0, key.indexOf('/'));
}

/**
 * What should be shown at `now` and is not among the keys that were `shown`: each promise at most once as due and once as late,
 * and only the later of the two. The earliest first. Nothing where the user wants no reminders.
 */
export function nextReminders(
  promises: readonly PromiseRecord[],
  now: Date,
  settings: Pick<Settings, 'reminders'>,
  shown: ReadonlySet<string> = new Set(),
  zone = localZone(),
): readonly Reminder[] {
  if (!settings.reminders) return [];
  const found = promises.flatMap((promise): Reminder[] => {
    const { due } = promise;
    if (promise.state !== 'open' || !due) return [];
    const moments = momentsOf(promise, due, zone);
    const ring = (kind: Reminder['kind'], moment: number): Reminder[] => {
      const key = keyOf(promise, kind, due);
      return shown.has(key) ? [] : [{ key, kind, at: new Date(moment).toISOString(), promise }];
    };
    if (moments.late <= now.getTime()) return ring('late', moments.late);
    const isNow = moments.due !== null && moments.due <= now.getTime() && now.getTime() < moments.end;
    return isNow ? ring('due', moments.due) : [];
  });
  return found.sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

/**
 * When to look again: the next moment after `now` at which a reminder falls or the number on the button changes; null where
 * nothing is to come. Milliseconds since 1970.
 */
export function nextAlarmTime(
  promises: readonly PromiseRecord[],
  now: Date,
  settings: Pick<Settings, 'reminders'>,
  zone = localZone(),
): number | null {
  let next = Number.POSITIVE_INFINITY;
  for (const promise of promises) {
    if (promise.state !== 'open' || !promise.due) continue;
    const { due, late } = momentsOf(promise, promise.due, zone);
    const moments = [momentOf(promise.due.date, '00:00', zone), ...(settings.reminders ? [due ?? 0, late] : [])];
    for (const moment of moments) if (moment > now.getTime() && moment < next) next = moment;
  }
  return Number.isFinite(next) ? next : null;
}
