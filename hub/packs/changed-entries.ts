/** Which entries differ between two texts of a pack: enough to show a conflict, whatever sections the format has. */

/** A list of things with an id is compared thing by thing, all else as it is. */
export interface Change {
  /** `tracks/own-the-delay`, or `name`. */
  readonly place: string;
  readonly change: 'added' | 'removed' | 'changed';
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every entry under its place. A text that is no JSON object is one entry without a name. */
function entriesOf(text: string): ReadonlyMap<string, string> {
  const pack = readObject(text);
  if (!pack) return new Map([['', text]]);
  const entries = new Map<string, string>();
  for (const [key, value] of Object.entries(pack)) {
    const things = Array.isArray(value) && value.every((thing) => isObject(thing) && typeof thing.id === 'string');
    if (!things) entries.set(key, JSON.stringify(value));
    else for (const thing of value) entries.set(`${key}/${thing.id}`, JSON.stringify(thing));
  }
  return entries;
}

function readObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** In the order of the newer text, what was removed last. */
export function changedEntries(from: string, to: string): readonly Change[] {
  const before = entriesOf(from);
  const after = entriesOf(to);
  const changes: Change[] = [];
  for (const [place, entry] of after)
    if (before.get(place) !== entry) changes.push({ place, change: before.has(place) ? 'changed' : 'added' });
  for (const place of before.keys()) if (!after.has(place)) changes.push({ place, change: 'removed' });
  return changes;
}
