/**
 * What to remind the user of, and when to look again. Pure: the background rings, this says for what. One summary in the morning of
 * a working day for what is due and what passed, one reminder before a due time, and whatever the user asked to hear again.
 */
import type { Due } from '../talk-tracks/model';
import { dueMoment } from '../talk-tracks/promises/due-moment';
import { dateAt, momentOf } from '../talk-tracks/promises/moment-in-zone';
import type { PromiseRecord, Settings } from './model';
import {
  afterQuiet,
  lastMorningUntil,
  nextMorningAfter,
  outOfQuiet,
  type RingingSettings,
  zoneOf,
} from './ringing-hours';

/** One thing to show. `key` stays the same for one promise, kind and date, so that it can be shown once. */
export interface Reminder {
  readonly key: string;
  /** `day`: in the morning of its day. `time`: before its time. `again`: the user asked. `late`: in the morning after it passed. */
  readonly kind: 'day' | 'time' | 'again' | 'late';
  /** ISO; the moment it was meant for, which may have passed while the computer slept. */
  readonly at: string;
  readonly promise: PromiseRecord;
}

type ReminderSettings = RingingSettings & Pick<Settings, 'reminders' | 'lead'>;

const MINUTE = 60 * 1000;
const DAY_MINUTES = 24 * 60;

/** A stretch of time in which one reminder may be shown; milliseconds. */
interface Turn {
  readonly kind: Reminder['kind'];
  readonly key: string;
  readonly from: number;
  readonly until: number;
}

/** Everything that a promise will ring for, or would have. Nothing where it is not open. */
function turnsOf(promise: PromiseRecord, settings: ReminderSettings): readonly Turn[] {
  if (promise.state !== 'open') return [];
  return [...turnAgain(promise, settings), ...(promise.due ? turnsOfDue(promise, promise.due, settings) : [])];
}

function turnAgain({ id, remindAt }: PromiseRecord, settings: ReminderSettings): readonly Turn[] {
  if (remindAt === undefined) return [];
  const from = afterQuiet(Date.parse(remindAt), settings);
  return [{ kind: 'again', key: `${id}/again/${remindAt}`, from, until: Number.POSITIVE_INFINITY }];
}

function turnsOfDue(promise: PromiseRecord, due: Due, settings: ReminderSettings): readonly Turn[] {
  const end = dueMoment(due, zoneOf(settings)).getTime();
  const touched = lastTouched(promise);
  const name = `${due.date}${due.time ? `T${due.time}` : ''}`;
  const turn = (kind: Reminder['kind'], from: number | null, until: number): readonly Turn[] =>
    from === null ? [] : [{ kind, key: `${promise.id}/${kind}/${name}`, from, until }];
  return [
    ...turn('day', morningOf(promise, due, touched, settings), end),
    ...turn('time', beforeTime(promise, due, { end, touched }, settings), end),
    ...turn('late', nextMorningAfter(end, settings), Number.POSITIVE_INFINITY),
  ];
}

/**
 * The summary that names it: on its day, or on the last working day before; as many days earlier as asked for it alone. One that
 * came too late for that is named half way to the end of its day's work, unless it has a time, which rings by itself.
 */
function morningOf(promise: PromiseRecord, due: Due, touched: number, settings: ReminderSettings): number | null {
  const zone = zoneOf(settings);
  const earlier = due.time ? 0 : Math.ceil((promise.lead ?? 0) / DAY_MINUTES);
  const morning = lastMorningUntil(due.date, earlier, settings);
  if (touched < morning) return morning;
  const evening = momentOf(due.date, settings.hours.end, zone);
  return due.time || touched >= evening
    ? null
    : outOfQuiet((touched + evening) / 2, { touched, end: evening }, settings);
}

/** As long before its time as was asked; half way to it where it came later than that. */
function beforeTime(
  promise: PromiseRecord,
  due: Due,
  { end, touched }: { readonly end: number; readonly touched: number },
  settings: ReminderSettings,
): number | null {
  if (!due.time || touched >= end) return null;
  const usual = end - (promise.lead ?? settings.lead) * MINUTE;
  return outOfQuiet(touched < usual ? usual : (touched + end) / 2, { touched, end }, settings);
}

/** When the user last had the promise and its date in hand. */
function lastTouched({ events, createdAt }: PromiseRecord): number {
  const touches = events.filter(({ what }) => what === 'sent' || what === 'moved' || what === 'reopened');
  return Math.max(Date.parse(createdAt), ...touches.map(({ at }) => Date.parse(at)));
}

/** The id of the promise that a reminder's key speaks of. */
export function promiseOfKey(key: string): string {
  return key.slice(0, key.indexOf('/'));
}

/**
 * What should be shown at `now` and is not among the keys that were `shown`, the earliest first. What passed unseen is told as
 * passed, not as due. Nothing in quiet hours, and nothing where the user wants no reminders.
 */
export function nextReminders(
  promises: readonly PromiseRecord[],
  now: Date,
  settings: ReminderSettings,
  shown: ReadonlySet<string> = new Set(),
): readonly Reminder[] {
  const moment = now.getTime();
  if (!settings.reminders || afterQuiet(moment, settings) > moment) return [];
  return promises
    .flatMap((promise) =>
      turnsOf(promise, settings)
        .filter(({ key, from, until }) => from <= moment && moment < until && !shown.has(key))
        .map(({ kind, key, from }) => ({ kind, key, at: new Date(from).toISOString(), promise })),
    )
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

/**
 * When to look again: the next moment after `now` at which a reminder falls, quiet hours end or the number on the button changes;
 * null where nothing is to come. Milliseconds since 1970.
 */
export function nextAlarmTime(
  promises: readonly PromiseRecord[],
  now: Date,
  settings: ReminderSettings,
): number | null {
  const moment = now.getTime();
  const zone = zoneOf(settings);
  const coming = promises.flatMap((promise) => {
    if (promise.state !== 'open') return [];
    const day = promise.due ? [momentOf(promise.due.date, '00:00', zone)] : [];
    return settings.reminders ? [...day, ...turnsOf(promise, settings).map(({ from }) => from)] : day;
  });
  // What is kept back by quiet hours rings when they end.
  const loud = afterQuiet(moment, settings);
  const next = Math.min(
    ...coming.filter((time) => time > moment),
    ...(loud > moment && coming.length > 0 ? [loud] : []),
  );
  return Number.isFinite(next) ? next : null;
}

/** The day of the user's calendar on which something is shown; the summary is one a day. */
export function dayOf(now: Date, settings: RingingSettings): string {
  return dateAt(now.getTime(), zoneOf(settings));
}
