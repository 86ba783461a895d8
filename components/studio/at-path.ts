/** Looks up and replaces one value deep inside plain data, leaving everything else as it is, so that unchanged entries stay the same objects. */
import type { JsonPath } from '../../talk-tracks/pack-problem';

/** The value at the path; undefined where there is none. */
export function valueAt(data: unknown, path: JsonPath): unknown {
  let value = data;
  for (const step of path) value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
  return value;
}

/** The data with another value at the path; undefined takes the key out, or the item out of its list. */
export function withValueAt(data: unknown, [step, ...rest]: JsonPath, value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list: readonly unknown[] = Array.isArray(data) ? data : [];
    if (rest.length === 0 && value === undefined) return list.toSpliced(step, 1);
    return list.toSpliced(step, 1, withValueAt(list[step], rest, value));
  }
  const { [step]: old, ...others } = Object(data) as Readonly<Record<string, unknown>>;
  const next = withValueAt(old, rest, value);
  if (next === undefined) return others;
  // A key keeps its place, so that a list of keys does not jump while it is written.
  return old === undefined ? { ...others, [step]: next } : { ...Object(data), [step]: next };
}
