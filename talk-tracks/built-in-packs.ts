/** The packs that come with Keeptrack. They pass through `parsePack` like any other, though not each time somebody opens the sidebar: `tests/packs.test.ts` sees to it. */
import type { Pack } from './model';
import core from './packs/core.json';

/** The built-in packs. */
export function builtInPacks(): readonly Pack[] {
  return PACKS;
}

/** What JSON can say is what a `Pack` is: the tests hold every built-in pack to what `parsePack` makes of it. */
const PACKS = [core] as unknown as readonly Pack[];

/** Ids and versions of the built-in packs, without the cost of checking them. */
export const builtInVersions = (): readonly Pick<Pack, 'id' | 'version'>[] => [{ id: core.id, version: core.version }];
