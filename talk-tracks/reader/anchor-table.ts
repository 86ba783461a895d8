/**
 * Which patterns wait under which anchors: an open hash table by the anchors' numbers, which are hashes already. Two anchors that happen to share
 * a number cost a try or two and nothing else, because whatever is noticed is matched before it counts.
 */

/** No anchor: the end of a list. */
export const NOWHERE = -1;
/** Numbers that an entry takes: the pattern, how many tokens it may have begun before its anchor (least, most), the entry after it. */
const WIDTH = 4;

/** Patterns by anchor. Entries under one anchor come in the order they were filed. */
export class AnchorTable {
  private keys: Int32Array;
  private heads: Int32Array;
  private tails: Int32Array;
  private sizes: Int32Array;
  private distinct = 0;
  private entries: Int32Array;
  private used = 0;

  /** `expected`: about how many entries there will be. */
  constructor(expected = 64) {
    const slots = 1 << (33 - Math.clz32(expected));
    this.keys = new Int32Array(slots);
    this.heads = new Int32Array(slots).fill(NOWHERE);
    this.tails = new Int32Array(slots);
    this.sizes = new Int32Array(slots);
    this.entries = new Int32Array(expected * WIDTH);
  }

  /** How many patterns wait under a key. */
  count(key: number): number {
    return this.sizes[this.slotOf(key)] as number;
  }

  /** The first entry under a key, or `NOWHERE`. */
  first(key: number): number {
    return this.heads[this.slotOf(key)] as number;
  }

  next(entry: number): number {
    return this.entries[entry + 3] as number;
  }

  pattern(entry: number): number {
    return this.entries[entry] as number;
  }

  /** The fewest tokens between the pattern's beginning and its anchor. */
  min(entry: number): number {
    return this.entries[entry + 1] as number;
  }

  /** The most. */
  max(entry: number): number {
    return this.entries[entry + 2] as number;
  }

  file(key: number, pattern: number, min: number, max: number): void {
    if (this.distinct * 2 >= this.keys.length) this.widen();
    const slot = this.slotOf(key);
    const entry = this.add(pattern, min, max);
    if (this.heads[slot] === NOWHERE) {
      this.distinct += 1;
      this.keys[slot] = key;
      this.heads[slot] = entry;
    } else this.entries[(this.tails[slot] as number) + 3] = entry;
    this.tails[slot] = entry;
    this.sizes[slot] = (this.sizes[slot] as number) + 1;
  }

  /** All keys. */
  *allKeys(): Generator<number> {
    for (const [slot, head] of this.heads.entries()) if (head !== NOWHERE) yield this.keys[slot] as number;
  }

  private slotOf(key: number): number {
    const mask = this.keys.length - 1;
    let slot = key & mask;
    while (this.heads[slot] !== NOWHERE && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  private add(pattern: number, min: number, max: number): number {
    const entry = this.used;
    if (entry === this.entries.length) {
      const wider = new Int32Array(entry * 2);
      wider.set(this.entries);
      this.entries = wider;
    }
    this.entries[entry] = pattern;
    this.entries[entry + 1] = min;
    this.entries[entry + 2] = max;
    this.entries[entry + 3] = NOWHERE;
    this.used = entry + WIDTH;
    return entry;
  }

  private widen(): void {
    const { keys, heads, tails, sizes } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.heads = new Int32Array(keys.length * 2).fill(NOWHERE);
    this.tails = new Int32Array(keys.length * 2);
    this.sizes = new Int32Array(keys.length * 2);
    for (const [old, head] of heads.entries()) {
      if (head === NOWHERE) continue;
      const slot = this.slotOf(keys[old] as number);
      this.keys[slot] = keys[old] as number;
      this.heads[slot] = head;
      this.tails[slot] = tails[old] as number;
      this.sizes[slot] = sizes[old] as number;
    }
  }
}
