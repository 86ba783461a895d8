/**
 * The anchors of a pack's patterns, worked out beforehand: choosing them means reading every pattern of the pack, which costs more than anything
 * else when the reader is opened. `npm run prepare-packs` writes them; a pack that they were not made for is noticed and read as any other.
 */
import type { Pack } from '../model';
import type { AnchorTable } from './anchor-table';
import { NOWHERE } from './anchor-table';
import { bytesOf } from './base64';
import { patternsOf } from './patterns-of';

/** The file. */
export interface PreparedAnchors {
  readonly format: 1;
  /** `fingerprintOf` the pack that it was made for. */
  readonly of: number;
  readonly entries: number;
  /** For each key in ascending order: its step from the one before, how many patterns wait under it, and for each its step from the one before, least and most; in base64, seven bits a byte. */
  readonly anchors: string;
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
export function prepareAnchors(pack: Pack, table: AnchorTable): PreparedAnchors {
  const bytes: number[] = [];
  const put = (value: number) => {
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
    bytes.push(rest);
  };
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
  const anchors = btoa(bytes.map((byte) => String.fromCharCode(byte)).join(''));
  return { format: 1, of: fingerprintOf(pack), entries, anchors };
}

/** Files prepared anchors; `offset` is the number of the pack's first pattern. */
export function filePrepared({ anchors }: PreparedAnchors, table: AnchorTable, offset: number): void {
  const bytes = bytesOf(anchors);
  let at = 0;
  const take = () => {
    let byte = bytes[at++] as number;
    let value = byte & 0x7f;
    for (let scale = 0x80; byte >= 0x80; scale *= 0x80) {
      byte = bytes[at++] as number;
      value += (byte & 0x7f) * scale;
    }
    return value;
  };
  let key = 0;
  while (at < bytes.length) {
    key += take();
    let pattern = offset;
    for (let left = take(); left > 0; left -= 1) {
      pattern += take();
      const min = take();
      table.file(key | 0, pattern, min, take());
    }
  }
}
