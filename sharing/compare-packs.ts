/**
 * What differs between two versions of a pack, thing by thing and field by field. It knows no section by name: whatever list
 * of a pack holds things with an `id` is a section, so a new kind of entry is compared on the day it is invented.
 */
import type { Pack } from '../talk-tracks/model';
import type { JsonPath } from '../talk-tracks/pack-problem';
import { type Entry, keyedList, movedIds } from './keyed-list';
import { type DataRecord, isRecord, keysOf, sameData } from './same-data';

/** A field with another value. In paths, things that have an id stand under it: `['cues', 'you-told-me', 'fires']`. */
export interface FieldChange {
  readonly path: JsonPath;
  /** Undefined where it was not there. */
  readonly old: unknown;
  /** Undefined where it is no more. */
  readonly new: unknown;
  /** `order`: the same things in another order; `old` and `new` are their ids. */
  readonly is: 'value' | 'order';
}

/** What became of one thing of a pack. `moved` is another place among the things that stayed, counted from 0. */
export type EntryChange = {
  /** `tracks`, `risks`, `cases`, … */
  readonly section: string;
  readonly id: string;
} & (
  | { readonly is: 'added' | 'removed'; readonly entry: Entry }
  | { readonly is: 'reworded' | 'retired'; readonly entry: Entry; readonly fields: readonly FieldChange[] }
  | { readonly is: 'moved'; readonly entry: Entry; readonly from: number; readonly to: number }
);

/** All that differs. Nothing in either list means: they say the same. */
export interface PackComparison {
  /** Fields of the pack itself: its version, name, weights. */
  readonly head: readonly FieldChange[];
  /** In the order of the newer version; a thing may be both reworded and moved; what was removed comes last in its section. */
  readonly entries: readonly EntryChange[];
}

/** Compares an older version with a newer one. */
export function comparePacks(older: Pack, newer: Pack): PackComparison {
  return compareRecords({ ...older }, { ...newer });
}

function compareRecords(older: DataRecord, newer: DataRecord): PackComparison {
  const head: FieldChange[] = [];
  const entries: EntryChange[] = [];
  for (const key of keysOf(newer, older)) {
    const [before, after] = [keyedList(older[key] ?? []), keyedList(newer[key] ?? [])];
    // A section that is empty and one that is not there differ in nothing but the pack's own words.
    if (before && after && before.size + after.size > 0) entries.push(...compareSection(key, before, after));
    else head.push(...compareValues(older[key], newer[key], [key]));
  }
  return { head, entries };
}

function compareSection(
  section: string,
  before: ReadonlyMap<string, Entry>,
  after: ReadonlyMap<string, Entry>,
): EntryChange[] {
  const changes: EntryChange[] = [];
  const moved = movedIds([...before.keys()], [...after.keys()]);
  const places = new Map([...before.keys()].map((id, place) => [id, place]));
  for (const [to, [id, entry]] of [...after].entries()) {
    const old = before.get(id);
    if (!old) {
      changes.push({ section, id, is: 'added', entry });
      continue;
    }
    const fields = compareValues(old, entry, []);
    const retired = entry.state === 'retired' && old.state !== 'retired';
    if (fields.length > 0) changes.push({ section, id, is: retired ? 'retired' : 'reworded', entry, fields });
    if (moved.has(id)) changes.push({ section, id, is: 'moved', entry, from: places.get(id) ?? 0, to });
  }
  for (const [id, entry] of before) if (!after.has(id)) changes.push({ section, id, is: 'removed', entry });
  return changes;
}

/** The smallest parts that differ: down through records and lists of things, items of lists of one length one by one. */
function compareValues(old: unknown, now: unknown, path: JsonPath): FieldChange[] {
  if (sameData(old, now)) return [];
  if (isRecord(old) && isRecord(now))
    return keysOf(now, old).flatMap((key) => compareValues(old[key], now[key], [...path, key]));
  const [before, after] = [keyedList(old), keyedList(now)];
  if (before && after && before.size > 0 && after.size > 0) return compareThings(before, after, path);
  if (Array.isArray(old) && Array.isArray(now) && old.length === now.length)
    return now.flatMap((item, index) => compareValues(old[index], item, [...path, index]));
  return [{ path, old, new: now, is: 'value' }];
}

function compareThings(
  before: ReadonlyMap<string, Entry>,
  after: ReadonlyMap<string, Entry>,
  path: JsonPath,
): FieldChange[] {
  const [old, now] = [[...before.keys()], [...after.keys()]];
  const fields = [...new Set([...now, ...old])].flatMap((id) =>
    compareValues(before.get(id), after.get(id), [...path, id]),
  );
  return movedIds(old, now).size > 0 ? [...fields, { path, old, new: now, is: 'order' }] : fields;
}
