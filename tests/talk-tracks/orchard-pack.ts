/** A small valid pack for tests, and ways to break it at one place. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the pack lies. */
export const ORCHARD_FILE = join(import.meta.dirname, '../fixtures/packs/orchard.json');

/** Its text. */
export const ORCHARD = readFileSync(ORCHARD_FILE, 'utf8');

/** The text with one stretch replaced; fails where the stretch is not there exactly once. */
export function withText(from: string, to: string): string {
  if (ORCHARD.split(from).length !== 2) throw new Error(`not there once: ${from}`);
  return ORCHARD.replace(from, () => to);
}

/** The pack as data with one value replaced (undefined: taken out), by path. */
export function withValue(path: readonly (string | number)[], value: unknown): string {
  const pack: unknown = JSON.parse(ORCHARD);
  const last = path.at(-1);
  const holder = path.slice(0, -1).reduce((at: unknown, step) => Reflect.get(Object(at), step), pack);
  if (value === undefined) Reflect.deleteProperty(Object(holder), last ?? '');
  else Reflect.set(Object(holder), last ?? '', value);
  return JSON.stringify(pack, null, 2);
}
