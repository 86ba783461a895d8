/** `npm run write-pack-schema`: writes the published JSON Schema of packs. To be run after a change of the format; a test says so. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePackJsonSchema } from '../talk-tracks/write-json-schema';

const file = join(import.meta.dirname, '../talk-tracks/pack.schema.json');
writeFileSync(file, `${JSON.stringify(writePackJsonSchema(), null, 2)}\n`);
console.log(`wrote ${file}`);
