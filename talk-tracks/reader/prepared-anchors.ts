/**
 * The anchors of a pack's patterns, worked out beforehand: choosing them means reading every pattern of the pack, which costs more than anything
 * else when the reader is opened. `npm run prepare-packs` writes them; a pack that they were not made for is noticed and read as any other.
 */
import type { Pack } from '../model';
import { type AnchorTable, NOWHERE } from './anchor-table';
import { bytesOf } from './base64';
import type { EarlyNeeds } from './pattern-index';
import { patternsOf } from './patterns-of';

/** The file. */
export interface PreparedAnchors {
  readonly format: 1;
  /** `fingerprintOf` the pack that it was made for. */
  readonly of: number;
  readonly entries: number;
  /** For each key in ascending order: its step from the one before, how many patterns wait under it, and for each its step from the one before, least and most; in base64, seven bits a byte. */
  readonly anchors: string;
  /** For each pattern its `firstNeeds`: how many, then for each how many bits, and the bits; in base64, seven bits a byte. */
  readonly needs: string;
}

/** A number that tells a pack's patterns from any others. */
export function fingerprintOf(pack: Pack): number {
  let hash = 0;
  for (const { pattern } of patternsOf(pack)) {
    for (let at = 0; at < pattern.length; at += 1) hash = (Math.imul(hash, 31) + pattern.charCodeAt(at)) | 0;
    hash = (Math.imul(hash, 31) + 1) | 0;
  }
  return hash >>> 0;
}

/** Writes the anchors of a pack from a table that holds nothing else. */
export function prepareAnchors(
  pack: Pack,
  table: AnchorTable,
  needs: readonly (readonly (readonly number[])[])[],
): PreparedAnchors {
  const { put, written } = writer();
  let [before, entries] = [0, 0];
  for (const key of Array.from(table.allKeys(), (key) => key >>> 0).sort((a, b) => a - b)) {
    put(key - before);
    before = key;
    put(table.count(key | 0));
    let last = 0;
    for (let entry = table.first(key | 0); entry !== NOWHERE; entry = table.next(entry)) {
      put(table.pattern(entry) - last);
      last = table.pattern(entry);
      put(table.min(entry));
      put(table.max(entry));
      entries += 1;
    }
  }
  const first = writer();
  for (const own of needs)
    for (const value of [own.length, ...own.flatMap((need) => [need.length, ...need])]) first.put(value);
  return { format: 1, of: fingerprintOf(pack), entries, anchors: written(), needs: first.written() };
}

function writer(): { put(value: number): void; written(): string } {
  let binary = '';
  return {
    put(value) {
      let rest = value;
      for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) binary += String.fromCharCode((rest % 0x80) | 0x80);
      binary += String.fromCharCode(rest);
    },
    written: () => btoa(binary),
  };
}

/** Numbers from base64, seven bits a byte. */
class NumberReader {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(base64: string) {
    this.bytes = bytesOf(base64);
  }

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  take(): number {
    let byte = this.bytes[this.at++] as number;
    let value = byte & 0x7f;
    for (let scale = 0x80; byte >= 0x80; scale *= 0x80) {
      byte = this.bytes[this.at++] as number;
      value += (byte & 0x7f) * scale;
    }
    return value;
  }
}

/** The first needs of a pack's patterns, in their order. */
export function openNeeds({ needs }: PreparedAnchors): EarlyNeeds[] {
  const numbers = new NumberReader(needs);
  const list: number[] = [];
  const starts: number[] = [];
  const copy = () => {
    const value = numbers.take();
    list.push(value);
    return value;
  };
  while (!numbers.isAtEnd) {
    starts.push(list.length);
    for (let left = copy(); left > 0; left -= 1) for (let bits = copy(); bits > 0; bits -= 1) copy();
  }
  const all = Uint16Array.from(list);
  return starts.map((from) => ({ list: all, from }));
}

/** Files prepared anchors; `offset` is the number of the pack's first pattern. */
export function filePrepared({ anchors }: PreparedAnchors, table: AnchorTable, offset: number): void {
  const numbers = new NumberReader(anchors);
  let key = 0;
  while (!numbers.isAtEnd) {
    key += numbers.take();
    let pattern = offset;
    for (let left = numbers.take(); left > 0; left -= 1) {
      pattern += numbers.take();
      const min = numbers.take();
      table.file(key | 0, pattern, min, numbers.take());
    }
  }
}
