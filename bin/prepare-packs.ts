/** `npm run prepare-packs`: writes beside each built-in pack what would cost time whenever the reader is opened. To be run after a change of a pack; a test says so. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInPacks } from '../talk-tracks/built-in-packs';
import { preparePack } from '../talk-tracks/prepare-pack';

for (const pack of builtInPacks()) {
  const file = join(import.meta.dirname, `../talk-tracks/prepared/${pack.id}.json`);
  writeFileSync(file, `${JSON.stringify(preparePack(pack), null, 2)}\n`);
  console.log(`wrote ${file}`);
}
