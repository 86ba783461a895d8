/** The built-in packs' anchors, worked out beforehand; `npm run prepare-packs` writes them. */
import commitmentConsistency from './prepared/keeptrack-commitment-consistency.json';
import commitmentTrust from './prepared/keeptrack-commitment-trust.json';
import consumerTrust from './prepared/keeptrack-consumer-trust.json';
import core from './prepared/keeptrack-core.json';
import expectations from './prepared/keeptrack-expectations.json';
import planning from './prepared/keeptrack-planning.json';
import relationshipSelling from './prepared/keeptrack-relationship-selling.json';
import relationshipTrust from './prepared/keeptrack-relationship-trust.json';
import satisfactionTrust from './prepared/keeptrack-satisfaction-trust.json';
import serviceRecovery from './prepared/keeptrack-service-recovery.json';
import threeTierTrust from './prepared/keeptrack-three-tier-trust.json';
import valueAccounts from './prepared/keeptrack-value-accounts.json';
import type { PreparedAnchors } from './reader/prepared-anchors';

/** In the order of the packs. */
export const builtInAnchors = [
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
] as unknown as readonly PreparedAnchors[];
