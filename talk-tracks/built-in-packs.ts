/** The packs that come with Keeptrack. They pass through `parsePack` like any other. */
import type { Pack } from './model';
import core from './packs/core.json';
import { parsePack } from './parse-pack';

const TEXTS: readonly (() => string)[] = [() => JSON.stringify(core)];

let packs: readonly Pack[] | null = null;

/**
 * The built-in packs, checked once.
 * @throws Error where one of ours is refused; `tests/packs.test.ts` keeps that from being shipped.
 */
export function builtInPacks(): readonly Pack[] {
  packs ??= TEXTS.map((text) => {
    const result = parsePack(text());
    if (result.ok) return result.pack;
    const first = result.problems[0];
    throw new Error(`A built-in pack is refused: ${first?.path}: ${first?.message}. ${first?.mend}`);
  });
  return packs;
}

/** Ids and versions of the built-in packs, without the cost of checking them. */
export const builtInVersions = (): readonly Pick<Pack, 'id' | 'version'>[] => [{ id: core.id, version: core.version }];
