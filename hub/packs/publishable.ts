/** Under which name a draft would be published. */
import { createHash } from 'node:crypto';
import { parsePack, serialisePack } from '../../talk-tracks/parse-pack';

export const hashOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** The pack's id and the SHA-256 of it as it is written for readers; null where it is no good pack yet. */
export function publishable(body: string): { readonly id: string; readonly sha256: string } | null {
  const parsed = parsePack(body);
  return parsed.ok ? { id: parsed.pack.id, sha256: hashOf(serialisePack(parsed.pack)) } : null;
}
