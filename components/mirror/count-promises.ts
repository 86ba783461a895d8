/** Counts the user's own promises by how they stand: by the week they were made in, and by the person they were made to. */
import type { Contact, PromiseRecord } from '../../notebook/model';
import { madeAt, STANDINGS, type Standing, standingOf } from './standing-of';
import { weekOf } from './weeks';

export type StandingCounts = Readonly<Record<Standing, number>>;

/** Promises with one thing in common: a week, or a person. */
export interface PromiseCount {
  /** The week's Monday, or the contact's id. */
  readonly key: string;
  /** As it is shown; for a week its Monday. */
  readonly name: string;
  readonly total: number;
  readonly counts: StandingCounts;
}

/** One of the user's own promises, as far as it is counted. */
export interface CountedPromise {
  readonly week: string;
  readonly standing: Standing;
  readonly contactId: string | null;
  readonly contactName: string;
}

/** The user's own promises that were made in these weeks. */
export function promisesIn(
  weeks: readonly string[],
  promises: readonly PromiseRecord[],
  now: Date,
  zone: string,
): readonly CountedPromise[] {
  const wanted = new Set(weeks);
  return promises.flatMap((promise) => {
    const week = weekOf(madeAt(promise), zone);
    if (!wanted.has(week)) return [];
    const standing = standingOf(promise, now, zone);
    const { contactId, contactName } = promise;
    return standing ? [{ week, standing, contactId, contactName }] : [];
  });
}

/** One count for each week, empty weeks included, in their order. */
export function countByWeek(weeks: readonly string[], promises: readonly CountedPromise[]): readonly PromiseCount[] {
  return weeks.map((week) =>
    countOf(
      week,
      week,
      promises.filter((promise) => promise.week === week),
    ),
  );
}

/**
 * One count for each person, whoever was promised most first. Contacts that were found to be one person count as one.
 * What was promised to nobody by name is left out.
 */
export function countByPerson(
  contacts: readonly Contact[],
  promises: readonly CountedPromise[],
): readonly PromiseCount[] {
  const known = new Map(contacts.map((contact) => [contact.id, contact]));
  const people = new Map<string, CountedPromise[]>();
  for (const promise of promises) {
    if (promise.contactId === null) continue;
    const person = known.get(promise.contactId)?.sameAs ?? promise.contactId;
    const mine = people.get(person);
    if (mine) mine.push(promise);
    else people.set(person, [promise]);
  }
  return [...people]
    .map(([id, mine]) => countOf(id, known.get(id)?.name || mine[0]?.contactName || id, mine))
    .sort((one, other) => other.total - one.total || one.name.localeCompare(other.name));
}

/** How all of them stand. */
export const countAll = (promises: readonly CountedPromise[]): StandingCounts => countOf('', '', promises).counts;

function countOf(key: string, name: string, promises: readonly CountedPromise[]): PromiseCount {
  const counts = Object.fromEntries(STANDINGS.map((standing) => [standing, 0])) as Record<Standing, number>;
  for (const { standing } of promises) counts[standing] += 1;
  return { key, name, total: promises.length, counts };
}
