/** Opens a pack that somebody kept: a built-in one by its id, any other by its text. */
import { builtInPacks } from './built-in-packs';
import type { Pack } from './model';
import { parsePack } from './parse-pack';

/** A pack as it is kept. */
export interface KeptPack {
  readonly id: string;
  readonly origin: 'built-in' | 'file';
  /** Empty for built-in packs. */
  readonly text: string;
}

/** The pack, or null where it is not built in any more or its text can no longer be read. */
export function openPack({ id, origin, text }: KeptPack): Pack | null {
  if (origin === 'built-in') return builtInPacks().find((pack) => pack.id === id) ?? null;
  const result = parsePack(text);
  return result.ok ? result.pack : null;
}
