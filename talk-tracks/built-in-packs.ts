/** The packs that come with Keeptrack. They pass through `parsePack` like any other, though not each time somebody opens the sidebar: `tests/packs.test.ts` sees to it. */
import type { Pack } from './model';
import commitmentConsistency from './packs/commitment-consistency.json';
import commitmentTrust from './packs/commitment-trust.json';
import consumerTrust from './packs/consumer-trust.json';
import core from './packs/core.json';
import expectations from './packs/expectations.json';
import planning from './packs/planning.json';
import relationshipSelling from './packs/relationship-selling.json';
import relationshipTrust from './packs/relationship-trust.json';
import satisfactionTrust from './packs/satisfaction-trust.json';
import serviceRecovery from './packs/service-recovery.json';
import threeTierTrust from './packs/three-tier-trust.json';
import valueAccounts from './packs/value-accounts.json';

/** The built-in packs, the core first. */
export function builtInPacks(): readonly Pack[] {
  return PACKS;
}

/** The one that the judge learned with. */
export function corePack(): Pack {
  return CORE;
}

/** What JSON can say is what a `Pack` is: the tests hold every built-in pack to what `parsePack` makes of it. */
const CORE = core as unknown as Pack;
const PACKS = [
  core,
  commitmentConsistency,
  commitmentTrust,
  consumerTrust,
  expectations,
  planning,
  relationshipSelling,
  relationshipTrust,
  satisfactionTrust,
  serviceRecovery,
  threeTierTrust,
  valueAccounts,
] as unknown as readonly Pack[];
