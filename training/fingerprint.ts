import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../talk-tracks/model';
import { HELD_OUT } from './held-out';
import { writersIn } from './read-texts';

/** Tells whether weights come from these texts and packs: a hash of everything they are learned from but the code. Of a pack that is its cues. */
export function fingerprint(texts: string, packs: readonly Pack[]): string {
  const hash = createHash('sha256').update(JSON.stringify(packs.map(cuesOf)));
  for (const writer of writersIn(texts)) {
    if (HELD_OUT.includes(writer)) continue;
    hash.update(`\n${writer}\n`).update(readFileSync(join(texts, `${writer}.txt`)));
  }
  return hash.digest('hex').slice(0, 16);
}

const cuesOf = ({ tracks, risks }: Pack) => [
  tracks.map(({ id, pillar, cues }) => ({ id, pillar, cues })),
  risks.map(({ id, type, cues }) => ({ id, type, cues })),
];
