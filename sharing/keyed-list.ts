/** Lists of things that have an `id` (tracks, cues, fields, cases): in them a thing is the same thing wherever it stands. */
import { type DataRecord, isRecord } from './same-data';

/** A thing with its name. */
export interface Entry extends DataRecord {
  readonly id: string;
}

/** The things by id, in their order; null where the value is no list of things with ids of their own. */
export function keyedList(value: unknown): ReadonlyMap<string, Entry> | null {
  if (!Array.isArray(value)) return null;
  const entries = new Map<string, Entry>();
  for (const item of value) {
    if (!isEntry(item) || entries.has(item.id)) return null;
    entries.set(item.id, item);
  }
  return entries;
}

/** Those of `after` that changed their place among the ones that are in both; as few as explain the new order. */
export function movedIds(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const places = new Map(before.map((id, place) => [id, place]));
  const common = after.filter((id) => places.has(id));
  const stayed = longestRise(common.map((id) => places.get(id) ?? 0));
  return new Set(common.filter((_, index) => !stayed.has(index)));
}

function isEntry(item: unknown): item is Entry {
  return isRecord(item) && typeof item.id === 'string';
}

/** Indexes of a longest rising run of numbers, none twice, in n log n. */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  /** For each length, the index of the smallest number that ends a run of it. */
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [index, number] of numbers.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous.push(ends[low - 1] ?? -1);
    ends[low] = index;
  }
  const run = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) run.add(index);
  return run;
}
