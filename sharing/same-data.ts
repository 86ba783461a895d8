/** Whether two pieces of plain data say the same. */

/** True for equal data at every depth; keys may come in any order, items may not. A missing key and `undefined` are alike. */
export function sameData(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, index) => sameData(item, other[index]))
    );
  if (!isRecord(one) || !isRecord(other)) return one === other;
  return keysOf(one, other).every((key) => sameData(one[key], other[key]));
}

/** Data with named parts. */
export type DataRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is DataRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The keys of some records, each once, in the order of their first standing. */
export function keysOf(...records: readonly DataRecord[]): readonly string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record)))];
}
