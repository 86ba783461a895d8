/** How copies lie in the second store. */
import * as v from 'valibot';

/** The second store; in the extension it is `storage.local`, which a database that breaks does not take with it. */
export interface SnapshotPort {
  /** Undefined where nothing was kept. */
  get(key: string): Promise<unknown>;
  /** All of them or none. */
  set(values: Readonly<Record<string, unknown>>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** Packed rows: in how many parts, and letters in all. */
const piece = v.object({ parts: count, size: count });

const generationSchema = v.object({
  id: v.string(),
  /** Of which database it is; one that was emptied comes back as another. */
  databaseId: v.string(),
  /** The base holds what stood at this moment, the delta what was touched since. */
  since: v.string(),
  at: v.string(),
  counts: v.object({ contacts: count, promises: count, notes: count, packs: count }),
  base: piece,
  delta: piece,
});

/** Generations, the newest first. `stale`: something changed that a delta does not hold. `writing`: a base that may lie there half. `tooLargeAt`: when one was given up. */
export const manifestSchema = v.object({
  stale: v.boolean(),
  writing: v.nullable(v.string()),
  tooLargeAt: v.nullable(v.string()),
  generations: v.array(generationSchema),
});

export type Generation = v.InferOutput<typeof generationSchema>;
export type Manifest = v.InferOutput<typeof manifestSchema>;

/** The name under which the list of copies lies. */
export const MANIFEST_KEY = 'notebookSnapshots';

/** Letters of one part, and of all copies together. */
export const PART_SIZE = 1_048_576;
export const MOST_PARTS = 64;

/** The names of the parts of a copy. */
export const partKeys = (id: string, piece: 'base' | 'delta', parts: number): readonly string[] =>
  Array.from({ length: parts }, (_, index) => `notebookSnapshot:${id}:${piece}:${index}`);

/** Everything that belongs to a copy. */
export const keysOf = ({ id, base, delta }: Generation): readonly string[] => [
  ...partKeys(id, 'base', base.parts),
  ...partKeys(id, 'delta', delta.parts),
];
