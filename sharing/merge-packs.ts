/**
 * Joins what two people made of one version of a pack, thing by thing and field by field. What both changed differently is
 * handed back as a conflict and never decided here; a pair of languages is one field, since its halves must say the same.
 */
import type { Pack } from '../talk-tracks/model';
import type { JsonPath } from '../talk-tracks/pack-problem';
import { type PackResult, parsePack } from '../talk-tracks/parse-pack';
import { keyedList } from './keyed-list';
import { mergeOrder } from './merge-order';
import { isRecord, keysOf, sameData } from './same-data';

/** One place that both changed, each in another way. Undefined: not there, or taken out. */
export interface MergeConflict {
  /** Things that have an id stand under it: `['tracks', 'name-their-worry', 'why']`. A path ending in `order` is that of a list. */
  readonly path: JsonPath;
  readonly is: 'value' | 'order';
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** Whose a conflict shall be; undefined leaves it open. */
export type SettleConflict = (conflict: MergeConflict) => 'mine' | 'theirs' | undefined;

/** What came of joining. Fit for use where `conflicts` is empty and `result.ok`. */
export interface PackMerge {
  /** Those that nobody settled. */
  readonly conflicts: readonly MergeConflict[];
  /** The joined pack as the one door reads it: two good halves may still make a pack that is refused. Open conflicts stand in it as mine. */
  readonly result: PackResult;
}

/**
 * Three-way merge. `version` and `updated` count for nobody's wording: the later one of each is taken.
 * @param settle asked for each other conflict.
 */
export function mergePacks(base: Pack, mine: Pack, theirs: Pack, settle: SettleConflict = () => undefined): PackMerge {
  const conflicts: MergeConflict[] = [];
  const merged = mergeValues({ ...base }, { ...mine }, { ...theirs }, [], (conflict) => {
    const whose = takeLater(conflict) ?? settle(conflict);
    if (whose === undefined) conflicts.push(conflict);
    return whose ?? 'mine';
  });
  return { conflicts, result: parsePack(JSON.stringify(merged)) };
}

type Decide = (conflict: MergeConflict) => 'mine' | 'theirs';

function mergeValues(base: unknown, mine: unknown, theirs: unknown, path: JsonPath, decide: Decide): unknown {
  if (sameData(mine, theirs) || sameData(base, theirs)) return mine;
  if (sameData(base, mine)) return theirs;
  const merged = mergeRecords(base, mine, theirs, path, decide) ?? mergeThings(base, mine, theirs, path, decide);
  return merged ?? mergeAdditions(base, mine, theirs) ?? choose({ path, is: 'value', base, mine, theirs }, decide);
}

function choose(conflict: MergeConflict, decide: Decide): unknown {
  return conflict[decide(conflict)];
}

/** Null where these are no records, or one that has to stay whole. */
function mergeRecords(base: unknown, mine: unknown, theirs: unknown, path: JsonPath, decide: Decide): unknown {
  const before = base === undefined ? {} : base;
  if (!isRecord(before) || !isRecord(mine) || !isRecord(theirs)) return null;
  if ([before, mine, theirs].some(isBilingual)) return null;
  const fields = keysOf(mine, theirs)
    .map((key) => [key, mergeValues(before[key], mine[key], theirs[key], [...path, key], decide)] as const)
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(fields);
}

function isBilingual(value: object): boolean {
  return 'en' in value && 'zh' in value && typeof value.en === 'string' && typeof value.zh === 'string';
}

/** Null where these are no lists of things with ids. */
function mergeThings(base: unknown, mine: unknown, theirs: unknown, path: JsonPath, decide: Decide): unknown {
  const [before, ours, others] = [keyedList(base ?? []), keyedList(mine ?? []), keyedList(theirs ?? [])];
  if (!before || !ours || !others || ours.size + others.size === 0) return null;
  const merged = new Map(
    [...new Set([...ours.keys(), ...others.keys()])]
      .map((id) => [id, mergeValues(before.get(id), ours.get(id), others.get(id), [...path, id], decide)] as const)
      .filter(([, entry]) => entry !== undefined),
  );
  const orders = { base: [...before.keys()], mine: [...ours.keys()], theirs: [...others.keys()] };
  const { ids, disputed } = mergeOrder(orders, merged);
  if (!disputed) return ids.map((id) => merged.get(id));
  const whose = decide({ path, is: 'order', ...orders });
  const settled =
    whose === 'mine' ? ids : mergeOrder({ ...orders, mine: orders.theirs, theirs: orders.mine }, merged).ids;
  return settled.map((id) => merged.get(id));
}

/** Lists of plain items to which both only added: the additions of both. Null for anything else. */
function mergeAdditions(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (!Array.isArray(base) || !Array.isArray(mine) || !Array.isArray(theirs)) return null;
  const names = (list: readonly unknown[]) => list.map((item) => JSON.stringify(item));
  const orders = { base: names(base), mine: names(mine), theirs: names(theirs) };
  if (Object.values(orders).some((list) => new Set(list).size < list.length)) return null;
  const kept = (list: readonly string[]) => orders.base.filter((name) => list.includes(name)).length === base.length;
  if (!kept(orders.mine) || !kept(orders.theirs)) return null;
  const items = new Map([...theirs, ...mine].map((item) => [JSON.stringify(item), item]));
  const { ids, disputed } = mergeOrder(orders, items);
  return disputed ? null : ids.map((name) => items.get(name));
}

/** For the two fields that count versions and not words. */
function takeLater({ path, mine, theirs }: MergeConflict): 'mine' | 'theirs' | undefined {
  const [field] = path;
  if (path.length !== 1 || typeof mine !== 'string' || typeof theirs !== 'string') return undefined;
  if (field === 'updated') return mine > theirs ? 'mine' : 'theirs';
  if (field === 'version') return mine.localeCompare(theirs, 'en', { numeric: true }) > 0 ? 'mine' : 'theirs';
  return undefined;
}
