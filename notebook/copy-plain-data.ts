/** The first door for foreign data: a deep copy that holds nothing but plain values, so that no prototype comes along. */

import type { FileProblemCode } from './calls';

/** A copy, or the path to what may not be there. */
export type PlainCopy =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly path: readonly (string | number)[];
      readonly code: FileProblemCode;
      readonly message: string;
    };

/** Nothing that the notebook takes in is deeper than eight. */
const MAX_DEPTH = 12;
/** A list can claim any length without holding anything. */
const MAX_ITEMS = 200_000;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Unwinds the copy; never leaves this file. */
class NotPlain extends Error {
  readonly path: (string | number)[] = [];
  constructor(
    readonly code: FileProblemCode,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Copies objects, lists, texts, finite numbers, booleans and null. Keys whose value is undefined are left out, as JSON does.
 * Refuses anything else, keys that reach for prototypes, and what is too deep (a circle is). Never throws.
 */
export function copyPlainData(value: unknown): PlainCopy {
  try {
    return { ok: true, value: copy(value, 0) };
  } catch (error) {
    // A getter of a foreign object may throw whatever it likes.
    if (error instanceof NotPlain) {
      const { code, message, path } = error;
      return { ok: false, path: path.reverse(), code, message };
    }
    return { ok: false, path: [], code: 'not-plain', message: 'This cannot be read' };
  }
}

function copy(value: unknown, depth: number): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value !== 'object') throw new NotPlain('not-plain', 'This is no plain value');
  if (depth >= MAX_DEPTH) throw new NotPlain('too-deep', 'There are too many levels here');
  if (Array.isArray(value) && value.length > MAX_ITEMS) throw new NotPlain('too-many', 'There are too many items here');
  if (Array.isArray(value)) return Array.from(value, (item, index) => copyAt(index, item, depth));
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
    throw new NotPlain('not-plain', 'This is no plain object');
  const copied: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (FORBIDDEN.has(key)) throw at(key, new NotPlain('forbidden-key', 'This key is not allowed'));
    if (item !== undefined) copied[key] = copyAt(key, item, depth);
  }
  return copied;
}

function copyAt(key: string | number, item: unknown, depth: number): unknown {
  try {
    return copy(item, depth + 1);
  } catch (error) {
    throw error instanceof NotPlain ? at(key, error) : error;
  }
}

function at(key: string | number, error: NotPlain): NotPlain {
  error.path.push(key);
  return error;
}
