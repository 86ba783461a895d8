import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../talk-tracks/model';
import { HELD_OUT } from './held-out';
import { writersIn } from './read-texts';

/** Tells whether weights come from these texts and packs: a hash of everything they are learned from but the code. */
export function fingerprint(texts: string, packs: readonly Pack[]): string {
  const hash = createHash('sha256').update(JSON.stringify(packs));
  for (const writer of writersIn(texts)) {
    if (HELD_OUT.includes(writer)) continue;
    hash.update(`\n${writer}\n`).update(readFileSync(join(texts, `${writer}.txt`)));
  }
  return hash.digest('hex').slice(0, 16);
}
