/**
 * What many reports say together, never what one person does: a number that fewer than five people stand behind is left out (`A48`).
 * Only weeks are told, and totals only of what is told, so that nobody can take one number from another to find what was left out.
 */
import { mondayOf } from '../monday-of';
import { USE_ACTS, type UseAct, type UseDay } from './use-day';
import type { UseReport } from './use-report';

/** The fewest people that a number may stand for. */
export const FEWEST_PEOPLE = 5;

/** What is told of one act: how often; `null` where one to four people did it. */
export type ToldCount = number | null;

/** One track in one week. */
export interface UseWeek extends Readonly<Record<UseAct, ToldCount>> {
  /** The Monday, `YYYY-MM-DD`. */
  readonly week: string;
}

/** One track over all weeks. */
export interface TrackUse {
  /** `pack/track`. */
  readonly track: string;
  /** Weeks in which it was of any use, in order. */
  readonly weeks: readonly UseWeek[];
  /** Sums of what is told. */
  readonly total: Readonly<Record<UseAct, number>>;
  /** Acts that happened more often than is told. */
  readonly more: readonly UseAct[];
}

export interface UseSummary {
  /** People whose reports came, however many files they sent. */
  readonly people: number;
  /** Weeks that enough people reported of, in order. */
  readonly weeks: readonly string[];
  /** Weeks that too few people reported of: nothing of them is told. */
  readonly fewPeople: readonly string[];
  /** Tracks with any use in the weeks that are told, by name. */
  readonly tracks: readonly TrackUse[];
}

/** Sums reports up. The same report twice, or an older and a newer one of the same person, in whatever order, count once. */
export function sumUse(reports: Iterable<UseReport>): UseSummary {
  const days = joinReports(reports);
  const people = new Set<string>();
  const reporters = new Map<string, Set<string>>();
  const cells = new Map<string, Map<string, Cell>>();
  for (const { reporter, row } of days.values()) {
    const week = mondayOf(row.day);
    people.add(reporter);
    within(reporters, week, () => new Set<string>()).add(reporter);
    const cell = within(within(cells, row.track, newWeeks), week, newCell);
    for (const act of USE_ACTS) {
      if (row[act] === 0) continue;
      cell.count[act] += row[act];
      cell.people[act].add(reporter);
    }
  }
  const weeks = [...reporters.keys()].sort();
  const isTold = (week: string) => (reporters.get(week)?.size ?? 0) >= FEWEST_PEOPLE;
  const tracks = [...cells]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([track, inWeeks]) => {
      const told = [...inWeeks]
        .filter(([week]) => isTold(week))
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([week, cell]): UseWeek => ({ week, ...eachAct((act) => tell(cell, act)) }));
      return told.length > 0 ? [trackUse(track, told)] : [];
    });
  return {
    people: people.size,
    weeks: weeks.filter(isTold),
    fewPeople: weeks.filter((week) => !isTold(week)),
    tracks,
  };
}

interface Cell {
  readonly count: Record<UseAct, number>;
  readonly people: Readonly<Record<UseAct, Set<string>>>;
}

const newWeeks = () => new Map<string, Cell>();
const newCell = (): Cell => ({ count: eachAct(() => 0), people: eachAct(() => new Set<string>()) });

function eachAct<Value>(of: (act: UseAct) => Value): Record<UseAct, Value> {
  return { offered: of('offered'), inserted: of('inserted'), reworded: of('reworded'), dismissed: of('dismissed') };
}

function within<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

/** One row for each person, day and track. A day only grows, so the higher of two counts is the later one. */
function joinReports(reports: Iterable<UseReport>): ReadonlyMap<string, { reporter: string; row: UseDay }> {
  const joined = new Map<string, { reporter: string; row: UseDay }>();
  for (const { reporter, days } of reports)
    for (const row of days) {
      const key = `${reporter} ${row.day} ${row.track}`;
      const known = joined.get(key)?.row;
      const higher = known ? { ...row, ...eachAct((act) => Math.max(row[act], known[act])) } : row;
      joined.set(key, { reporter, row: higher });
    }
  return joined;
}

/** Nothing is nobody's secret. */
function tell({ count, people }: Cell, act: UseAct): ToldCount {
  const { size } = people[act];
  return size === 0 || size >= FEWEST_PEOPLE ? count[act] : null;
}

const trackUse = (track: string, weeks: readonly UseWeek[]): TrackUse => ({
  track,
  weeks,
  total: eachAct((act) => weeks.reduce((sum, week) => sum + (week[act] ?? 0), 0)),
  more: USE_ACTS.filter((act) => weeks.some((week) => week[act] === null)),
});
