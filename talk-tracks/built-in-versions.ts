/** Ids and versions of the built-in packs, for the background, which must not carry their texts. A test holds them to the packs. */
import type { Pack } from './model';

export const builtInVersions = (): readonly Pick<Pack, 'id' | 'version'>[] => VERSIONS;

const VERSIONS = [
  { id: 'keeptrack-core', version: '1.0.0' },
  { id: 'keeptrack-commitment-consistency', version: '1.0.0' },
  { id: 'keeptrack-commitment-trust', version: '1.0.0' },
  { id: 'keeptrack-consumer-trust', version: '1.0.0' },
  { id: 'keeptrack-expectations', version: '1.0.0' },
  { id: 'keeptrack-planning', version: '1.0.0' },
  { id: 'keeptrack-relationship-selling', version: '1.0.0' },
  { id: 'keeptrack-relationship-trust', version: '1.0.0' },
  { id: 'keeptrack-satisfaction-trust', version: '1.0.0' },
  { id: 'keeptrack-service-recovery', version: '1.0.0' },
  { id: 'keeptrack-three-tier-trust', version: '1.0.0' },
  { id: 'keeptrack-value-accounts', version: '1.0.0' },
];
